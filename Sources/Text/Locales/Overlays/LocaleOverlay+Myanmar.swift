extension LocaleOverlay {
  /// Languages of Myanmar in Myanmar letters.
  ///
  /// Names of countries are English, not Burmese: many who read these languages live in Thailand.
  static let myanmar = [shan, mon, sgawKaren]

  private static let shan = LocaleOverlay(
    tag: "shn", englishName: "Shan", ownName: .cldr("တႆး", "shn", 2026),
    numbers: .glibc("my@numbers=latn", "shn_MM"),
    months: .cldr(
      """
      ၸၼ်ႇဝႃႇရီႇ|ၾႅပ်ႇဝႃႇရီႇ|မၢတ်ႉၶ်ျ|ဢေႇပရႄႇ|မေႇ|ၸုၼ်ႇ|ၸူႇလၢႆႇ|ဢေႃးၵၢတ်ႉ|သႅပ်ႇထႅမ်ႇပႃႇ\
      |ဢွၵ်ႇထူဝ်ႇပႃႇ|ၼူဝ်ႇဝႅမ်ႇပႃႇ|တီႇသႅမ်ႇပႃႇ
      """, "shn", 2026),
    shortMonths: .cldr(
      "ၸၼ်ႇ|ၾႅပ်ႇ|မၢတ်ႉၶ်ျ|ဢေႇ|မေႇ|ၸုၼ်ႇ|ၸူႇ|ဢေႃး|သႅပ်ႇ|ဢွၵ်ႇ|ၼူဝ်ႇ|တီႇ", "shn", 2026),
    weekdays: .cldr(
      "ဝၼ်းဢႃးတိတ်ႉ|ဝၼ်းၸၼ်|ဝၼ်းဢင်းၵၢၼ်း|ဝၼ်းပုတ်ႉ|ဝၼ်းၽတ်း|ဝၼ်းသုၵ်း|ဝၼ်းသဝ်", "shn", 2026),
    day: .cldr("y MMM d", "shn", 2026),
    fullDay: .cldr("y MMMM d - EEEE", "shn", 2026),
    comma: "၊ ",
    and: .cldr("လႄႈ", "shn", 2026),
    or: .work("ႁိုဝ်", "Universal Declaration of Human Rights in Shan, article 2"),
    order: .unconfirmed(
      "&က<ၵ<ၶ<င<ၸ<သ<ၺ<တ<ထ<ၼ<ပ<ၽ<ၾ<မ<ယ<ရ<လ<ဝ<ႁ<ဢ",
      "consonants as the alphabet is taught, vowels and tones by Unicode"))

  private static let mon = LocaleOverlay(
    tag: "mnw", englishName: "Mon", ownName: .mediaWikiName("ဘာသာ မန်"),
    numbers: .glibc("my", "mnw_MM"),
    months: .glibc(
      """
      ဂျာန်နျူအာရဳ|ဝှေဝ်ဗြူအာရဳ|မာတ်ချ်|အေပြေယ်လ်|မေ|ဂျုန်|ဂျူလာၚ်|အဝ်ဂါတ်|သိပ်တီဗာ|အံက်တဝ်ဗာ\
      |နဝ်ဝါမ်ဗာ|ဒဳသီဗာ
      """, "mnw_MM"),
    shortMonths: .glibc(
      "ဂျာန်|ဝှေဝ်|မာတ်|အေ|မေ|ဂျုန်|ဂျူ|အဝ်|သိပ်|အံက်|နဝ်|ဒဳ", "mnw_MM"),
    weekdays: .glibc("အဒိုတ်|စန်|အၚာ|ဗုဒ္ဓဝါ|ဗြဴဗ္တိ|သိုက်|သ္ၚိသဝ်", "mnw_MM"),
    day: .glibc("y MMM d", "mnw_MM"),
    fullDay: .glibc("y MMMM d EEEE", "mnw_MM"),
    comma: "၊ ",
    and: .mediaWiki("ကေုာံ", "mnw"), or: .mediaWiki("ဟွံသေၚ်မ္ဂး", "mnw"),
    order: .unconfirmed(
      """
      &က<ခ<ဂ<ဃ<ၚ<စ<ဆ<ဇ<ၛ<ဉ<<ည<ဋ<ဌ<ဍ<ဎ<ဏ<တ<ထ<ဒ<ဓ<န<ပ<ဖ<ဗ<ဘ<မ<ယ<ရ<လ<ဝ<သ<ဟ<ဠ<ၜ<အ<ၝ
      """,
      "the 35 consonants as the alphabet is taught, vowels by Unicode"))

  /// The months are those of the Karen year, which MediaWiki sets against the Gregorian ones.
  ///
  /// Unicode's own order has the 25 consonants of Wade's alphabet in their order.
  private static let sgawKaren = LocaleOverlay(
    tag: "ksw", englishName: "S’gaw Karen", ownName: .mediaWikiName("စှီၤ"),
    numbers: .unconfirmed("my", "Myanmar digits"),
    months: .mediaWiki(
      "သလ့ၤ|ထ့ကူာ်|သွ့ကီ|လါချံ|ဒ့ၣ်ညါ|လါနွံ|လါဃိး|လါခူး|ဆံးမုၢ်|ဆံးဆၣ်|လါနီ|လါပျုာ်", "ksw"),
    weekdays: .mediaWiki(
      "မုၢ်ဒဲး|မုၢ်ဆၣ်|မုၢ်ယူာ်|မုၢ်ပျဲၤ|မုၢ်လ့ၢ်ဧိၤ|မုၢ်ဖီဖး|မုၢ်ဘူၣ်", "ksw"),
    day: .unconfirmed("d MMM y"),
    and: .mediaWiki("ဒီး", "ksw"), or: .mediaWiki("မ့တမ့ၢ်", "ksw"))
}
