/// One piece of an XML document, and where it begins.
public struct XMLEvent: Hashable, Sendable {
  /// What the piece is.
  public let kind: Kind

  /// The line, counted from 1.
  public let line: Int

  /// The column, in Unicode scalars counted from 1.
  public let column: Int

  /// The pieces of a document; comments are none.
  public enum Kind: Hashable, Sendable {
    case end(XMLName)
    /// A processing instruction such as `<?xml-stylesheet …?>`, by its target.
    case instruction(String)
    case start(XMLName, [XMLAttribute])
    /// All text between two tags, with its references and CDATA sections read.
    case text(String)
  }
}

/// The name of an element or an attribute.
public struct XMLName: Hashable, Sendable {
  /// The address of the namespace, or nothing.
  public let namespace: String

  /// The name without a prefix.
  public let local: String

  /// Makes a name.
  ///
  /// - Parameters:
  ///   - local: The name without a prefix.
  ///   - namespace: The address of the namespace, or nothing.
  public init(_ local: String, in namespace: String = "") {
    self.local = local
    self.namespace = namespace
  }
}

/// One attribute of an element.
public struct XMLAttribute: Hashable, Sendable {
  /// The name; without a prefix it belongs to no namespace.
  public let name: XMLName

  /// The value, with its references read.
  public let value: String

  /// Makes an attribute.
  public init(name: XMLName, value: String) {
    self.name = name
    self.value = value
  }
}

extension [XMLAttribute] {
  /// The value of the attribute with a name, or nil.
  public func value(_ local: String, in namespace: String = "") -> String? {
    first { $0.name.local == local && $0.name.namespace == namespace }?.value
  }
}
