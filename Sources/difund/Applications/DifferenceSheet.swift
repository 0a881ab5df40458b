internal import Formats
internal import Grants
internal import Text
internal import Vocabulary

/// What changed between two versions, as a person reads it in a terminal.
struct DifferenceSheet {
  let difference: VersionDifference
  let console: Console

  /// How many characters of what stayed the same are shown beside a change.
  private static let context = 40

  func print() throws {
    console.out(console.text(difference.heading))
    if difference.fields.isEmpty { console.out(Message("difference.none")) }
    for field in difference.fields {
      console.out("")
      console.out(field.title.map { console.text($0) }.joined(separator: " · "))
      if let pieces = try field.pieces(language: difference.language) {
        console.out("  " + pieces.enumerated().map { shown($1, at: $0, of: pieces.count) }.joined())
      } else {
        console.out("  " + console.text(field.sentence))
      }
    }
  }

  /// A piece with signs for what was removed or added, and in colours on a terminal.
  private func shown(_ piece: TextPiece, at place: Int, of count: Int) -> String {
    let (start, end) = console.marksInBold ? ("\u{1B}[1;31m", "\u{1B}[0m") : ("", "")
    let added = console.marksInBold ? "\u{1B}[1;32m" : ""
    return switch piece.kind {
    case .same: shortened(piece.text, isFirst: place == 0, isLast: place == count - 1)
    case .removed: "\(start)[-\(piece.text)-]\(end)"
    case .added: "\(added){+\(piece.text)+}\(end)"
    }
  }

  /// What stayed the same, without its middle, or without what is far from the only change.
  private func shortened(_ text: String, isFirst: Bool, isLast: Bool) -> String {
    let whole = Self.context * 2 + 20
    guard text.count > whole, let breaks = try? clusterBreaks(in: text) else { return text }
    let bytes = Array(text.utf8)
    let piece = { (range: Range<Int>) in String(decoding: bytes[range], as: UTF8.self) }
    let start = breaks.first { piece(0..<$0).count >= Self.context } ?? 0
    let end = breaks.last { piece($0..<bytes.count).count >= Self.context } ?? bytes.count
    return (isFirst ? "" : piece(0..<start)) + " … " + (isLast ? "" : piece(end..<bytes.count))
  }
}

extension VersionDifference {
  /// Which versions of what are compared.
  var heading: Message {
    Message(
      "difference.heading",
      [
        "id": .text(id.rawValue), "title": .text(title), "from": .integer(Int64(from)),
        "to": .integer(Int64(to)),
      ])
  }

  /// The differences as an object for machines.
  var json: JSON {
    get throws {
      let fields = try fields.map { try $0.json(language: language) }
      return [
        "application": .string(id.rawValue), "from": .integer(Int64(from)),
        "to": .integer(Int64(to)), "blind": .bool(isBlind), "fields": .array(fields),
      ]
    }
  }
}

extension FieldDifference {
  /// The old and the new value in a sentence, for a field that is no text.
  var sentence: Message {
    let words: [String: Message.Value] = [
      "old": old?.words ?? .text("–"), "new": new?.words ?? .text("–"),
    ]
    guard let increase else { return Message("difference.value", words) }
    let isMore =
      switch increase {
      case .count(let number): number >= 0
      case .money(let money): money.minorUnits >= 0
      case .text, .word: true
      }
    let sum: Message.Value =
      switch increase {
      case .count(let number): .text(isMore ? "+" : "−").joined(.integer(abs(number)))
      case .money(let money):
        .text(isMore ? "+" : "−").joined(
          .money(Money(minorUnits: abs(money.minorUnits), currency: money.currency)))
      case .text, .word: .text("")
      }
    return Message("difference.number", words.merging(["change": sum]) { first, _ in first })
  }

  fileprivate func json(language: LanguageTag) throws -> JSON {
    var members: [JSON.Member] = [
      JSON.Member("field", .string(path)), JSON.Member("old", old.map(\.json) ?? .null),
      JSON.Member("new", new.map(\.json) ?? .null),
    ]
    if let increase { members.append(JSON.Member("increase", increase.json)) }
    if let pieces = try pieces(language: language) {
      members.append(
        JSON.Member(
          "pieces",
          .array(
            pieces.map { ["kind": .string($0.kind.rawValue), "text": .string($0.text)] })))
    }
    return .object(members)
  }
}

extension DocumentField.Value {
  /// The value in the reader's words.
  fileprivate var words: Message.Value {
    switch self {
    case .count(let number): .integer(number)
    case .money(let money): .money(money)
    case .text(let text): .text(text)
    case .word(let value, _): value
    }
  }

  fileprivate var json: JSON {
    switch self {
    case .count(let number): .integer(number)
    case .money(let money): .string(money.plainText)
    case .text(let text): .string(text)
    case .word(_, let plain): .string(plain)
    }
  }
}

extension Message.Value {
  /// A sign and what it belongs to.
  fileprivate func joined(_ other: Message.Value) -> Message.Value {
    .message(Message("difference.signed", ["sign": self, "value": other]))
  }
}
