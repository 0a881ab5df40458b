/// The letters of the BGN/PCGN system for Burmese of 1970.
///
/// It restates the Tables for the Transliteration of Burmese into English of 1907, and leaves tones
/// out. Rhymes of loan words (lal, el) are to be confirmed by a speaker.
enum BurmeseTables {
  /// What a consonant is; aspirated ones are not told apart.
  static let consonants: [Unicode.Scalar: String] = {
    var table: [Unicode.Scalar: String] = [:]
    let values = """
      k ကခ|g ဂဃ|ng င|s စဆ|z ဇဈ|ny ဉည|t ဋဌတထ|d ဍဎဒဓ|n ဏန|p ပဖ|b ဗဘ|m မ|y ယရ|l လဠ|w ဝ|th သ|h ဟ
      """
    for group in values.fields(["|", "\n"]) {
      let parts = group.split(separator: " ")
      for letter in parts[1] { table[letter] = String(scalars: parts[0]) }
    }
    table["အ"] = ""
    return table
  }()

  /// The voiced forms in the middle of a word, after a vowel or a nasal (note 1 of the system).
  static let voiced = ["k": "g", "s": "z", "t": "d", "p": "b", "ky": "gy", "ch": "gy"]

  /// Letters that are a vowel or a word of their own.
  static let independent: [Unicode.Scalar: String] = [
    "ဣ": "i", "ဤ": "i", "ဥ": "u", "ဦ": "u", "ဧ": "e", "ဩ": "aw", "ဪ": "aw", "၏": "e",
    "၍": "ywe", "၌": "hnaik", "၎": "lagaung",
  ]

  /// The rhymes: what is written after the consonant and its medials, without tone marks.
  static let rhymes: [String: String] = {
    var table: [String: String] = [:]
    for entry in written.fields([" ", "\n"]) {
      let fields = entry.split(separator: ",", omittingEmptySubsequences: false)
      table[String(scalars: fields[0])] = String(scalars: fields[1])
    }
    return table
  }()

  /// The value of signs in spellings that the system does not foresee.
  static let signs: [Unicode.Scalar: String] = [
    "ာ": "a", "ိ": "i", "ီ": "i", "ု": "u", "ူ": "u", "ေ": "e", "ဲ": "è", "ံ": "n",
    "ျ": "y", "ြ": "y", "ွ": "w", "ှ": "h",
  ]

  private static let written = """
    ,a ာ,a ိ,i ီ,i ု,u ူ,u ေ,e ဲ,è ယ်,è ော,aw ော်,aw ို,o ိုယ်,o ံ,an ာံ,an
    က်,et င်,in စ်,it ည်,i ဉ်,in တ်,at န်,an ပ်,at မ်,an ဏ်,an ဒ်,at ဋ်,at ဘ်,at ဓ်,at လ်,al သ်,at
    ိတ်,eik ိပ်,eik ိန်,ein ိမ်,ein ိံ,ein ိဏ်,ein ိဋ်,eik ိစ်,eik ိဘ်,eik ိဓ်,eik ိသ်,eik ီမ်,ein
    ုတ်,ôk ုပ်,ôk ုန်,ôn ုမ်,ôn ုံ,ôn ုဏ်,ôn ုဒ်,ôk ုဋ်,ôk ုဂ်,ôk ုသ်,ôk ုဓ်,ôk
    ောက်,auk ောင်,aung ိုက်,aik ိုင်,aing ိုဏ်,aing ိုရ်,o ိုလ်,o ေတ်,it ေန်,ein ေလ်,e
    ွတ်,ut ွပ်,ut ွန်,un ွမ်,un ွံ,un ွဒ်,ut ာတ်,at ာန်,an ာဏ်,an ာဉ်,in ဲလ်,el ရ်,a ာရ်,a
    ီလ်,i
    """
}
