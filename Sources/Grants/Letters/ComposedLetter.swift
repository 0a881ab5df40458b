public import Text
public import Vocabulary

/// A letter in words, ready to be put into a form.
public struct ComposedLetter: Hashable, Sendable {
  /// The application.
  public let applicationID: Application.ID

  /// What it is about.
  public let kind: LetterKind

  /// The text in the language of the application, and after it the English one where the first is
  /// a draft.
  public let parts: [Part]

  /// The letter in one language.
  public struct Part: Hashable, Sendable {
    /// The language.
    public let language: LanguageTag

    /// Whom the letter is for, line by line.
    public let recipient: [String]

    /// The fund and the day, line by line.
    public let sender: [String]

    /// What it is about.
    public let subject: String

    /// What is to be known of the text itself; nil when a speaker has reviewed it.
    public let notice: String?

    /// The text.
    public let blocks: [Block]
  }

  /// A piece of the text.
  public enum Block: Hashable, Sendable {
    /// What a reviewer wrote, under a line that counts it, with the scores where they are told.
    case comment(title: String, text: String, language: LanguageTag?, scores: String?)
    case heading(String)
    case item(String)
    case paragraph(String)
  }

  /// Writes a letter.
  ///
  /// - Parameters:
  ///   - facts: What it says.
  ///   - templates: The texts, in the order in which they follow each other.
  ///   - fund: The name of the fund.
  ///   - catalogues: The sentences of the program for a language, English last.
  /// - Throws: What `catalogues` throws.
  public init(
    _ facts: LetterFacts, templates: [LetterTemplate], fund: String,
    catalogues: (LanguageTag) throws -> [MessageCatalogue]
  ) rethrows {
    applicationID = facts.applicationID
    kind = facts.kind
    parts = try templates.map { template in
      LetterWriter(
        facts: facts, template: template, fund: fund,
        localizer: Localizer(
          locale: template.language,
          catalogues: [template.catalogue] + (try catalogues(template.language)))
      ).part
    }
  }

  /// The first line of the letter.
  public var subject: String { parts.first?.subject ?? "" }
}

/// Fills one template in.
private struct LetterWriter {
  let facts: LetterFacts
  let template: LetterTemplate
  let fund: String
  let localizer: Localizer

  var part: ComposedLetter.Part {
    ComposedLetter.Part(
      language: template.language,
      recipient: [facts.organisation, facts.contact.name, facts.contact.email]
        .reduce(into: []) { if !$0.contains($1) { $0.append($1) } },
      sender: [fund, localizer.text(.day(facts.since.day))],
      subject: sentence(template.subject),
      notice: template.isDraft ? localizer.text(Message("letter.draft")) : nil, blocks: blocks)
  }

  private var blocks: [ComposedLetter.Block] {
    var blocks: [ComposedLetter.Block] = []
    for block in template.blocks {
      switch block {
      case .heading(let key): blocks.append(.heading(sentence(key)))
      case .item(let key): blocks.append(.item(sentence(key)))
      case .paragraph(let key): blocks.append(.paragraph(sentence(key)))
      case .list(let list):
        let entries = entries(of: list)
        if entries.isEmpty, case .heading = blocks.last { blocks.removeLast() }
        blocks += entries
      }
    }
    return blocks
  }

  private func entries(of list: LetterTemplate.List) -> [ComposedLetter.Block] {
    switch list {
    case .conditions: facts.conditions.map { .item($0.text(for: template.language)) }
    case .reasons: facts.reasons.map { .item($0.text(for: template.language)) }
    case .feedback: facts.feedback.enumerated().map { comment($1, number: $0 + 1) }
    }
  }

  private func comment(_ feedback: LetterFeedback, number: Int) -> ComposedLetter.Block {
    var arguments: [String: Message.Value] = ["number": .integer(Int64(number))]
    var key = "letter.comment"
    if let language = feedback.language, language.language != template.language.language {
      key = "letter.comment-in"
      arguments["language"] = .language(language)
    }
    let scores = feedback.scores.map { score in
      Message.Value.message(
        Message(
          "letter.score",
          [
            "criterion": .text(score.criterion.text(for: template.language)),
            "score": .number(Double(score.score.hundredths) / 100, decimals: 1),
          ]))
    }
    return .comment(
      title: localizer.text(Message(key, arguments)), text: feedback.text,
      language: feedback.language,
      scores: scores.isEmpty
        ? nil : localizer.text(Message("letter.scores", ["scores": .list(scores)])))
  }

  private func sentence(_ key: String) -> String {
    localizer.text(
      Message(
        key,
        [
          "application": .text(facts.applicationID.rawValue),
          "call": .text(facts.call.text(for: template.language)),
          "contact": .text(facts.contact.name), "day": .day(facts.since.day),
          "fund": .text(fund), "organisation": .text(facts.organisation),
          "project": .text(facts.project), "requested": .money(facts.requested),
        ].merging(facts.granted.map { ["granted": .money($0)] } ?? [:]) { $1 }))
  }
}
