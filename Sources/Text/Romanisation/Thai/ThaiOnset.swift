/// One way to read the consonants at the beginning of a Thai syllable.
struct ThaiOnset {
  let end: Int
  let latin: String
  let cost: Int

  /// Returns the ways to read the consonants at a place.
  static func onsets(in letters: [Unicode.Scalar], at place: Int) -> [ThaiOnset] {
    guard place < letters.count, letters[place].isThaiConsonant else { return [] }
    let first = letters[place]
    let initial = ThaiTables.initials[first] ?? ""
    var onsets = [ThaiOnset(end: place + 1, latin: initial, cost: 0)]
    guard place + 1 < letters.count, letters[place + 1].isThaiConsonant else { return onsets }
    let second = letters[place + 1]
    let end = place + 2
    let next = ThaiTables.initials[second] ?? ""
    if first == "ห", ThaiTables.sonorants.contains(second) {
      onsets.append(ThaiOnset(end: end, latin: next, cost: 0))
    } else if "ทสศซ".unicodeScalars.contains(first), second == "ร" {
      // ทราย, สร้าง, ศรี: the r is not read.
      onsets.append(ThaiOnset(end: end, latin: "s", cost: 0))
    } else if ThaiTables.clusters[first]?.unicodeScalars.contains(second) == true {
      onsets.append(ThaiOnset(end: end, latin: initial + next, cost: 0))
    } else if ThaiTables.leaders.contains(first), ThaiTables.sonorants.contains(second) {
      onsets.append(ThaiOnset(end: end, latin: initial + "a" + next, cost: 3))
    } else if place > 0, "เแ".unicodeScalars.contains(letters[place - 1]),
      ThaiTables.leaders.contains(first)
    {
      // แสดง, เผชิญ: the vowel on the left belongs to the second consonant.
      onsets.append(ThaiOnset(end: end, latin: initial + "a" + next, cost: 8))
    }
    return onsets
  }
}
