import Foundation
import Testing

@testable import Text

@Suite("Repeatable arithmetic") struct RepeatableMathTests {
  @Test(arguments: [-699.5, -40, -1, -0.3466, -1e-9, 0, 0.25, 0.3466, 1, 20])
  func `exponentials are right to twelve digits`(number: Double) {
    let right = exp(number)

    #expect(abs(RepeatableMath.exp(number) - right) <= right * 1e-12)
  }

  @Test(arguments: [1, 1.000001, 1.5, 1.999999, 2, 3.7, 15.99, 16])
  func `logarithms are right to twelve digits`(number: Double) {
    #expect(abs(RepeatableMath.log(number) - log(number)) <= 1e-12)
  }

  @Test func `what is far below zero has no share`() {
    #expect(RepeatableMath.exp(-1e30) == 0)
  }
}
