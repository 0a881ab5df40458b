internal import Grants
internal import Vocabulary

/// The columns with rural people: each is a part of the column of its name without the ending.
let ruralColumns: [String] = AttendanceColumn.all.map { $0.name + ruralSuffix }

private let ruralSuffix = "_rural"

extension ObjectReader {
  /// The rural people of each group, or nil when no column tells of them.
  ///
  /// Where a table tells of disability, the column of all people of a group counts the rural ones
  /// with and without one; those with one stand in the column for disability.
  func ruralAttendance(within all: Attendance) -> Attendance? {
    var people: [Attendance.Key: Int64] = [:]
    var isTold = false
    for column in AttendanceColumn.all where !column.isDisability {
      let (name, part) = (column.name, column.name + AttendanceColumn.disabilitySuffix)
      let told = [name, part].filter { optional($0 + ruralSuffix) != nil }
      guard !told.isEmpty else { continue }
      isTold = true
      let counted = optional(name + ruralSuffix) == nil ? 0 : count(name + ruralSuffix, from: 0)
      let with = optional(part + ruralSuffix) == nil ? 0 : count(part + ruralSuffix, from: 0)
      guard let counted, let with else { continue }
      let of = { (disability: Disability) in all.people { $0 == column.key(disability) } }
      guard of(.with) > 0 || of(.without) > 0 else {
        check(counted, of(.notStated), name)
        check(with, 0, part)
        people[column.key(.notStated), default: 0] += counted
        continue
      }
      check(with, min(of(.with), counted), part)
      check(counted - with, of(.without), name)
      people[column.key(.with), default: 0] += with
      people[column.key(.without), default: 0] += max(counted - with, 0)
    }
    return isTold ? Attendance(people) : nil
  }

  private func check(_ rural: Int64, _ all: Int64, _ column: String) {
    guard rural > all else { return }
    note(
      Message(
        "input.more-rural",
        ["part": .integer(rural), "all": .integer(all), "column": .text(column)]),
      in: column + ruralSuffix)
  }
}
