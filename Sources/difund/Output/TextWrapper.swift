internal import Text
internal import Vocabulary

/// Divides texts into lines for terminals, where the reader's language allows.
struct TextWrapper {
  private let breaker: LineBreaker?

  init(_ language: LanguageTag) { breaker = try? LineBreaker(language: language) }

  /// Returns lines that take at most a number of columns, without blanks at their ends; what has no
  /// place to break is divided between characters.
  func lines(of text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for piece in pieces(of: text).flatMap({ divided($0, width: width) }) {
      if !line.isEmpty, displayWidth(of: withoutBlanksAtEnd(line + piece)) > width {
        lines.append(withoutBlanksAtEnd(line))
        line = ""
      }
      line += piece
    }
    return lines + [withoutBlanksAtEnd(line)]
  }

  private func pieces(of text: String) -> [String] {
    guard let ends = try? breaker?.lineBreaks(in: text) else { return [text] }
    let bytes = Array(text.utf8)
    return zip([0] + ends, ends).map { String(decoding: bytes[$0..<$1], as: UTF8.self) }
  }

  private func divided(_ piece: String, width: Int) -> [String] {
    guard displayWidth(of: withoutBlanksAtEnd(piece)) > width else { return [piece] }
    return piece.map { String($0) }
  }

  private func withoutBlanksAtEnd(_ text: String) -> String {
    var text = Substring(text)
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
