internal import Text

/// The name or number of an organisation in the form in which two of them are compared: without
/// regard to case, spacing, punctuation, invisible characters and the spellings that a script has
/// for one word.
func comparedName(_ name: String) -> String {
  let plain = (try? Text.folded(name, .spelling).text) ?? name
  return String(
    String.UnicodeScalarView(plain.lowercased().unicodeScalars.filter(isPartOfName)))
}

private func isPartOfName(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
    .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
    true
  default: false
  }
}
