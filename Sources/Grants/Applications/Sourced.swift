public import Vocabulary

/// A value that was read from a file, with the place it stands at.
public struct Sourced<Value: Sendable>: Sendable {
  /// The value.
  public let value: Value

  /// Where it was read.
  public let location: SourceLocation

  /// Makes a sourced value.
  public init(_ value: Value, at location: SourceLocation) {
    self.value = value
    self.location = location
  }
}
