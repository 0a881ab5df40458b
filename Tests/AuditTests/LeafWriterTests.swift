import Audit
import Testing
import Vocabulary

@Suite("Leaves from values") struct LeafWriterTests {
  private func leaf(ofReason reason: String, entry number: Int64 = 1) -> (Digest, Digest) {
    let time = Timestamp(milliseconds: 0)
    let entry = AuditEntry(
      sequence: number, recordedAt: time, actor: "a", action: "b.c", subject: "s", reason: reason,
      idempotencyKey: nil)
    var writer = LeafWriter()
    writer.append(.head, 0)
    writer.append("b.c")
    writer.append(.head, 1)
    writer.append("a")
    writer.append(.head, 2)
    writer.append(time.description)
    writer.append(.head, 3)
    writer.append(number)
    writer.append(.head, 5)
    writer.append(reason)
    writer.append(.frame, 0)
    writer.append(.frame, 2)
    writer.append("s")
    writer.append(.frame, 3)
    return (writer.finish(), MerkleTree.leafHash(of: entry.leafData(rows: [])))
  }

  @Test func `every byte is written as the documented form has it, wherever it stands`() {
    for scalar in (0x00...0x7F).compactMap(Unicode.Scalar.init) + ["é", "ក", "🌾"] {
      for place in [0, 1, 7, 8, 9, 16] {
        let text = String(repeating: "x", count: place) + String(scalar)
        for reason in [text, text + "yyyyyyyy", text + text] {
          let (written, documented) = leaf(ofReason: reason)
          #expect(written == documented, "\(reason.debugDescription)")
        }
      }
    }
  }

  @Test(arguments: [0, 1, -1, 9, 10, 99, 100, -100, 4_095, .max, .min, .max - 1])
  func `numbers are written in full`(number: Int64) {
    let (written, documented) = leaf(ofReason: "", entry: number)

    #expect(written == documented)
  }

  @Test func `a text that is longer than the writer's memory is written whole`() {
    let (written, documented) = leaf(ofReason: String(repeating: "“ក\"\n", count: 10_000))

    #expect(written == documented)
  }
}
