import Testing
import Text
import Vocabulary

@Suite("Identification") struct TextIdentityTests {
  @Test(arguments: [
    "Latn id": "Kegiatan ini tidak bisa dimulai karena kantor desa belum selesai dibangun",
    "Latn ms": "Aktiviti ini tidak boleh dimulakan kerana pejabat kampung belum siap dibina",
    "Latn fil": "Saan ka pupunta bukas ng umaga kasama ang mga bata?",
    "Latn ceb": "Unsa ang imong gibuhat karon sa inyong balay?",
    "Latn hil": "Ano ang ginahimo mo subong sa inyo balay kag diin ka makadto?",
    "Latn war": "Diin ka makadto yana ngan hin-o an imo kaupod han pagbiyahe?",
    "Latn ilo": "Ania ti ar-aramidem ita idiay balay dagiti ubbing?",
    "Latn bcl": "Kumusta an saimong pamilya asin an mga tugang mo digdi?",
    "Latn pam": "Nanu ing lagyu mu at nokarin ing bale yu?",
    "Latn jv": "Aku arep menyang pasar tuku beras karo gula",
    "Latn su": "Abdi bade ka pasar heula",
    "Latn min": "Awak ka pai ka pasa bisuak mambali bareh jo gulo",
    "Latn ban": "Tiang jagi ka peken mangkin numbas baas sareng gula",
    "Latn tet": "Ha'u bá eskola loron-loron ho ha'u-nia maun sira",
    "Latn pt": "Eu vou para a escola amanhã com os meus irmãos",
    "Latn vi": "Tôi muốn đi chợ vào ngày mai",
    "Latn en": "Where are you going tomorrow with your children?",
    "Thai th": "ฉันจะไปตลาดพรุ่งนี้", "Laoo lo": "ຂ້ອຍຈະໄປຕະຫຼາດມື້ອື່ນ", "Khmr km": "ខ្ញុំនឹងទៅផ្សារ",
    "Mymr my": "ကျွန်တော် ကျောင်းသွားမယ်", "Mymr shn": "ၵူၼ်းတႆး", "Mymr mnw": "ဘာသာမန် တၠဂုဏ်",
    "Arab ms-Arab": "ساي نق ڤرڬي كسكوله", "Hani zh-Hans": "中国人民银行", "Hani zh-Hant": "中華民國憲法",
    "Hani zh": "人人生而自由", "Taml ta": "நான் பள்ளிக்குச் செல்கிறேன்", "Tavt blt": "ꪼꪒ ꪜꪱꪉ",
    "Java jv": "ꦲꦏ꧀ꦱꦫꦗꦮ",
  ])
  func `the language of a short text is named, and how sure that is`(
    answer: String, text: String
  ) {
    let found = TextIdentity(of: text)

    #expect("\(found.script) \(found.language?.text ?? "und")" == answer)
    #expect((0.6...1).contains(found.confidence))
  }

  @Test(arguments: [
    "Latn": [
      "Todos los seres humanos nacen libres e iguales", "¿Dónde está la biblioteca?",
      "quiero aprender a leer y escribir", "Où est la gare, s'il vous plaît ?",
      "Wo ist der Bahnhof, bitte?", "Nerede çalışıyorsunuz?", "Všichni lidé rodí se svobodní",
      "Ko te reo Māori te reo taketake o Aotearoa", "xqzt wvbnk plkjh qwrtz mnbvc",
      "asdfgh jkl qwerty", "Somchai Rattanakosin", "info@example.org", "www.example.org/help",
      "https://www.example.org/path", "let value = array.map { $0 + 1 }",
      "for (int i = 0; i < n; i++) { sum += a[i]; }",
    ],
    "Zyyy": ["", "1234 567 890", "+62 812 3456 789", "!!!", "\u{300}"],
    "Arab": ["اللغة العربية جميلة", "زبان فارسی شیرین است", "میں اسکول جاتا ہوں"],
    "Mymr": ["ပှၤကညီ တၢ်အိၣ်"], "Hani": ["東京駅前広場", "日本語を話します"], "Hang": ["한국어"],
    "Hira": ["ありがとう"], "Cyrl": ["Привет мир"], "Lana": ["ᨠᩣᩴᨾᩮᩬᩥᨦ"], "Zzzz": ["ⴰⵎⴰⵣⵉⵖ"],
  ])
  func `no language is named for other languages and for what is none`(
    script: String, texts: [String]
  ) {
    for text in texts {
      let found = TextIdentity(of: text)

      #expect(found.script == script, "\(text)")
      #expect(found.language == nil, "\(text)")
    }
  }

  @Test func `a word that two languages share is not named`() {
    for text in ["dan", "ang mga", "sekolah"] {
      #expect(TextIdentity(of: text).language == nil, "\(text)")
      #expect(TextIdentity(of: text).confidence < 0.6, "\(text)")
    }
  }

  @Test(arguments: [
    "โครงการของ Somchai Rattanakosin Foundation": "th", "ครู Somchai": "th",
    "ໂຄງການ Digital Inclusion Fund": "lo",
    "The word ครู means teacher in the language of Thailand": "en",
    "Hubungi kami di info@example.org untuk bantuan dan pelatihan": "id",
  ])
  func `names and addresses in a text do not change its language`(text: String, language: String) {
    #expect(TextIdentity(of: text).language?.text == language)
  }

  @Test func `Zawgyi is Burmese, as sure as the encoding`() {
    let found = TextIdentity(of: "ကၽြန္ေတာ္ေက်ာင္းသြားတယ္")

    #expect(found.language?.text == "my")
    #expect(found.encoding == .zawgyi)
    #expect(found.confidence > zawgyiConversionConfidence)
  }

  @Test func `marks that are typed apart, capitals and forms of the apostrophe change nothing`() {
    let text = "Tôi muốn đi chợ"
    let apart = String(
      String.UnicodeScalarView(text.unicodeScalars.flatMap { Array(String($0).decomposed) }))

    #expect(Array(apart.unicodeScalars) != Array(text.unicodeScalars))
    #expect(TextIdentity(of: apart) == TextIdentity(of: text))
    #expect(TextIdentity(of: text.uppercased()) == TextIdentity(of: text))
    #expect(TextIdentity(of: "ha'u la hatene") == TextIdentity(of: "ha\u{2019}u la hatene"))
  }
}

extension String {
  /// The letters of the test with their marks apart.
  fileprivate var decomposed: String.UnicodeScalarView {
    switch self {
    case "ô": "o\u{302}".unicodeScalars
    case "ố": "o\u{302}\u{301}".unicodeScalars
    case "ợ": "o\u{31B}\u{323}".unicodeScalars
    default: unicodeScalars
    }
  }
}
