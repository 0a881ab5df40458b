import LessonPacks
import Lessons
import Testing
import Vocabulary

@Suite("Quizzes of pages") struct HTMLQuizTests {
  private func page(_ choices: PackChoices = PackChoices()) throws -> String {
    try shipped.export([firstLesson], in: [try tag("en")], choices: choices, with: services())
      .text(ending: ".html")
  }

  @Test func `a question of each kind names its kind and its key`() throws {
    let page = try page()

    let questions = page.matches(
      of:
        /<div class="question" data-kind="([a-z]+)" data-key="([a-z0-9.]+)"( data-order="[0-9,]+")?>/
    )
    let kinds = questions.map { String($0.1) }
    #expect(Set(kinds) == ["match", "multiple", "order", "short", "single"])
    #expect(Set(questions.map { $0.2 }).count == questions.count)
    #expect(questions.allSatisfy { ($0.3 != nil) == ["match", "order"].contains($0.1) })
  }

  @Test func `every question can be answered without the program`() throws {
    let page = try page()

    let questions = page.split(separator: "<div class=\"question\"").dropFirst()
    #expect(questions.count > 5)
    for question in questions {
      #expect(question.contains("<details class="))
      #expect(!question.contains("<input"))
      #expect(!question.contains("<select"))
    }
  }

  @Test func `steps and right columns do not stand in their right order`() throws {
    let page = try page()

    for match in page.matches(of: /data-order="([0-9,]+)"/) {
      let order = match.1.split(separator: ",").compactMap { Int($0) }
      #expect(order.sorted() == Array(order.indices))
      #expect(order != Array(order.indices))
    }
  }

  @Test func `the program has its words from the quiz, and runs on old phones`() throws {
    let page = try page()

    let program = try #require(page.split(separator: "<script>").last?.split(separator: "</").first)
    for name in page.matches(of: /data-([a-z]+)="/).map({ String($0.1) }) {
      #expect(
        program.contains("\"data-\(name)\"") || program.contains("\"\(name)\""),
        "data-\(name) is not read")
    }
    #expect(program.contains("window.difundQuiz(message)"))
    for word in ["=>", "let ", "const ", "`", "class ", "...", "fetch", "Promise"] {
      #expect(!program.contains(word), "\(word) is too new")
    }
  }

  @Test func `learners get no trainer's notes and no answers in print`() throws {
    var choices = PackChoices()
    choices.readers = .learners

    let all = try page()
    let learners = try page(choices)

    #expect(all.contains("<section class=\"trainer-notes\""))
    #expect(all.contains("<div class=\"key\">"))
    #expect(!learners.contains("<section class=\"trainer-notes\""))
    #expect(!learners.contains("<div class=\"key\">"))
    #expect(learners.contains("<section class=\"quiz\""))
  }

  @Test func `words that are not in the language of the lesson say so to the program`() throws {
    let source = try page()
    let shan = try sampleLibrary(khmer: [], as: "shn").export(
      [sampleID], in: [try tag("shn")], with: services()
    ).text(ending: ".html")

    #expect(!source.contains("data-lang="))
    #expect(shan.contains("data-lang=\"en\""))
  }
}
