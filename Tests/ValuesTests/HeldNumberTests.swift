import Testing
import Values

@Suite("Figures that are more than an Int counts")
struct HeldNumberTests {
  @Test(
    arguments: [
      (0, 0), (0.5, 1), (-0.5, -1), (2.4, 2), (1e14, 100_000_000_000_000), (1.2e18, .mostHeld),
      (1e300, .mostHeld), (-1e300, -.mostHeld), (.infinity, .mostHeld), (-.infinity, -.mostHeld),
      (.nan, 0),
    ] as [(Double, Int)])
  func conversion(value: Double, whole: Int) {
    #expect(Int(held: value) == whole)
  }

  @Test func sums() {
    #expect([1, 2, 3].heldSum == 6)
    #expect([Int]().heldSum == 0)
    #expect(Array(repeating: Int.mostHeld, count: 20).heldSum == .mostHeld)
    #expect([Int.max, .max].heldSum == .mostHeld)
    #expect([Int.min, .min].heldSum == -.mostHeld)
    var sum = Int.mostHeld
    sum.addHeld(-1)
    #expect(sum == .mostHeld - 1)
  }
}
