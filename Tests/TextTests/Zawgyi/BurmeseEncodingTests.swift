import Testing
import Text

@Suite("Zawgyi") struct BurmeseEncodingTests {
  @Test(arguments: [zawgyi, "ျမန္မာႏိုင္ငံ", "ကၽြန္ေတာ္ေက်ာင္းသြားတယ္", "ယူနီကုဒ္နဲ႔ ေဇာ္ဂ်ီ"])
  func `Zawgyi is found`(text: String) {
    let (encoding, confidence) = burmeseEncoding(of: text)

    #expect(encoding == .zawgyi)
    #expect(confidence > zawgyiConversionConfidence)
  }

  @Test(arguments: [
    unicode, "မြန်မာနိုင်ငံ", "ခံတွင်းမတွေ့လို့", "ခံတွင်းမတွေ\u{103A}\u{1037}လို\u{103A}\u{1037}",
    "မိူဝ်ႈပီႊ 1948 တီႇၸႅမ်ႇပႃႇ", "လိၵ်ႈပိုၼ်ၽၢဝ်ႇ သုၼ်ႇလႆႈၵူၼ်း", "ဘာသာမန် တၠဂုဏ်", "ပှၤကညီ တၢ်အိၣ်",
  ])
  func `Burmese, Shan, Mon and Karen in Unicode are no Zawgyi`(text: String) {
    let (encoding, confidence) = burmeseEncoding(of: text)

    #expect(encoding == .unicode)
    #expect(confidence > 0.9)
  }

  @Test(arguments: ["", "abc", "ខ្មែរ", "က", "ကာလ 123", "မမ လလ\nကက"])
  func `text that reads the same in both needs no conversion`(text: String) {
    #expect(burmeseEncoding(of: text) == (.same, 1))
  }

  @Test func `long text without a blank is judged`() {
    let text = String(repeating: zawgyi.filter { $0 != " " }, count: 1000)

    #expect(burmeseEncoding(of: text) == (.zawgyi, 1))
  }

  @Test func `Zawgyi is converted`() throws {
    #expect(try Array(convertZawgyi(zawgyi).unicodeScalars) == Array(unicode.unicodeScalars))
  }

  @Test func `training gives the same bytes again, and they detect`() throws {
    let burmese = [(unicode, 1), ("ခံတွင်းမတွေ့လို့အန်ချင်စိတ်ပေါ်သည်", 2)]
    let shan = [("လိၵ်ႈပိုၼ်ၽၢဝ်ႇသုၼ်ႇလႆႈၵူၼ်း", 1)]
    let mon = [("ဘာသာမန်တၠဂုဏ်", 1)]

    let first = try ZawgyiModel(trainedOn: burmese, shan: shan, mon: mon)
    let second = try ZawgyiModel(trainedOn: burmese, shan: shan, mon: mon)

    #expect(first.bytes == second.bytes)
    let read = try #require(ZawgyiModel(bytes: first.bytes))
    #expect(read.logOdds(of: zawgyi) > 0)
    #expect(read.logOdds(of: unicode) < 0)
    #expect(read.logOdds(of: "ၵူၼ်းလိၵ်ႈ") < 0)
  }

  @Test func `bytes of another format are no model`() {
    #expect(ZawgyiModel(bytes: []) == nil)
    #expect(ZawgyiModel(bytes: Array("ZGM1".utf8) + [0]) == nil)
    #expect(ZawgyiModel(bytes: [UInt8](repeating: 0, count: 4 + 194 * 194 * 4)) == nil)
  }
}

/// A verse that schools use because it holds most of the letters.
private let zawgyi =
  "သီဟိုဠ္မွ ဉာဏ္ႀကီးရွင္သည္ ေဆးၫႊန္းစာကို ဇလြန္ေဈးေဘးဗာဒံပင္ထက္ အဓိ႒ာန္လ်က္ ဂဃနဏဖတ္ခဲ့သည္။"
private let unicode =
  "သီဟိုဠ်မှ ဉာဏ်ကြီးရှင်သည် ဆေးညွှန်းစာကို ဇလွန်ဈေးဘေးဗာဒံပင်ထက် အဓိဋ္ဌာန်လျက် ဂဃနဏဖတ်ခဲ့သည်။"
