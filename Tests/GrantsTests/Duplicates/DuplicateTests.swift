import Grants
import Store
import TestSupport
import Testing
import Vocabulary

@Suite("Duplicates") struct DuplicateTests {
  private static let need =
    "ໃນ ເມືອງ ນີ້ ມີ ແມ່ຍິງ ຫຼາຍ ຄົນ ທີ່ ບໍ່ ເຄີຍ ໃຊ້ ຄອມພິວເຕີ ແລະ ໂຮງຮຽນ ບໍ່ ມີ ອິນເຕີເນັດ "
    + "ຄູ ຕ້ອງ ຍ່າງ ສາມ ຊົ່ວໂມງ ເພື່ອ ໄປ ຮອດ ສູນ ຝຶກອົບຮົມ ຢູ່ ໃນ ຕົວ ເມືອງ"

  private static let plan = """
    We train twenty teachers in four district schools during the dry season, lend each of them a \
    tablet with lessons that work without a network, and visit every class three times.
    """

  /// An application with an organisation, a budget and people of its own.
  private static func document(
    _ reference: String, name: String, number: Int, change: (inout ApplicationDocument) -> Void
  ) -> ApplicationDocument {
    Fixtures.document(reference) {
      $0.language = Fixtures.language("lo")
      $0.lead.name = name
      $0.lead.identifier = "LA-MOI-9\(number)"
      $0.lead.contact = .init(
        name: "Contact \(number)", gender: .female, email: "contact@org\(number).example")
      $0.requested = Money(minorUnits: 2_000_000 + Int64(number), currency: .usd)
      $0.reach.female = 60 + Int64(number)
      change(&$0)
    }
  }

  private func fund(
    _ documents: [ApplicationDocument], other: [ApplicationDocument] = []
  ) async throws -> VersionFund {
    let fund = try await VersionFund(documents)
    let call: FundingCall.ID = ID(checked: "other")
    _ = try await fund.service.createCall(call, terms: try Fixtures.terms(), by: fund.owner)
    _ = try await fund.service.moveCall(call, to: .open, reason: nil, by: fund.owner)
    _ = try await fund.service.importApplications(
      other.map { Fixtures.received($0) }, problems: [], to: call, acceptValid: false,
      by: fund.owner)
    return fund
  }

  private func pairs(
    _ fund: VersionFund, allCalls: Bool = false, atLeast: Double = 0.6
  ) async throws -> [DuplicatePair] {
    try await fund.service.findDuplicates(
      call: Fixtures.callID, allCalls: allCalls, atLeast: atLeast, by: fund.owner)
  }

  @Test func `the same proposal to two calls is found though the name is romanised`()
    async throws
  {
    let fund = try await fund(
      [
        Self.document("LA-01", name: "ສະມາຄົມແມ່ຍິງລາວ", number: 1) {
          $0.need = Self.need
          $0.plan = Self.plan
        },
        Self.document("LA-02", name: "ກຸ່ມຊາວນາ", number: 2) { $0.need = "ນ້ຳ ຖ້ວມ ທຸກ ປີ" },
      ],
      other: [
        Self.document("LA-91", name: "Samakhom Maenying Lao", number: 3) {
          $0.need = Self.need.replacing(" ", with: "\u{200B}")
          $0.plan = Self.plan.replacing("dry", with: "long dry")
        }
      ])

    let within = try await pairs(fund)
    let across = try await pairs(fund, allCalls: true)

    #expect(within == [])
    #expect(across.map(\.first.id.rawValue) == ["LA-01"])
    #expect(across.map(\.second.id.rawValue) == ["LA-91"])
    let pair = try #require(across.first)
    #expect(pair.score > 0.9)
    #expect(pair.evidence.contains { $0.isText })
    #expect(pair.passage?.isEmpty == false)
  }

  @Test func `a copied need of another organisation is found with the passage`() async throws {
    let fund = try await fund([
      Self.document("LA-01", name: "ສະມາຄົມແມ່ຍິງລາວ", number: 1) {
        $0.need = Self.need
        $0.plan = Self.plan
      },
      Self.document("LA-02", name: "ກຸ່ມຊາວນາ", number: 2) {
        $0.plan = "ໂຄງການ ນີ້ " + Self.need
        $0.need = """
          Farmers ask for prices and weather in their own language every morning before the \
          market opens, and nobody answers them there yet.
          """
      },
    ])

    let found = try await pairs(fund)

    #expect(found.count == 1)
    #expect(found.first?.evidence.first.map { $0.isText || $0.isPart } == true)
    #expect(found.first?.passage == Self.need)
  }

  @Test(arguments: [
    ("ສະມາຄົມແມ່ຍິງລາວ", "ສະມາຄົມ ແມ່ຍິງ ລາວ", true),
    ("ສູນການຮຽນຮູ້ຊຸມຊົນຫລັກຊາວ", "ສູນການຮຽນຮູ້ຊຸມຊົນຫຼັກຊາວ", true),
    ("សមាគមនារីខ្មែរ", "Samakum Neari Khmer", true),
    ("สมาคมครูชนบท", "มูลนิธิช้างไทย", false),
  ])
  func `one organisation under two names is found within a call`(
    first: String, second: String, isFound: Bool
  ) async throws {
    let fund = try await fund([
      Self.document("LA-01", name: first, number: 1) {
        $0.requested = Money(minorUnits: 1, currency: .usd)
      },
      Self.document("LA-02", name: second, number: 2) { _ in },
    ])

    let found = try await pairs(fund, atLeast: 0.4)

    #expect(found.isEmpty != isFound)
  }

  @Test func `a new application is compared with a large fund as thoroughly as all with all`()
    async throws
  {
    let others = (10..<20).map { number in
      Self.document("LA-\(number)", name: "ກຸ່ມ ທີ \(number)", number: number) {
        $0.need = "Project \(number) has a need of its own, and tells it in words of its own."
      }
    }
    let copied = [
      Self.document("LA-01", name: "ສະມາຄົມແມ່ຍິງລາວ", number: 1) {
        $0.need = Self.need
        $0.plan = Self.plan
      },
      Self.document("LA-02", name: "Somebody else", number: 2) {
        $0.need = Self.need.replacing(" ", with: "")
      },
      Self.document("LA-03", name: "Again others", number: 3) { $0.plan = Self.plan.uppercased() },
      Self.document("LA-04", name: "Samakhom Maenying Lao", number: 4) { _ in },
    ]
    let fund = try await fund(others + copied)

    let all = try await fund.service.findDuplicates(
      call: Fixtures.callID, allCalls: false, atLeast: 0.4, by: fund.owner)
    let new = try await fund.service.findDuplicates(
      call: Fixtures.callID, allCalls: false, of: [Fixtures.application("LA-01")], atLeast: 0.4,
      by: fund.owner)

    #expect(new == all.filter { $0.first.id.rawValue == "LA-01" })
    #expect(new.contains { $0.evidence.contains { $0.isText || $0.isPart } })
    #expect(Set(new.map(\.second.id.rawValue)).isSuperset(of: ["LA-02", "LA-03"]))
  }

  @Test func `numbers of registers and addresses are the same however they are written`()
    async throws
  {
    let fund = try await fund([
      Self.document("LA-01", name: "ກ ຂ ຄ", number: 1) { $0.lead.identifier = "LA-MOI-12 34" },
      Self.document("LA-02", name: "Another", number: 2) { $0.lead.identifier = "la/moi/1234" },
      Self.document("LA-03", name: "Something", number: 3) {
        $0.lead.contact.email = "CONTACT@org2.example"
      },
    ])

    let found = try await pairs(fund)

    #expect(
      found.map { [$0.first.id.rawValue, $0.second.id.rawValue] } == [
        ["LA-01", "LA-02"], ["LA-02", "LA-03"],
      ])
    #expect(found.first?.evidence.contains(.sameIdentifier("LAMOI1234")) == true)
  }

  @Test func `who may not see an application sees no pair with it, and reviewers get nothing`()
    async throws
  {
    let twins = ["LA-01", "LA-02"].enumerated().map { index, key in
      Self.document(key, name: "ກຸ່ມ \(index)", number: index) { $0.need = Self.need }
    }
    let fund = try await fund(twins)
    let both = Person(
      id: Fixtures.person("both"), name: "Both", email: "x@org1.example", organisation: nil,
      roles: [.administrator, .reviewer])
    try await fund.store.add(both)
    #expect(try await pairs(fund).count == 1)

    let hidden = try await fund.service.findDuplicates(call: nil, allCalls: true, by: both.id)

    #expect(hidden == [])
    await #expect(throws: GrantError.notAllowed(Fixtures.analyst, .readApplications)) {
      try await fund.service.findDuplicates(call: nil, allCalls: true, by: Fixtures.analyst.id)
    }
    _ = try await fund.service.withdrawApplication(
      Fixtures.application("LA-02"), reason: "Twice", byApplicant: false, by: fund.owner)
    #expect(try await pairs(fund) == [])
  }
}

extension DuplicateEvidence {
  fileprivate var isText: Bool { if case .text = self { true } else { false } }

  fileprivate var isPart: Bool { if case .part = self { true } else { false } }
}
