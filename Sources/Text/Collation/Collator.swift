import CICU
public import Vocabulary

/// Orders texts the way the readers of one language expect.
public final class Collator: Sendable {
  private let handle: CollatorHandle

  /// Takes the order of a language, or Unicode's own where CLDR has none for it.
  ///
  /// - Throws: `TextError.icu` when ICU's data are not installed.
  public init(locale: LanguageTag) throws(TextError) {
    handle = try CollatorHandle(identifier: locale.text.replacing("-", with: "_"))
  }

  /// Returns a negative number when the first text comes first, 0 when neither does, else a
  /// positive one.
  public func compare(_ left: some StringProtocol, _ right: some StringProtocol) -> Int {
    // Comparing fails for texts of gigabytes only; code points order them as well as anything.
    (try? handle.compare(left, right)) ?? (left < right ? -1 : left > right ? 1 : 0)
  }

  /// Returns whether the first text comes before the second.
  public func precedes(_ left: some StringProtocol, _ right: some StringProtocol) -> Bool {
    compare(left, right) < 0
  }

  /// Returns bytes that compare as the texts do, for indexes and for sorting many.
  ///
  /// Keys of different versions of ICU do not mix.
  ///
  /// - Throws: `TextError.icu` for a text of gigabytes.
  public func sortKey(of text: some StringProtocol) throws(TextError) -> [UInt8] {
    try handle.key(of: text)
  }

  /// Returns elements in the order of one of their texts; equals keep their order.
  ///
  /// A text of gigabytes, which has no key, comes first.
  public func sorted<Element>(
    _ elements: some Sequence<Element>, by text: (Element) -> String
  ) -> [Element] {
    let elements = Array(elements)
    let keys = elements.map { (try? sortKey(of: text($0))) ?? [] }
    return elements.indices.sorted { left, right in
      if keys[left] == keys[right] { return left < right }
      return keys[left].lexicographicallyPrecedes(keys[right])
    }.map { elements[$0] }
  }

  /// Returns texts in order.
  public func sorted(_ texts: some Sequence<String>) -> [String] { sorted(texts) { $0 } }
}

/// The one owner of an ICU collator.
///
/// `@unchecked`: the pointer never changes, and ICU compares from several threads at once.
@safe private struct CollatorHandle: ~Copyable, @unchecked Sendable {
  private let pointer: OpaquePointer

  init(identifier: String) throws(TextError) {
    let opened = unsafe try icu { unsafe cicu_collator_open(identifier, &$0) }
    guard let opened = unsafe opened else { preconditionFailure("Success without a collator") }
    unsafe pointer = opened
  }

  deinit { unsafe cicu_collator_close(pointer) }

  func compare(
    _ left: some StringProtocol, _ right: some StringProtocol
  ) throws(TextError) -> Int {
    let pointer = unsafe pointer
    let left = withLongMarkRunsInOrder(left) ?? String(left)
    let right = withLongMarkRunsInOrder(right) ?? String(right)
    return try icu { status in
      unsafe withBytes(of: left) { first, firstLength in
        unsafe withBytes(of: right) { second, secondLength in
          Int(
            unsafe cicu_collator_compare(
              pointer, first, firstLength, second, secondLength, &status))
        }
      }
    }
  }

  func key(of text: some StringProtocol) throws(TextError) -> [UInt8] {
    let pointer = unsafe pointer
    let text = withLongMarkRunsInOrder(text) ?? String(text)
    return unsafe try icuBytes { status in
      unsafe withBytes(of: text) { bytes, length in
        unsafe cicu_collator_key(pointer, bytes, length, &status)
      }
    } copy: {
      unsafe Array($0)
    }
  }
}
