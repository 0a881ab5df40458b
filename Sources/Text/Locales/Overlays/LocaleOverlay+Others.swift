extension LocaleOverlay {
  /// Tetum, Zhuang, Mizo, Northern Thai in its own letters, and Hmong.
  static let others = [
    tetum, zhuang, mizo, northernThai, hmong("hmn", "Hmong", .unconfirmed("Hmoob")),
    hmong("mww", "White Hmong", .unconfirmed("Hmoob Dawb")),
    hmong("hnj", "Green Hmong", .unconfirmed("Hmoob Ntsuab")),
    nyiakengHmong("hnj-Hmnp", "Green Hmong (Nyiakeng Puachue)", 2023, isDraft: false),
    nyiakengHmong("mww-Hmnp", "White Hmong (Nyiakeng Puachue)", 2025, isDraft: true),
  ]

  private static let tetum = LocaleOverlay(
    tag: "tet", englishName: "Tetum", ownName: .mediaWikiName("tetun"),
    numbers: .unconfirmed("pt_TL", "as in the Portuguese of Timor-Leste"), names: "pt_TL",
    months: .mediaWiki(
      """
      Janeiru|Fevereiru|Marsu|Abríl|Maiu|Juñu|Jullu|Agostu|Setembru|Outubru|Novembru|Dezembru
      """, "tet"),
    shortMonths: .work("Jan|Fev|Mar|Abr|Mai|Jun|Jul|Ago|Set|Out|Nov|Dez", "Moment.js, tet.js"),
    weekdays: .mediaWiki(
      """
      Loron-domingu|Loron-segunda|Loron-tersa|Loron-kuarta|Loron-kinta|Loron-sesta|Loron-sábadu
      """, "tet"),
    day: .work("d MMM y", "Moment.js, tet.js"),
    and: .mediaWiki("ho", "tet"), or: .mediaWiki("ka", "tet"))

  private static let zhuang = LocaleOverlay(
    tag: "za", englishName: "Zhuang", ownName: .cldr("Vahcuengh", "za", 2023),
    numbers: .cldr("zh_Hans", "za", 2023), names: "zh_Hans",
    months: .cldr(
      """
      ndwenit|ndwenngeih|ndwensam|ndwenseiq|ndwenngux|ndwenloeg|ndwencaet|ndwenbet|ndwengouj\
      |ndwencib|ndwencib’it|ndwencibngeih
      """, "za", 2023),
    weekdays: .cldr(
      """
      ngoenzsinghgiz|singhgizit|singhgizngeih|singhgizsam|singhgizseiq|singhgizhaj|singhgizroek
      """, "za", 2023),
    day: .cldr("'bi' y 'ndwen' M 'ngoenz' d", "za", 2023),
    and: .cldr("caeuq", "za", 2023, isDraft: true),
    or: .cldr("roxnaeuz", "za", 2023, isDraft: true))

  private static let mizo = LocaleOverlay(
    tag: "lus", englishName: "Mizo", ownName: .mediaWikiName("Mizo ţawng"),
    numbers: .unconfirmed("en_001"),
    months: .mediaWiki(
      """
      Pawlkut|Ramtuk|Vau|Ṭau|Ṭomir|Nikir|Vawkhniahzawn|Thiṭin|Mimkut|Khuangchawi|Sahmulphah|Pawltlak
      """, "lus"),
    weekdays: .mediaWiki(
      "Pathianni|Thawhţanni|Thawhlehni|Nilaini|Ningani|Zirtawpni|Inrinni", "lus"),
    day: .unconfirmed("d MMM y"),
    and: .mediaWiki("leh", "lus"), or: .mediaWiki("emaw", "lus"))

  /// Without a script the tag is left to Thai letters, in which most write the language.
  private static let northernThai = LocaleOverlay(
    tag: "nod-Lana", englishName: "Northern Thai (Lanna)", ownName: .mediaWikiName("ᨣᩤᩴᨾᩮᩬᩥᨦ"),
    numbers: .unconfirmed("my@numbers=latn", "marks of Thai, Western digits, no plural"),
    names: "th",
    months: .mediaWiki(
      """
      ᨾᨠᩁᩣᨣᩫ᩠ᨾ|ᨠᩩᨾ᩠ᨽᩣᨻᩢᨶ᩠ᨵ᩼|ᨾᩦᨶᩣᨣᩫ᩠ᨾ|ᨾᩮᩇᩣᨿᩫ᩠ᨶ|ᨻᩂᩇᨽᩣᨣᩫ᩠ᨾ|ᨾᩥᨳᩩᨶᩣᨿᩫ᩠ᨶ|ᨠᩁᨠᨯᩣᨣᩫ᩠ᨾ|ᩈᩥᨦ᩠ᩉᩣᨣᩫ᩠ᨾ|ᨠᩢᨶ᩠ᨿᩣᨿᩫ᩠ᨶ\
      |ᨲᩩᩃᩣᨣᩫ᩠ᨾ|ᨻᩂᩆᨧᩥᨠᩣᨿᩫ᩠ᨶ|ᨵᩢᨶ᩠ᩅᩣᨣᩫ᩠ᨾ
      """, "nod"),
    weekdays: .mediaWiki(
      "ᩅᩢ᩠ᨶᩋᩣᨴᩥᨲ᩠ᨿ᩺|ᩅᩢ᩠ᨶᨧᩢᨶ᩠ᨴᩕ᩺|ᩅᩢ᩠ᨶᩋᩘᨣᩤ᩠ᩁ|ᩅᩢ᩠ᨶᨻᩩᨵ᩺|ᩅᩢ᩠ᨶᨻᩕᩉᩢ᩠ᩈᨷᨯᩦ|ᩅᩢ᩠ᨶᩆᩩᨠᩕ᩺|ᩅᩢ᩠ᨶᩈᩮᩢᩣᩁ᩺", "nod"),
    day: .mediaWiki("d MMM y", "nod"),
    and: .mediaWiki("ᩓ", "nod"), or: .mediaWiki("ᨣᩤᩅ᩵ᩤ", "nod"))

  /// Hmong in the Latin letters that are usual in Laos, Thailand and Viet Nam.
  private static func hmong(_ tag: String, _ name: String, _ ownName: OwnDatum) -> LocaleOverlay {
    LocaleOverlay(
      tag: tag, englishName: name, ownName: ownName,
      numbers: .unconfirmed("zh_Hans", "marks of English, no plural"),
      months: .unconfirmed(
        """
        Ib Hlis|Ob Hlis|Peb Hlis|Plaub Hlis|Tsib Hlis|Rau Hli|Xya Hli|Yim Hli|Cuaj Hli|Kaum Hli\
        |Kaum Ib Hlis|Kaum Ob Hlis
        """, "the months by number, which some write Hli throughout"),
      weekdays: .work(
        "Zwj hnub|Zwj hli|Zwj quag|Zwj feeb|Zwj teeb|Zwj kuab|Zwj cag",
        "Wikipedia, Hmong calendar"),
      day: .unconfirmed("d MMM y"),
      and: .unconfirmed("thiab"), or: .unconfirmed("lossis"))
  }

  /// Hmong in the letters of Nyiakeng Puachue.
  private static func nyiakengHmong(
    _ tag: String, _ name: String, _ year: Int, isDraft: Bool
  ) -> LocaleOverlay {
    let file = String(tag.prefix(3))
    func datum(_ text: String) -> OwnDatum { .cldr(text, file, year, isDraft: isDraft) }
    return LocaleOverlay(
      tag: tag, englishName: name,
      ownName: file == "hnj" ? datum("𞄀𞄄𞄰𞄩𞄍𞄜𞄰") : .unconfirmed("𞄀𞄄𞄰𞄩"),
      numbers: datum("zh_Hans@numbers=hmnp"),
      months: datum("𞄆𞄬|𞄛𞄨𞄱𞄄𞄤𞄲𞄨|𞄒𞄫𞄰𞄒𞄪𞄱|𞄤𞄨𞄱|𞄀𞄪𞄴|𞄛𞄤𞄱𞄞𞄤𞄦|𞄔𞄩𞄴𞄆𞄨𞄰|𞄕𞄩𞄲𞄔𞄄𞄰𞄤|𞄛𞄤𞄱𞄒𞄤𞄰|𞄪𞄱𞄀𞄤𞄴|𞄚𞄦𞄲𞄤𞄚𞄄𞄰𞄫|𞄒𞄩𞄱𞄔𞄬𞄴"),
      weekdays: datum("𞄎𞄤𞄲|𞄈𞄦|𞄆𞄨𞄰|𞄗𞄄𞄤𞄰𞄦|𞄙𞄤𞄱𞄨|𞄑𞄤𞄱𞄨|𞄊𞄧𞄳"),
      day: .unconfirmed("d MMM y"))
  }

  /// Languages that only names are known of; their formats come from another language.
  static let namesOnly = [
    LocaleOverlay(
      tag: "bug", englishName: "Buginese",
      ownName: .unconfirmed("Basa Ugi", "MediaWiki has it in Lontara letters")),
    LocaleOverlay(tag: "blt", englishName: "Tai Dam", ownName: .cldr("ꪼꪕꪒꪾ", "blt", 2020)),
    LocaleOverlay(tag: "cja", englishName: "Western Cham", ownName: .unconfirmed("Cham")),
    LocaleOverlay(tag: "cjm", englishName: "Eastern Cham", ownName: .unconfirmed("ꨌꩌ")),
    LocaleOverlay(
      tag: "hms", englishName: "Southern Qiandong Miao", ownName: .unconfirmed("Hmub")),
    LocaleOverlay(tag: "kac", englishName: "Kachin", ownName: .unconfirmed("Jinghpaw")),
    LocaleOverlay(tag: "kxm", englishName: "Northern Khmer", ownName: .unconfirmed("ខ្មែរលើ")),
    LocaleOverlay(
      tag: "nod", englishName: "Northern Thai", ownName: .mediaWikiName("ᨣᩤᩴᨾᩮᩬᩥᨦ")),
  ]
}
