import Lessons
import Testing

@testable import LessonPacks

@Suite("Texts before they are set") struct PreparedTextTests {
  @Test
  func `lines end after blanks, after hyphens between letters, and where the language lets them`() {
    let prepared = PreparedText([.text("a b-c -1 ខ្មែរ")], breaks: [12])

    #expect(prepared.text == "a b-c -1 ខ្មែរ")
    #expect(prepared.breaks == [2, 4, 6, 9, 12])
  }

  @Test func `marks for breaks leave their places behind`() {
    let prepared = PreparedText([.text("က\u{200B}ခ"), .strong([.text("ဂ")])], breaks: [9])

    #expect(prepared.text == "ကခဂ")
    #expect(prepared.breaks == [3, 6])
    #expect(prepared.stretch(at: 3).isStrong == false)
    #expect(prepared.stretch(at: 6).isStrong == true)
  }

  @Test func `a line that the author ends is a place where it must end`() {
    let prepared = PreparedText([.text("a"), .lineBreak, .text("b")], breaks: [])

    #expect(prepared.text == "a b")
    #expect(prepared.turns == [2])
  }

  @Test func `a word that is too long may end after each of its characters`() {
    var prepared = PreparedText([.text("ab cde")], breaks: [])

    prepared.breakEverywhere(in: 3..<6)

    #expect(prepared.breaks == [3, 4, 5])
  }
}
