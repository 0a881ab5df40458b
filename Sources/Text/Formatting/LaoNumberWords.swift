/// Writes numbers in Lao words.
///
/// CLDR 42 mixes Thai letters into its Lao words (`พัน` for ພັນ) and counts thousands of millions.
/// The words here are CLDR's in Lao letters; ຕື້ (10⁹) and ລ້ານລ້ານ (10¹²) are those of its own
/// compact formats. There is no ZERO WIDTH SPACE between the words, so that copied text is clean.
enum LaoNumberWords {
  private static let digits = [
    "ສູນ", "ໜຶ່ງ", "ສອງ", "ສາມ", "ສີ່", "ຫ້າ", "ຫົກ", "ເຈັດ", "ແປດ", "ເກົ້າ",
  ]

  private static let powers: [(value: UInt64, word: String)] = [
    (1_000_000_000_000, "ລ້ານລ້ານ"), (1_000_000_000, "ຕື້"), (1_000_000, "ລ້ານ"), (100_000, "ແສນ"),
    (10_000, "ໝື່ນ"), (1000, "ພັນ"), (100, "ຮ້ອຍ"),
  ]

  /// Returns a decimal number, given as ASCII digits with a sign and a point, in words.
  static func text(of decimal: PlainDecimal) -> String? {
    guard let whole = UInt64(decimal.whole) else { return nil }
    var words = decimal.isNegative ? "ລົບ" : ""
    words += text(of: whole)
    if !decimal.fraction.isEmpty {
      words += "ຈຸດ"
      for digit in decimal.fraction { words += digits[digit.wholeNumberValue ?? 0] }
    }
    return words
  }

  private static func text(of number: UInt64) -> String {
    for (value, word) in powers where number >= value {
      let rest = number % value
      return text(of: number / value) + word + (rest == 0 ? "" : text(of: rest))
    }
    guard number >= 10 else { return digits[Int(number)] }
    let (tens, ones) = number.quotientAndRemainder(dividingBy: 10)
    let first = tens == 1 ? "ສິບ" : tens == 2 ? "ຊາວ" : digits[Int(tens)] + "ສິບ"
    return first + (ones == 0 ? "" : ones == 1 ? "ເອັດ" : digits[Int(ones)])
  }
}

/// The parts of a decimal number in the plain form of files: `-1250.50`.
struct PlainDecimal {
  let isNegative: Bool
  let whole: Substring
  /// The decimals without zeros at the end.
  let fraction: Substring

  /// The number in its shortest plain form.
  var text: String {
    (isNegative ? "-" : "") + whole + (fraction.isEmpty ? "" : "." + fraction)
  }

  /// Reads a number of ASCII digits with a sign and a point; nil for anything else.
  init?(_ text: String) {
    isNegative = text.hasPrefix("-")
    let parts = text.dropFirst(isNegative ? 1 : 0)
      .split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first, parts.allSatisfy({ !$0.isEmpty }),
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else { return nil }
    whole = first
    let decimals = parts.count > 1 ? parts[1] : ""
    fraction = decimals.lastIndex { $0 != "0" }.map { decimals[...$0] } ?? ""
  }
}
