import Lessons
import Testing
import Vocabulary

/// A content folder in memory.
func folder(_ files: [String: String]) -> ContentFolder {
  ContentFolder(
    bytes: { path in files[path].map { Array($0.utf8) } },
    names: { path in
      let prefix = path + "/"
      return Array(
        Set(
          files.keys.filter { $0.hasPrefix(prefix) }.compactMap { key in
            key.dropFirst(prefix.count).split(separator: "/").first.map(String.init)
          }))
    })
}

/// Front matter with nothing wrong in it; the body begins on line 14.
let frontMatter = """
  ---
  id: sample
  version: 3
  language: en
  licence: CC-BY-4.0
  title: A sample
  audience: Testers
  minutes: 20
  needs: [paper]
  objectives: [Find faults]
  age: 15+
  competences: [{framework: digcomp-3.0, code: "4.1"}]
  ---

  """

let smallBody = """
  ## Start {#warm-up}

  Say **hello** to *your* neighbour.

  - One
  - Two with a [link](https://example.org/a)

  """

/// Opens a library with one lesson named `sample` and a translation into Khmer.
func library(
  body: String = smallBody, front: String = frontMatter, khmer: String? = nil,
  picture: String? = nil
) -> LessonLibrary {
  var files = ["Lessons/sample/lesson.md": front + body]
  files["Translations/km/sample.po"] = khmer
  files["Lessons/sample/a.svg"] = picture
  return LessonLibrary(folder(files))
}

let sample = Lesson.ID(checked: "sample")

func tag(_ text: String) throws -> LanguageTag { try #require(LanguageTag(text)) }

/// A translation file with a good header and these entries.
func po(_ entries: String, language: String = "km", lesson: String = "sample") -> String {
  """
  # A note
  msgid ""
  msgstr ""
  "Language: \(language)\\n"
  "Content-Type: text/plain; charset=UTF-8\\n"
  "X-Lesson: \(lesson)\\n"
  "X-Lesson-Version: 3\\n"

  \(entries)

  """
}

func entry(_ key: String, _ source: String, _ translation: String, flags: String = "fuzzy")
  -> String
{
  """
  #, \(flags)
  msgctxt "\(key)"
  msgid "\(source)"
  msgstr "\(translation)"

  """
}

/// The key of a problem's sentence and the line that it names.
struct Finding: Hashable, CustomStringConvertible {
  let key: String
  let line: Int?

  init(_ key: String, _ line: Int?) {
    self.key = key
    self.line = line
  }

  init(_ problem: InputProblem) { self.init(problem.message.key, problem.location.line) }

  var description: String { "\(key) at line \(line.map(String.init) ?? "?")" }
}

/// Returns what an error says is wrong in a file.
func findings(_ body: () throws -> Void) -> [Finding] {
  do {
    try body()
    return []
  } catch LessonError.faulty(_, let problems) {
    return problems.map(Finding.init)
  } catch {
    Issue.record(error)
    return []
  }
}
