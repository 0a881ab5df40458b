/// The two ways in which a telephone network carries the letters of a message.
enum SMSAlphabet: String, Sendable {
  /// The seven-bit alphabet of 3GPP TS 23.038 with its extension: 160 septets a message.
  case gsm7 = "gsm-7"
  /// UTF-16 units: 70 a message.
  case ucs2 = "ucs-2"

  private static let basic: Set<Unicode.Scalar> = Set(
    ("@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
      + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà").unicodeScalars)

  private static let extended: Set<Unicode.Scalar> = Set("^{}\\[~]|€\u{0C}".unicodeScalars)

  // Signs that look the same in the seven-bit alphabet, which carries more than twice as much.
  private static let plain: [Unicode.Scalar: String] = [
    "\u{2018}": "'", "\u{2019}": "'", "\u{201C}": "\"", "\u{201D}": "\"", "\u{2013}": "-",
    "\u{2014}": "-", "\u{2026}": "...", "\u{00A0}": " ", "\u{2022}": "-", "\u{00B7}": "-",
  ]

  /// How many units one message holds.
  var unitsInMessage: Int {
    switch self {
    case .gsm7: 160
    case .ucs2: 70
    }
  }

  /// How many septets the seven-bit alphabet needs for a letter, or nil when it does not have it.
  static func septets(of scalar: Unicode.Scalar) -> Int? {
    basic.contains(scalar) ? 1 : extended.contains(scalar) ? 2 : nil
  }

  /// Returns the alphabet that carries a text, and how many of its units the text takes.
  static func measure(_ text: String) -> (alphabet: SMSAlphabet, units: Int) {
    var sum = 0
    for scalar in text.unicodeScalars {
      guard let septets = septets(of: scalar) else { return (.ucs2, text.utf16.count) }
      sum += septets
    }
    return (.gsm7, sum)
  }

  /// Writes a text with plain quotation marks, hyphens and stops where the seven-bit alphabet then
  /// carries it; any other text stays as it is.
  static func simplified(_ text: String) -> String {
    var simple = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let plain = plain[scalar] {
        simple.append(contentsOf: plain.unicodeScalars)
      } else {
        simple.append(scalar)
      }
    }
    let candidate = String(simple)
    return measure(candidate).alphabet == .gsm7 ? candidate : text
  }
}
