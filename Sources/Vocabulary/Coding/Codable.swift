// The forms in which the words of the fund lie in stored documents: the plain text of each.

extension Country: Codable {}
extension Currency: Codable {}
extension Gender: Codable {}
extension Role: Codable {}
extension Track: Codable {}

extension ID: Codable {
  /// Reads the text of a key.
  public init(from decoder: any Decoder) throws {
    self = try decodedText(from: decoder, as: ID.init(rawValue:))
  }

  /// Writes the text of the key.
  public func encode(to encoder: any Encoder) throws {
    try Vocabulary.encode(rawValue, to: encoder)
  }
}

extension Day: Codable {
  /// Reads a date in ISO 8601 form.
  public init(from decoder: any Decoder) throws {
    self = try decodedText(from: decoder) { Day($0) }
  }

  /// Writes the date in ISO 8601 form.
  public func encode(to encoder: any Encoder) throws {
    try Vocabulary.encode(description, to: encoder)
  }
}

extension Timestamp: Codable {
  /// Reads a time in ISO 8601 form.
  public init(from decoder: any Decoder) throws {
    self = try decodedText(from: decoder) { Timestamp($0) }
  }

  /// Writes the time in ISO 8601 form.
  public func encode(to encoder: any Encoder) throws {
    try Vocabulary.encode(description, to: encoder)
  }
}

extension LanguageTag: Codable {
  /// Reads a BCP 47 tag.
  public init(from decoder: any Decoder) throws {
    self = try decodedText(from: decoder) { LanguageTag($0) }
  }

  /// Writes the tag.
  public func encode(to encoder: any Encoder) throws { try Vocabulary.encode(text, to: encoder) }
}

extension Money: Codable {
  private enum Key: String, CodingKey {
    case minorUnits = "minor_units"
    case currency
  }

  /// Reads minor units and a currency code.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    self.init(
      minorUnits: try container.decode(Int64.self, forKey: .minorUnits),
      currency: try container.decode(Currency.self, forKey: .currency))
  }

  /// Writes minor units and a currency code.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(minorUnits, forKey: .minorUnits)
    try container.encode(currency, forKey: .currency)
  }
}

private func decodedText<Value>(
  from decoder: any Decoder, as make: (String) -> Value?
) throws -> Value {
  let text = try decoder.singleValueContainer().decode(String.self)
  guard let value = make(text) else {
    throw DecodingError.dataCorrupted(
      .init(codingPath: decoder.codingPath, debugDescription: "Not a \(Value.self): \(text)"))
  }
  return value
}

private func encode(_ text: String, to encoder: any Encoder) throws {
  var container = encoder.singleValueContainer()
  try container.encode(text)
}
