internal import ArgumentParser
internal import Formats
internal import Text
internal import Vocabulary

/// `difund text repair`: turns lines in Zawgyi into Unicode, and all lines into normal form.
struct TextRepairCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("repair", key: "text.repair", more: true)
  }

  @OptionGroup var shared: SharedOptions

  func run() async throws {
    let console = Console.current
    var number: Int64 = 0
    try TextInput.forEachLine { line in
      number += 1
      let hasEnd = line.utf8.last == UInt8(ascii: "\n")
      let received = ReceivedText(hasEnd ? String(line.unicodeScalars.dropLast()) : line)
      let repaired = try received.repaired()
      if shared.format == .json {
        console.out(JSONWriter.compact.text(of: json(of: repaired, number: number)))
      } else {
        console.outRaw(repaired.text + (hasEnd ? "\n" : ""))
        if let change = repaired.changes.first {
          console.note(
            Message(
              "text.line-repaired", ["line": .integer(number), "change": .text(name(of: change))]))
        }
      }
    }
  }

  private func json(of repaired: RepairedText, number: Int64) -> JSON {
    [
      "line": .integer(number), "text": .string(repaired.text),
      "changes": .array(repaired.changes.map { .string(name(of: $0)) }),
    ]
  }

  /// The name of a change in JSON and in sentences.
  private func name(of change: RepairedText.Change) -> String {
    switch change {
    case .replacedInvalidBytes: "invalid_bytes"
    case .zawgyi: "zawgyi"
    case .normalForm: "normal_form"
    }
  }
}
