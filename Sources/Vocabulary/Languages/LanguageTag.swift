/// A language, with script and region where they matter, as a BCP 47 tag in canonical case.
public struct LanguageTag: Hashable, Sendable {
  /// The tag with the case that RFC 5646, section 2.1.1, recommends: `zh-Hans`, `ms-Arab`, `pt-TL`.
  public let text: String

  /// Reads a tag of language, script, region and variants in any case; nil for anything else.
  ///
  /// Grandfathered tags and extensions are refused: none names a language that people here write.
  public init?(_ text: String) {
    var parts = text.split(separator: "-", omittingEmptySubsequences: false).map { $0.lowercased() }
    guard let language = parts.first, (2...3).contains(language.utf8.count),
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(isLetterOrDigit) }),
      language.utf8.allSatisfy(isLetter)
    else { return nil }
    var canonical = [language]
    parts.removeFirst()
    if let script = parts.first, script.utf8.count == 4, script.utf8.allSatisfy(isLetter) {
      canonical.append(script.prefix(1).uppercased() + script.dropFirst())
      parts.removeFirst()
    }
    if let region = parts.first, isRegion(region) {
      canonical.append(region.uppercased())
      parts.removeFirst()
    }
    guard parts.allSatisfy({ (5...8).contains($0.utf8.count) || isDigitVariant($0) }) else {
      return nil
    }
    self.text = (canonical + parts).joined(separator: "-")
  }

  /// The language subtag alone: `ms` of `ms-Arab`.
  public var language: String { String(text.prefix { $0 != "-" }) }

  /// The script subtag, when the tag has one: `Arab` of `ms-Arab`.
  public var script: String? {
    let parts = text.split(separator: "-")
    guard parts.count > 1, parts[1].utf8.count == 4, parts[1].utf8.allSatisfy(isLetter) else {
      return nil
    }
    return String(parts[1])
  }

  /// The tag and then each shorter one, as RFC 4647 looks languages up: `ms-Arab-BN`, `ms-Arab`,
  /// `ms`.
  public var fallbacks: [LanguageTag] {
    var parts = text.split(separator: "-")
    var tags: [LanguageTag] = []
    while !parts.isEmpty {
      if let tag = LanguageTag(parts.joined(separator: "-")) { tags.append(tag) }
      parts.removeLast()
    }
    return tags
  }
}

extension LanguageTag: CustomStringConvertible {
  /// The tag itself.
  public var description: String { text }
}

extension LanguageTag: Comparable {
  /// Orders tags by their text.
  public static func < (left: LanguageTag, right: LanguageTag) -> Bool { left.text < right.text }
}

private func isLetter(_ byte: UInt8) -> Bool {
  (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
}

private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

private func isLetterOrDigit(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) }

private func isRegion(_ part: String) -> Bool {
  (part.utf8.count == 2 && part.utf8.allSatisfy(isLetter))
    || (part.utf8.count == 3 && part.utf8.allSatisfy(isDigit))
}

private func isDigitVariant(_ part: String) -> Bool {
  part.utf8.count == 4 && part.utf8.first.map(isDigit) == true
}
