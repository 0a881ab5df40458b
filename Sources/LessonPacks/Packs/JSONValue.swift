/// A JSON value whose fields keep their order, so that the same content gives the same bytes.
enum JSONValue {
  case array([JSONValue])
  case boolean(Bool)
  case integer(Int)
  case object([(String, JSONValue)])
  case string(String)

  /// The value as text, which is also safe inside an HTML script element.
  func text(indent: Int) -> String {
    let outer = String(repeating: "  ", count: indent)
    let inner = outer + "  "
    switch self {
    case .boolean(let isTrue): return isTrue ? "true" : "false"
    case .integer(let number): return String(number)
    case .string(let string): return Self.quoted(string)
    case .array(let values):
      guard !values.isEmpty else { return "[]" }
      let lines = values.map { inner + $0.text(indent: indent + 1) }
      return "[\n" + lines.joined(separator: ",\n") + "\n" + outer + "]"
    case .object(let fields):
      let lines = fields.map { inner + Self.quoted($0.0) + ": " + $0.1.text(indent: indent + 1) }
      return "{\n" + lines.joined(separator: ",\n") + "\n" + outer + "}"
    }
  }

  /// Returns an object with the fields of another one behind its own.
  func adding(_ other: JSONValue) -> JSONValue {
    guard case .object(let fields) = self, case .object(let more) = other else { return self }
    return .object(fields + more)
  }

  private static func quoted(_ string: String) -> String {
    var quoted = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "<", ">", "&", "\u{2028}", "\u{2029}": quoted += escape(scalar)
      case _ where scalar.value < 0x20: quoted += escape(scalar)
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
