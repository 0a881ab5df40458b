import Foundation
import Testing
import Text

@Suite("Jawi") struct JawiTests {
  @Test(arguments: [
    ("ini", "اين"), ("itu", "ايت"), ("dan", "دان"), ("yang", "يڠ"), ("kepada", "کڤد"),
    ("mata", "مات"), ("nama", "نام"), ("raja", "راج"), ("dada", "دادا"), ("kota", "کوتا"),
    ("buka", "بوک"), ("tiga", "تيݢ"), ("bunga", "بوڠا"), ("makan", "ماکن"), ("besar", "بسر"),
    ("anak", "انق"), ("ikan", "ايکن"), ("hutan", "هوتن"), ("pantai", "ڤنتاي"), ("pulau", "ڤولاو"),
    ("baik", "باءيق"), ("laut", "لاءوت"), ("buah", "بواه"), ("tiap", "تياڤ"), ("bahasa", "بهاس"),
    ("negara", "نݢارا"), ("bangsa", "بڠسا"), ("tempat", "تمڤت"), ("desa", "ديسا"),
    ("boleh", "بوليه"), ("dilahirkan", "دلاهيرکن"), ("mengambil", "مڠمبيل"),
    ("keadaan", "کأداءن"), ("diambil", "دأمبيل"), ("negara-negara", "نݢارا٢"),
    ("menulis", "منوليس"), ("hukum", "حکوم"), ("makanan", "ماکنن"), ("sekolah", "سکوله"),
  ])
  func `Malay is spelled by the rules of 1986`(rumi: String, expected: String) {
    #expect(jawi(of: rumi) == expected)
  }

  @Test func `what is no word stays, and commas turn round`() {
    #expect(jawi(of: "Satu, 2?") == "ساتو، 2؟")
  }

  @Test(arguments: [
    ("مأنسي", "manusia"), ("كبيبسن", "kebebasan"), ("دلاهيركن", "dilahirkan"), ("اورڠ", "orang"),
    ("حق٢", "hak-hak"), ("ڤركمبڠن", "perkembangan"), ("منوليس", "menulis"),
    ("کڤرچاياءن", "kepercayaan"),
  ])
  func `Jawi is read as Malay`(word: String, expected: String) throws {
    #expect(try romanised(word, language: tag("ms-Arab")).text == expected)
  }

  /// The first lines are the same in both files; the others are different parts of the declaration.
  @Test(.enabled(if: conformanceFolder != nil))
  func `the parallel lines of the declaration are read and written`() throws {
    let folder = try #require(conformanceFolder) + "/data/udhr/"
    let jawiLines = try lines(folder + "mly_arab.txt")
    let rumiLines = try lines(folder + "mly_latn.txt")

    var (words, read, written) = (0, 0, 0)
    for line in 1...3 {
      let source = jawiWords(jawiLines[line])
      let target = rumiLines[line].lowercased().split { !$0.isLetter && $0 != "-" }
      try #require(source.count == target.count)
      for (word, rumi) in zip(source, target) {
        words += 1
        if try romanised(word, language: tag("ms-Arab")).text == rumi { read += 1 }
        if folded(jawi(of: rumi)) == folded(word) { written += 1 }
      }
    }
    print("Jawi: of \(words) words \(read) are read and \(written) are written letter by letter")

    #expect(words == 84)
    #expect(read >= 77)
    #expect(written >= 69)
  }

  private func lines(_ path: String) throws -> [Substring] {
    try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
  }

  private func jawiWords(_ line: Substring) -> [Substring] {
    line.split { !$0.isLetter && $0 != "٢" }
  }

  /// The two keyboards' forms of kaf and ga are one letter.
  private func folded(_ word: some StringProtocol) -> String {
    word.replacingOccurrences(of: "ك", with: "ک").replacingOccurrences(of: "ڬ", with: "ݢ")
  }
}
