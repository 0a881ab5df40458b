import Grants
import OpenData
import Testing

@Suite("Fields of published grants") struct PublishedFieldTests {
  @Test(arguments: PublishedFields.ofGrants)
  func `everyone may see every field that is published`(path: String) {
    #expect(FieldRegister.field(path)?.sensitivity == .public)
    #expect(DisclosureGate(for: .anyone).allows(path))
  }
}
