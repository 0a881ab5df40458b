internal import Formats
internal import Foundation
public import Grants
internal import Text
public import Vocabulary

extension DataFolder {
  /// The templates of a letter: the one in the language of the reader, and the English one after it
  /// where the first is a draft.
  ///
  /// The language is looked for with its script and region, then without, then in English
  /// (RFC 4647, section 3.4); of each, the fund's own template comes before the one that comes with
  /// the program.
  ///
  /// - Parameters:
  ///   - kind: What the letter is about.
  ///   - language: The language of the reader.
  ///   - fund: The fund, whose folder `letters` may have templates of its own.
  /// - Returns: One template or two; none when there is not even an English one.
  /// - Throws: `FormatError` when a file cannot be read, or `GrantError.rejected` with what is
  ///   wrong in one.
  public func letterTemplates(
    _ kind: LetterKind, language: LanguageTag, fund: FundFolder
  ) throws -> [LetterTemplate] {
    guard let english = LanguageTag("en") else { return [] }
    for tag in language.fallbacks + [english] {
      guard let template = try letterTemplate(kind, tag, fund) else { continue }
      guard template.isDraft, tag != english else { return [template] }
      return [template] + [try letterTemplate(kind, english, fund)].compactMap { $0 }
    }
    return []
  }

  private func letterTemplate(
    _ kind: LetterKind, _ language: LanguageTag, _ fund: FundFolder
  ) throws -> LetterTemplate? {
    for folder in [fund.letters, content + "/Letters"] {
      let path = "\(folder)/\(language)/\(kind.rawValue).md"
      guard FileManager.default.fileExists(atPath: path) else { continue }
      let bytes = try Files.readWhole(path: path, limitBytes: 100_000)
      return try LetterTemplate(
        parsing: try decodeText(bytes, file: path), kind: kind, language: language, file: path)
    }
    return nil
  }
}
