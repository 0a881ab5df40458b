import Vocabulary

/// What the models that the program carries are made from.
package enum ModelRecipes {
  /// A model: the name of its file and its bytes.
  package typealias Model = (name: String, bytes: [UInt8])

  /// The files of each model, and how many times over their sentences count.
  ///
  /// The short messages of wisesight count twice: fewest words are parted by their guideline. That
  /// was chosen on held-out fifths of the training sentences, as were all settings of the training.
  private static let recipes:
    [(name: String, language: String, sentences: KeyValuePairs<String, Int>, words: [String])] = [
      (
        "thai", "th", ["th_tud": 1, "th_pud": 1, "th_ws": 2],
        ["icu_thai", "pythainlp_words_th", "tnc_freq_th"]
      ),
      ("lao", "lo", [:], ["icu_lao", "lao_dictionary_bsd", "unilex_lo"]),
      ("khmer", "km", ["km_lo": 1], ["icu_khmer", "unilex_km"]),
      ("burmese", "my", ["my_oppa": 1], ["icu_burmese", "unilex_my"]),
    ]

  /// Makes every model again.
  ///
  /// - Parameter read: Returns the text of a file, named as in the folder of data.
  /// - Returns: The models, the same bytes from the same files.
  /// - Throws: What `read` throws, or `TextError.icu` when ICU lacks the transform into Zawgyi.
  package static func makeAll(read: (String) throws -> String) throws -> [Model] {
    var models: [Model] = []
    for recipe in recipes {
      guard let language = LanguageTag(recipe.language),
        let bytes = SegmentTraining.model(
          for: language,
          from: try recipe.sentences.map {
            TrainingFile(try read("segmentation/train/\($0.key).txt"), times: $0.value)
          },
          dictionaries: try recipe.words.map { try read("dictionaries/\($0).txt") })
      else { preconditionFailure("Every recipe is for a language with a model") }
      models.append((recipe.name, bytes))
    }
    models.append(("zawgyi", try zawgyi(read: read).bytes))
    models.append(("languages", try languages(read: read).bytes))
    return models
  }

  /// Makes the model that tells languages in Latin script apart.
  package static func languages(read: (String) throws -> String) rethrows -> LanguageModel {
    try LanguageTraining.model { file in
      try read("udhr/\(file).txt").split(whereSeparator: \.isNewline).map(String.init)
    }
  }

  private static func zawgyi(read: (String) throws -> String) throws -> ZawgyiModel {
    let sentences = TrainingFile(try read("segmentation/train/my_oppa.txt")).sentences
    let burmese = sentences.map { (text: $0.text, weight: 1) }
    return try ZawgyiModel(
      trainedOn: burmese + paragraphs(try read("udhr/mya.txt")),
      shan: paragraphs(try read("udhr/shn.txt")) + words(try read("dictionaries/unilex_shn.txt")),
      mon: paragraphs(try read("udhr/mnw.txt")) + words(try read("dictionaries/unilex_mnw.txt")))
  }

  private static func paragraphs(_ text: String) -> [ZawgyiModel.Sample] {
    text.split(whereSeparator: \.isNewline).map { (text: String($0), weight: 8) }
  }

  private static func words(_ text: String) -> [ZawgyiModel.Sample] {
    text.split(whereSeparator: \.isNewline).map { line in
      let parts = line.split(separator: "\t")
      let count = parts.count > 1 ? Double(parts[1]) ?? 0 : 0
      return (text: String(parts[0]), weight: max(1, Int((count / 1000).squareRoot())))
    }
  }
}
