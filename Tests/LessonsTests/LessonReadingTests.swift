import Lessons
import Testing
import Vocabulary

@Suite("Reading lessons") struct LessonReadingTests {
  @Test func `a lesson becomes sections, blocks and units in reading order`() throws {
    let lesson = try library().lesson(sample)

    #expect(
      lesson.units.map(\.key.rawValue) == [
        "front.title", "front.audience", "front.objectives1", "warm-up.heading", "warm-up.p1",
        "warm-up.list1.item1.p1", "warm-up.list1.item2.p1",
      ])
    #expect(lesson.units[4].text == "Say **hello** to *your* neighbour.")
    #expect(lesson.units[4].line == 16)
    #expect(lesson.units[3].text == "Start")
    #expect(lesson.sections.first?.purpose == .warmUp)
    #expect(lesson.about.competences.first?.code == "4.1")
    #expect(lesson.about.needs == [.paper])
    #expect(lesson.warnings == [])
  }

  @Test func `a table's cells are units of their own, and empty cells none`() throws {
    let lesson = try library(body: "## A {#a}\n\n| x | y |\n|---|---|\n| 1 \\| 2 |  |\n")
      .lesson(sample)

    guard case .table(let table) = lesson.sections[0].blocks[0] else {
      Issue.record("Not a table")
      return
    }
    #expect(table.header.map { $0?.key.rawValue } == ["a.table1.r0c1", "a.table1.r0c2"])
    #expect(table.rows.count == 1)
    #expect(table.rows[0][0]?.text == "1 | 2")
    #expect(table.rows[0][1] == nil)
  }

  @Test func `a quiz has answers with feedback, and as many right ones as boxes are ticked`() throws
  {
    let body = """
      ## Quiz {#quiz}

      ### One?

      Think first.

      - [ ] No
        > Not so.
      - [x] Yes

      ### Several?

      - [x] A
      - [x] B
      - [ ] C
      """
    let lesson = try library(body: body).lesson(sample)

    let questions = lesson.sections[0].blocks.compactMap { block in
      if case .question(let question) = block { question } else { nil }
    }
    #expect(questions.map(\.text.text) == ["One?", "Several?"])
    #expect(questions[0].options.map(\.isRight) == [false, true])
    #expect(questions[0].options[0].feedback?.key.rawValue == "quiz.q1.o1.feedback")
    #expect(questions[0].options[1].feedback == nil)
    #expect(questions[0].context.count == 1)
    if case .single = questions[0].answer {} else { Issue.record("One answer is right") }
    if case .multiple = questions[1].answer {} else { Issue.record("Two answers are right") }
  }

  @Test func `steps to order, pairs to match and words of one's own are questions, too`() throws {
    let body = """
      ## Quiz {#quiz}

      ### In which order?

      1. First
      2. Then
      3. At last

      > Step by *step*.

      ### What belongs together?

      | Sign | Meaning |
      | --- | --- |
      | sun | dry |
      | cloud | wet |

      ### Whom do you ask?

      - My sister
      """
    let lesson = try library(body: body).lesson(sample)

    let questions = lesson.sections[0].blocks.compactMap { block in
      if case .question(let question) = block { question } else { nil }
    }
    guard case .order(let steps) = questions[0].answer,
      case .match(let table) = questions[1].answer, case .short(let words) = questions[2].answer
    else {
      Issue.record("Other kinds: \(questions.map(\.answer))")
      return
    }
    #expect(steps.map(\.text) == ["First", "Then", "At last"])
    #expect(steps.map(\.key.rawValue) == ["quiz.q1.o1.text", "quiz.q1.o2.text", "quiz.q1.o3.text"])
    #expect(questions[0].explanation?.text == "Step by *step*.")
    #expect(questions[0].explanation?.key.rawValue == "quiz.q1.explanation")
    #expect(table.header.map { $0?.text } == ["Sign", "Meaning"])
    #expect(table.rows[1].map { $0?.text } == ["cloud", "wet"])
    #expect(words.map(\.text) == ["My sister"])
    #expect(questions.flatMap(\.options) == [])
  }

  @Test(arguments: 2...9)
  func `what is to be ordered or matched never stands in the right order`(count: Int) throws {
    let steps = (1...count).map { "\($0). step\n" }.joined()
    let body = "## Quiz {#quiz}\n\n### Which?\n\n\(steps)"
    let lesson = try library(body: body).lesson(sample)

    guard case .question(let question) = lesson.sections[0].blocks[0] else {
      Issue.record("No question")
      return
    }
    #expect(question.presentation.sorted() == Array(0..<count))
    #expect(question.presentation != Array(0..<count))
  }

  @Test func `a picture has a description and a caption to translate`() throws {
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0\"/></svg>"
    let lesson = try library(body: "## A {#a}\n\n![Two](a.svg \"Look\")\n", picture: svg)
      .lesson(sample)

    #expect(lesson.units.suffix(2).map(\.text) == ["Two", "Look"])
    #expect(lesson.pictures["a.svg"] == Array(svg.utf8))
  }

  @Test(arguments: [
    "Plain", "A *b* **c** `d`", "1\\. no list", "\\# no heading", "\\- no list", "a \\* b \\_ c",
    "x \\[y\\] \\<z>", "AT&T and \\&amp;", "Look\\![here](https://example.org/(a))",
    "[a b](https://example.org/?q=1&r=2)", "one\\\ntwo", "``a`b``", "\\\\", "a\u{200B}b",
    "***both***", "~ 3 = 4 | 5", "A: b = c, 1. two - three + four #five", "a  b", "x\u{A0}y",
    "www.example.org, a@example.org or https://example.org", "\u{2003}wide", "ສະບາຍດີ!", "Why? (so)",
    "-> not a list", "= b", "a^2 {c} $d$ \"e\" 'f' -- ...",
  ])
  func `a unit's text reads back as the same text`(text: String) throws {
    let first = try library(body: "## A {#a}\n\n\(text)\n").lesson(sample).units[4]
    let second = try library(body: "## A {#a}\n\n\(first.text)\n").lesson(sample).units[4]

    #expect(first.inlines == second.inlines)
    #expect(first.text == second.text)
    #expect(first.mark == second.mark)
  }

  @Test func `keys stay the same when words change, and the marks of changed texts do not`() throws
  {
    let before = try library().lesson(sample)
    let after = try library(body: smallBody.replacing("hello", with: "good day")).lesson(sample)

    #expect(before.units.map(\.key) == after.units.map(\.key))
    let changed = zip(before.units, after.units).filter { $0.mark != $1.mark }.map(\.0.key.rawValue)
    #expect(changed == ["warm-up.p1"])
  }

  @Test func `a heading in braces keeps its keys when the title changes`() throws {
    let before = try library().lesson(sample)
    let after = try library(body: smallBody.replacing("Start", with: "Begin")).lesson(sample)

    #expect(before.units.map(\.key) == after.units.map(\.key))
    #expect(after.sections[0].heading.text == "Begin")
  }

  @Test func `raw HTML is left out and reported with its line`() throws {
    let body = "## A {#a}\n\nOne <b>two</b>\n\n<script>\nalert(1)\n</script>\n\nThree\n"
    let lesson = try library(body: body).lesson(sample)

    #expect(lesson.units.suffix(2).map(\.text) == ["One two", "Three"])
    #expect(lesson.warnings.map(Finding.init).first == Finding("lesson.fault-raw-html", 16))
    #expect(Set(lesson.warnings.map { $0.location.line }) == [16, 18])
  }

  @Test func `line ends and byte order marks of other systems change nothing`() throws {
    let plain = try library().lesson(sample)
    let source = "\u{FEFF}" + (frontMatter + smallBody).replacing("\n", with: "\r\n")
    let other = try LessonLibrary(folder(["Lessons/sample/lesson.md": source])).lesson(sample)

    #expect(plain == other)
  }

  @Test func `a list shows good lessons beside faulty ones`() throws {
    let library = LessonLibrary(
      folder([
        "Lessons/sample/lesson.md": frontMatter + smallBody,
        "Lessons/broken/lesson.md": "no front matter",
        "Translations/km/sample.po": po(entry("front.title", "A sample", "គំរូ")),
        "Translations/lo/sample.po": "msgid",
      ]))

    let list = try library.list()

    #expect(list.lessons.map(\.id) == [sample])
    #expect(list.lessons[0].languages.map(\.language.text) == ["en", "km"])
    #expect(list.lessons[0].languages.map(\.translated) == [7, 1])
    #expect(list.lessons[0].languages.map(\.total) == [7, 7])
    #expect(list.failures.count == 2)
  }
}
