import Text
import Vocabulary

/// The numbers of a text in one form, whatever digits and marks they are written with.
struct NumberTokens {
  /// A number: its digits as ASCII, with `.` for a mark inside, and without marks of thousands.
  let all: [String]

  /// The numbers by the zero of their digits, each as it stands in the text.
  let byZero: [Unicode.Scalar: [String]]

  private static let inner: Set<Unicode.Scalar> = [
    ".", ",", ":", "٫", "٬", "\u{A0}", "\u{202F}", "\u{2009}",
  ]

  init(_ text: String) {
    var all: [String] = []
    var byZero: [Unicode.Scalar: [String]] = [:]
    let scalars = Array<Unicode.Scalar>(text.unicodeScalars)
    var place = 0
    while place < scalars.count {
      guard let zero = Self.zero(of: scalars[place]) else {
        place += 1
        continue
      }
      var groups: [(mark: Unicode.Scalar?, digits: String)] = [(nil, "")]
      let start = place
      while place < scalars.count {
        if let digit = Self.digit(scalars[place]) {
          groups[groups.count - 1].digits += String(digit)
        } else if Self.inner.contains(scalars[place]), place + 1 < scalars.count,
          Self.digit(scalars[place + 1]) != nil
        {
          groups.append((scalars[place], ""))
        } else {
          break
        }
        place += 1
      }
      all.append(Self.joined(groups))
      var written = String.UnicodeScalarView()
      written.append(contentsOf: scalars[start..<place])
      byZero[zero, default: []].append(String(written))
    }
    self.all = all
    self.byZero = byZero
  }

  /// Joins groups of digits: `1.000` and `1,000` are a thousand, `3.5` and `18:00` stay in parts.
  private static func joined(_ groups: [(mark: Unicode.Scalar?, digits: String)]) -> String {
    let isThousands =
      groups.count > 1 && (1...3).contains(groups[0].digits.utf8.count)
      && groups.dropFirst().allSatisfy { $0.digits.utf8.count == 3 && $0.mark != ":" }
      && !groups[0].digits.hasPrefix("0")
    return groups.map(\.digits).joined(separator: isThousands ? "" : ".")
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    guard scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue
    else { return nil }
    return Int(value)
  }

  /// The zero of the digits that a digit belongs to; digits of a script stand side by side.
  private static func zero(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    digit(scalar).flatMap { Unicode.Scalar(scalar.value - UInt32($0)) }
  }
}
