/// Where tokens are put together that are more than a piece of the text, kept from token to token.
///
/// `@safe`: nothing else has the pointer.
@safe struct TokenRoom: ~Copyable {
  /// The longest token with a mark, in bytes; what is longer is cut, in queries as in documents.
  static let capacity = 256

  private let bytes: UnsafeMutablePointer<UInt8>

  init() { unsafe bytes = .allocate(capacity: Self.capacity) }

  deinit { unsafe bytes.deallocate() }

  /// Returns a token of a mark and a text, which lives until the next one is asked for.
  @inline(__always)
  func token(_ mark: UInt8, _ text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    let count = min(text.count, Self.capacity - 1)
    unsafe bytes[0] = mark
    if let start = text.baseAddress { unsafe (bytes + 1).update(from: start, count: count) }
    return unsafe UnsafeBufferPointer(start: bytes, count: count + 1)
  }
}
