import Audit
import Testing

@Suite("Sealed texts") struct TextKeyTests {
  private let text = Array("ສົມສີ somsy@example.la".utf8)

  @Test func `a text opens with its key at its place and nowhere else`() throws {
    let key = TextKey()

    let sealed = key.seal(text, at: "note/a/1")

    #expect(key.open(sealed, at: "note/a/1") == text)
    #expect(key.open(sealed, at: "note/a/2") == nil)
    #expect(TextKey().open(sealed, at: "note/a/1") == nil)
    #expect(try #require(TextKey(bytes: key.bytes)).open(sealed, at: "note/a/1") == text)
  }

  @Test func `a text that was changed in one bit does not open`() {
    let key = TextKey()
    let sealed = key.seal(text, at: "p")

    for index in sealed.indices {
      var changed = sealed
      changed[index] ^= 1
      #expect(key.open(changed, at: "p") == nil)
    }
    #expect(key.open(Array(sealed.prefix(20)), at: "p") == nil)
  }

  @Test func `the same text never looks the same twice`() {
    let key = TextKey()

    #expect(key.seal(text, at: "p") != key.seal(text, at: "p"))
    #expect(key.seal([], at: "p").count == 28)
    #expect(TextKey(bytes: [1, 2, 3]) == nil)
  }
}
