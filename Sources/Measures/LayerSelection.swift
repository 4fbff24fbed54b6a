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

    static let every = Condition()
  }

  let sources: [Int]
  private let boxes: [Box]
  private let index: PackedIndex

  /// - Parameter box: of a feature by its index; empty boxes are never found.
  init(sources: [Int], box: (Int) -> Box) {
    self.sources = sources
    boxes = sources.map(box)
    index = PackedIndex(boxes)
  }

  /// True where nothing can be found.
  var isEmpty: Bool { index.extent.isEmpty }

  /// The nearest source within a distance, the first of those equally near.
  func nearest(
    to box: Box, within limit: Double = .infinity, distance: (Int) -> Double
  ) -> (source: Int, distance: Double)? {
    var queue = NearestQueue()
    var best: (source: Int, distance: Double)?
    index.visitNearest(to: box, within: limit, queue: &queue) { position, _ in
      let source = sources[Int(position)]
      let found = distance(source)
      if found <= limit,
        best.map({ found < $0.distance || (found == $0.distance && source < $0.source) }) ?? true
      {
        best = (source, found)
      }
      return best.map { $0.distance * $0.distance } ?? .infinity
    }
    return best
  }

  /// Whether a source nearer than a distance passes a test.
  func contains(
    nearerThan limit: Double, to box: Box, distance: (Int) -> Double,
    where passes: (_ source: Int, _ box: Box) -> Bool
  ) -> Bool {
    var hits: [Int32] = []
    index.query(box.expanded(by: limit), into: &hits)
    return hits.contains { position in
      let source = sources[Int(position)]
      return passes(source, boxes[Int(position)]) && distance(source) < limit
    }
  }
}

extension LayerSheet {
  /// The features that count on the day of judgement and meet a condition.
  func selection(_ condition: LayerSelection.Condition, land: LandUseTables, sets: [UseSet])
    -> LayerSelection
  {
    selections.get(condition) {
      let sources = features.indices.filter { source in
        guard counts(source, approved: nil) else { return false }
        guard let property = condition.property else { return true }
        guard let text = features[source].fields[property].text else { return false }
        // Of mixed uses the first one is what the plot is mainly planned for.
        if let set = condition.set {
          return land.belongs(land.listed(text) ?? text, to: sets[set]) ?? false
        }
        return text == condition.text
      }
      return LayerSelection(sources: sources) { self.box(of: $0) }
    }
  }

  /// The box of a feature, whether it is an area, lines or points.
  private func box(of source: Int) -> Box {
    var box = areas[source].box
    for point in paths[source].joined() { box.extend(by: point) }
    return box
  }

  /// Metres from a plot to a feature; 0 where they meet.
  func distance(from plot: MultiPolygon, to source: Int) -> Double {
    let area = areas[source]
    let toArea = area.isEmpty ? Double.infinity : plot.distance(to: area)
    return paths[source].isEmpty ? toArea : min(toArea, plot.distance(toPaths: paths[source]))
  }
}
