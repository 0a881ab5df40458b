import CTextModels

/// Chains of letters of languages in Latin script: how likely each letter is after up to four
/// others.
///
/// A chain falls back to shorter contexts by the rule of Witten and Bell. Costs are whole numbers,
/// so that a model and its answers are the same on every machine.
package struct LanguageModel: Sendable {
  /// What a text is compared with.
  struct Choice: Hashable, Sendable {
    /// A BCP 47 tag; `all` for all languages together.
    let name: String

    /// Whether the program names this language; the others only keep it from naming a wrong one.
    let isNamed: Bool
  }

  /// One choice's knowledge of one n-gram.
  struct Entry: Hashable, Sendable {
    /// The place of the choice in `choices`.
    let choice: UInt8

    /// What the last letter costs after the others.
    let cost: UInt8

    /// What falling back costs from the n-gram as a context.
    let fallback: UInt8
  }

  /// A place of an n-gram: its entries.
  typealias Place = Range<Int>

  /// The name of the choice that stands for all languages together.
  static let all = "und"

  /// The longest n-gram.
  static let longest = 5

  /// How many steps of a cost make one nat.
  static let stepsPerNat = 16.0

  /// How many letters there are for a chain that knows none.
  static let letterCount = 60.0

  /// What a letter costs that no chain knows, and with it the longest chain's.
  static let unknownCost = 66

  /// The bits of a hash that choose a bucket.
  static let bucketBits = 12

  /// The first bytes of a model and the version of its format.
  static let mark = "LID1\n"

  /// What texts are compared with.
  let choices: [Choice]

  /// The costs of falling back from no context, one for each choice.
  let rootCosts: [UInt8]

  /// Where the n-grams of each bucket begin.
  let bucketStarts: [Int]

  /// What tells the n-grams of a bucket apart.
  let prints: [UInt16]

  /// Where the entries of each n-gram begin.
  let entryStarts: [Int]

  /// What choices know of n-grams.
  let entries: [Entry]

  /// The model that the program carries.
  static let builtIn: LanguageModel = {
    let bytes = unsafe UnsafeBufferPointer(
      start: ctextmodels_languages(), count: Int(ctextmodels_languages_length()))
    guard let model = unsafe LanguageModel(bytes: Array(bytes)) else {
      preconditionFailure("The program carries a model of its own format")
    }
    return model
  }()

  /// Returns the bits that an n-gram is found by: those of its bucket and those of its print.
  static func hash(_ gram: UInt128) -> (bucket: Int, print: UInt16) {
    var hash = UInt64(truncatingIfNeeded: gram) &* 0x9E37_79B9_7F4A_7C15
    hash ^= UInt64(truncatingIfNeeded: gram >> 64) &* 0xC2B2_AE3D_27D4_EB4F
    hash ^= hash >> 32
    hash = hash &* 0xBF58_476D_1CE4_E5B9
    return (
      Int(hash >> (64 - UInt64(bucketBits))), UInt16(truncatingIfNeeded: hash >> 36)
    )
  }

  /// Returns where an n-gram's entries are; an empty place when no choice knows it.
  func place(of gram: UInt128) -> Place {
    let (bucket, print) = Self.hash(gram)
    for gram in bucketStarts[bucket]..<bucketStarts[bucket + 1] where prints[gram] == print {
      return entryStarts[gram]..<entryStarts[gram + 1]
    }
    return 0..<0
  }
}
