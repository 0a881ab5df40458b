extension Unit {
  // Far more than any paragraph has, and little enough for the parser's slowest cases.
  private static let longestBytes = 10_000

  /// Reads a translation of the unit, and refuses one that loses or adds structure.
  func reading(translation: String) throws(TranslationFault) -> [Inline] {
    guard translation.utf8.count <= Self.longestBytes else {
      throw .tooLong(limitBytes: Self.longestBytes)
    }
    guard !translation.unicodeScalars.contains(where: { isControl($0) && $0 != "\n" }) else {
      throw .control
    }
    try checkPlaceholders(of: translation)
    if isPlain {
      guard !translation.utf8.contains(0x0A) else { throw .lineBreak }
      return [.text(translation)]
    }
    let inlines: [Inline]
    do {
      inlines = try [Inline].reading(translation)
    } catch {
      throw TranslationFault(error)
    }
    try check(MarkupSignature(inlines), against: MarkupSignature(self.inlines))
    // A line break that is not marked as one would become a space, which some scripts do not have.
    guard translation.utf8.split(separator: 0x0A).count == MarkupSignature(inlines).lineBreaks + 1
    else {
      throw .lineBreak
    }
    return inlines
  }

  /// Names in braces stand for something that is put in later, so a translation keeps them.
  private func checkPlaceholders(of translation: String) throws(TranslationFault) {
    let wanted = Self.placeholders(in: text)
    let found = Self.placeholders(in: translation)
    guard wanted == found else { throw .placeholders(wanted: wanted, found: found) }
  }

  private static func placeholders(in text: String) -> [String] {
    guard text.utf8.contains(UInt8(ascii: "{")) else { return [] }
    return text.matches(of: /\{[A-Za-z][A-Za-z0-9_.\-]*\}/).map { String($0.output) }.sorted()
  }

  private func check(
    _ found: MarkupSignature, against wanted: MarkupSignature
  ) throws(TranslationFault) {
    let counts: [(TranslationFault.Markup, Int, Int)] = [
      (.strong, wanted.strongs, found.strongs), (.emphasis, wanted.emphases, found.emphases),
      (.code, wanted.codes, found.codes), (.lineBreak, wanted.lineBreaks, found.lineBreaks),
    ]
    for (markup, wanted, found) in counts where wanted != found {
      throw .markup(markup, wanted: wanted, found: found)
    }
    guard wanted.destinations == found.destinations else {
      throw .links(wanted: wanted.destinations, found: found.destinations)
    }
  }
}
