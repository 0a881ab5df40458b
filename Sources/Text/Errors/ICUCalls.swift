import CICU

/// Runs a call into ICU and turns a status of failure into an error.
func icu<Value>(_ call: (inout Int32) -> Value) throws(TextError) -> Value {
  var status: Int32 = 0
  let value = call(&status)
  guard status <= 0 else { throw .icu(unsafe String(cString: cicu_status_name(status))) }
  return value
}

/// Runs a call into ICU that makes a text, copies the text and frees ICU's.
func icuBytes<Copy>(
  _ call: (inout Int32) -> OpaquePointer?, copy: (UnsafeRawBufferPointer) -> Copy
) throws(TextError) -> Copy {
  guard let text = unsafe try icu(call) else { preconditionFailure("Success without a text") }
  defer { unsafe cicu_text_close(text) }
  return unsafe copy(
    UnsafeRawBufferPointer(start: cicu_text_bytes(text), count: Int(cicu_text_length(text))))
}

/// Runs a call into ICU that makes a text.
func icuText(_ call: (inout Int32) -> OpaquePointer?) throws(TextError) -> String {
  unsafe try icuBytes(call) { unsafe String(decoding: $0, as: UTF8.self) }
}

/// Lends the UTF-8 bytes of a text to ICU.
func withBytes<Value>(
  of text: some StringProtocol, _ body: (UnsafePointer<CChar>, Int64) -> Value
) -> Value {
  var text = String(text)
  return text.withUTF8 { bytes in
    unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
      // An empty text may have no address; ICU wants one.
      guard let start = characters.baseAddress else { return unsafe body("", 0) }
      return unsafe body(start, Int64(characters.count))
    }
  }
}
