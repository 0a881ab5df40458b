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
  /// Names the rules, the folds, the models and the version of ICU that decide the tokens.
  ///
  /// An index that was written under another name has to be made anew.
  public static let version = "\(rules) \(foldDigest) \(modelDigest) \(icuVersion)"

  /// Is counted up whenever the tokens of some text change by a change of this code.
  private static let rules = 1

  /// A digest of what the folds make of every letter that matters here, and of pairs of marks.
  private static var foldDigest: String {
    var probe = ""
    for range in probed {
      for point in range {
        guard let letter = Unicode.Scalar(point) else { continue }
        probe.unicodeScalars.append(letter)
        if let before = Unicode.Scalar(point - 1) { probe.unicodeScalars.append(before) }
        probe += " "
      }
    }
    guard let folded = try? folded(probe), let plain = try? Text.folded(probe, .base) else {
      return ""
    }
    var hash = FowlerNollVo()
    for byte in folded.text.utf8 { hash.add(UInt64(byte)) }
    for byte in plain.text.utf8 { hash.add(UInt64(byte)) }
    return hash.text
  }

  /// Latin, Arabic, Tamil, Thai and Lao, Burmese, Khmer, the Vietnamese letters, and Chinese ones
  /// that differ between the two ways of writing.
  private static let probed: [ClosedRange<UInt32>] = [
    0x41...0x24F, 0x621...0x6FF, 0x762...0x762, 0xB82...0xBFA, 0xE01...0xEDF, 0x1000...0x109F,
    0x1780...0x17F9, 0x1E00...0x1EFF, 0x2010...0x2027, 0x570B...0x5718, 0x5B78...0x5B7A,
    0xFF01...0xFF5E,
  ]

  /// A digest of all models.
  private static var modelDigest: String {
    var hash = FowlerNollVo()
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
        hash.add(unsafe words.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      }
    }
    return hash.text
  }
}

/// The digest FNV-1a over words of eight bytes, which nobody has a reason to forge.
private struct FowlerNollVo {
  private var hash: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ word: UInt64) { hash = (hash ^ word) &* 0x0000_0100_0000_01B3 }

  var text: String { String(hash, radix: 16) }
}
