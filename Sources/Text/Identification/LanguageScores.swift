/// What the letters of a text cost in the chains of a model.
struct LanguageScores {
  private let model: LanguageModel

  /// The sums of costs, one for each choice.
  private(set) var sums: [Int]

  /// How many letters and ends of words were counted.
  private(set) var letters = 0

  /// The costs of one letter.
  private var costs: [Int]

  /// The places of the n-grams that end before the next letter, the shortest first.
  private var contexts = [LanguageModel.Place](repeating: 0..<0, count: LanguageModel.longest)

  init(model: LanguageModel) {
    self.model = model
    sums = [Int](repeating: 0, count: model.choices.count)
    costs = sums
  }

  /// Adds a word: letters between two borders, which are letters too.
  mutating func add(_ word: [UInt32]) {
    var window = UInt128(LatinWords.border)
    for place in contexts.indices { contexts[place] = 0..<0 }
    contexts[0] = model.place(of: window)
    for letter in word { add(letter, &window) }
    add(LatinWords.border, &window)
  }

  private mutating func add(_ letter: UInt32, _ window: inout UInt128) {
    window = window << 24 | UInt128(letter)
    for choice in costs.indices {
      costs[choice] = LanguageModel.unknownCost + Int(model.rootCosts[choice])
    }
    var mask: UInt128 = 0xFF_FFFF
    var next = model.place(of: window & mask)
    set(next)
    for order in 1..<LanguageModel.longest {
      let context = contexts[order - 1]
      contexts[order - 1] = next
      if context.isEmpty {
        // A longer context is unknown, too.
        for longer in order..<LanguageModel.longest { contexts[longer] = 0..<0 }
        break
      }
      for entry in context {
        let known = model.entries[entry]
        costs[Int(known.choice)] += Int(known.fallback)
      }
      mask = mask << 24 | 0xFF_FFFF
      next = model.place(of: window & mask)
      set(next)
    }
    for choice in costs.indices { sums[choice] += costs[choice] }
    letters += 1
  }

  private mutating func set(_ place: LanguageModel.Place) {
    for entry in place {
      let known = model.entries[entry]
      costs[Int(known.choice)] = Int(known.cost)
    }
  }
}
