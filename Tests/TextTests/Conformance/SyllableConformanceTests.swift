import Foundation
import Testing
import Text
import Vocabulary

/// Holds the breaks of words and lines against a rule that is written here once more, from the
/// classes of the letters alone and without the tables of the library.
@Suite("Syllables") struct SyllableConformanceTests {
  @Test(
    .enabled(if: conformanceFolder != nil),
    arguments: [("shn", "shn"), ("mnw", "mnw"), ("my", "mya"), ("blt", "blt"), ("jv", "jav_java")])
  func `no word or line of the Declaration ends inside a syllable`(
    language: String, file: String
  ) throws {
    let folder = try #require(conformanceFolder) + "/data/udhr"
    let text = try String(contentsOfFile: "\(folder)/\(file).txt", encoding: .utf8)
    let segmenter = try WordSegmenter(language: tag(language))
    let breaker = try LineBreaker(language: tag(language))

    let words = Borders(text, try segmenter.wordBreaks(in: text))
    let lines = Borders(text, try breaker.lineBreaks(in: text))

    #expect(words.insideSyllables == [])
    #expect(lines.insideSyllables == [])
    #expect(words.betweenLetters > 150)
    #expect(lines.betweenLetters > 150)
  }

  @Test(arguments: [
    ("nod", "Lanna", "ᨠᩣᩴᨾᩮᩬᩥᨦᩃ᩶ᩣᨶᨶᩣ"), ("khb", "New Tai Lue", "ᦅᦱᧄᦺᦑᦟᦹᧉ"),
    ("tdd", "Tai Le", "ᥖᥭᥰᥘᥫᥴᥖᥭᥰ"), ("blt", "Tai Viet", "ꪼꪕꪒꪾꪼꪕ"), ("cjm", "Cham", "ꨌꩌꨛꨩꨌꩌ"),
    ("jv-Java", "Javanese", "ꦲꦏ꧀ꦱꦫꦗꦮ"), ("ban-Bali", "Balinese", "ᬅᬓ᭄ᬱᬭᬩᬮᬶ"),
    ("su-Sund", "Sundanese", "ᮘᮞᮞᮥᮔ᮪ᮓ"), ("bbc-Batk", "Batak", "ᯅᯖᯂ᯲ᯅᯖᯂ᯲"),
    ("hmn", "Pahawh Hmong", "𖬖𖬰𖬝𖬵𖬄𖬶𖬟𖬖𖬰𖬝𖬵𖬄𖬶𖬟"), ("hnj", "Nyiakeng Puachue Hmong", "𞄐𞄨𞄰𞄂𞄧𞄐𞄨𞄰𞄂𞄧"),
    ("ksw", "S'gaw Karen", "ကညီကျိာ်"), ("kjp", "Eastern Pwo Karen", "ဖၠုံဘာႋသာ့ဆ်ုခၠါင်"),
  ])
  func `scripts that ICU never breaks have breaks, and none inside a syllable`(
    language: String, script: String, text: String
  ) throws {
    let words = Borders(text, try WordSegmenter(language: tag(language)).wordBreaks(in: text))
    let lines = Borders(text, try LineBreaker(language: tag(language)).lineBreaks(in: text))

    #expect(words.insideSyllables == [], "\(script)")
    #expect(lines.insideSyllables == [], "\(script)")
    #expect(words.betweenLetters >= 2, "\(script)")
    #expect(lines.betweenLetters >= 2, "\(script)")
  }
}

/// The breaks of a text between two letters or marks, and those of them that part a syllable.
private struct Borders {
  private(set) var betweenLetters = 0
  private(set) var insideSyllables: [String] = []

  init(_ text: String, _ breaks: [Int]) {
    let breaks = Set(breaks)
    let scalars = Array(text.unicodeScalars)
    var offset = 0
    for index in scalars.indices {
      defer { offset += UTF8.width(scalars[index]) }
      guard index > 0, breaks.contains(offset), Self.isWritten(scalars[index]),
        Self.isWritten(scalars[index - 1])
      else { continue }
      betweenLetters += 1
      if !Self.mayBreak(scalars, before: index) {
        let around = scalars[max(0, index - 4)..<min(scalars.count, index + 4)]
        insideSyllables.append(around.map { String($0.value, radix: 16) }.joined(separator: " "))
      }
    }
  }

  private static func isWritten(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || isMark(scalar)
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    [.nonspacingMark, .spacingMark].contains(scalar.properties.generalCategory)
  }

  /// No syllable begins with a mark, after a stacker, or with a consonant that a killer silences.
  private static func mayBreak(_ scalars: [Unicode.Scalar], before index: Int) -> Bool {
    if isMark(scalars[index]) { return false }
    let stackers: Set<UInt32> = [0x1039, 0x17D2, 0x1A60, 0x1BAB]
    if stackers.contains(scalars[index - 1].value) { return false }
    var next = index + 1
    let betweenConsonantAndKiller: Set<UInt32> = [
      0x1037, 0x103B, 0x103C, 0x103D, 0x103E, 0x105E, 0x105F, 0x1060, 0x1082,
    ]
    while next < scalars.count, betweenConsonantAndKiller.contains(scalars[next].value) {
      next += 1
    }
    let killers: Set<UInt32> = [0x103A, 0x1039, 0x1BAA, 0x1BF2, 0x1BF3]
    if next < scalars.count, killers.contains(scalars[next].value) { return false }
    // Pangkon and adeg-adeg stack a consonant that follows, and else silence the one before.
    let either: Set<UInt32> = [0xA9C0, 0x1B44]
    if either.contains(scalars[index - 1].value), scalars[index].properties.isAlphabetic {
      return index < 2 || scalars[index - 2].value == 0x20
    }
    return true
  }
}
