/// Words around names, each in its folded form and in the language that it is of.
enum LeakWords {
  /// Words of respect that stand before the name of a person.
  static let honorifics: [String] = [
    "mr", "mrs", "ms", "miss", "dr", "prof", "sir", "madam",
    // Indonesian, Javanese, Malay
    "bapak", "pak", "ibu", "bu", "sdr", "sdri", "mas", "mbak", "encik", "puan", "cik", "tuan",
    "haji", "hajah", "hj", "awang", "dayang", "pengiran", "datuk", "ustaz", "ustazah",
    // Filipino, Portuguese, Tetum
    "ginoo", "ginang", "gng", "kuya", "ate", "senhor", "senhora", "sr", "sra", "maun", "mana",
    // Vietnamese
    "ong", "ba", "anh", "chi", "co", "thay",
    // Thai, Lao, Khmer, Burmese and Shan in Latin letters
    "khun", "nai", "nang", "thao", "lok", "lokru", "bang", "daw", "ko", "ma", "sai", "saya", "u",
    // Thai
    "นาย", "นาง", "นางสาว", "คุณ", "ดร", "อาจารย์", "ครู", "พี่", "ผอ",
    // Lao
    "ທ້າວ", "ນາງ", "ທ່ານ", "ທ່ານນາງ", "ອາຈານ", "ຄູ",
    // Khmer
    "លោក", "លោកស្រី", "អ្នកស្រី", "កញ្ញា", "លោកគ្រូ", "អ្នកគ្រូ", "បង",
    // Burmese, Mon and Shan
    "ဦး", "ဒေါ်", "ကို", "မောင်", "မ", "ဆရာ", "ဆရာမ", "နန်း", "နိုင်", "မိ", "ၼၢင်း", "ၸၢႆး",
    // Tamil, Jawi
    "திரு", "திருமதி", "செல்வி", "انچيق", "ڤوان", "توان", "حاج",
  ]

  /// Words of respect that stand behind the name of a person.
  static let titlesBehind: [String] = ["先生", "女士", "老师", "老師", "校长", "主任", "同志", "会长"]

  /// Words that join the parts of a name and are nobody's.
  static let connectors: Set<String> = [
    "a", "al", "ap", "anak", "bin", "binte", "binti", "da", "das", "de", "do", "dos", "e", "ibn",
    "van", "von", "y", "بن", "بنت",
  ]

  /// Words that many organisations have in their names, and those that join them.
  static let ofOrganisations: Set<String> = [
    "agricultural", "and", "asosiasaun", "associacao", "association", "belia", "berhad", "centre",
    "center", "circle", "collective", "community", "cooperative", "da", "dan", "de", "desa",
    "development", "do", "dos", "e", "education", "escola", "feto", "for", "foundation", "fundacao",
    "group", "grupu", "growers", "hoi", "hop", "tac", "xa", "institute", "kelompok", "kooperativa",
    "koperasi", "kumpulan", "language", "learning", "library", "ltd", "mga", "multi", "network",
    "neighbourhood", "ng", "nhom", "of", "perhimpunan", "perkumpulan", "persatuan", "pertubuhan",
    "perempuan", "produsen", "pte", "purpose", "pusat", "sa", "samahang", "school", "sekolah",
    "society", "the", "thu", "vien", "tinggi", "truong", "village", "vocational", "wanita",
    "women", "womens", "yayasan", "untuk",
  ]

  /// The same in scripts without blanks, where they stand first or last.
  static let affixes: [String] = [
    "มูลนิธิ", "สมาคม", "เครือข่าย", "สหกรณ์", "โรงเรียน", "ชมรม", "จำกัด", "ສະມາຄົມ", "ເຄືອຂ່າຍ",
    "ສະຫະກອນ", "ກຸ່ມ", "ໂຮງຮຽນ", "ມູນນິທິ", "សមាគម", "មូលនិធិ", "បណ្តាញ", "សហគមន៍", "សាលា",
    "មជ្ឈមណ្ឌល", "បណ្ណាល័យ", "អង្គការ", "အသင်း", "ကွန်ရက်", "ဖောင်ဒေးရှင်း", "စာကြည့်တိုက်", "အဖွဲ့",
    "协会", "合作社", "基金会", "图书馆", "促进会", "互助会", "互助社", "学院",
  ]
}
