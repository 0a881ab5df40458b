import CICU
import Vocabulary

/// Reads the bytes of a file that someone handed in as text.
///
/// UTF-8 with or without a byte order mark and UTF-16 with one are read; the mark is dropped.
/// Nothing is repaired or guessed: a wrong guess changes names without a trace.
///
/// - Parameters:
///   - bytes: The whole file.
///   - file: The name of the file, for errors.
/// - Returns: The text, in the form in which it was received.
/// - Throws: `TextError.undecodable`, with ICU's guess at the encoding as advice, or `.nulByte`.
public func decodeText(_ bytes: [UInt8], file: String = "-") throws(TextError) -> String {
  if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
    return try decodeUTF16(bytes, file: file)
  }
  let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  let content = bytes[mark...]
  if let offset = firstFault(in: bytes) {
    throw .undecodable(
      SourceLocation(file: file, offset: offset - mark, in: content), byteOffset: offset,
      guess: guessEncoding(of: bytes))
  }
  if let offset = content.firstIndex(of: 0) {
    throw .nulByte(
      SourceLocation(file: file, offset: offset - mark, in: content), byteOffset: offset)
  }
  return String(decoding: content, as: UTF8.self)
}

/// Returns the place of the first byte that is not UTF-8.
private func firstFault(in bytes: [UInt8]) -> Int? {
  do throws(UTF8.ValidationError) {
    _ = try UTF8Span(validating: bytes.span)
    return nil
  } catch {
    return error.byteOffsets.lowerBound
  }
}

private func decodeUTF16(_ bytes: [UInt8], file: String) throws(TextError) -> String {
  let isLittle = bytes[0] == 0xFF
  let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index in
    isLittle
      ? UInt16(bytes[index]) | UInt16(bytes[index + 1]) << 8
      : UInt16(bytes[index]) << 8 | UInt16(bytes[index + 1])
  }
  let fault = firstLoneSurrogate(in: units) ?? (bytes.count.isMultiple(of: 2) ? nil : units.count)
  let before = { (count: Int) in String(decoding: units.prefix(count), as: UTF16.self).utf8 }
  if let fault {
    let start = before(fault)
    throw .undecodable(
      SourceLocation(file: file, offset: start.count, in: start), byteOffset: 2 + 2 * fault,
      guess: nil)
  }
  if let nul = units.firstIndex(of: 0) {
    let start = before(nul)
    throw .nulByte(
      SourceLocation(file: file, offset: start.count, in: start), byteOffset: 2 + 2 * nul)
  }
  return String(decoding: units, as: UTF16.self)
}

private func firstLoneSurrogate(in units: [UInt16]) -> Int? {
  var index = 0
  while index < units.count {
    let unit = units[index]
    if UTF16.isTrailSurrogate(unit) { return index }
    if UTF16.isLeadSurrogate(unit) {
      guard index + 1 < units.count, UTF16.isTrailSurrogate(units[index + 1]) else { return index }
      index += 1
    }
    index += 1
  }
  return nil
}
