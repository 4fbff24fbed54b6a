import Planar

@testable import Checks

extension PlotStore {
  /// Plots of one file, named P0, P1, … in the order of their shapes.
  init(_ shapes: [MultiPolygon]) {
    var block = PlotBlock()
    for (index, shape) in shapes.enumerated() {
      block.append(
        shape, name: "P\(index)",
        at: PlotPlace(
          byteOffset: index, area: 1, ordinal: index, file: 0, line: index, column: 1,
          isNamed: true))
    }
    self.init()
    append(block)
  }
}
