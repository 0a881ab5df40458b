public import Vocabulary

/// How old people are.
///
/// The limits are those of the United Nations: children, youth, adults, and older persons.
public enum AgeBand: String, CaseIterable, Hashable, Sendable {
  case under15 = "0-14"
  case from15 = "15-24"
  case from25 = "25-59"
  case from60 = "60-plus"
  case notStated = "not-stated"
}

/// Whether people have a disability, as they state it.
public enum Disability: String, CaseIterable, Hashable, Sendable {
  case with
  case without
  case notStated = "not-stated"
}

/// The people at one session, by what they have in common.
public struct Attendance: Hashable, Sendable {
  /// The groups with people in them, in the order of their parts.
  public let groups: [Group]

  /// People of one gender and age who share whether they have a disability.
  public struct Group: Hashable, Sendable {
    /// Who they are.
    public let key: Key
    /// How many they are, above zero.
    public let people: Int64

    /// Makes a group.
    public init(_ key: Key, people: Int64) {
      self.key = key
      self.people = people
    }
  }

  /// What the people of a group have in common.
  public struct Key: Hashable, Sendable, Comparable {
    /// The gender as they state it.
    public let gender: Gender
    /// How old they are.
    public let age: AgeBand
    /// Whether they have a disability.
    public let disability: Disability

    /// Makes a key.
    public init(gender: Gender, age: AgeBand, disability: Disability) {
      self.gender = gender
      self.age = age
      self.disability = disability
    }

    /// Orders groups by gender, age and disability as these are listed.
    public static func < (left: Key, right: Key) -> Bool { left.place < right.place }

    private var place: Int {
      (gender.place * AgeBand.allCases.count + age.place) * Disability.allCases.count
        + disability.place
    }
  }

  /// Makes an attendance of the groups that somebody belongs to.
  ///
  /// - Parameter people: How many there are in each group, none below zero.
  public init(_ people: [Key: Int64]) {
    precondition(people.values.allSatisfy { $0 >= 0 }, "Fewer than no people")
    groups = people.filter { $0.value > 0 }.sorted { $0.key < $1.key }
      .map { Group($0.key, people: $0.value) }
  }

  /// All people.
  public var total: Int64 { groups.reduce(0) { $0 + $1.people } }

  /// The people of the groups that have something in common.
  public func people(where belongs: (Key) -> Bool) -> Int64 {
    groups.reduce(0) { belongs($1.key) ? $0 + $1.people : $0 }
  }

  /// The people by one thing at a time, as plans have them.
  func reach(rural: Int64?) -> PlannedReach {
    let withDisability = groups.contains { $0.key.disability == .with }
    return PlannedReach(
      female: people { $0.gender == .female }, male: people { $0.gender == .male },
      another: people { $0.gender == .another }, notStated: people { $0.gender == .notStated },
      rural: rural, withDisability: withDisability ? people { $0.disability == .with } : nil)
  }
}
