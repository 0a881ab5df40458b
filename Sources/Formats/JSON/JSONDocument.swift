internal import Vocabulary

/// Reads JSON texts as RFC 8259 defines them, and nothing more lenient.
public enum JSONDocument {
  /// How deep arrays and objects may lie in each other.
  public static let deepestLevel = 100

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - text: The JSON text; a byte order mark at its beginning is passed over.
  ///   - file: The file as the user named it, for messages.
  /// - Returns: The one value of the text.
  /// - Throws: `FormatError.json` for the first rule that the text breaks.
  public static func parse(_ text: String, file: String) throws(FormatError) -> JSONNode {
    try parse(Array(text.utf8), file: file)
  }

  /// Reads the bytes of a file.
  ///
  /// - Parameters:
  ///   - bytes: The JSON text in UTF-8; a byte order mark at its beginning is passed over.
  ///   - file: The file as the user named it, for messages.
  /// - Returns: The one value of the text.
  /// - Throws: `FormatError.json` for the first rule that the text breaks.
  public static func parse(_ bytes: [UInt8], file: String) throws(FormatError) -> JSONNode {
    if let place = placeOfInvalidUTF8(in: bytes) {
      throw .json(.notUTF8, at: SourceLocation(file: file, line: place.line, column: place.column))
    }
    var parser = JSONParser(bytes: bytes, file: file)
    return try parser.document()
  }
}
