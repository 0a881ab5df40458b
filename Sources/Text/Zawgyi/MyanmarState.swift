/// The states that text in Myanmar script runs through: one for each of its code points, and one
/// for the rest.
enum MyanmarState {
  /// The number of states.
  static let count = 194

  /// What is not Myanmar script: blanks, Latin, the ends of the text.
  static let other = 0

  /// Returns the state of a code point.
  static func state(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x1000...0x109F: Int(scalar.value) - 0x1000 + 1
    case 0xAA60...0xAA7F: Int(scalar.value) - 0xAA60 + 161
    case 0xA9E0...0xA9FF: 193
    default: other
    }
  }
}
