/// How much a fold makes equal.
public enum FoldStrength: String, CaseIterable, Hashable, Sendable {
  /// Different encodings and spellings of one word; tones, accents and đ stay.
  case spelling
  /// Latin letters without their diacritics, too, as people write who have no keyboard for them.
  case base
}
