public import Findings
public import Planar
public import Values

/// A feature that may be one of several of its plot or of its contract, with what it states in
/// figures.
public struct FigurePart: Sendable {
  /// In the form in which plots of all files of a run are compared.
  var id: String?
  /// Whether the register says that it is all of its plot.
  var isWhole: Bool
  /// Square metres; NaN without a shape.
  public var area: Double
  var perimeter: Double
  public var box: Box
  public var contract: Value
  /// In the order of `RuleBook.figureFields`.
  public var figures: [Value]

  /// The plot of which it may be one of several.
  public var plot: String? { isWhole ? nil : id }

  /// The contract of which it may be one plot of several; nil where it states nothing.
  public var number: String? {
    figures.contains { ($0.number ?? 0) != 0 } ? Self.key(ofContract: contract) : nil
  }

  public static func key(ofPlot id: String) -> String { MatchingText.plain(id) }

  /// Not the form of a plot: no id has such a character.
  public static func key(ofContract value: Value) -> String? {
    value.text.flatMap(ContractNumber.key).map { "\u{0}" + $0 }
  }

  /// Plots and contracts of several by their keys.
  static func groups(of parts: [FigurePart], fields: [Int]) -> [String: PlotGroup] {
    var plots: [String: [FigurePart]] = [:]
    var contracts: [String: [FigurePart]] = [:]
    for part in parts {
      if let plot = part.plot { plots[plot, default: []].append(part) }
      if let number = part.number { contracts[number, default: []].append(part) }
    }
    let found = plots.filter { $0.value.count > 1 }.mapValues { PlotGroup($0, fields: fields) }
    let others = contracts.filter { $0.value.count > 1 }
      .compactMapValues { PlotGroup(ofContract: $0, fields: fields) }
    return found.merging(others) { $1 }
  }
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
      area: parts.reduce(0) { $0 + $1.area }, perimeter: parts.reduce(0) { $0 + $1.perimeter },
      areApart: Self.areApart(parts.map(\.box)), figures: figures)
  }

  /// What plots of one contract state: of a figure that several of them repeat nobody can tell
  /// whether it is of each or of the contract. Nil where none is repeated.
  public init?(ofContract parts: [FigurePart], fields: [Int]) {
    var figures: [Int: Figures] = [:]
    for (place, field) in fields.enumerated() {
      var plots: [Value: String?] = [:]
      let isRepeated = parts.contains { part in
        let figure = part.figures[place]
        guard let number = figure.number, number != 0 else { return false }
        // Without an id each feature is a plot of its own.
        if let other = plots[figure] { return other == nil || other != part.id }
        plots[figure] = .some(part.id)
        return false
      }
      if isRepeated { figures[field] = .unclear }
    }
    guard !figures.isEmpty else { return nil }
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
