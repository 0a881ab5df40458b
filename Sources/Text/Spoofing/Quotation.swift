/// Returns a text as a sentence may quote it: at most 40 columns, without controls of direction, and
/// with U+FFFD for other controls, which could command the terminal.
public func quotation(of text: some StringProtocol) -> String {
  var shown = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: shown.append("\u{FFFD}")
    default: if !scalar.properties.isBidiControl { shown.append(scalar) }
    }
  }
  return truncated(String(shown), toWidth: 40)
}
