/// The sounds of a name, as coarse classes.
///
/// Only consonants count, because Arabic script leaves vowels out and systems of romanisation
/// differ most in them; names with one or two consonants have their first vowel too, as else Li and
/// Lu were one name.
struct NameSounds {
  /// The classes of the name, one letter each.
  let key: String

  /// What a letter or a pair of letters is.
  private enum Sound: Equatable {
    case vowel(Character)
    case consonant(Character)
    case silent
  }

  /// Takes the name in plain lower-case letters.
  init(_ letters: [Unicode.Scalar]) {
    var classes: [Character] = []
    var firstVowel: Character?
    var last = Sound.silent
    var place = 0
    while place < letters.count {
      let (sound, length) = Self.sound(letters, at: place)
      switch sound {
      case .vowel(let vowel):
        if place == 0 { classes.append("a") }
        if case .consonant = last { firstVowel = firstVowel ?? vowel }
      case .consonant(let consonant) where sound != last: classes.append(consonant)
      case .consonant, .silent: break
      }
      last = sound
      place += length
    }
    key = Self.closed(classes, firstVowel)
  }

  /// Makes one of the ends of words that Thai, Lao and Khmer do not tell apart.
  private static func closed(_ classes: [Character], _ firstVowel: Character?) -> String {
    var classes = classes
    if classes.count > 1, let end = classes.last {
      classes[classes.count - 1] = ["l": "n", "s": "t", "c": "t"][end] ?? end
    }
    if classes.count < 3, let firstVowel { classes.append(firstVowel) }
    return String(classes)
  }

  /// The class of the sound at a place, and how many letters write it.
  private static func sound(_ letters: [Unicode.Scalar], at place: Int) -> (Sound, Int) {
    let letter = letters[place]
    let next = place + 1 < letters.count ? letters[place + 1] : " "
    switch letter {
    case "a", "e": return (.vowel("a"), 1)
    case "i": return (.vowel("i"), 1)
    case "o", "u": return (.vowel("o"), 1)
    case "y": return place == 0 && isVowel(next) ? (.consonant("y"), 1) : (.vowel("i"), 1)
    case "v", "w":
      let isGlide = place > 0 && isVowel(letters[place - 1]) && !isVowel(next)
      return isGlide ? (.silent, 1) : (.consonant("w"), 1)
    case "h": return (place == 0 ? .consonant("h") : .silent, 1)
    case "c":
      if next == "h" || next == "z" { return (.consonant("c"), 2) }
      return (.consonant(next == "i" || next == "e" ? "s" : "k"), 1)
    // Thais write Porn and Nakorn for sounds without r.
    case "r" where next == "n" && place > 0: return (.silent, 1)
    case "n": return (.consonant("n"), next == "g" || next == "h" ? 2 : 1)
    default: break
    }
    guard let consonant = consonants[letter] else { return (.silent, 1) }
    return (.consonant(consonant), next == "h" && letter != "m" ? 2 : 1)
  }

  private static func isVowel(_ letter: Unicode.Scalar) -> Bool {
    "aeiouy".unicodeScalars.contains(letter)
  }

  /// Letters that are taken for each other share a class; digits are themselves.
  private static let consonants: [Unicode.Scalar: Character] = {
    var classes: [Unicode.Scalar: Character] = ["j": "c", "m": "m", "r": "l", "l": "l"]
    for (letters, sound) in [("kgq", "k"), ("td", "t"), ("pbf", "p"), ("szx", "s")] {
      for letter in letters.unicodeScalars { classes[letter] = Character(sound) }
    }
    for digit in "0123456789".unicodeScalars { classes[digit] = Character(digit) }
    return classes
  }()
}
