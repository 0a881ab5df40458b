import Vocabulary

/// The style of a page, for a small phone, a large screen and paper.
enum Stylesheet {
  private static let local = "\"Noto Sans\", Roboto, \"Segoe UI\", Arial, sans-serif"

  /// Returns the whole style, with what each of the languages needs.
  ///
  /// - Parameters:
  ///   - languages: The languages of the page.
  ///   - faces: The fonts that the pack brings along.
  ///   - isLargePrint: Whether letters are large.
  /// - Returns: The style, without the rules that say where the fonts are.
  static func text(
    for languages: [LanguageTag], faces: [FontFace] = [], isLargePrint: Bool = false
  ) -> String {
    let packed = faces.map(\.family)
    // A rule for `ms` also holds for `ms-Arab`, so the longer tag has to come later.
    let ordered = languages.sorted { ($0.text.utf8.count, $0.text) < ($1.text.utf8.count, $1.text) }
    let rules = ordered.compactMap { rule(for: $0, packed: packed) }
    let fallback = families(packed.reversed(), []) + local
    return base(fallback) + rules.joined() + screen + quiz + print
      + (isLargePrint ? largePrint : "")
  }

  private static func rule(for language: LanguageTag, packed: [String]) -> String? {
    guard let style = ScriptStyle.style(for: language) else { return nil }
    let own = ScriptFont.font(of: language.writingScript).map { [$0.family] } ?? []
    let known = own.filter(packed.contains)
    // What the pack lacks comes from the device: first the fonts that its readers know.
    let others = packed.reversed().filter { !known.contains($0) }
    let fonts = families(known + others, style.fonts) + local
    let height = "\(style.lineHeightHundredths / 100).\(padded(style.lineHeightHundredths % 100))"
    return ":lang(\(language)) { font-family: \(fonts); line-height: \(height) }\n"
      // Leaning letters are no custom of these scripts, and hard to read.
      + ":lang(\(language)) em { font-style: normal; font-weight: 600; color: #0b4f55 }\n"
  }

  private static func families(_ packed: [String], _ known: [String]) -> String {
    (packed + known).map { "\"\($0)\", " }.joined()
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static func base(_ fallback: String) -> String {
    """
    * { box-sizing: border-box }
    body { margin: 0; background: #fffdf8; color: #1f2328; font: 1.0625rem/1.6 \(fallback); \
    -webkit-text-size-adjust: 100%; text-size-adjust: 100% }
    :lang(en) { font-family: \(fallback); line-height: 1.6 }

    """
  }

  private static let screen = """
    article { display: none; max-width: 42rem; margin: 0 auto; padding: 0 1rem 2rem; \
    overflow-wrap: break-word }
    article.first, article:target { display: block }
    article:target ~ article.first { display: none }
    article:target { scroll-margin-top: 0 }
    .s { white-space: nowrap }
    .s wbr { white-space: normal }
    .pair { display: inline-table; width: 100%; table-layout: fixed }
    .pair > span { display: table-cell; width: 50%; padding: 0 .75rem 0 0; vertical-align: top }
    .pair > span + span { padding: 0 0 0 .75rem; border: solid #8a9698; border-width: 0 0 0 1px }
    td .pair > span, th .pair > span { display: block; width: auto; padding: 0; border: 0 }
    .pair > span + span, .also { color: #4b5560 }
    .also::before { content: "· " }
    .lessons { padding: 0; list-style: none }
    .lessons a { display: block; min-height: 2.75rem; padding: .6rem .9rem; border-radius: .5rem; \
    background: #e7f2f1; text-decoration: none }
    nav { margin: 0 -1rem; padding: .5rem .75rem; background: #0b4f55 }
    nav ul, [dir=rtl] nav ul { margin: 0; padding: 0; list-style: none }
    nav li { display: inline-block; margin: .125rem }
    nav a { display: block; min-height: 2.75rem; padding: .25rem .75rem; border-radius: .5rem; \
    color: #fff; text-decoration: none }
    nav a[lang] { line-height: 2.25rem }
    nav a:hover { background: #136a71 }
    nav a[aria-current] { background: #fff; color: #0b4f55; font-weight: bold }
    a { color: #0b5d66 }
    :focus-visible { outline: 3px solid #c2410c; outline-offset: 2px }
    h1, h2, h3, h4 { line-height: inherit; overflow-wrap: break-word }
    h1 { margin: 1.25rem 0 .75rem; font-size: 1.7rem }
    h2 { margin: 2.25rem 0 .5rem; padding-bottom: .15rem; border-bottom: 3px solid #0b5d66; \
    font-size: 1.3rem; color: #0b4f55 }
    h3 { margin: 1.5rem 0 .5rem; font-size: 1.1rem }
    p { margin: .75rem 0 }
    li { margin: .4rem 0 }
    ul, ol { padding: 0 0 0 1.5rem }
    [dir=rtl] ul, [dir=rtl] ol { padding: 0 1.5rem 0 0 }
    .draft { margin: 1rem 0; padding: .25rem 1rem; border: 2px solid #b45309; border-radius: .5rem; \
    background: #fff4d6 }
    .draft p { margin: .5rem 0 }
    .draft .english { font-size: .9375rem }
    dl { margin: 1rem 0 }
    dl div { margin: .4rem 0 }
    dt { display: inline; font-weight: bold }
    dd { display: inline; margin: 0 }
    .objectives { margin: 1.25rem 0; padding: .25rem 1rem; border-radius: .5rem; background: #e7f2f1 }
    .objectives h2 { margin: .5rem 0 0; border: 0; font-size: 1.1rem }
    table { width: 100%; margin: 1rem 0; border-collapse: collapse; table-layout: fixed }
    th, td { padding: .5rem .6rem; border: 1px solid #8a9698; text-align: start; vertical-align: top }
    th { background: #e7f2f1 }
    blockquote { margin: 1rem 0; padding: .25rem 1rem; border: solid #8a9698; border-width: 1px 0 }
    figure { margin: 1.25rem 0 }
    figure img, figure svg { display: block; width: 100%; max-width: 26rem; height: auto; margin: 0 auto }
    figure text { font-family: inherit }
    figcaption { margin-top: .5rem; text-align: center; font-size: .9375rem }
    .hint { color: #4b5560 }
    details { margin: .5rem 0; border: 2px solid #8a9698; border-radius: .5rem; background: #fff }
    summary { min-height: 2.75rem; padding: .5rem .75rem; cursor: pointer }
    details[open] summary { border-bottom: 1px solid #8a9698 }
    details p { margin: .5rem .75rem }
    details table { width: 94%; margin: .5rem 3% }
    details ul, details ol { margin: .5rem .75rem }
    .right { color: #1c6b34 }
    .wrong { color: #a3290f }
    .trainer-notes { margin-top: 2.25rem; padding: .25rem 1rem; border-radius: .5rem; background: #f0ece2 }
    .trainer-notes h2 { margin-top: 1rem }
    .take-home { margin-top: 2.25rem; padding: .25rem 1rem; border: 3px dashed #0b5d66; \
    border-radius: .5rem }
    .take-home h2 { margin-top: 1rem }
    .key { display: none }
    footer { margin-top: 2.5rem; padding-top: .5rem; border-top: 1px solid #8a9698; font-size: .9375rem }

    """

  private static let quiz = """
    .choice, .step { display: block; width: 100%; margin: .5rem 0; min-height: 2.75rem; \
    padding: .5rem .75rem; border: 2px solid #8a9698; border-radius: .5rem; background: #fff; \
    color: inherit; font: inherit; text-align: start; text-align: -webkit-auto }
    .choice input { width: 1.25rem; height: 1.25rem; margin: 0 .6rem 0 0; vertical-align: middle }
    [dir=rtl] .choice input { margin: 0 0 0 .6rem }
    .steps { padding: 0; list-style: none }
    [dir=rtl] .steps { padding: 0 }
    .number { display: inline-block; min-width: 2rem; min-height: 2rem; margin: 0 .6rem 0 0; \
    border-radius: 50%; background: #e7f2f1; color: #0b4f55; font-weight: bold; line-height: 2rem; \
    text-align: center; vertical-align: middle }
    [dir=rtl] .number { margin: 0 0 0 .6rem }
    .check { min-height: 2.75rem; padding: .5rem 1.25rem; border: 0; border-radius: .5rem; \
    background: #0b4f55; color: #fff; font: inherit; font-weight: bold }
    .check[disabled] { background: #e3e6e8; color: #4b5560 }
    .verdict { min-height: 1.6em; font-weight: bold }
    .feedback { margin: 0 .75rem }
    [hidden] { display: none }
    select, textarea { width: 100%; min-height: 2.75rem; padding: .25rem; border: 2px solid #8a9698; \
    border-radius: .5rem; background: #fff; color: inherit; font: inherit }
    .paper { display: none }
    .chosen { margin-top: .25rem }
    .chosen.right::before { content: "\u{2713} " }
    .chosen.wrong::before { content: "\u{2717} " }
    .yours { display: block; margin: .5rem 0 }

    """

  private static let largePrint = """
    html { font-size: 150% }
    table { display: block; table-layout: auto; overflow-x: auto }
    td, th { padding: .4rem }
    @media print { body { font-size: 18pt } }

    """

  private static let print = """
    @media (max-width: 40em) {
    .pair, .pair > span { display: block; width: auto }
    .pair > span, .pair > span + span { padding: 0; border: 0 }
    }
    @media print {
    @page { margin: 15mm }
    body { background: none; color: #000; font-size: 11pt }
    article { max-width: none; padding: 0 }
    nav { display: none }
    h1, h2, h3 { break-after: avoid }
    figure, table, tr, li, .question, .draft { break-inside: avoid }
    details { border: 0; margin: .25rem 0 }
    details p { display: none }
    details[open] summary { border: 0 }
    summary { min-height: 0; padding: .1rem 0; list-style: none }
    summary::-webkit-details-marker { display: none }
    summary::before { content: ""; display: inline-block; width: .8em; height: .8em; \
    margin: 0 .6em 0 0; border: 1.5px solid #000 }
    [dir=rtl] summary::before { margin: 0 0 0 .6em }
    .trainer-notes, .take-home, .key { break-before: page }
    .key { display: block }
    .quiz > .hint, .screen, .check, .verdict, .feedback, .chosen, .solution, select { display: none }
    .paper { display: block }
    .choice, .step { border: 0; padding: .1rem 0 }
    .number { border: 1.5px solid #000; background: none }
    }

    """
}
