internal import Formats

/// A picture of a lesson: SVG with nothing in it that could run, load something or hang a reader.
public struct Picture: Hashable, Sendable {
  /// The element `svg`.
  public internal(set) var root: Element

  /// The words in the picture, in the order of the file.
  public let texts: [Text]

  /// One element with what stands in it.
  public struct Element: Hashable, Sendable {
    /// The name, such as `path`.
    public let name: String

    /// The attributes, in the order of the file.
    public internal(set) var attributes: [Attribute]

    /// The elements inside it.
    public internal(set) var children: [Element]

    /// The words of a `text`, which has no elements inside; nothing for all others.
    public internal(set) var words: String

    /// The value of an attribute, or nil.
    public func value(_ attribute: String) -> String? {
      attributes.first { $0.name == attribute }?.value
    }
  }

  /// One attribute; a reference to another element is a `href` of the form `#name`.
  public struct Attribute: Hashable, Sendable {
    /// The name.
    public let name: String

    /// The value.
    public internal(set) var value: String
  }

  /// Words that stand together.
  public struct Text: Hashable, Sendable {
    /// The words, with single spaces between them.
    public let words: String

    /// The height of the font, in the units of the picture.
    public let fontSize: Double

    /// How wide the words may become, in the units of the picture.
    public let room: Double

    /// Where the words lie from their place: `start`, `middle` or `end`, for writing from left to
    /// right.
    public let anchor: String

    /// About how many characters there is room for.
    public var roomCharacters: Int { max(words.count, Int(room / (fontSize * 0.6))) }
  }
}

extension Picture.Element {
  /// Sets an attribute, in its place or at the end.
  mutating func set(_ name: String, to value: String) {
    if let index = attributes.firstIndex(where: { $0.name == name }) {
      attributes[index].value = value
    } else {
      attributes.append(Picture.Attribute(name: name, value: value))
    }
  }
}
