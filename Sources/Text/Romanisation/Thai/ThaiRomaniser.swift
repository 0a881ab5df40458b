/// Writes Thai words by the Royal Thai General System of Transcription.
///
/// A word has many readings; the cheapest way to part it into syllables wins, where each syllable
/// costs ten and each unusual reading a little more. `ThaiLexicon` knows what no rule can.
struct ThaiRomaniser: WordRomaniser {
  private static let syllableCost = 10

  func latin(of word: some StringProtocol) -> String {
    let spelling = ThaiSpelling(word)
    let count = spelling.letters.count
    var best = [Step?](repeating: nil, count: count + 1)
    best[0] = Step(cost: 0, start: 0, latin: "")
    for start in 0..<count {
      guard let before = best[start] else { continue }
      for syllable in Self.readings(of: spelling, at: start) {
        let cost = before.cost + syllable.cost
        if cost < best[syllable.end]?.cost ?? .max {
          best[syllable.end] = Step(cost: cost, start: start, latin: syllable.latin)
        }
      }
    }
    return Self.joined(best)
  }

  func isOneWord(_ text: Substring) -> Bool { ThaiLexicon.shared.contains(String(text)) }

  /// The cheapest way to reach a place.
  private struct Step {
    let cost: Int
    let start: Int
    let latin: String
  }

  /// One way to read the letters up to `end`.
  struct Reading {
    let end: Int
    let latin: String
    let cost: Int
  }

  private static func joined(_ best: [Step?]) -> String {
    var syllables: [String] = []
    var place = best.count - 1
    while place > 0, let step = best[place] {
      syllables.append(step.latin)
      place = step.start
    }
    var result = ""
    for syllable in syllables.reversed() {
      // The hyphen keeps "sa-at" and "sa-nga" from being read as other syllables.
      let isUnclear =
        syllable.hasPrefix("ng") || syllable.first.map { "aeiou".contains($0) } == true
      if isUnclear, result.last?.isLetter == true { result += "-" }
      result += syllable
    }
    return result
  }

  private static func readings(of spelling: ThaiSpelling, at start: Int) -> [Reading] {
    let letters = spelling.letters
    var readings = ThaiLexicon.shared.readings(of: letters, at: start)
    var place = start
    var left: Unicode.Scalar = " "
    if letters[start].isThaiPrefix {
      left = letters[start]
      place += 1
    }
    for onset in ThaiOnset.onsets(in: letters, at: place) {
      for vowel in ThaiTables.vowels[left] ?? []
      where letters[onset.end...].starts(with: vowel.right) {
        let head = Reading(
          end: onset.end + vowel.right.count, latin: onset.latin + vowel.latin,
          cost: syllableCost + onset.cost + vowel.cost)
        append(head, vowel, of: spelling, to: &readings)
      }
    }
    appendVocalicR(letters, at: start, to: &readings)
    // What no syllable begins with is spelled by its value, or stays as it is.
    let value = ThaiTables.initials[letters[start]] ?? ThaiLexicon.signs[letters[start]]
    readings.append(
      Reading(end: start + 1, latin: value ?? String(letters[start]), cost: 60))
    return readings
  }

  /// Adds what a head can be with and without a final consonant.
  private static func append(
    _ head: Reading, _ vowel: ThaiTables.Vowel, of spelling: ThaiSpelling, to all: inout [Reading]
  ) {
    let letters = spelling.letters
    let next = head.end < letters.count ? letters[head.end] : nil
    if vowel.coda != .required, next?.isThaiVowelSign != true {
      let isBareEnd = vowel.right.isEmpty && vowel.coda == .none && vowel.latin == "a"
      all.append(
        Reading(
          end: head.end, latin: head.latin,
          cost: head.cost + (isBareEnd ? (next == nil ? 20 : head.end == 1 ? 1 : 0) : 0)))
    }
    guard vowel.coda != .none, let next, let final = ThaiTables.finals[next] else { return }
    let after = head.end + 1
    let isEnd = after == letters.count
    if !isEnd, letters[after].isThaiVowelSign {
      // The short vowel after the last t or d of a word of Pali is not read: chat, het.
      let isSilent =
        after + 1 == letters.count && "ตด".unicodeScalars.contains(next)
        && (letters[after] == "\u{0E34}" || letters[after] == "\u{0E38}") && vowel.latin.count < 3
        && !(vowel.right.isEmpty && vowel.latin == "o")
      if isSilent {
        all.append(Reading(end: after + 1, latin: head.latin + final, cost: head.cost + 3))
      }
      return
    }
    // ั with ว is a vowel of its own.
    if next == "ว", vowel.right == ["\u{0E31}"] { return }
    let links =
      ThaiTables.linking.contains(next) && !isEnd && !spelling.silentTails.contains(after)
      && vowel.right.count == 1 && vowel.right != ["ว"]
    let cost = head.cost + (links ? 16 : next == "ร" ? 1 : 0)
    all.append(Reading(end: after, latin: head.latin + final, cost: cost))
    if links { all.append(Reading(end: head.end, latin: head.latin + final, cost: head.cost)) }
    appendSilent(
      Reading(end: after, latin: head.latin + final, cost: head.cost), final, spelling, to: &all)
  }

  /// Adds readings that leave consonants after the final one unread.
  private static func appendSilent(
    _ syllable: Reading, _ final: String, _ spelling: ThaiSpelling, to all: inout [Reading]
  ) {
    let letters = spelling.letters
    var end = syllable.end
    var cost = syllable.cost
    while end < letters.count, end < syllable.end + 2, letters[end].isThaiConsonant,
      end + 1 == letters.count || !letters[end + 1].isThaiVowelSign
    {
      let isUsual =
        letters[end] == "ร" && letters[end - 1] == "ต"
        || "ktp".contains(final) && ThaiTables.finals[letters[end]] == final
      cost += spelling.silentTails.contains(end) ? 1 : isUsual ? 2 : 16
      end += 1
      if spelling.silentTails.contains(end - 1) || end == letters.count {
        all.append(Reading(end: end, latin: syllable.latin, cost: cost))
      }
    }
  }

  /// Adds the readings of ฤ: *ri* after ก ต ท ป ศ ส, else *rue*.
  private static func appendVocalicR(
    _ letters: [Unicode.Scalar], at start: Int, to all: inout [Reading]
  ) {
    var latin = "rue"
    var end = start + 1
    if letters[start] != "ฤ" {
      guard end < letters.count, letters[end] == "ฤ",
        let initial = ThaiTables.initials[letters[start]]
      else { return }
      latin = initial + ("กตทปศส".unicodeScalars.contains(letters[start]) ? "ri" : "rue")
      end += 1
    }
    if end < letters.count, letters[end] == "ๅ" { end += 1 }
    all.append(Reading(end: end, latin: latin, cost: syllableCost))
    guard end < letters.count, let final = ThaiTables.finals[letters[end]],
      end + 1 == letters.count || !letters[end + 1].isThaiVowelSign
    else { return }
    all.append(Reading(end: end + 1, latin: latin + final, cost: syllableCost + 1))
  }
}
