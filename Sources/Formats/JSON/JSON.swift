/// A JSON value to be written; literals make one, and an object keeps the order of its literal.
public enum JSON: Hashable, Sendable {
  case null
  case bool(Bool)
  case integer(Int64)
  /// A number by its text, such as `12.50`.
  case number(String)
  case string(String)
  case array([JSON])
  /// The members in the order in which they are written; the caller keeps names unique.
  case object([Member])

  /// A name in an object and the value that it names.
  public struct Member: Hashable, Sendable {
    /// The name, without quotes and escapes.
    public var name: String

    /// The value.
    public var value: JSON

    /// Names a value.
    public init(_ name: String, _ value: JSON) {
      self.name = name
      self.value = value
    }
  }

  /// A measured number with this many decimals, rounded to nearest; `null` when it is not finite.
  ///
  /// A number too large for that is written with an exponent.
  public static func number(_ value: Double, decimals: Int) -> JSON {
    guard value.isFinite else { return .null }
    return .number(fixedPoint(value, decimals: decimals) ?? value.description)
  }

  /// The value that was read, without its place.
  public init(_ node: JSONNode) {
    self =
      switch node.value {
      case .null: .null
      case .bool(let value): .bool(value)
      case .number(let text): .number(text)
      case .string(let text): .string(text)
      case .array(let nodes): .array(nodes.map(JSON.init))
      case .object(let members): .object(members.map { Member($0.name, JSON($0.node)) })
      }
  }
}

extension JSON: ExpressibleByNilLiteral {
  /// Makes `null`.
  public init(nilLiteral: ()) { self = .null }
}

extension JSON: ExpressibleByBooleanLiteral {
  /// Makes a Boolean.
  public init(booleanLiteral value: Bool) { self = .bool(value) }
}

extension JSON: ExpressibleByIntegerLiteral {
  /// Makes an integer.
  public init(integerLiteral value: Int64) { self = .integer(value) }
}

extension JSON: ExpressibleByStringInterpolation {
  /// Makes a string.
  public init(stringLiteral value: String) { self = .string(value) }
}

extension JSON: ExpressibleByArrayLiteral {
  /// Makes an array.
  public init(arrayLiteral elements: JSON...) { self = .array(elements) }
}

extension JSON: ExpressibleByDictionaryLiteral {
  /// Makes an object whose members stand in the order of the literal.
  public init(dictionaryLiteral elements: (String, JSON)...) {
    self = .object(elements.map { Member($0.0, $0.1) })
  }
}
