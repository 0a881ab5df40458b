internal import Foundation

/// Writes a value as JSON with sorted keys, so that equal values have equal text.
func storedJSON(_ value: some Encodable) throws(StoreError) -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  do { return String(decoding: try encoder.encode(value), as: UTF8.self) } catch {
    throw .other(String(describing: error))
  }
}

/// Reads a value from JSON that this program wrote.
func fromStoredJSON<Value: Decodable>(_ text: String, as type: Value.Type) throws(StoreError)
  -> Value
{
  try fromStoredJSON(Array(text.utf8), as: type)
}

/// Reads a value from the bytes of JSON that this program wrote.
func fromStoredJSON<Value: Decodable>(_ bytes: [UInt8], as type: Value.Type) throws(StoreError)
  -> Value
{
  do { return try JSONDecoder().decode(type, from: Data(bytes)) } catch {
    throw .other(String(describing: error))
  }
}
