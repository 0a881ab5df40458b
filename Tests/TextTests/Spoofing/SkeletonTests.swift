import Testing
import Text

@Suite("Skeletons") struct SkeletonTests {
  private let checker: SpoofChecker

  init() throws { checker = try SpoofChecker() }

  @Test(arguments: [
    ("paypal", "p\u{430}yp\u{430}l"), ("scope", "\u{455}\u{441}\u{43E}\u{440}\u{435}"),
    ("IBM", "lBM"), ("modern", "modem"), ("10", "lO"), ("Acme", "𝐀𝐜𝐦𝐞"), ("ABC", "ＡＢＣ"),
    ("world", "w\u{101D}rld"), ("Acme Fund", "Acme\u{A0}Fund"), ("Acme Fund", " Acme  Fund "),
    ("AcmeFund", "Acme\u{200B}Fund"), ("Acme", "Ac\u{34F}me"), ("แม่", "เเม่"), ("၁၀", "၁ဝ"),
    ("ກ່າ", "ກ\u{E48}າ"),
  ])
  func `names that look alike have one skeleton`(left: String, right: String) throws {
    #expect(try checker.skeleton(of: left) == checker.skeleton(of: right))
    #expect(try checker.areConfusable(left, right))
  }

  @Test(arguments: [
    ("Acme", "Acne"), ("AcmeFund", "Acme Fund"), ("ไทย", "ลาว"), ("ខ្មែរ", "ខ្មែ"), ("Acme", "ACME"),
  ])
  func `names that readers tell apart have two`(left: String, right: String) throws {
    #expect(try checker.skeleton(of: left) != checker.skeleton(of: right))
    #expect(try !checker.areConfusable(left, right))
  }

  @Test func `one name in two normal forms is not confused with itself`() throws {
    #expect(try !checker.areConfusable("Đà Nẵng", "Đa\u{300} N\u{103}\u{303}ng"))
    #expect(try !checker.areConfusable("Acme", "Acme"))
  }

  @Test func `a new name is told the first earlier one that it looks like`() throws {
    var names = ConfusableNames<Int>(checker: checker)

    let found = try ["IBM", "Acme", "lBM", "lBM", "IBM", "ІBM", "\u{200B}", "\u{200C}"].enumerated()
      .map { place, name in try names.add(name, as: place)?.key }

    #expect(found == [nil, nil, 0, 0, 2, 0, nil, nil])
  }
}
