internal import Text
internal import Vocabulary

/// What is told once, on standard error, when a language has no data of its own.
extension Console {
  /// Tells that numbers and dates are those of another language.
  func noteFormats(_ resolution: LocaleResolution) {
    guard resolution.isFallback else { return }
    note("formats", of: resolution, from: resolution.formats)
  }

  /// Tells that lines are in the order of another language, or in that of Unicode.
  func noteOrder(_ resolution: LocaleResolution) {
    guard resolution.isOrderFallback else { return }
    note("order", of: resolution, from: resolution.collation)
  }

  /// Tells that nothing is known of the words of a language.
  func noteWords(_ resolution: LocaleResolution) {
    guard resolution.isFallback, resolution.segmentation == .icu else { return }
    note("words", of: resolution, from: .root)
  }

  /// Tells which parts of a tag are not followed.
  func noteIgnored(_ locale: ReaderLocale) {
    guard !locale.ignored.isEmpty else { return }
    note(
      Message("usage.locale-ignored", ["parts": .list(locale.ignored.map { .text($0) })]))
  }

  private func note(_ service: String, of resolution: LocaleResolution, from source: LocaleSource) {
    let tag = Message.Value.text(resolution.requested.text)
    if let other = source.language {
      note(Message("fallback.\(service)-of-other", ["tag": tag, "other": .language(other)]))
    } else {
      note(Message("fallback.\(service)", ["tag": tag]))
    }
  }
}
