import Audit
import Testing
import Vocabulary

@Suite("Audit tree") struct MerkleTreeTests {
  /// The leaves of the test vectors of the Certificate Transparency project (RFC 6962), with the
  /// roots that they give; RFC 9162 hashes alike.
  static let leaves: [[UInt8]] = [
    [], [0x00], [0x10], [0x20, 0x21], [0x30, 0x31], [0x40, 0x41, 0x42, 0x43],
    [0x50, 0x51, 0x52, 0x53, 0x54, 0x55, 0x56, 0x57],
    [
      0x60, 0x61, 0x62, 0x63, 0x64, 0x65, 0x66, 0x67, 0x68, 0x69, 0x6A, 0x6B, 0x6C, 0x6D, 0x6E,
      0x6F,
    ],
  ]

  private static let roots = [
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
  ]

  @Test func `the roots are those of the published vectors`() {
    var tree = MerkleTree()
    var roots = [tree.root.description]

    for leaf in Self.leaves {
      tree.append(MerkleTree.leafHash(of: leaf))
      roots.append(tree.root.description)
    }

    #expect(roots == Self.roots)
  }

  @Test func `a tree goes on from what was kept of it`() throws {
    var whole = MerkleTree()
    for number in UInt8(0)..<100 {
      let kept = try #require(MerkleTree(size: whole.size, frontier: whole.frontier))
      #expect(kept.root == whole.root)
      whole = kept
      whole.append(MerkleTree.leafHash(of: [number]))
    }
    #expect(MerkleTree(size: 3, frontier: []) == nil)
  }

  @Test func `an entry has the bytes that the documentation promises`() throws {
    let entry = AuditEntry(
      sequence: 7, recordedAt: try #require(Timestamp("2026-11-21T08:30:00.000Z")), actor: "owner",
      action: "decision.record", subject: "KH-03", reason: "ល្អ \"ok\"\n", idempotencyKey: nil)
    let row = CanonicalRow(
      table: "decision",
      columns: [("id", .integer(4)), ("note", .null), ("outcome", .text("fund\u{1}"))])

    let text = String(decoding: entry.leafData(rows: [row, row]), as: UTF8.self)

    #expect(
      text == """
        {"action":"decision.record","actor":"owner","at":"2026-11-21T08:30:00.000Z","entry":7,\
        "reason":"ល្អ \\"ok\\"\\n","rows":[["decision",{"id":4,"note":null,"outcome":"fund\\u0001"}],\
        ["decision",{"id":4,"note":null,"outcome":"fund\\u0001"}]],"subject":"KH-03"}
        """)
  }
}
