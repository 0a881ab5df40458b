public import Vocabulary

/// A lesson as its author wrote it.
public struct Lesson: Hashable, Sendable {
  /// Names a lesson.
  public typealias ID = Vocabulary.ID<Lesson>

  /// What the front matter says.
  public let about: FrontMatter

  /// The parts of the lesson, in the order of the source.
  public let sections: [Section]

  /// The pictures by the names of their files.
  public let pictures: [String: [UInt8]]

  /// Every text to translate, in reading order.
  public let units: [Unit]

  /// What was left out of the lesson, such as raw HTML, and where.
  public let warnings: [InputProblem]

  /// The key of the lesson, which is also the name of its folder.
  public var id: ID { about.id }
}

/// One part of a lesson: a heading of the second level and all that follows it.
public struct Section: Hashable, Sendable {
  /// The name that the author gave the section in braces, such as `warm-up`.
  public let name: String

  /// The heading.
  public let heading: Unit

  /// What stands under the heading.
  public let blocks: [Block]

  /// What the section is for, when its name is one that the project knows.
  public var purpose: Purpose? { Purpose(rawValue: name) }

  /// The sections that lessons share, by the names that authors give them.
  public enum Purpose: String, CaseIterable, Hashable, Sendable {
    case activity
    case discussion
    case quiz
    case reflection
    case takeHome = "take-home"
    case trainerNotes = "trainer-notes"
    case warmUp = "warm-up"
  }
}

/// One block of a section.
public indirect enum Block: Hashable, Sendable {
  case figure(Figure)
  /// A heading inside a section: level 3 or 4.
  case heading(level: Int, Unit)
  /// A list; one with a start is numbered from there.
  case list(start: Int?, items: [[Block]])
  case paragraph(Unit)
  case question(Question)
  case quotation([Block])
  case rule
  case table(Table)
}

/// A table; an empty cell has no unit.
public struct Table: Hashable, Sendable {
  /// The headings of the columns.
  public let header: [Unit?]

  /// The rows, each with as many cells as there are headings.
  public let rows: [[Unit?]]

  /// Makes a table of units.
  ///
  /// - Parameters:
  ///   - header: The headings of the columns.
  ///   - rows: The rows, each with as many cells as there are headings.
  public init(header: [Unit?], rows: [[Unit?]]) {
    self.header = header
    self.rows = rows
  }
}

/// A picture with the words that go with it.
public struct Figure: Hashable, Sendable {
  /// The name of the SVG file in the lesson's folder.
  public let file: String

  /// What the picture shows, for people who do not see it.
  public let description: Unit

  /// The line under the picture, when there is one.
  public let caption: Unit?

  /// The picture as its author drew it.
  public let picture: Picture

  /// The words in the picture, in the order of `picture.texts`.
  public let texts: [Unit]
}
