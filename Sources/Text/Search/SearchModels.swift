import CTextModels
import Vocabulary

/// What decides the tokens of texts.
enum SearchModels {
  /// The models of every script; text in Myanmar script is taken for Burmese unless its letters
  /// say otherwise.
  static var all: [OrthographicScript: SegmentModel] {
    guard let burmese = LanguageTag("my") else { return [:] }
    return SegmentModel.builtIn(for: burmese)
  }
}

extension SearchTokenizer {
  /// Names the rules, the models and the version of ICU that decide the tokens.
  ///
  /// An index that was written under another name has to be made anew.
  public static let version = "\(rules) \(modelDigest) \(icuVersion)"

  /// Is counted up whenever the tokens of some text change by a change of this code or of the folds.
  private static let rules = 1

  /// A digest of all models (FNV-1a over words of eight bytes; nobody has a reason to forge one).
  private static var modelDigest: String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    let models = unsafe [
      (ctextmodels_thai(), ctextmodels_thai_length()),
      (ctextmodels_lao(), ctextmodels_lao_length()),
      (ctextmodels_khmer(), ctextmodels_khmer_length()),
      (ctextmodels_burmese(), ctextmodels_burmese_length()),
    ]
    for index in unsafe models.indices {
      let (bytes, count) = unsafe models[index]
      let words = unsafe UnsafeRawBufferPointer(start: bytes, count: Int(count) & ~7)
      for place in stride(from: 0, to: Int(count) & ~7, by: 8) {
        let word = unsafe words.loadUnaligned(fromByteOffset: place, as: UInt64.self)
        hash = (hash ^ word) &* 0x0000_0100_0000_01B3
      }
    }
    return String(hash, radix: 16)
  }
}
