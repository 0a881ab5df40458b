import Formats
import Lessons
import Vocabulary

/// A pack of plain text: to read on any phone, and in parts to send as messages.
///
/// For each lesson in each language there is the text (`.txt`), and the messages as a table for
/// gateways (`.csv`) and for programs (`.json`): what learners take home first, then the quiz, then
/// the rest.
struct TextPack {
  let files: [Pack.File]

  init(_ edition: Edition, with services: PackServices) {
    files = edition.versions.flatMap { version in
      let article = PlainArticle(version, for: edition.choices.readers, services)
      let messages = Messages(article, of: version, with: services)
      let name = "\(version.lesson.id).\(version.language)"
      return [
        Pack.File(name: "\(name).csv", bytes: messages.csv),
        Pack.File(name: "\(name).json", bytes: messages.json),
        Pack.File(name: "\(name).txt", bytes: Self.reading(article)),
      ]
    }
  }

  private static func reading(_ article: PlainArticle) -> [UInt8] {
    var paragraphs = article.series.map(\.text)
    if let notice = article.notice { paragraphs.insert(notice, at: 0) }
    paragraphs.append(article.colophon.joined(separator: "\n"))
    return Array((paragraphs.joined(separator: "\n\n") + "\n").utf8)
  }

  /// The messages of a lesson in one language.
  private struct Messages {
    private let version: LocalizedLesson
    private let series: [(name: String, text: String, parts: [SMSParts.Part])]

    init(_ article: PlainArticle, of version: LocalizedLesson, with services: PackServices) {
      self.version = version
      let all = article.series
      let first = [Section.Purpose.takeHome, .quiz].compactMap { purpose in
        all.first { $0.name == purpose.rawValue }
      }
      // Each message goes its own way, so that each says by itself that it is a draft.
      let mark = version.progress.isDraft ? article.phrase(.draftMark) + " " : ""
      series = (first + all.filter { !first.contains($0) }).map { section in
        let text = mark + section.text
        let sent = SMSAlphabet.simplified(text)
        let breaks = services.breaks(sent, version.language)
        return (section.name, text, SMSParts.dividing(sent, breaks: breaks))
      }
    }

    private var status: String {
      version.isSource ? "source" : version.progress.isDraft ? "draft" : "reviewed"
    }

    var csv: [UInt8] {
      var writer = CSVWriter(lineEnd: .lf)
      writer.append(
        texts: ["language", "status", "section", "part", "parts", "alphabet", "units", "text"])
      for (name, _, parts) in series {
        for (place, part) in parts.enumerated() {
          writer.append([
            .text(version.language.text), .text(status), .text(name), .number(String(place + 1)),
            .number(String(parts.count)), .text(part.alphabet.rawValue),
            .number(String(part.units)), .text(part.text),
          ])
        }
      }
      return writer.bytes
    }

    var json: [UInt8] {
      JSONWriter.compact.bytes(of: [
        "lesson": .string(version.lesson.id.rawValue),
        "version": .integer(Int64(version.lesson.about.version)),
        "language": .string(version.language.text), "status": .string(status),
        "licence": .string(Licence.code),
        "messages": .array(
          series.map { name, text, parts in
            [
              "section": .string(name), "text": .string(text),
              "parts": .array(parts.map { .string($0.text) }),
            ]
          }),
      ]) + [0x0A]
    }
  }
}
