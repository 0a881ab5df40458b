/// Finds the language of a text: by its script and, where many languages share it, by its letters.
package struct LanguageIdentifier: Sendable {
  private let latin: LanguageModel
  private let myanmar: ZawgyiModel

  /// The one with the models that the program carries.
  static let builtIn = LanguageIdentifier(latin: .builtIn, myanmar: .builtIn)

  /// Takes other models, to measure them.
  package init(latin: LanguageModel, myanmar: ZawgyiModel) {
    self.latin = latin
    self.myanmar = myanmar
  }

  /// Returns the likeliest language of a text in Unicode.
  package func guess(of text: some StringProtocol) -> LanguageGuess {
    guess(of: text, counted: LetterCensus(text))
  }

  /// Returns the likeliest language of a text whose letters were counted.
  func guess(of text: some StringProtocol, counted letters: LetterCensus) -> LanguageGuess {
    switch letters.script {
    case nil: .unknown
    case .latin: latinGuess(of: text)
    case .arabic: JawiSigns(text).guess
    case .myanmar: myanmarGuess(of: text)
    case .han: letters.hasKanaOrHangul ? .unknown : HanSigns(text).guess
    case .some(let script): LanguageGuess(script.onlyLanguage, script.onlyLanguage == nil ? 0 : 1)
    }
  }

  private func latinGuess(of text: some StringProtocol) -> LanguageGuess {
    let found = LatinWords(text)
    if found.isCode { return .unknown }
    var scores = LanguageScores(model: latin)
    for word in found.words { scores.add(word) }
    return LanguageGuess(
      of: latin.choices.map { $0.isNamed ? $0.name : nil },
      costs: scores.sums.map { Double($0) / LanguageModel.stepsPerNat }, letters: scores.letters,
      handicaps: latin.choices.map { $0.name == LanguageModel.all ? Self.handicapOfAll : 0 })
  }

  /// How much less likely all languages together are than one of them, in nats.
  ///
  /// Texts here are in one that the program names more often than not. Chosen on sentences of
  /// everyday life outside the data.
  private static let handicapOfAll = 1.0

  /// Tells Burmese, Shan and Mon apart by the chains that also find Zawgyi; letters of Karen,
  /// Kayah, Palaung, Khamti and others are none of these languages.
  private func myanmarGuess(of text: some StringProtocol) -> LanguageGuess {
    var others = 0
    var letters = 0
    for scalar in text.unicodeScalars where LetterScript.of(scalar) == .myanmar {
      letters += 1
      switch scalar.value {
      case 0x1061, 0x1063...0x1074, 0x108E...0x108F, 0xA9E0...0xA9FF, 0xAA60...0xAA7F: others += 1
      default: break
      }
    }
    if others * Self.lettersPerForeignSign >= letters { return .unknown }
    let costs = myanmar.costs(of: text)
    return LanguageGuess(
      of: ["my", "shn", "mnw"],
      costs: [costs.burmese, costs.shan, costs.mon].map {
        Double($0) / ZawgyiModel.stepsPerNat
      }, letters: letters)
  }

  /// A text with more of the signs of other languages than one in so many letters is in one of
  /// them.
  private static let lettersPerForeignSign = 50
}
