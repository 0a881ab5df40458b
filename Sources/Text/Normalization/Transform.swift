import CICU
import Synchronization

/// One of ICU's transforms between scripts and encodings, such as `Zawgyi-my`.
package final class Transform: Sendable {
  private let handle: Mutex<TransformHandle>

  /// Loads a transform by its identifier.
  ///
  /// - Throws: `TextError.icu` when ICU knows no such transform.
  package init(_ identifier: String) throws(TextError) {
    handle = Mutex(try TransformHandle(identifier))
  }

  /// Returns what the transform makes of a text.
  package func apply(to text: some StringProtocol) throws(TextError) -> String {
    try handle.withLock { (transform) throws(TextError) in try transform.apply(to: text) }
  }
}

/// The one owner of an ICU transform.
///
/// `@unchecked`: nothing else has the pointer, and the mutex around the handle keeps threads apart.
@safe private struct TransformHandle: ~Copyable, @unchecked Sendable {
  private let pointer: OpaquePointer

  init(_ identifier: String) throws(TextError) {
    let opened = unsafe try icu { unsafe cicu_transform_open(identifier, &$0) }
    guard let opened = unsafe opened else { preconditionFailure("Success without a transform") }
    unsafe pointer = opened
  }

  deinit { unsafe cicu_transform_close(pointer) }

  func apply(to text: some StringProtocol) throws(TextError) -> String {
    let pointer = unsafe pointer
    return unsafe try icuText { status in
      unsafe withBytes(of: text) { bytes, length in
        unsafe cicu_transform_apply(pointer, bytes, length, &status)
      }
    }
  }
}
