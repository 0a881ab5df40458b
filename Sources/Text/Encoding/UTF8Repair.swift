/// Returns bytes as text with U+FFFD in place of what is not UTF-8, and where that was.
///
/// One U+FFFD stands for each maximal part of a broken sequence, or for a byte that begins none, as
/// the Unicode Standard recommends (section 3.9, "U+FFFD Substitution of Maximal Subparts").
/// Well-formed bytes, NULs and byte order marks among them, stay as they are.
///
/// - Parameter bytes: What was received.
/// - Returns: The text, and the offset in `bytes` of the first byte that each U+FFFD stands for.
/// - Complexity: O(*n*), where *n* is the number of bytes.
public func repairingUTF8(
  _ bytes: some Collection<UInt8>
) -> (text: String, replacedOffsets: [Int]) {
  let bytes = Array(bytes)
  var offsets: [Int] = []
  var place = 0
  while place < bytes.count {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span.extracting(place...))
      break
    } catch {
      offsets.append(place + error.byteOffsets.lowerBound)
      place += error.byteOffsets.upperBound
    }
  }
  return (String(decoding: bytes, as: UTF8.self), offsets)
}
