/// A vowel with one of the five tones that Vietnamese writes, after case folding.
///
/// In open syllables with oa, oe and uy one school writes the tone on the first vowel (hòa, thúy)
/// and the other on the second (hoà, thuý). The second place is the one that both use as soon as a
/// letter follows (hoàn), so that a fold which always chooses it needs no look at the rest of the
/// syllable. No other language of the region writes such pairs.
struct VietnameseVowel {
  /// The vowel without its tone.
  let letter: UInt32

  /// The tone, from 0.
  let tone: Int

  /// Reads an o or a u with a tone.
  init?(_ point: UInt32) {
    guard let row = Self.rows.first(where: { $0.tones.contains(point) }),
      let tone = row.tones.firstIndex(of: point), row.letter == 0x6F || row.letter == 0x75
    else { return nil }
    letter = row.letter
    self.tone = tone
  }

  /// Returns a vowel that follows with the tone on it, when this is a pair that has two ways.
  func moved(to next: UInt32) -> UInt32? {
    switch (letter, next) {
    case (0x6F, 0x61), (0x6F, 0x65), (0x75, 0x79):
      Self.rows.first { $0.letter == next }?.tones[tone]
    default: nil
    }
  }

  /// All that `init` reads, small and capital.
  static let toned: [UInt32] = [
    0xD2, 0xD3, 0xD5, 0xD9, 0xDA, 0xF2, 0xF3, 0xF5, 0xF9, 0xFA, 0x168, 0x169, 0x1ECC, 0x1ECD,
    0x1ECE,
    0x1ECF, 0x1EE4, 0x1EE5, 0x1EE6, 0x1EE7,
  ]

  /// With grave, acute, hook above, tilde and dot below.
  private static let rows: [(letter: UInt32, tones: [UInt32])] = [
    (0x61, [0xE0, 0xE1, 0x1EA3, 0xE3, 0x1EA1]), (0x65, [0xE8, 0xE9, 0x1EBB, 0x1EBD, 0x1EB9]),
    (0x6F, [0xF2, 0xF3, 0x1ECF, 0xF5, 0x1ECD]), (0x75, [0xF9, 0xFA, 0x1EE7, 0x169, 0x1EE5]),
    (0x79, [0x1EF3, 0xFD, 0x1EF7, 0x1EF9, 0x1EF5]),
  ]
}
