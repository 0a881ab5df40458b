internal import Grants
internal import Vocabulary

/// A column with numbers of people: `female`, `female_15-24`, `female_15-24_disability`.
///
/// A column without an age holds those whose age is not known; one for disability is a part of the
/// column before it.
struct AttendanceColumn {
  let gender: Gender
  let age: AgeBand
  let isDisability: Bool

  static let disabilitySuffix = "_disability"

  static let all: [AttendanceColumn] = Gender.allCases.flatMap { gender in
    AgeBand.allCases.flatMap { age in
      [false, true].map { AttendanceColumn(gender: gender, age: age, isDisability: $0) }
    }
  }

  var name: String {
    let gender = gender == .notStated ? "not_stated" : gender.rawValue
    let age = age == .notStated ? "" : "_\(age.rawValue)"
    return gender + age + (isDisability ? Self.disabilitySuffix : "")
  }

  func key(_ disability: Disability) -> Attendance.Key {
    Attendance.Key(gender: gender, age: age, disability: disability)
  }
}
