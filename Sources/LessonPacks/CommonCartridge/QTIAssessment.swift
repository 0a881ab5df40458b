import Formats
import Lessons
import Vocabulary

/// The quiz of a lesson in QTI 1.2.1, in the profile of Common Cartridge 1.1.
///
/// The profile knows choices of one and of several answers, but no order and no pairs, and no
/// judgement of a learner's own words but by their letters. Such questions ask for words, and show
/// the right answer afterwards.
struct QTIAssessment {
  /// The heading of the section.
  let title: String

  private let entry: Edition.Entry
  private let questions: [Question]
  private let article: HTMLArticle

  /// Takes the questions among some sections, or returns nil when there are none.
  init?(_ entry: Edition.Entry, _ sections: [Section], _ setting: HTMLSetting) {
    questions = sections.flatMap(\.blocks).compactMap { block in
      if case .question(let question) = block { question } else { nil }
    }
    guard !questions.isEmpty,
      let section = sections.first(where: { $0.purpose == .quiz }) ?? sections.first
    else { return nil }
    self.entry = entry
    title = entry.versions[0].text(of: section.heading).inlines.plainText
    article = HTMLArticle(
      entry.versions[0], beside: entry.versions.dropFirst().first, anchor: "\(entry.lesson.id)",
      setting)
  }

  var bytes: [UInt8] {
    var xml = XMLWriter()
    xml.start(
      "questestinterop", [("xmlns", "http://www.imsglobal.org/xsd/ims_qtiasiv1p2")])
    // Platforms list quizzes of all lessons by this title.
    let whole = "\(entry.learningObject.title.text) · \(title)"
    xml.start("assessment", [("ident", "quiz-\(entry.lesson.id)"), ("title", whole)])
    Self.write(
      [
        ("cc_profile", "cc.exam.v0p1"), ("qmd_assessmenttype", "Examination"),
        ("qmd_scoretype", "Percentage"), ("qmd_feedbackpermitted", "Yes"),
        ("qmd_hintspermitted", "No"), ("qmd_solutionspermitted", "Yes"),
        ("cc_maxattempts", "unlimited"),
      ], to: &xml)
    xml.start("section", [("ident", "section-\(entry.lesson.id)")])
    for question in questions { write(question, to: &xml) }
    xml.end()
    xml.end()
    xml.end()
    return xml.finish()
  }

  private func write(_ question: Question, to xml: inout XMLWriter) {
    let words = entry.versions[0].text(of: question.text).inlines.plainText
    xml.start(
      "item",
      [
        ("ident", "\(question.text.key)"), ("title", words.clipped(to: SCORMManifest.longestTitle)),
      ])
    xml.start("itemmetadata")
    Self.write(question.profile, to: &xml)
    xml.end()
    if question.options.isEmpty {
      QTIEssay(question, article).write(to: &xml)
    } else {
      QTIChoice(question, article).write(to: &xml)
    }
    xml.end()
  }

  private static func write(_ fields: [(String, String)], to xml: inout XMLWriter) {
    xml.start("qtimetadata")
    for (label, entry) in fields {
      xml.start("qtimetadatafield")
      xml.element("fieldlabel", text: label)
      xml.element("fieldentry", text: entry)
      xml.end()
    }
    xml.end()
  }
}

extension Question {
  /// The kind of the question in the profile of Common Cartridge, and who judges the answer.
  fileprivate var profile: [(String, String)] {
    let kind =
      switch answer {
      case .match, .order, .short: "essay"
      case .multiple: "multiple_response"
      case .single: "multiple_choice"
      }
    return [
      ("cc_profile", "cc.\(kind).v0p1"), ("cc_weighting", "1"), ("qmd_scoringpermitted", "Yes"),
      ("qmd_computerscored", kind == "essay" ? "No" : "Yes"),
    ]
  }
}

extension HTMLArticle {
  /// Writes lines of HTML, marked with the language of the article, as the text of a question.
  func writeMaterial(_ lines: [String], to xml: inout XMLWriter) {
    let attributes = setting.attributes(of: version.language)
    let html = "<div \(attributes)>" + lines.joined() + "</div>"
    xml.start("material")
    xml.element("mattext", [("texttype", "text/html")], text: html)
    xml.end()
  }

  /// Returns the question itself, what stands before its answers, and how it is answered.
  func prompt(of question: Question) -> [String] {
    var lines = [element("p", question.text)] + blocks(question.context)
    if let help = question.help { lines.append("<p>\(shown(help))</p>") }
    return lines
  }
}
