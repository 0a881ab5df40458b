internal import Grants
internal import Text
internal import Vocabulary

extension Console {
  /// A value of a dimension, given as machines read it, in the reader's words.
  func text(dimension: String, value: String) -> String {
    switch dimension {
    case "country": Country(rawValue: value).map { text(.country($0)) } ?? value
    case "gender":
      Gender(rawValue: value).map { text(.gender($0)) } ?? text("gender-marker.\(value)")
    case "track": Track(rawValue: value).map { text(.track($0)) } ?? text("report.no-award")
    case "age": text("age-band.\(value)")
    case "disability": text("disability.\(value)")
    case "rural": text("area.\(value)")
    case "marker": text("gender-marker.\(value)")
    case "currency": Currency(rawValue: value).map { text(.currency($0)) } ?? value
    case "language": LanguageTag(value).map { text(.language($0)) } ?? value
    case "year", "quarter", "month": periodText(value) ?? value
    default: value.isEmpty ? text("report.no-award") : value
    }
  }

  /// A year, quarter or month, such as `2026`, `2026-Q2` or `2026-04`.
  private func periodText(_ value: String) -> String? {
    let parts = value.split(separator: "-")
    guard let year = parts.first.flatMap({ Int($0) }) else { return nil }
    guard parts.count == 2 else { return text(of: DimensionValue.year(year)) }
    if parts[1].hasPrefix("Q") {
      return Int(parts[1].dropFirst()).map {
        text(of: DimensionValue.quarter(year: year, quarter: $0))
      }
    }
    return Int(parts[1]).map { text(of: DimensionValue.month(year: year, month: $0)) }
  }
}
