/// Parts of Thai words, most of them from Pali and Sanskrit, whose reading no rule of spelling
/// gives.
struct ThaiLexicon {
  static let shared = ThaiLexicon()

  /// Signs that have a value alone.
  static let signs: [Unicode.Scalar: String] = [
    "ฤ": "rue", "ฦ": "lue", "ะ": "a", "ั": "a", "า": "a", "ๅ": "a", "ำ": "am", "ิ": "i", "ี": "i",
    "ึ": "ue", "ื": "ue", "ุ": "u", "ู": "u", "เ": "e", "แ": "ae", "โ": "o", "ใ": "ai", "ไ": "ai",
    "อ": "o",
  ]

  private struct Entry {
    let letters: [Unicode.Scalar]
    let atEnd: String
    let inside: String
  }

  private let entries: [Unicode.Scalar: [Entry]]
  private let words: Set<String>

  private init() {
    var entries: [Unicode.Scalar: [Entry]] = [:]
    for line in Self.text.fields(["\n"]) {
      let parts = line.blankFields
      let letters = ThaiSpelling(parts[0]).letters
      guard let first = letters.first, parts.count > 1 else { continue }
      let entry = Entry(
        letters: letters, atEnd: parts[1], inside: parts.count > 2 ? parts[2] : parts[1])
      entries[first, default: []].append(entry)
    }
    self.entries = entries
    words = Set(Self.text.fields(["\n"]).compactMap { $0.blankFields.first })
  }

  /// Whether a spelling is in the list as a whole.
  func contains(_ word: String) -> Bool { words.contains(word) }

  /// Returns the readings of parts that begin at a place; `-` in the list means none.
  func readings(of letters: [Unicode.Scalar], at start: Int) -> [ThaiRomaniser.Reading] {
    (entries[letters[start]] ?? []).compactMap { entry in
      let end = start + entry.letters.count
      guard letters[start...].starts(with: entry.letters),
        end == letters.count || !letters[end].isThaiVowelSign
      else { return nil }
      let latin = end == letters.count ? entry.atEnd : entry.inside
      // A part of three letters costs less than the syllables it would else be.
      return latin == "-"
        ? nil : ThaiRomaniser.Reading(end: end, latin: latin, cost: 8 - entry.letters.count)
    }
  }

  /// A part, its reading at the end of a word, and its reading before another part.
  private static let text = """
    กรณี korani
    กรกฎาคม karakadakhom
    กรรม kam kamma
    กฎหมาย kotmai
    กรุงเทพมหานคร krungthepmahanakhon
    กษัตริย์ kasat
    กาญจน kan kanchana
    กาฬสินธุ์ kalasin
    กิจ kit kitcha
    เกียรติ kiat kiatti
    เกษตร kaset kasettra
    ก็ ko
    คณิต khanit khanitta
    คุณ khun khunna
    โฆษณา khotsana
    จริง ching
    จักร chak chakkra
    จิต chit chitta
    เจตนา chettana
    ฉะเชิงเทรา chachoengsao
    ชนบท chonnabot
    ชลบุรี chonburi
    ชล chon chonla
    ชัยภูมิ chaiyaphum
    ชาติ chat chatti
    ชีวิต chiwit chiwitta
    ณ na
    ณรงค์ narong
    ตำรา tamra
    ทรมาน thoraman
    ทรัพยากร sapphayakon
    ทฤษฎี thritsadi
    ทวีป thawip
    เทคโนโลยี theknoloyi
    เทศบาล thetsaban
    เทศกาล thetsakan
    เทพ thep theppha
    โทร tho thora
    ธรรม tham thamma
    ธรรมดา thammada
    ธรรมะ thamma
    ธุรกิจ thurakit
    นคร nakhon
    นิติ niti
    บริ bori
    บรม borom
    บุคคล bukkhon
    บุคลากร bukkhalakon
    บัญชี banchi
    ประชาธิปไตย prachathippatai
    ประโยชน์ prayot
    ประวัติ prawat prawatti
    ปริญญา parinya
    ปกติ pakati
    ปฏิ pati
    ปรัชญา pratya
    ปัญหา panha
    ไปรษณีย์ praisani
    ผล phon phonla
    ผลไม้ phonlamai
    พจนา photchana
    พล phon phonla
    พัทลุง phatthalung
    พิพิธภัณฑ์ phiphitthaphan
    พิษณุ phitsanu
    พุทธ phut phuttha
    เผชิญ phachoen
    เพชร phet phetcha
    พฤหัสบดี pharuehatsabodi
    พฤษภาคม phruetsaphakhom
    พฤศจิกายน phruetsachikayon
    พฤติ phruet phruetti
    ภรรยา phanraya
    ภาพยนตร์ phapphayon
    ภาษา phasa
    ภูมิ phum phumi
    มนุษย manut manutsaya
    มรดก moradok
    มหา maha
    มูลนิธิ munnithi
    เมตตา metta
    มกราคม makarakhom
    ยุติธรรม yuttitham
    รัฐ rat rattha
    รัตน rat rattana
    ราช rat ratcha
    ราชการ ratchakan
    ราษฎร ratsadon
    ฤกษ์ roek
    ฤทธิ์ rit
    ฤดู ruedu
    โรค rok
    ลักษณะ laksana
    วรรณ wan wanna
    วัฒน wat watthana
    วัตถุ watthu
    วิชา wicha
    วิทยา witthaya
    วิทย wit witthaya
    วิทยุ witthayu
    ศาสตร sat sattra
    ศาสนา satsana
    ศิลปะ sinlapa
    ศิลป sin sinlapa
    เศรษฐ set settha
    เศรษฐกิจ setthakit
    เศรษฐี setthi
    สกล sakon
    สตรี satri
    สถาน sathan
    สถิติ sathiti
    สมาคม samakhom
    สมุทร samut
    สระบุรี saraburi
    สหกรณ์ sahakon
    สัตว sat sattawa
    สัปดาห์ sapda
    สาธารณะ satharana
    สาธารณ satharana
    สารคาม sarakham
    สามารถ samat
    สุพรรณบุรี suphanburi
    สุข suk sukkha
    สวัสดิ sawat sawatdi
    สมมติ sommut
    หัตถ hat hattha
    องค์กร ongkon
    อธิบดี athibodi
    อนาคต anakhot
    อยุธยา ayutthaya
    อยู่ yu
    อย่า ya
    อยาก yak
    อย่าง yang
    อัตโนมัติ attanomat
    อัตรา attra
    อาชีพ achip
    อาทิตย์ athit
    อาสาสมัคร asasamak
    สมัคร samak
    อิสร it itsara
    อุตรดิตถ์ uttaradit
    อุตสาหกรรม utsahakam
    อุปกรณ์ upakon
    อเมริกา amerika
    เอกชน ekkachon
    เอกสาร ekkasan
    โอกาส okat
    """
}
