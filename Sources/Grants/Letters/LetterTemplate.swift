internal import Text
public import Vocabulary

/// The text of a letter in one language, with places for what differs from one to the next.
///
/// A template begins with `subject:` and `status: draft` or `status: reviewed`, each on a line of
/// its own. After an empty line come paragraphs, one on each line or several lines together; `## `
/// begins a heading and `- ` a point of a list. Texts are ICU messages, as in the catalogues.
/// `{conditions}`, `{reasons}` and `{feedback}` stand alone in their paragraph, which goes, with
/// the heading before it, when there are none.
public struct LetterTemplate: Sendable {
  /// What the letter is about.
  public let kind: LetterKind

  /// The language.
  public let language: LanguageTag

  /// Whether no speaker has reviewed the text yet.
  public let isDraft: Bool

  /// The file, as errors name it.
  public let file: String

  let subject: String
  let blocks: [Block]
  let catalogue: MessageCatalogue

  /// A part of the text: the key of a sentence in `catalogue`, or a list that takes its place.
  enum Block: Hashable {
    case heading(String)
    case item(String)
    case list(List)
    case paragraph(String)
  }

  /// The lists that letters may have.
  enum List: String, CaseIterable {
    case conditions, feedback, reasons
  }

  /// Reads a template.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - kind: What letters from it are about.
  ///   - language: The language.
  ///   - file: The name of the file, for errors.
  /// - Throws: `GrantError.rejected` with everything that is wrong, each with its line.
  public init(
    parsing text: String, kind: LetterKind, language: LanguageTag, file: String
  ) throws(GrantError) {
    var reader = LetterTemplateReader(kind: kind, language: language, file: file)
    reader.read(text)
    let catalogue = reader.checked()
    guard reader.problems.isEmpty else { throw .rejected(reader.problems) }
    self.kind = kind
    self.language = language
    self.file = file
    isDraft = reader.isDraft
    subject = reader.subject
    blocks = reader.blocks
    self.catalogue = catalogue
  }
}

extension LetterKind {
  /// The values that sentences of such a letter may hold.
  var placeholders: Set<String> {
    let common: Set<String> = [
      "application", "call", "contact", "day", "fund", "organisation", "project", "requested",
    ]
    return self == .funded ? common.union(["granted"]) : common
  }

  /// The lists that such a letter may have.
  var lists: Set<LetterTemplate.List> {
    switch self {
    case .funded: [.conditions, .feedback]
    case .ineligible: [.reasons]
    default: tellsFeedback ? [.feedback] : []
    }
  }

  /// What no such letter may lack.
  var required: [String] {
    let lists = lists.filter { $0 != .conditions }.map(\.rawValue).sorted()
    return ["application"] + (self == .funded ? ["granted"] : []) + lists
  }
}
