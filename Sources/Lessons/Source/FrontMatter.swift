public import Vocabulary

/// What an author says about a lesson before it begins.
public struct FrontMatter: Hashable, Sendable {
  /// The key of the lesson.
  public let id: Lesson.ID

  /// A number that grows when the lesson changes.
  public let version: Int

  /// The language that the author writes in.
  public let language: LanguageTag

  /// The title.
  public let title: Unit

  /// Who the lesson is for.
  public let audience: Unit

  /// How old the learners are.
  public let age: AgeRange

  /// How long the lesson takes.
  public let minutes: Int

  /// What learners can do afterwards.
  public let objectives: [Unit]

  /// Which competences of which frameworks the lesson teaches.
  public let competences: [Competence]

  /// The kinds of equity that the lesson serves; none is a good answer too.
  public let equity: [Equity]

  /// What the group must have with it.
  public let needs: [Need]

  /// Things that a lesson may need.
  public enum Need: String, CaseIterable, Hashable, Sendable {
    case nothing = "none"
    case paper
    case phone
  }

  /// The kinds of equity, in the words of the fund's purposes.
  public enum Equity: String, CaseIterable, Hashable, Sendable {
    case disability
    case gender
    case minorityLanguage = "minority-language"
    case rural
  }
}
