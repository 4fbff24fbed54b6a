import Testing

@testable import Analysis

@Suite("Keys of plots")
struct PlotPartTests {
  @Test("plots of different files are different plots, however many files there are")
  func keys() {
    let keys = (0..<70_000).map { PlotPart.key(file: $0, id: "X0") }
    #expect(Set(keys).count == keys.count)
  }
}
