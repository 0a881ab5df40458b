/// Learns chains of letters from texts.
package struct LanguageTraining {
  /// Files of the Declaration and the tags of their languages.
  ///
  /// `ccx`, a code that was withdrawn, is Zhuang in its written standard, `za`. Tagalog is `fil`,
  /// as CLDR has it; `hms` is a language of its own under the wider `hmn`.
  package static let files: KeyValuePairs = [
    "ind": "id", "mly_latn": "ms", "tgl": "fil", "ceb": "ceb", "hil": "hil", "war": "war",
    "ilo": "ilo", "bcl": "bcl", "pam": "pam", "jav": "jv", "sun": "su", "mad": "mad",
    "min": "min", "ace": "ace", "ban": "ban", "bug": "bug", "tet": "tet", "por_PT": "pt",
    "vie": "vi", "eng": "en", "ccx": "za", "hms": "hms",
  ]

  /// The weight of fallback of a context in proportion to the letters that follow it; chosen on
  /// held-out paragraphs, as all numbers here.
  private static let fallbackWeight = 2.0

  /// How often an n-gram must come to be kept, by its length.
  private static let leastCounts = [0, 0, 0, 2, 4]

  /// The longest n-grams of the chain of all languages together.
  private static let longestOfAll = 3

  /// The share of all counts that the chain of all languages has.
  private static let shareOfAll = 8.0

  /// How often a common word counts.
  private static let timesOfWord = 2.0

  private var choices: [LanguageModel.Choice] = []

  /// How often each choice has each n-gram, by length.
  private var counts = [[UInt128: [Double]]](repeating: [:], count: LanguageModel.longest)

  /// Learns from paragraphs of the named languages, and from the words and texts of the program.
  ///
  /// - Parameter paragraphs: Returns the paragraphs of one of `files`.
  /// - Returns: The model, the same from the same paragraphs.
  package static func model(
    paragraphs: (String) throws -> [String]
  ) rethrows -> LanguageModel {
    let words = sections(
      of: [CommonWords.named, TellingWords.text, CommonWords.others].joined(separator: "\n"))
    let texts = sections(of: PlainTexts.named + "\n" + PlainTexts.others)
    let others = sections(of: CommonWords.others).map(\.tag)
    var training = LanguageTraining()
    training.choices =
      files.map { .init(name: $0.value, isNamed: true) }
      + (others + [LanguageModel.all]).map { .init(name: $0, isNamed: false) }
    for (place, choice) in training.choices.enumerated() {
      for (tag, text) in words where tag == choice.name { training.add(text, timesOfWord, place) }
      for (tag, text) in texts where tag == choice.name { training.add(text, 1, place) }
      guard place < files.count else { continue }
      for paragraph in try paragraphs(files[place].key) { training.add(paragraph, 1, place) }
    }
    training.addAll()
    return training.model()
  }

  /// Reads parts that begin with a line `= tag`.
  private static func sections(of text: String) -> [(tag: String, text: String)] {
    var sections: [(tag: String, text: String)] = []
    for line in text.split(separator: "\n") {
      if line.hasPrefix("= ") {
        sections.append((String(line.dropFirst(2)), ""))
      } else if !sections.isEmpty {
        sections[sections.count - 1].text += line + "\n"
      }
    }
    return sections
  }

  /// Counts the n-grams of a text's words.
  private mutating func add(_ text: String, _ times: Double, _ choice: Int) {
    // Words are read from a part of a text; paragraphs and lists are shorter than that.
    let none = noCounts
    for word in LatinWords(text).words {
      let letters = [LatinWords.border] + word + [LatinWords.border]
      for end in 1..<letters.count {
        var gram: UInt128 = 0
        for length in 1...min(LanguageModel.longest, end + 1) {
          gram |= UInt128(letters[end + 1 - length]) << UInt128(24 * (length - 1))
          counts[length - 1][gram, default: none][choice] += times
        }
      }
    }
  }

  private var noCounts: [Double] { [Double](repeating: 0, count: choices.count) }

  /// Adds the chain of all languages, which is the last choice.
  private mutating func addAll() {
    let all = choices.count - 1
    for length in 0..<Self.longestOfAll {
      for gram in counts[length].keys {
        // The counts are whole numbers: their sum is the same in any order.
        let sum = counts[length][gram]?.reduce(0, +) ?? 0
        counts[length][gram]?[all] = sum / Self.shareOfAll
      }
    }
  }

  /// What follows a context: the counts that are kept, and the weight of falling back.
  private struct Context {
    var kept: [Double]
    var fallback: [Double]
  }

  private func contexts(of length: Int) -> [UInt128: Context] {
    var contexts: [UInt128: Context] = [:]
    for (gram, row) in counts[length] {
      var context = contexts[gram >> 24] ?? Context(kept: noCounts, fallback: noCounts)
      for (choice, count) in row.enumerated() where count > 0 {
        context.fallback[choice] += Self.fallbackWeight
        if isKept(count, length, choice) {
          context.kept[choice] += count
        } else {
          context.fallback[choice] += count
        }
      }
      contexts[gram >> 24] = context
    }
    return contexts
  }

  private func isKept(_ count: Double, _ length: Int, _ choice: Int) -> Bool {
    count > 0 && count >= Double(Self.leastCounts[length])
  }

  /// Turns counts into costs.
  private func model() -> LanguageModel {
    var probabilities: [UInt128: [Double]] = [:]
    var tables = (0..<LanguageModel.longest).map { contexts(of: $0) }
    tables.append([:])
    var grams: [(gram: UInt128, entries: [LanguageModel.Entry])] = []
    for length in 0..<LanguageModel.longest {
      let lower = probabilities
      probabilities = [:]
      for gram in counts[length].keys.sorted() {
        guard let row = counts[length][gram], let context = tables[length][gram >> 24] else {
          continue
        }
        let mask = (UInt128(1) << UInt128(24 * length)) - 1
        var known = noCounts
        var entries: [LanguageModel.Entry] = []
        for (choice, count) in row.enumerated() where isKept(count, length, choice) {
          let below = length == 0 ? 1 / LanguageModel.letterCount : lower[gram & mask]?[choice] ?? 0
          let weight = context.fallback[choice]
          known[choice] = (count + weight * below) / (context.kept[choice] + weight)
          entries.append(
            .init(
              choice: UInt8(choice), cost: Self.cost(known[choice]),
              fallback: Self.fallback(tables[length + 1][gram], choice)))
        }
        if entries.isEmpty { continue }
        probabilities[gram] = known
        grams.append((gram, entries))
      }
    }
    let root = tables[0][0]
    return LanguageModel(
      choices: choices, rootCosts: choices.indices.map { Self.fallback(root, $0) }, grams: grams)
  }

  private static func fallback(_ context: Context?, _ choice: Int) -> UInt8 {
    guard let context, context.fallback[choice] > 0 else { return 0 }
    return cost(context.fallback[choice] / (context.kept[choice] + context.fallback[choice]))
  }

  /// Returns what a probability costs, in steps.
  private static func cost(_ probability: Double) -> UInt8 {
    UInt8(
      max(0, min(255, (-RepeatableMath.log(probability) * LanguageModel.stepsPerNat).rounded())))
  }
}

extension LanguageModel {
  /// Puts n-grams into buckets; of two that are hashed alike, the one that comes later is left out.
  fileprivate init(
    choices: [Choice], rootCosts: [UInt8], grams: [(gram: UInt128, entries: [Entry])]
  ) {
    var buckets = [[(print: UInt16, entries: [Entry])]](repeating: [], count: 1 << Self.bucketBits)
    for (gram, entries) in grams {
      let (bucket, print) = Self.hash(gram)
      guard !buckets[bucket].contains(where: { $0.print == print }), buckets[bucket].count < 255
      else { continue }
      buckets[bucket].append((print, entries))
    }
    self.choices = choices
    self.rootCosts = rootCosts
    bucketStarts = Self.starts(of: buckets.map { UInt8($0.count) })
    let all = buckets.joined()
    prints = all.map(\.print)
    entryStarts = Self.starts(of: all.map { UInt8($0.entries.count) })
    entries = all.flatMap(\.entries)
  }
}
