/// How much a fold makes equal.
///
/// An index keeps the spelling of each word and, where it is another, its base as a second word in
/// the same place. A word of a query that has no diacritic is looked up in its base, any other in
/// its spelling: who types "hoa" finds hoa, hoà and hoá, and who types "hoà" finds hoà and hòa
/// only.
public enum FoldStrength: String, CaseIterable, Hashable, Sendable {
  /// Different encodings and spellings of one word; tones, accents and đ stay.
  case spelling
  /// Latin letters without their diacritics, too, and Jawi's own letters as the Arabic ones that
  /// they were made of: what people write who have no keyboard for them. The Jawi pairs are to be
  /// confirmed by a speaker.
  case base
}
