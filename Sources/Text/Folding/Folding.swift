import CICU

/// Returns a text in the form in which texts are searched for.
///
/// In this order: invisible characters go, the text is put into normalization form C, and each
/// script has the folds of its own. Compatibility forms (NFKC) are never used: they take Thai and
/// Lao AM and the Lao digraphs apart. The language is not asked for, because whoever searches
/// seldom says one and the query must meet its document. That has a price: Uyghur ى and ي become
/// one.
///
/// Measured on lists of words: 14 groups of listed words fold together in two Thai lists (such as
/// ฤาษี and ฤๅษี), 285 in two Lao ones (ຫລັງ and ຫຼັງ), 1,271 in ICU's Khmer one (ប្ដី and ប្តី),
/// 25 in ICU's Burmese one (ဓါတ် and ဓာတ်). All that were looked at, 14 to 45 a language, are
/// spellings of one word.
///
/// - Parameters:
///   - text: A text in Unicode; text in Zawgyi must have been repaired.
///   - strength: How much is made equal.
/// - Returns: The folded text. It does not change when it is folded again.
/// - Throws: `TextError.icu` for a text of gigabytes.
/// - Complexity: O(*n*), where *n* is the length of the text.
public func folded(
  _ text: some StringProtocol, _ strength: FoldStrength = .spelling
) throws(TextError) -> FoldedText {
  let visible = removingInvisible(Array(text.utf8))
  let composed = try normalizedWithMaps(visible.bytes)
  var bytes = composed.bytes
  var steps = [visible.map] + composed.maps
  var isChanged = !visible.map.isIdentity || !composed.maps.isEmpty
  // A second round follows where letters meet between which a mark was dropped, or where marks that
  // no language puts together leave normal form.
  for _ in 0..<4 {
    guard let folded = foldingScripts(bytes, strength) else { break }
    isChanged = true
    let result = try normalizedWithMaps(folded.bytes)
    bytes = result.bytes
    steps += [folded.map] + result.maps
    if result.maps.isEmpty && !folded.dropped { break }
  }
  let result = isChanged ? String(decoding: bytes, as: UTF8.self) : String(text)
  return FoldedText(text: result, steps: steps)
}

/// Puts UTF-8 text into normalization form C, and tells step by step what that changed.
private func normalizedWithMaps(
  _ bytes: [UInt8]
) throws(TextError) -> (bytes: [UInt8], maps: [OffsetMap]) {
  let (ordered, runs) = orderingLongMarkRuns(bytes) ?? (bytes, OffsetMap())
  let isNormalized = try icu { status in
    unsafe withCharacters(of: ordered) { unsafe cicu_is_normalized($0, $1, &status) }
  }
  if isNormalized != 0 { return (ordered, runs.isIdentity ? [] : [runs]) }
  let made = unsafe try icu { status in
    unsafe withCharacters(of: ordered) { unsafe cicu_normalized_with_changes($0, $1, &status) }
  }
  guard let made = unsafe made else { preconditionFailure("Success without a text") }
  defer { unsafe cicu_text_close(made) }
  let result = unsafe Array(
    UnsafeRawBufferPointer(start: cicu_text_bytes(made), count: Int(cicu_text_length(made))))
  return (result, [runs, unsafe changes(of: made)])
}

private func withCharacters<Value>(
  of bytes: [UInt8], _ body: (UnsafePointer<CChar>, Int64) -> Value
) -> Value {
  unsafe bytes.withUnsafeBytes { buffer in
    guard let start = buffer.baseAddress else { return unsafe body("", 0) }
    return unsafe body(start.assumingMemoryBound(to: CChar.self), Int64(buffer.count))
  }
}

private func changes(of text: OpaquePointer) -> OffsetMap {
  var map = OffsetMap()
  let numbers = unsafe cicu_text_changes(text)
  for index in 0..<Int(unsafe cicu_text_change_count(text)) {
    let number = { (part: Int) in Int(unsafe numbers[4 * index + part]) }
    map.append(
      source: number(0)..<number(0) + number(1), target: number(2)..<number(2) + number(3))
  }
  return map
}
