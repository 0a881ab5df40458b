/// The test files of Unicode for breaks: `GraphemeBreakTest.txt` and its like.
///
/// Each line has code points with ÷ where a break is and × where none is (UAX #29, section 7).
public struct BreakTestFile: Hashable, Sendable {
  /// A text, and where its pieces end as offsets in UTF-8.
  public struct Case: Hashable, Sendable {
    /// The text.
    public let text: String

    /// Where its pieces end.
    public let breaks: [Int]
  }

  /// The cases of the file, in its order.
  ///
  /// Those with a surrogate that stands alone, which no Unicode text has, are left out.
  public let cases: [Case]

  /// Reads the lines of a file.
  public init(_ text: String) {
    cases = text.split(separator: "\n").compactMap { line in
      Self.testCase(line.prefix { $0 != "#" })
    }
  }

  /// Returns the cases for which a finder of breaks finds others.
  public func failures<Failure: Error>(
    of breaks: (String) throws(Failure) -> [Int]
  ) throws(Failure) -> [Case] {
    var failures: [Case] = []
    for item in cases where try breaks(item.text) != item.breaks { failures.append(item) }
    return failures
  }

  private static func testCase(_ line: Substring) -> Case? {
    var text = String.UnicodeScalarView()
    var breaks: [Int] = []
    var length = 0
    for word in line.split(whereSeparator: \.isWhitespace) {
      switch word {
      case "÷": if length > 0 { breaks.append(length) }
      case "×": break
      default:
        guard let value = UInt32(word, radix: 16), let scalar = Unicode.Scalar(value) else {
          return nil
        }
        text.append(scalar)
        length += UTF8.width(scalar)
      }
    }
    return length > 0 ? Case(text: String(text), breaks: breaks) : nil
  }
}
