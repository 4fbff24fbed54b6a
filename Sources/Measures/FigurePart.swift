public import Findings
public import Planar
public import Values

/// A feature that may be one of several of its plot, with what it states in figures.
public struct FigurePart: Sendable {
  public var id: String
  /// Square metres; NaN without a shape.
  public var area: Double
  public var box: Box
  public var contract: Value
  /// In the order of `RuleBook.figureFields`.
  public var figures: [Value]
}

extension PlotGroup {
  /// - Parameter fields: those that the figures of the parts are of.
  public init(_ parts: [FigurePart], fields: [Int]) {
    let isOfOneContract = Set(parts.map(\.contract)).count == 1
    var figures: [Int: Figures] = [:]
    for (place, field) in fields.enumerated() {
      let values = Set(parts.map { $0.figures[place] })
      figures[field] =
        if values.contains(.null) {
          .unclear
        } else if values.count == 1 {
          isOfOneContract ? .repeated : .unclear
        } else {
          values.count == parts.count ? .ofEach : .unclear
        }
    }
    self.init(
      area: parts.reduce(0) { $0 + $1.area }, areApart: Self.areApart(parts.map(\.box)),
      figures: figures)
  }

  private static func areApart(_ boxes: [Box]) -> Bool {
    let boxes = boxes.sorted { $0.minX < $1.minX }
    for (index, box) in boxes.enumerated() {
      for other in boxes[(index + 1)...] {
        guard other.minX < box.maxX else { break }
        if other.minY < box.maxY, box.minY < other.maxY { return false }
      }
    }
    return true
  }
}
