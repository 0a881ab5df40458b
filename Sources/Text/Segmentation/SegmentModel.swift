/// What the segmenter of one language has learnt: weights of features and a dictionary.
///
/// The file is in the byte order of all supported machines, least significant byte first: a mark
/// and the version of the format, the two sizes, then class weights, feature weights and
/// dictionary.
@safe struct SegmentModel: Sendable {
  /// The first bytes of a model and the version of its format.
  static let mark = Array("SEG1".utf8)

  /// How many bytes stand before the weights.
  static let headerLength = 64

  /// The longest word, in clusters.
  static let longestWord = 16

  /// How many weights there are for the classes and lengths of words.
  static let classWeightCount = WordDictionary.classCount * longestWord

  /// The weights of words by class, then by length from 1 up; class 0 are words of no dictionary.
  nonisolated(unsafe) let classWeights: UnsafePointer<Int16>

  /// The weights of features, or nil when the dictionary is all there is.
  nonisolated(unsafe) let weights: UnsafePointer<Int16>?

  let dictionary: WordDictionary

  /// Reads a model that lives as long as the program; nil for bytes that are none.
  init?(_ bytes: UnsafeRawBufferPointer) {
    guard bytes.count > Self.headerLength, unsafe bytes.prefix(4).elementsEqual(Self.mark) else {
      return nil
    }
    let dictionaryBits = Int(unsafe bytes[4])
    let weightCount = unsafe bytes[5] == 1 ? SegmentFeatures.tableSize : 0
    let weightStart = Self.headerLength + 2 * Self.classWeightCount
    let dictionaryStart = weightStart + 2 * weightCount
    guard (1...24).contains(dictionaryBits),
      bytes.count == dictionaryStart + 2 << dictionaryBits,
      let base = bytes.baseAddress
    else { return nil }
    unsafe classWeights = (base + Self.headerLength).assumingMemoryBound(to: Int16.self)
    unsafe weights =
      weightCount > 0 ? (base + weightStart).assumingMemoryBound(to: Int16.self) : nil
    dictionary = unsafe WordDictionary(
      entries: (base + dictionaryStart).assumingMemoryBound(to: UInt16.self), bits: dictionaryBits)
  }

  /// Returns the bytes that the initialiser reads.
  static func bytes(
    classWeights: [Int16], weights: [Int16], dictionary: [UInt16]
  ) -> [UInt8] {
    var bytes = mark
    bytes.append(UInt8(dictionary.count.trailingZeroBitCount))
    bytes.append(weights.isEmpty ? 0 : 1)
    bytes += [UInt8](repeating: 0, count: headerLength - bytes.count)
    for pattern in (classWeights + weights).map(UInt16.init(bitPattern:)) + dictionary {
      bytes.append(UInt8(truncatingIfNeeded: pattern))
      bytes.append(UInt8(truncatingIfNeeded: pattern >> 8))
    }
    return bytes
  }
}

/// The memory of a model that is no part of the program.
///
/// `@unchecked`: the bytes never change.
@safe final class ModelMemory: @unchecked Sendable {
  private let bytes: UnsafeMutableRawBufferPointer

  init(_ model: [UInt8]) {
    unsafe bytes = .allocate(byteCount: model.count, alignment: 64)
    unsafe bytes.copyBytes(from: model)
  }

  deinit { unsafe bytes.deallocate() }

  /// The model, as long as the memory lives, or nil when the bytes are none.
  var model: SegmentModel? { unsafe SegmentModel(UnsafeRawBufferPointer(bytes)) }
}
