import Land
import Plan
import Planar

/// Features of a layer that stand twice: the same land, whatever the first vertex and the direction;
/// of points and lines the same places.
///
/// A plan that is put together of several sheets has plots on both. Where the copies say the same
/// they are one; where they do not, nobody knows which of them holds.
struct LayerCopies: Sendable {
  /// By feature the others of its shape, in the order of the layer; none for most.
  let groups: [Int: [Int]]

  init(of areas: [MultiPolygon], _ paths: [[[Point]]]) {
    var groups: [Box: [Int]] = [:]
    for (index, area) in areas.enumerated() {
      var box = area.box
      // What lines stand for has vertices by the hundred.
      if !paths[index].isEmpty {
        box = .empty
        for point in paths[index].joined() { box.extend(by: point) }
      } else if area.isEmpty {
        continue
      }
      groups[box, default: []].append(index)
    }
    var others: [Int: [Int]] = [:]
    for group in groups.values where group.count > 1 {
      var shapes: [[Point]: [Int]] = [:]
      for index in group {
        let isArea = paths[index].isEmpty
        let points = isArea ? areas[index].points : Array(paths[index].joined())
        shapes[Self.corners(of: points), default: []].append(index)
      }
      for copies in shapes.values where copies.count > 1 {
        for index in copies { others[index] = copies.filter { $0 != index } }
      }
    }
    self.groups = others
  }

  /// The vertices of a shape in an order that hangs on their places alone.
  private static func corners(of points: [Point]) -> [Point] {
    Set(points).sorted { ($0.x, $0.y) < ($1.x, $1.y) }
  }

  subscript(feature: Int) -> [Int] { groups[feature] ?? [] }
}

extension LayerSheet {
  /// Whether two features say the same of a property, unreadable words among it.
  func agree(_ a: Int, _ b: Int, on property: Measure.ZoneProperty) -> Bool {
    switch property {
    // An id is of a row of a file, not of land.
    case .id: true
    case .name:
      features[a].name == features[b].name
        || features[a].name == features[a].id && features[b].name == features[b].id
    case .declared(let index):
      features[a].fields[index] == features[b].fields[index]
        && features[a].unlisted[index] == features[b].unlisted[index]
    }
  }

  /// Whether two features say the same of everything.
  func agree(_ a: Int, _ b: Int) -> Bool {
    agree(a, b, on: .name)
      && declaration.properties.indices.allSatisfy { agree(a, b, on: .declared($0)) }
  }
}

extension ParcelRows {
  /// A copy of a feature, of those that the plot shares land with, that says something else.
  mutating func contraryCopy(
    of feature: Int, _ property: Measure.ZoneProperty, _ layer: Int, _ row: Int
  ) -> Int? {
    let limit = splitShare * chunk.shapes[row].area
    let hits = zoneOverlaps(layer, row)
    guard hits.contains(where: { $0.area > limit && Int($0.source) != feature }) else { return nil }
    let target = sheet.layers[layer]
    return target.copies[feature].first { copy in
      !target.agree(feature, copy, on: property)
        && hits.contains { $0.area > limit && Int($0.source) == copy }
    }
  }

  /// A feature that has as much of the plot as the largest one and says something else: which of the
  /// two is the largest would be told by rounding, or by the order of the file.
  mutating func equalRival(
    of feature: Int, _ property: Measure.ZoneProperty, _ layer: Int, _ row: Int
  ) -> Int? {
    let hits = zoneOverlaps(layer, row)
    guard hits.count > 1, let most = hits.first(where: { Int($0.source) == feature })?.area else {
      return nil
    }
    let target = sheet.layers[layer]
    return hits.first { hit in
      Int(hit.source) != feature && hit.area > most - LayerOverlay.noise
        && !target.agree(feature, Int(hit.source), on: property)
    }.map { Int($0.source) }
  }
}
