extension LocaleOverlay {
  /// Malay in Arabic letters, and languages of Indonesia and Malaysia.
  static let malay = [jawi, minangkabau, balinese, banjar, acehnese, madurese, iban]

  /// Malay in Arabic letters, as Brunei writes it beside Latin ones.
  ///
  /// CLDR's names of months are a draft with slips (فيبواري, ݢوس); those of MediaWiki agree else.
  private static let jawi = LocaleOverlay(
    tag: "ms-Arab", englishName: "Malay (Jawi)",
    ownName: .mediaWikiName("بهاس ملايو"),
    numbers: .cldr("ms", "ms_Arab", 2023),
    names: "ms",
    months: .mediaWiki(
      "جانواري|فيبرواري|مچ|اڤريل|مي|جون|جولاي|اوݢوس|سيڤتيمبر|اوکتوبر|نوۏيمبر|ديسيمبر", "ms-arab"),
    weekdays: .mediaWiki("احد|اثنين|ثلاث|رابو|خميس|جمعة|سبت", "ms-arab"),
    day: .cldr("d MMM y", "ms_Arab", 2023),
    fullDay: .cldr("EEEE، d MMMM y", "ms_Arab", 2023),
    comma: "، ",
    and: .mediaWiki("دان", "ms-arab"),
    or: .mediaWiki("اتاو", "ms-arab"),
    order: .unconfirmed(
      """
      &ا<ب<ت<<ة<ث<ج<چ<ح<خ<د<ذ<ر<ز<س<ش<ص<ض<ط<ظ<ع<غ<ڠ<ف<ڤ<ق\
      <ک<<<ك<ݢ<<<ڬ<ل<م<ن<و<ۏ<ه<ء<ي<<<ى<ڽ
      """,
      "from alif to nya; tables differ in where چ stands"))

  private static let minangkabau = LocaleOverlay(
    tag: "min", englishName: "Minangkabau", ownName: .mediaWikiName("Minangkabau"),
    numbers: .unconfirmed("id", "as in Indonesian"), names: "id",
    months: .mediaWiki(
      """
      Januari|Pebruari|Maret|April|Mai|Juni|Juli|Agustus|September|Oktober|Nopember|Desember
      """, "min"),
    shortMonths: .mediaWiki("Jan|Peb|Mar|Apr|Mai|Jun|Jul|Ags|Sep|Okt|Nop|Des", "min"),
    weekdays: .mediaWiki("Akaik|Sinayan|Salasa|Rabaa|Kamih|Jumaik|Satu", "min"),
    day: .unconfirmed("d MMM y", "as in Indonesian"),
    and: .mediaWiki("jo", "min"), or: .mediaWiki("atau", "min"))

  private static let balinese = LocaleOverlay(
    tag: "ban", englishName: "Balinese", ownName: .mediaWikiName("Basa Bali"),
    numbers: .unconfirmed("id", "as in Indonesian"), names: "id",
    months: .mediaWiki(
      """
      Januari|Pébruari|Maret|April|Méi|Juni|Juli|Agustus|Séptémber|Oktober|Nopémber|Désémber
      """, "ban"),
    shortMonths: .mediaWiki("Jan|Péb|Mar|Apr|Méi|Jun|Jul|Agu|Sép|Okt|Nop|Dés", "ban"),
    weekdays: .mediaWiki("Redité|Soma|Anggara|Buda|Wraspati|Sukra|Saniscara", "ban"),
    day: .unconfirmed("d MMM y", "as in Indonesian"),
    and: .mediaWiki("miwah", "ban"), or: .mediaWiki("utawi", "ban"))

  private static let banjar = LocaleOverlay(
    tag: "bjn", englishName: "Banjar", ownName: .mediaWikiName("Banjar"),
    numbers: .unconfirmed("id", "as in Indonesian"), names: "id",
    months: .mediaWiki(
      """
      Januari|Pibuari|Marit|April|Mai|Juni|Juli|Agustus|Siptimbir|Uktubir|Nupimbir|Disimbir
      """, "bjn"),
    shortMonths: .mediaWiki("Jan|Pib|Mar|Apr|Mai|Jun|Jul|Agu|Sip|Ukt|Nup|Dis", "bjn"),
    weekdays: .mediaWiki("Ahad|Sanayan|Salasa|Arba|Kamis|Jumahat|Saptu", "bjn"),
    day: .unconfirmed("d MMM y", "as in Indonesian"),
    and: .mediaWiki("wan", "bjn"), or: .mediaWiki("atawa", "bjn"))

  private static let acehnese = LocaleOverlay(
    tag: "ace", englishName: "Acehnese", ownName: .mediaWikiName("Acèh"),
    numbers: .unconfirmed("id", "as in Indonesian"), names: "id",
    months: .mediaWiki(
      """
      Buleuën Sa|Buleuën Duwa|Buleuën Lhèë|Buleuën Peuët|Buleuën Limöng|Buleuën Nam\
      |Buleuën Tujôh|Buleuën Lapan|Buleuën Sikureuëng|Buleuën Siplôh|Buleuën Siblaih\
      |Buleuën Duwa Blaih
      """, "ace"),
    weekdays: .mediaWiki("Aleuhad|Seulanyan|Seulasa|Rabu|Hamèh|Jeumeu'at|Sabtu", "ace"),
    day: .mediaWiki("d MMM y", "ace"),
    and: .mediaWiki("ngön", "ace"), or: .mediaWiki("atawa", "ace"))

  private static let madurese = LocaleOverlay(
    tag: "mad", englishName: "Madurese", ownName: .mediaWikiName("Madhurâ"),
    numbers: .unconfirmed("id", "as in Indonesian"), names: "id",
    months: .mediaWiki(
      """
      Januari|Fèbruari|Maret|April|Mèi|Juni|Juli|Agustus|Sèptember|Oktober|Novèmber|Dèsèmber
      """, "mad"),
    shortMonths: .mediaWiki("Jan|Fèb|Mar|Apr|Mèi|Jun|Jul|Ags|Sèp|Okt|Nov|Dès", "mad"),
    weekdays: .mediaWiki("Ahad|Senin|Salasa|Rebbhu|Kemmis|Jhuma'at|Satto", "mad"),
    day: .unconfirmed("d MMM y", "as in Indonesian"),
    and: .mediaWiki("bi'", "mad"), or: .mediaWiki("otabâ", "mad"))

  private static let iban = LocaleOverlay(
    tag: "iba", englishName: "Iban", ownName: .unconfirmed("Jaku Iban"),
    numbers: .unconfirmed("ms", "as in Malay"), names: "ms",
    months: .mediaWiki(
      "Januari|Februari|Mac|April|Mei|Jun|Julai|Ogos|September|Oktober|November|Disember", "iba"),
    shortMonths: .mediaWiki("Jan|Feb|Mac|Apr|Mei|Jun|Jul|Ogs|Sep|Okt|Nov|Dis", "iba"),
    weekdays: .mediaWiki(
      "Hari Minggu|Hari Satu|Hari Dua|Hari Tiga|Hari Empat|Hari Lima|Hari Enam", "iba"),
    day: .unconfirmed("d MMM y", "as in Malay"),
    and: .mediaWiki("enggau", "iba"), or: .mediaWiki("tauka", "iba"))
}
