import CICU

/// The one owner of an ICU break iterator.
///
/// `@unchecked`: nothing else has the pointer, and its owner's mutex keeps threads apart.
@safe struct BreakerHandle: ~Copyable, @unchecked Sendable {
  private let pointer: OpaquePointer

  init(_ unit: cicu_unit) throws(TextError) {
    let opened = unsafe try icu { unsafe cicu_breaker_open(unit, "root", &$0) }
    guard let opened = unsafe opened else { preconditionFailure("Success without a breaker") }
    unsafe pointer = opened
  }

  deinit { unsafe cicu_breaker_close(pointer) }

  /// Counts the units of a text.
  func count(_ text: some StringProtocol) throws(TextError) -> Int {
    let pointer = unsafe pointer
    return try icu { status in
      unsafe withBytes(of: text) { bytes, length in
        Int(unsafe cicu_breaker_count(pointer, bytes, length, &status))
      }
    }
  }

  /// Writes where the units of UTF-8 text end; `offsets` has room for as many as there are bytes.
  ///
  /// - Returns: How many there are.
  /// - Throws: `TextError.icu` for a text of gigabytes.
  func breaks(
    in bytes: UnsafePointer<UInt8>, count: Int, into offsets: UnsafeMutablePointer<Int64>
  ) throws(TextError) -> Int {
    let pointer = unsafe pointer
    let characters = unsafe UnsafeRawPointer(bytes).assumingMemoryBound(to: CChar.self)
    return try icu { status in
      Int(unsafe cicu_breaker_breaks(pointer, characters, Int64(count), offsets, &status))
    }
  }

  /// Writes where the units of UTF-16 text end, as offsets in it.
  func breaks(
    in units: UnsafeBufferPointer<UInt16>, into offsets: UnsafeMutablePointer<Int64>
  ) throws(TextError) -> Int {
    guard let start = units.baseAddress else { return 0 }
    let pointer = unsafe pointer
    let length = Int64(units.count)
    return try icu { status in
      Int(unsafe cicu_breaker_breaks_utf16(pointer, start, length, offsets, &status))
    }
  }
}
