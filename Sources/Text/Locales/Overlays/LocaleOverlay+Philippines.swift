extension LocaleOverlay {
  /// Languages of the Philippines.
  ///
  /// Numbers are written as in Philippine English.
  static let philippine = [iloko, hiligaynon, waray, kapampangan, bikol]

  private static let numbersOfTheCountry = OwnDatum.unconfirmed(
    "en_PH", "as in Philippine English")

  private static let iloko = LocaleOverlay(
    tag: "ilo", englishName: "Ilocano", ownName: .mediaWikiName("Ilokano"),
    numbers: numbersOfTheCountry, names: "en_PH",
    months: .mediaWiki(
      """
      Enero|Pebrero|Marso|Abril|Mayo|Hunio|Hulio|Agosto|Septiembre|Oktubre|Nobiembre|Disiembre
      """, "ilo"),
    shortMonths: .mediaWiki("Ene|Peb|Mar|Abr|May|Hun|Hul|Ago|Sep|Okt|Nob|Dis", "ilo"),
    weekdays: .mediaWiki("Domingo|Lunes|Martes|Mierkoles|Huebes|Biernes|Sabado", "ilo"),
    day: .mediaWiki("MMM d, y", "ilo"),
    and: .mediaWiki("ken", "ilo"), or: .mediaWiki("wenno", "ilo"))

  private static let hiligaynon = LocaleOverlay(
    tag: "hil", englishName: "Hiligaynon", ownName: .mediaWikiName("Ilonggo"),
    numbers: numbersOfTheCountry, names: "en_PH",
    months: .mediaWiki(
      """
      Enero|Pebrero|Marso|Abril|Mayo|Hunyo|Hulyo|Agosto|Setyembre|Oktubre|Nobyembre|Disyembre
      """, "hil"),
    shortMonths: .mediaWiki("Ene|Peb|Mar|Abr|May|Hun|Hul|Ago|Sep|Okt|Nob|Dis", "hil"),
    weekdays: .mediaWiki("Dominggo|Lunes|Martes|Miyerkoles|Huwebes|Biyernes|Sabado", "hil"),
    day: .unconfirmed("MMM d, y", "as in Filipino"),
    and: .mediaWiki("kag", "hil"), or: .mediaWiki("ukon", "hil"))

  private static let waray = LocaleOverlay(
    tag: "war", englishName: "Waray", ownName: .mediaWikiName("Winaray"),
    numbers: numbersOfTheCountry, names: "en_PH",
    months: .mediaWiki(
      """
      Enero|Pebrero|Marso|Abril|Mayo|Hunyo|Hulyo|Agosto|Septyembre|Oktubre|Nobyembre|Disyembre
      """, "war"),
    shortMonths: .mediaWiki("Ene|Peb|Mar|Abr|May|Hun|Hul|Ago|Sep|Okt|Nob|Dis", "war"),
    weekdays: .mediaWiki("Dominggo|Lunes|Martes|Miyerkoles|Huwebes|Biyernes|Sabado", "war"),
    day: .unconfirmed("MMM d, y", "as in Filipino"),
    and: .mediaWiki("ngan", "war"), or: .mediaWiki("o", "war"))

  private static let kapampangan = LocaleOverlay(
    tag: "pam", englishName: "Kapampangan", ownName: .mediaWikiName("Kapampangan"),
    numbers: numbersOfTheCountry, names: "en_PH",
    months: .mediaWiki(
      """
      Eneru|Pebreru|Marsu|Abril|Mayu|Hunyu|Hulyu|Agostu|Setyembri|Oktubri|Nobyembri|Disyembri
      """, "pam"),
    shortMonths: .mediaWiki("Ene|Peb|Mrs|Abr|Myu|Hnu|Hul|Ago|Set|Okt|Nob|Dis", "pam"),
    weekdays: .mediaWiki("Dominggu|Lunis|Martis|Miyerkulis|Huwebis|Biyernis|Sabadu", "pam"),
    day: .mediaWiki("MMM d, y", "pam"),
    and: .mediaWiki("ampo", "pam"), or: .mediaWiki("o", "pam"))

  private static let bikol = LocaleOverlay(
    tag: "bcl", englishName: "Central Bikol", ownName: .mediaWikiName("Bikol Central"),
    numbers: numbersOfTheCountry, names: "en_PH",
    months: .mediaWiki(
      """
      Enero|Pebrero|Marso|Abril|Mayo|Hunyo|Hulyo|Agosto|Setyembre|Oktobre|Nobyembre|Desyembre
      """, "bcl"),
    shortMonths: .mediaWiki("Ene|Peb|Mar|Abr|May|Hun|Hul|Ago|Set|Okt|Nob|Des", "bcl"),
    weekdays: .mediaWiki("Domingo|Lunes|Martes|Miyerkoles|Huwebes|Biyernes|Sabado", "bcl"),
    day: .mediaWiki("MMM d, y", "bcl"),
    and: .mediaWiki("asin", "bcl"), or: .mediaWiki("o", "bcl"))
}
