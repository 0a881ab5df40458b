internal import Grants
internal import Vocabulary

extension ObjectReader {
  /// The numbers of people by gender, age and disability.
  func attendance() -> [Attendance.Key: Int64] {
    var people: [Attendance.Key: Int64] = [:]
    for column in AttendanceColumn.all where !column.isDisability {
      let part = column.name + AttendanceColumn.disabilitySuffix
      let all = optional(column.name) == nil ? nil : count(column.name, from: 0)
      guard optional(part) != nil else {
        people[column.key(.notStated), default: 0] += all ?? 0
        continue
      }
      guard let with = count(part, from: 0) else { continue }
      guard with <= all ?? 0 else {
        note(
          Message(
            "input.more-than-all",
            [
              "part": .integer(with), "all": .integer(all ?? 0), "column": .text(column.name),
            ]), in: part)
        continue
      }
      people[column.key(.with), default: 0] += with
      people[column.key(.without), default: 0] += (all ?? 0) - with
    }
    return people
  }

  /// A whole number of people or answers, in the digits of any script.
  func count(_ name: String, from least: Int64) -> Int64? {
    parsed(name, wanted: "a-count") { text in
      guard let digits = plainDigits(in: text), digits.utf8.count <= 7,
        digits.utf8.allSatisfy({ (0x30...0x39).contains($0) })
      else { return nil }
      return Int64(digits).flatMap { $0 >= least ? $0 : nil }
    }
  }

  /// A day in the digits of any script.
  func plainDay(_ name: String) -> Day? {
    parsed(name, wanted: "a-day") { plainDigits(in: $0).flatMap { Day($0) } }
  }
}

/// Writes the decimal digits of one script, such as Thai or Khmer ones, as 0 to 9; nil when digits
/// of several scripts are mixed, which is a slip.
private func plainDigits(in text: String) -> String? {
  var zeros: Set<UInt32> = []
  var plain = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    guard scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue,
      let digit = Unicode.Scalar(UInt32(0x30 + value))
    else {
      plain.append(scalar)
      continue
    }
    zeros.insert(scalar.value - UInt32(value))
    plain.append(digit)
  }
  return zeros.count <= 1 ? String(plain) : nil
}
