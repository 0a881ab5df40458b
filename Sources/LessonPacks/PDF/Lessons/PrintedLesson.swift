import Lessons
import Vocabulary

/// A lesson in one language, as strips for one column.
///
/// The strips come in chunks, as many for each language of a lesson: the chunks of two columns can
/// be put side by side.
struct PrintedLesson {
  let version: LocalizedLesson
  let column: BookSetter.Column
  let setter: BookSetter
  let choices: PackChoices
  /// The place of the lesson in its book.
  let number: Int
  /// The element that holds the lesson.
  let part: Int

  init(
    _ version: LocalizedLesson, number: Int, in column: BookSetter.Column, of setter: BookSetter,
    under document: Int, choices: PackChoices
  ) {
    self.version = version
    self.column = column
    self.setter = setter
    self.choices = choices
    self.number = number
    part = setter.structure.add(.part, under: document, language: version.language)
  }

  private var about: FrontMatter { version.lesson.about }
  var size: Double { setter.measures.textSize }

  /// Everything that is printed.
  var chunks: [[Strip]] {
    setter.typesetter.lesson = version.lesson.id.rawValue
    var chunks: [[Strip]] = [title, notice, facts, objectives]
    let sections = version.lesson.sections
    for section in sections where section.purpose != .trainerNotes {
      chunks += self.section(section)
    }
    if choices.readers != .learners {
      for section in sections where section.purpose == .trainerNotes {
        chunks += self.section(section)
      }
      chunks += answers
    }
    return chunks + [imprint]
  }

  private var title: [Strip] {
    let words = words(about.title)
    let element = setter.structure.add(
      .heading1, under: part, language: foreign(words.language))
    var strips = setter.strips(
      words, element: element, in: column, style: .heading(setter.measures.headingSize(1)),
      place: place(about.title)
    ).kept
    if !strips.isEmpty {
      strips[0].mustStartPage = true
      strips[0].lesson = number
      strips[0].anchors = [anchor(words, level: 1, element)]
    }
    return strips.keptWithNext
  }

  func anchor(_ words: LocalizedWords, level: Int, _ element: Int) -> Int {
    setter.anchors.append(
      BookSetter.Anchor(
        title: words.inlines.plainText, titleLanguage: words.language, language: version.language,
        level: level, element: element))
    return setter.anchors.count - 1
  }

  /// Tells readers in their language and in English that no speaker has checked what they read.
  private var notice: [Strip] {
    guard version.progress.isDraft else { return [] }
    let progress = version.progress
    var phrases: [PackPhrase] = [.draft, .progress(progress)]
    if progress.translated < progress.total { phrases.append(.sourceShown) }
    let note = setter.structure.add(.block, under: part)
    let inner = column.inset(size)
    let own = phrases.map { phrase($0) }
    let english = phrases.map { setter.services.phrase($0.message, LanguageTag.packEnglish) }
    var strips: [Strip] = []
    for sentences in own.contains(where: { $0.language != LanguageTag.packEnglish })
      ? [own, english] : [english]
    {
      let isSecond = !strips.isEmpty
      var style = setter.plain
      if isSecond { style.size *= 0.9 }
      for sentence in joined(sentences) {
        strips += setter.strips(
          LocalizedWords(sentence), as: .paragraph, under: note, in: inner, style: style,
          place: "pack.draft"
        ).spaced(setter.gap / 2)
      }
    }
    let frame = Frame(
      x: column.x, width: column.width, fill: Palette.draftTint,
      pen: Pen(paint: Palette.draftLine, width: 1), radius: 4)
    return setter.framed(strips, frame, padding: size * 0.6).kept.spaced(size)
  }

  /// Sentences that follow each other in one language, as one paragraph.
  private func joined(_ sentences: [PackServices.Phrase]) -> [PackServices.Phrase] {
    var paragraphs: [PackServices.Phrase] = []
    for sentence in sentences {
      if let last = paragraphs.last, last.language == sentence.language {
        paragraphs[paragraphs.count - 1].text = last.text + " " + sentence.text
      } else {
        paragraphs.append(sentence)
      }
    }
    return paragraphs
  }

  private var facts: [Strip] {
    let needs = about.needs.map { phrase(.need($0)).text }.joined(separator: " · ")
    let audience = words(about.audience)
    let rows: [(PackPhrase, LocalizedWords)] = [
      (.audience, audience), (.age, LocalizedWords(phrase(.ageRange(about.age)))),
      (.time, LocalizedWords(phrase(.minutes(about.minutes)))),
      (.needs, LocalizedWords(needs, phrase(.needs).language)),
    ]
    var strips: [Strip] = []
    for (label, value) in rows {
      let label = LocalizedWords(phrase(label))
      // One paragraph holds both where they are in one language.
      if label.language == value.language {
        let both = LocalizedWords(
          inlines: [.strong(label.inlines), .text(" ")] + value.inlines, language: label.language)
        strips += paragraph(both, place: "pack.facts").spaced(setter.gap * 0.6)
      } else {
        strips += paragraph(
          LocalizedWords(inlines: [.strong(label.inlines)], language: label.language),
          place: "pack.facts"
        ).keptWithNext.spaced(setter.gap * 0.6)
        strips += paragraph(value, place: place(about.audience))
      }
    }
    return strips.spaced(size)
  }

  private var objectives: [Strip] {
    let section = setter.structure.add(.section, under: part)
    let inner = column.inset(size)
    var strips = setter.strips(
      LocalizedWords(phrase(.objectives)), as: .heading2, under: section, in: inner,
      style: .heading(setter.measures.headingSize(3)), place: "pack.objectives"
    ).keptWithNext
    let list = setter.structure.add(.list, under: section)
    for objective in about.objectives {
      strips += item(marker: "•", under: list, in: inner) { body, column in
        setter.strips(
          words(objective), as: .paragraph, under: body, in: column, style: setter.plain,
          place: place(objective))
      }.spaced(setter.gap / 2)
    }
    let frame = Frame(x: column.x, width: column.width, fill: Palette.tint, radius: 4)
    return setter.framed(strips, frame, padding: size * 0.8).kept.spaced(size)
  }

  private var imprint: [Strip] {
    let licence = phrase(.licence)
    let style = ParagraphStyle(size: size * 0.85, paint: Palette.quiet)
    let line = LocalizedWords(
      inlines: [
        .text(licence.text + " "),
        .link(destination: Licence.address, [.text(Licence.name)]),
      ], language: licence.language)
    let version = phrase(.version(about.version))
    let strips =
      setter.strips(
        line, as: .paragraph, under: part, in: column, style: style, place: "pack.licence")
      + setter.strips(
        LocalizedWords("\(version.text) · \(about.id)", version.language), as: .paragraph,
        under: part, in: column, style: style, place: "pack.version")
    return strips.kept.spaced(size * 2)
  }
}

extension PrintedLesson {
  /// A text of the lesson as readers see it.
  func words(_ unit: Unit) -> LocalizedWords { LocalizedWords(version.text(of: unit)) }

  /// A sentence of the pack.
  func phrase(_ phrase: PackPhrase) -> PackServices.Phrase {
    setter.services.phrase(phrase.message, version.language)
  }

  /// The language of a text when it is not the lesson's.
  func foreign(_ language: LanguageTag) -> LanguageTag? {
    language == version.language ? nil : language
  }

  /// What a text is called in messages.
  func place(_ unit: Unit) -> String { unit.key.rawValue }

  /// Sets a paragraph of the lesson's own.
  func paragraph(_ words: LocalizedWords, place: String) -> [Strip] {
    setter.strips(
      words, as: .paragraph, under: part, in: column, style: setter.plain, place: place)
  }
}
