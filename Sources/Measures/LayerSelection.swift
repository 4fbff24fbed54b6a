import Land
import Plan
import Planar
import Values

/// The features of a layer that meet a condition, indexed for the nearest one.
///
/// Made once a layer and condition, when a rule first asks; sources are the layer's own indices.
struct LayerSelection: Sendable {
  /// Which features a measure asks for: those whose property belongs to a use set, where the
  /// property is a code, or is a text.
  struct Condition: Hashable, Sendable {
    /// Index among the layer's properties; nil: every feature.
    var property: Int?
    var set: Int?
    var text: String?
    /// True where features that leave open whether they meet the condition are passed over.
    var isOfSure = false

    static let every = Condition()
  }

  let sources: [Int]
  /// The features of which nobody can say whether they meet the condition: what they say is in no
  /// list, of no class, too coarse or mixed, or they say nothing. At most one; none where there are
  /// no such.
  let doubtful: [LayerSelection]
  private let boxes: [Box]
  private let index: PackedIndex

  /// - Parameter box: of a feature by its index; empty boxes are never found.
  /// - Parameter point: where a feature is that point and nothing else. Of those in one place the
  ///   first stands for all: no question tells them apart, and each would ask of every one.
  init(
    sources: [Int], doubtful: [Int] = [], box: (Int) -> Box, point: (Int) -> Point? = { _ in nil }
  ) {
    var places: Set<Point> = []
    self.sources = sources.filter { source in
      point(source).map { places.insert($0).inserted } ?? true
    }
    self.doubtful =
      doubtful.isEmpty ? [] : [LayerSelection(sources: doubtful, box: box, point: point)]
    boxes = self.sources.map(box)
    index = PackedIndex(boxes)
  }

  /// True where nothing can be found.
  var isEmpty: Bool { index.extent.isEmpty }

  /// The nearest source within a distance that passes a test of its box, the first of those equally
  /// near.
  func nearest(
    to box: Box, within limit: Double = .infinity, distance: (Int) -> Double,
    where passes: (Box) -> Bool = { _ in true }
  ) -> (source: Int, distance: Double)? {
    var queue = NearestQueue()
    var best: (source: Int, distance: Double)?
    index.visitNearest(to: box, within: limit, queue: &queue) { position, _ in
      let source = sources[Int(position)]
      let found = passes(boxes[Int(position)]) ? distance(source) : .infinity
      if found <= limit, found.isFinite,
        best.map({ found < $0.distance || (found == $0.distance && source < $0.source) }) ?? true
      {
        best = (source, found)
      }
      return best.map { $0.distance * $0.distance } ?? .infinity
    }
    return best
  }

  /// A source nearer than a distance whose box passes a test.
  func first(
    nearerThan limit: Double, to box: Box, distance: (Int) -> Double, where passes: (Box) -> Bool
  ) -> Int? {
    var hits: [Int32] = []
    index.query(box.expanded(by: limit), into: &hits)
    return hits.first { position in
      passes(boxes[Int(position)]) && distance(sources[Int(position)]) < limit
    }.map { sources[Int($0)] }
  }
}

extension LayerSheet {
  /// The features that count on the day of judgement and meet a condition.
  func selection(_ condition: LayerSelection.Condition, land: LandUseTables, sets: [UseSet])
    -> LayerSelection
  {
    selections.get(condition) {
      // A plan says the same few things of all its plots.
      var known: [String?: Bool?] = [:]
      var doubtful: [Int] = []
      let sources = features.indices.filter { source in
        guard counts(source, approved: nil) else { return false }
        guard let property = condition.property else { return true }
        let text = features[source].fields[property].text
        guard let set = condition.set else {
          // A word that is in no list was not read: it may stand for the one that is asked for.
          if text == nil { doubtful.append(source) }
          return text != nil && text == condition.text
        }
        if known[text] == nil {
          known[text] = .some(text.flatMap { land.belongs($0, to: sets[set]) })
        }
        let belongs = known[text] ?? nil
        if belongs == nil { doubtful.append(source) }
        return belongs == true
      }
      return LayerSelection(
        sources: sources, doubtful: doubtful, box: { self.box(of: $0) },
        point: { self.onlyPoint(of: $0) })
    }
  }

  /// The box of a feature, whether it is an area, lines or points.
  private func box(of source: Int) -> Box {
    var box = areas[source].box
    for point in paths[source].joined() { box.extend(by: point) }
    return box
  }

  /// The point that a feature is; nil for areas, lines and several points, and where its repair was
  /// a guess, so that it may lie elsewhere.
  private func onlyPoint(of source: Int) -> Point? {
    guard areas[source].isEmpty, paths[source].count == 1, paths[source][0].count == 1,
      guessed?.boxes[source] == nil
    else { return nil }
    return paths[source][0][0]
  }

  /// Metres from a plot to a feature; 0 where they meet.
  func distance(from plot: MultiPolygon, to source: Int) -> Double {
    let area = areas[source]
    let toArea = area.isEmpty ? Double.infinity : plot.distance(to: area)
    return paths[source].isEmpty ? toArea : min(toArea, plot.distance(toPaths: paths[source]))
  }
}
