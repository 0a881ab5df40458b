public import Vocabulary

/// A value in a JSON text, and where it begins.
public struct JSONNode: Hashable, Sendable {
  /// The value itself.
  public let value: Value

  /// The line on which the value begins, counted from 1.
  public let line: Int

  /// The column at which the value begins, in Unicode scalars counted from 1.
  public let column: Int

  /// The kinds of value that JSON has.
  public enum Value: Hashable, Sendable {
    case null
    case bool(Bool)
    /// A number as it stands in the text, so that no digit is lost.
    case number(String)
    case string(String)
    case array([JSONNode])
    /// The members in the order of the text; names are unique.
    case object([Member])
  }

  /// A name in an object and the value that it names.
  public struct Member: Hashable, Sendable {
    /// The name, without quotes and escapes.
    public let name: String

    /// The line on which the name begins, counted from 1.
    public let line: Int

    /// The column at which the name begins, in Unicode scalars counted from 1.
    public let column: Int

    /// The value.
    public let node: JSONNode

    /// Makes a member that another notation than JSON has at this place.
    public init(name: String, line: Int, column: Int, node: JSONNode) {
      self.name = name
      self.line = line
      self.column = column
      self.node = node
    }
  }

  /// Makes a value that another notation than JSON has at this place.
  public init(value: Value, line: Int, column: Int) {
    self.value = value
    self.line = line
    self.column = column
  }

  /// The member of an object with exactly these scalars as name; nil in any other value.
  ///
  /// - Complexity: O(*n*) in the number of members.
  public subscript(name: String) -> JSONNode? {
    members?.first { isSameText($0.name, name) }?.node
  }

  /// Whether the value is `null`.
  public var isNull: Bool { value == .null }

  /// The value of a Boolean.
  public var bool: Bool? { if case .bool(let value) = value { value } else { nil } }

  /// The text of a number.
  public var number: String? { if case .number(let text) = value { text } else { nil } }

  /// A number without fraction and exponent that fits 64 bits.
  public var integer: Int64? { number.flatMap { Int64($0) } }

  /// The value of a string.
  public var string: String? { if case .string(let text) = value { text } else { nil } }

  /// The elements of an array.
  public var elements: [JSONNode]? { if case .array(let nodes) = value { nodes } else { nil } }

  /// The members of an object.
  public var members: [Member]? { if case .object(let members) = value { members } else { nil } }

  /// The place of the value, for messages.
  public func location(file: String, field: String? = nil) -> SourceLocation {
    SourceLocation(file: file, line: line, column: column, field: field)
  }
}

/// Whether two texts have the same scalars; `==` also takes composed for decomposed ones.
func isSameText(_ left: String, _ right: String) -> Bool {
  left == right && left.utf8.elementsEqual(right.utf8)
}
