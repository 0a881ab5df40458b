internal import Grants
internal import Text
internal import Vocabulary

/// What changed between two versions as a page of its own, which needs neither network nor scripts.
///
/// What was removed and added is marked as such for voices (`del`, `ins`), struck through or
/// underlined, and only then coloured.
struct DifferencePage {
  let difference: VersionDifference
  let localizer: Localizer

  /// The file.
  var text: String {
    get throws {
      let title = escapedHTML(localizer.text(difference.heading))
      let locale = localizer.locale
      var lines = [
        "<!DOCTYPE html>", "<html lang=\"\(locale)\" dir=\"\(locale.direction.rawValue)\">",
        "<head>", "<meta charset=\"utf-8\">",
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
          + "img-src data:; style-src 'unsafe-inline'\">",
        "<title>\(title)</title>", "<link rel=\"icon\" href=\"data:,\">",
        "<style>\n\(HTMLStyle(locale.direction).text)\(Self.style)</style>", "</head>", "<body>",
        "<main lang=\"\(localizer.words)\">", "<h1>\(title)</h1>",
      ]
      let note = difference.fields.isEmpty ? "difference.none" : "difference.legend"
      lines.append("<p>\(escapedHTML(localizer.text(Message(note))))</p>")
      for (index, field) in difference.fields.enumerated() {
        let words = field.title.map { escapedHTML(localizer.text($0)) }
        let heading = words.joined(separator: " · ")
        let id = "field-\(index + 1)"
        lines += [
          "<section aria-labelledby=\"\(id)\">", "<h2 id=\"\(id)\">\(heading)</h2>",
          try content(of: field), "</section>",
        ]
      }
      return (lines + ["</main>", "</body>", "</html>", ""]).joined(separator: "\n")
    }
  }

  private func content(of field: FieldDifference) throws -> String {
    guard let pieces = try field.pieces(language: difference.language) else {
      return "<p>\(escapedHTML(localizer.text(field.sentence)))</p>"
    }
    let language = difference.language
    let parts = pieces.map { piece in
      let text = escapedHTML(piece.text)
      return switch piece.kind {
      case .same: text
      case .removed: "<del>\(text)</del>"
      case .added: "<ins>\(text)</ins>"
      }
    }
    return "<div class=\"text\" lang=\"\(language)\" dir=\"\(language.direction.rawValue)\">"
      + "\(parts.joined())</div>"
  }

  private static let style = """
    .text { white-space: pre-wrap; overflow-wrap: break-word; line-height: 1.8; }
    .text[dir=rtl] { text-align: right; } .text[dir=ltr] { text-align: left; }
    del { color: #8a1010; background: #fdecec; text-decoration: line-through; }
    ins { color: #0b5a1c; background: #e7f6ea; text-decoration: underline; font-weight: bold; }

    """
}
