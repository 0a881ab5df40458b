import Foundation
import LessonPacks
import Lessons
import Testing
import Vocabulary

private let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

/// The library that the project ships.
let shipped = LessonLibrary(ContentFolder(at: root.appending(path: "Content").path))

let firstLesson = Lesson.ID(checked: "what-is-ai")

func tag(_ text: String) throws -> LanguageTag { try #require(LanguageTag(text)) }

/// The sentences of packs in one language.
private func catalogue(_ language: String) -> [String: String] {
  let files = ["Locales/packs/\(language).json", "Locales/\(language).json"]
  let data = files.compactMap { try? Data(contentsOf: root.appending(path: $0)) }.first
  guard let data else { return [:] }
  return (try? JSONDecoder().decode([String: String].self, from: data)) ?? [:]
}

private let catalogues = Dictionary(
  uniqueKeysWithValues: ["en", "id", "km", "lo", "my", "th", "vi"].map { ($0, catalogue($0)) })

private let ownNames = [
  "en": "English", "id": "Bahasa Indonesia", "km": "ខ្មែរ", "lo": "ລາວ", "my": "မြန်မာ", "th": "ไทย",
  "vi": "Tiếng Việt",
]

/// Fills the sentences of the catalogues in the plainest way, which is all that packs' sentences
/// need.
func services(
  breaks: @escaping @Sendable (String, LanguageTag) -> [Int] = { _, _ in [] },
  tool: @escaping @Sendable (String) -> String? = { _ in nil }, fonts: PackFonts = .installed
) -> PackServices {
  PackServices(
    hash: { digits(of: $0, count: 64) }, md5: { digits(of: $0, count: 32) },
    phrase: { message, language in
      let sentence = catalogues[language.text]?[message.key]
      guard let english = LanguageTag("en") else { preconditionFailure("A language tag") }
      var text = sentence ?? catalogues["en"]?[message.key] ?? message.key
      for (name, value) in message.arguments {
        switch value {
        case .integer(let number): text = text.replacing("{\(name)}", with: String(number))
        case .text(let words): text = text.replacing("{\(name)}", with: words)
        default: break
        }
      }
      return (text, sentence == nil ? english : language)
    }, ownName: { ownNames[$0.text] ?? $0.text }, breaks: breaks, tool: tool,
    fonts: fonts)
}

/// Digits that differ where bytes differ, in the form of a hash.
private func digits(of bytes: [UInt8], count: Int) -> String {
  var state = bytes.reduce(UInt64(bytes.count)) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  return String(
    (0..<count).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Array("0123456789abcdef")[Int(state >> 60)]
    })
}

/// A lesson with everything that must be escaped or left out.
private let sampleSource = """
  ---
  id: sample
  version: 2
  language: en
  licence: CC-BY-4.0
  title: Tea & <cakes>
  audience: '"Everyone"'
  age: 15+
  minutes: 5
  needs: [paper, phone]
  objectives: [One]
  competences:
    - {framework: ailit-2026, code: engage-1}
  ---

  ## A \\& B {#warm-up}

  *Look* at 1 \\< 2 `a<b`: [more](https://example.org/?a=1&b="2").\\
  Next <script>alert(1)</script> line.

  ![A "box"](box.svg "The <box>")

  3. three
  4. four

     more

  | a | b |
  |---|---|
  | c |   |

  ## Quiz {#quiz}

  ### Which?

  - [x] Right & good
    > Because.
  - [ ] Wrong
  """

/// A library with that lesson, and a Khmer translation of parts of it.
func sampleLibrary(
  khmer: [(key: String, source: String, translation: String)], as language: String = "km"
) -> LessonLibrary {
  var files = ["Lessons/sample/lesson.md": Array(sampleSource.utf8)]
  files["Lessons/sample/box.svg"] = Array(
    "<svg xmlns=\"http://www.w3.org/2000/svg\"><path d='M0 0\"'/></svg>".utf8)
  let entries = khmer.map { entry in
    "#, fuzzy\nmsgctxt \"\(entry.key)\"\nmsgid \"\(entry.source)\"\nmsgstr \"\(entry.translation)\"\n"
  }
  let header = """
    msgid ""
    msgstr ""
    "Language: \(language)\\n"
    "Content-Type: text/plain; charset=UTF-8\\n"
    "X-Lesson: sample\\n"


    """
  files["Translations/\(language)/sample.po"] = Array(
    (header + entries.joined(separator: "\n")).utf8)
  return LessonLibrary(
    ContentFolder(
      bytes: { [files] in files[$0] }, names: { $0 == "Translations" ? [language] : ["sample"] }))
}

let sampleID = Lesson.ID(checked: "sample")

extension Pack {
  /// The text of the file with an ending.
  func text(ending: String) throws -> String {
    let file = try #require(files.first { $0.name.hasSuffix(ending) })
    return try #require(String(validating: file.bytes, as: UTF8.self))
  }
}

/// The sample lesson with its title in another language.
func translatedSample(into language: String, title: String) -> LessonLibrary {
  let po = """
    msgid ""
    msgstr ""
    "Language: \(language)\\n"
    "Content-Type: text/plain; charset=UTF-8\\n"
    "X-Lesson: sample\\n"

    msgctxt "front.title"
    msgid "Tea & <cakes>"
    msgstr "\(title)"

    """
  let files = [
    "Lessons/sample/lesson.md": Array(sampleSource.utf8),
    "Lessons/sample/box.svg": Array("<svg xmlns=\"http://www.w3.org/2000/svg\"/>".utf8),
    "Translations/\(language)/sample.po": Array(po.utf8),
  ]
  return LessonLibrary(
    ContentFolder(bytes: { files[$0] }, names: { _ in [] }))
}
