import LessonPacks
import Lessons
import Testing
import Vocabulary

@Suite("What fonts cannot show") struct FontLintTests {
  private let services = PackFonts.installed.lintServices

  private func tag(_ text: String) throws -> LanguageTag { try #require(LanguageTag(text)) }

  @Test func `a mark in the wrong place makes a dotted circle, told with its word`() throws {
    let faults = services.glyphFaults("សួស្តី ក៌៊ិា្ មិត្ត", try tag("km"))

    guard case .dottedCircle(let word)? = faults?.first else {
      Issue.record("No dotted circle: \(String(describing: faults))")
      return
    }
    #expect(word.unicodeScalars.first == "ក")
    #expect(!word.contains(" "))
  }

  @Test func `a letter that no font of the pack has is told once`() throws {
    let faults = services.glyphFaults("ကခ \u{10A10} \u{10A10}", try tag("my"))

    #expect(faults == [.missing("\u{10A10}")])
  }

  @Test(arguments: [
    ("km", "ភ្នំពេញ AI 12"), ("my", "ကျွန်ုပ် AI"), ("shn", "ၵူၼ်းၵူႊၵေႃႉ"), ("lo", "ນ້ຳ (AI)"),
    ("th", "น้ำ AI"), ("ta", "பெண்கள்"), ("ms-Arab", "كمڤوڠ (AI)"), ("vi", "thế giới"),
    ("zh-Hans", "人工智能"),
  ])
  func `good spelling has no faults`(language: String, text: String) throws {
    #expect(services.glyphFaults(text, try tag(language)) == [])
  }

  @Test func `without fonts nothing can be told`() throws {
    let services = PackFonts(folders: []).lintServices

    #expect(services.glyphFaults("ភ្នំពេញ", try tag("km")) == nil)
  }
}
