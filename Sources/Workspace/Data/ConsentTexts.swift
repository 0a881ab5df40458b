public import Grants
internal import Audit
internal import Formats
internal import Foundation
public import Vocabulary

extension DataFolder {
  /// The words of a consent, in one version and language.
  ///
  /// - Parameters:
  ///   - version: The version, such as `1`.
  ///   - language: The language that they were read in.
  /// - Returns: The text by its hash; nil when there is no such text.
  /// - Throws: `FormatError` when the file cannot be read.
  public func consentText(
    version: String, language: LanguageTag
  ) throws -> ConsentText? {
    guard !version.isEmpty, version.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) })
    else { return nil }
    let path = "\(content)/Consent/\(version)/\(language).md"
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    let bytes = try Files.readWhole(path: path, limitBytes: 1_000_000)
    return ConsentText(version: version, language: language, digest: Digest(hashing: bytes))
  }
}
