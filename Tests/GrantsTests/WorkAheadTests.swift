import Synchronization
import Testing

@testable import Grants

@Suite("Work done ahead") struct WorkAheadTests {
  private struct Refused: Error, Equatable { let index: Int }

  @Test func `every value comes in its turn and is made once`() throws {
    let made = Mutex<[Int: Int]>([:])
    let work = WorkAhead(500) { (index) throws(Refused) in
      made.withLock { $0[index, default: 0] += 1 }
      return index * index
    }

    let values = try (0..<500).map { index throws(Refused) in try work.value(index) }

    #expect(values == (0..<500).map { $0 * $0 })
    #expect(made.withLock { $0 }.values.allSatisfy { $0 == 1 })
  }

  @Test func `an error is thrown where its value is asked for, and the others still come`() throws {
    let work = WorkAhead(20) { (index) throws(Refused) in
      guard index != 7 else { throw Refused(index: index) }
      return index
    }

    for index in 0..<20 where index != 7 {
      if index == 8 { #expect(throws: Refused(index: 7)) { try work.value(7) } }
      #expect(try work.value(index) == index)
    }
  }

  @Test func `after a stop nothing is begun ahead, and what is asked for is still made`() throws {
    let made = Mutex(0)
    let work = WorkAhead(100_000) { (index) throws(Refused) in
      made.withLock { $0 += 1 }
      return index
    }

    work.stop()
    let before = made.withLock { $0 }

    #expect(try work.value(0) == 0)
    // One value may have been under way.
    #expect(made.withLock { $0 } <= before + 2)
  }
}
