import Vocabulary

/// The style of an e-book, which leaves colours, margins and sizes to the reader's own choice.
enum EPUBStylesheet {
  /// Returns the style for some languages, with the fonts that lie beside it.
  static func text(for languages: [LanguageTag], fonts: [FontFace]) -> String {
    let faces = FontStyle.linked(fonts, in: "\(folder)/")
    let families = fonts.map { "\"\($0.family)\"" }
    let rules = languages.map { language -> String in
      let style = ScriptStyle.style(for: language)
      let known = families + (style?.fonts.map { "\"\($0)\"" } ?? []) + ["sans-serif"]
      let height = style?.lineHeightHundredths ?? 150
      let lines = "\(height / 100).\(height % 100 < 10 ? "0" : "")\(height % 100)"
      let rule =
        ":lang(\(language)) { font-family: \(known.joined(separator: ", ")); "
        + "line-height: \(lines) }\n"
      // Leaning letters are no custom of these scripts, and hard to read.
      return style == nil
        ? rule : rule + ":lang(\(language)) em { font-style: normal; font-weight: bold }\n"
    }
    return faces + base + rules.joined()
  }

  /// The folder of the fonts.
  static let folder = "fonts"

  private static let base = """
    body { overflow-wrap: break-word }
    h1, h2, h3, h4 { break-after: avoid; page-break-after: avoid; line-height: inherit }
    h1 { font-size: 1.5em }
    h2 { margin-top: 1.75em; font-size: 1.25em }
    h3 { font-size: 1.1em }
    figure { margin: 1em 0; break-inside: avoid; page-break-inside: avoid }
    img { max-width: 100%; height: auto }
    figcaption { font-size: .9em }
    table { width: 100%; margin: 1em 0; border-collapse: collapse }
    th, td { padding: .3em .5em; border: 1px solid; text-align: start; vertical-align: top }
    dt, dd { display: inline; margin: 0 }
    dt { font-weight: bold }
    blockquote { margin: 1em 0; padding: 0 1em; border-top: 1px solid; border-bottom: 1px solid }
    li { margin: .3em 0 }
    li p { margin: .2em 0 }
    [dir=rtl] li[dir=ltr], [dir=ltr] li[dir=rtl] { list-style-position: inside }
    .draft, .objectives, .take-home { margin: 1em 0; padding: 0 1em; border: 1px solid }
    .take-home { border: 2px dashed }
    .question { margin: 1.5em 0 }
    .choices { list-style: square }
    .link a { display: inline-block; padding: .4em 0 }
    .cover { text-align: center }
    .cover ol { text-align: start }
    .title { font-size: 1.3em; font-weight: bold }
    .pair > span { display: block }
    .pair > span + span { padding: 0 .5em; border-inline-start: 3px solid }
    .s { white-space: nowrap }
    .s wbr { white-space: normal }
    figure svg { max-width: 100%; height: auto }
    figure text { font-family: inherit }
    footer { margin-top: 2em; border-top: 1px solid; font-size: .9em }

    """
}
