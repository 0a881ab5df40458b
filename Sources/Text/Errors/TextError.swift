public import Vocabulary

/// Why a text, a catalogue or a transform could not be used.
public enum TextError: ExplainableError, Hashable {
  /// A catalogue names a sentence twice, here the second time.
  case duplicateKey(SourceLocation, key: String)
  /// ICU failed in a way that only its installation or a far too long text explains.
  case icu(String)
  /// A catalogue is not a JSON object of sentences.
  case malformedCatalogue(SourceLocation, expected: Expectation)
  /// A sentence is no ICU message; `near` is the text before the fault.
  case malformedSentence(SourceLocation, near: String)
  /// No system of romanisation is known for a language; `known` lists the languages with one.
  case noRomanisation(language: String, known: String)
  /// A text holds a NUL byte, which no text has and which cuts texts short in other programs.
  case nulByte(SourceLocation, byteOffset: Int)
  /// Bytes are not in an encoding that is read; `guess` is what they may be in.
  case undecodable(SourceLocation, byteOffset: Int, guess: String?)

  /// What the reader of catalogues looked for where it found something else.
  public enum Expectation: String, CaseIterable, Hashable, Sendable {
    case character
    case closingQuote
    case colon
    case commaOrEnd
    case end
    case escape
    case key
    case object
    case sentence
  }

  public var message: Message {
    switch self {
    case .duplicateKey(let place, let key):
      Message("text.duplicate-key", ["place": .text(place.plainText), "key": .text(key)])
    case .icu(let status):
      Message("text.icu", ["status": .text(status)])
    case .malformedCatalogue(let place, let expected):
      Message(
        "text.malformed-catalogue",
        ["place": .text(place.plainText), "expected": .text(expected.rawValue)])
    case .malformedSentence(let place, let near):
      Message("text.malformed-sentence", ["place": .text(place.plainText), "near": .text(near)])
    case .noRomanisation(let language, let known):
      Message("text.no-romanisation", ["language": .text(language), "known": .text(known)])
    case .nulByte(let place, let offset):
      Message(
        "text.nul-byte",
        ["place": .text(place.plainText), "offset": .integer(Int64(offset))])
    case .undecodable(let place, let offset, .some(let guess)):
      Message(
        "text.undecodable-guess",
        [
          "place": .text(place.plainText), "offset": .integer(Int64(offset)),
          "guess": .text(guess),
        ])
    case .undecodable(let place, let offset, .none):
      Message(
        "text.undecodable",
        ["place": .text(place.plainText), "offset": .integer(Int64(offset))])
    }
  }

  public var failure: Failure {
    switch self {
    case .icu, .noRomanisation: .refused
    default: .badData
    }
  }
}
