import GEOS
import Planar
import Values

/// Plots with all of their features: those of one file with one id are one plot, and what several of
/// them show of it counts once.
public struct PlotWholes {
  private struct Whole {
    /// Measured, 10⁻⁴ m².
    var area: Int
    /// Nil where GEOS cannot unite the features.
    var shape: MultiPolygon?
    /// Of the shape, on the working surface: one plot may be asked with very many others.
    var surface = 0.0
    var length = 0.0
    var holes = 0

    mutating func take(_ shape: MultiPolygon) {
      surface = shape.area
      length = shape.perimeter
      holes = shape.ringCount - shape.polygonCount
      self.shape = shape
    }
  }

  let store: PlotStore
  let plots: [Int32]
  let test: PieceTest
  /// By plot, of plots that have several.
  private let features: [Int32: [Int]]
  private var known: [Int32: Whole] = [:]

  /// - Parameter plots: the plot of each feature, as `PlotStore.plots` answers.
  public init(in store: PlotStore, plots: [Int32], tolerance: Double) throws {
    self.store = store
    self.plots = plots
    test = PieceTest(session: try GEOSSession(), tolerance: tolerance)
    var features: [Int32: [Int]] = [:]
    for (feature, plot) in plots.enumerated() where Int(plot) != feature {
      features[plot, default: [Int(plot)]].append(feature)
    }
    self.features = features
  }

  /// All features of the plot of one, whatever their order in the file.
  public func features(of feature: Int) -> [Int] {
    features[plots[feature]]?.sorted(by: store.precedes) ?? [feature]
  }

  /// Measured area of the plot of a feature, 10⁻⁴ m².
  public mutating func area(of feature: Int) -> Int {
    hasSeveral(feature) ? whole(of: feature).area : store.place(feature).area
  }

  private func hasSeveral(_ feature: Int) -> Bool { features[plots[feature]] != nil }

  private mutating func whole(of feature: Int) -> Whole {
    let plot = plots[feature]
    if let whole = known[plot] { return whole }
    var whole = Whole(area: store.place(feature).area)
    guard hasSeveral(feature) else {
      whole.take(store.shape(feature))
      return whole
    }
    let features = features(of: feature)
    whole.area = 0
    for feature in features { whole.area.addHeld(store.place(feature).area) }
    let shapes = features.map { store.shape($0) }
    if let shape = try? test.session.union(shapes) {
      let twice = shapes.reduce(0) { $0 + $1.area } - shape.area
      if twice > test.leastArea { whole.area = max(0, whole.area - PlotPairs.units(twice)) }
      whole.take(shape)
    }
    known[plot] = whole
    return whole
  }

  /// One pair for two plots, however many features of theirs share land; in the order of the plots.
  public mutating func merged(_ pairs: [PlotPair]) -> [PlotPair] {
    var positions: [UInt64: Int] = [:]
    var groups: [[PlotPair]] = []
    let ordered = pairs.sorted { a, b in
      if a.first != b.first { return store.precedes(a.first, b.first) }
      return store.precedes(a.second, b.second)
    }
    for pair in ordered {
      let (a, b) = (plots[pair.first], plots[pair.second])
      let key = UInt64(min(a, b)) << 32 | UInt64(max(a, b))
      // Two features of one plot that are alike are a matter of their own.
      guard a != b, let position = positions[key] else {
        positions[key] = groups.count
        groups.append([pair])
        continue
      }
      groups[position].append(pair)
    }
    return groups.map { one(of: $0) }
  }

  private mutating func one(of group: [PlotPair]) -> PlotPair {
    var pair = group[0]
    guard plots[pair.first] != plots[pair.second] else { return pair }
    if group.count > 1 { unite(group, into: &pair) }
    pair.firstArea = area(of: pair.first)
    pair.secondArea = area(of: pair.second)
    if hasSeveral(pair.first) || hasSeveral(pair.second) {
      pair.isWhole =
        isNothing(of: pair.first, beside: pair.pieces)
        || isNothing(of: pair.second, beside: pair.pieces)
    }
    return pair
  }

  /// What the features of two plots share, once where several of one plot lie upon each other.
  private func unite(_ group: [PlotPair], into pair: inout PlotPair) {
    for other in group.dropFirst() {
      if pair.kind != other.kind { pair.kind = .overlap }
      pair.area.addHeld(other.area)
      pair.pieces.append(other.pieces)
      pair.body.append(other.body)
      pair.pieceCount += other.pieceCount
    }
    // Where some could not be drawn the sum stands.
    guard !group.contains(where: \.pieces.isEmpty),
      let land = try? test.session.union(group.map(\.pieces)),
      let count = try? test.count(in: land), count > 0
    else { return }
    let twice = group.reduce(0) { $0 + $1.pieces.area } - land.area
    if twice > test.leastArea { pair.area = max(0, pair.area - PlotPairs.units(twice)) }
    pair.pieces = land
    pair.pieceCount = count
    pair.body = (try? test.session.withoutHairs(land, below: test.radius)) ?? land
  }

  /// Whether no piece counts that the plot of a feature has beside what it shares; false where GEOS
  /// cannot tell.
  private mutating func isNothing(of feature: Int, beside shared: MultiPolygon) -> Bool {
    let whole = whole(of: feature)
    guard let shape = whole.shape, !shared.isEmpty else { return false }
    let rest = whole.surface - shared.area
    if rest <= test.leastArea { return true }
    let length = whole.length + shared.perimeter
    let holes = whole.holes + shared.polygonCount
    if test.isCertain(area: rest, length: length, holes: holes) { return false }
    let count = try? test.count(in: test.session.difference(shape, shared))
    return count == 0
  }
}
