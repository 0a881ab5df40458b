import CICU
import Synchronization
import Vocabulary

/// A sentence that ICU has parsed, ready to be filled in.
final class ParsedMessage: Sendable {
  /// The way that the sentence runs.
  let direction: TextDirection

  private let handle: Mutex<MessageHandle>

  init(
    _ sentence: String, locale: ICULocale, direction: TextDirection, place: SourceLocation
  ) throws(TextError) {
    self.direction = direction
    handle = Mutex(try MessageHandle(sentence, locale: locale, place: place))
  }

  /// Returns the sentence with its arguments in place; a missing one stays `{name}`.
  func filled(
    integers: [String: Int64], texts: [String: String]
  ) throws(TextError) -> String {
    let arguments = ArgumentsHandle(integers: integers, texts: texts)
    return try handle.withLock { (message) throws(TextError) in try message.filled(with: arguments)
    }
  }

  /// Returns the names of the arguments of a sentence that parses.
  static func arguments(of sentence: String) throws(TextError) -> Set<String> {
    let lines = unsafe try icuText { status in
      unsafe withBytes(of: sentence) { bytes, length in
        unsafe cicu_message_arguments(bytes, length, &status)
      }
    }
    return Set(lines.split(separator: "\n").map(String.init))
  }
}

/// The one owner of a message of ICU.
///
/// `@unchecked`: nothing else has the pointer, and the mutex around the handle keeps threads apart.
@safe private struct MessageHandle: ~Copyable, @unchecked Sendable {
  private let pointer: OpaquePointer

  init(_ sentence: String, locale: ICULocale, place: SourceLocation) throws(TextError) {
    var offset: Int32 = -1
    var status: Int32 = 0
    let opened = unsafe withBytes(of: sentence) { bytes, length in
      unsafe cicu_message_open(bytes, length, locale.identifier, &offset, &status)
    }
    guard let opened = unsafe opened else {
      let before = offset < 0 ? sentence.utf16.count : Int(offset)
      let near = String(decoding: sentence.utf16.prefix(before).suffix(30), as: UTF16.self)
      throw .malformedSentence(place, near: near)
    }
    unsafe pointer = opened
  }

  deinit { unsafe cicu_message_close(pointer) }

  func filled(with arguments: borrowing ArgumentsHandle) throws(TextError) -> String {
    let pointer = unsafe pointer
    let values = unsafe arguments.pointer
    return unsafe try icuText { unsafe cicu_message_format(pointer, values, &$0) }
  }
}

/// The one owner of a set of arguments.
@safe private struct ArgumentsHandle: ~Copyable {
  fileprivate let pointer: OpaquePointer

  init(integers: [String: Int64], texts: [String: String]) {
    let opened = unsafe cicu_arguments_open()
    for (name, value) in integers { unsafe cicu_arguments_add_integer(opened, name, value) }
    for (name, value) in texts {
      unsafe withBytes(of: value) { bytes, length in
        unsafe cicu_arguments_add_text(opened, name, bytes, length)
      }
    }
    unsafe pointer = opened
  }

  deinit { unsafe cicu_arguments_close(pointer) }
}
