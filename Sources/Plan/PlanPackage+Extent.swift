import Land
import Planar
import Projection

extension PlanPackage {
  /// Moves the plan's place to the user's own layer where that lies elsewhere, so that distances
  /// and shapes are measured there and coordinates are doubted by what is usual there.
  public mutating func follow(_ layer: PlanLayer) {
    guard let box = Self.degrees(of: layer), !box.intersects(extent) else { return }
    // A city is larger than the piece of river that its planner brings.
    extent = box.expanded(by: 0.1)
  }

  /// The box of a layer in degrees of its own datum; nil where it has none.
  static func degrees(of layer: PlanLayer) -> Box? {
    var box = Box.empty
    for feature in layer.features {
      switch feature.shape {
      case .polygons(let polygons): box.extend(by: polygons.box)
      case .lines(let lines): for point in lines.joined() { box.extend(by: point) }
      case .points(let points): for point in points { box.extend(by: point) }
      }
    }
    guard !box.isEmpty else { return nil }
    do throws(ProjectionFailure) {
      return try ReferenceSystem(layer.referenceSystem).degrees(of: box)
    } catch {
      return nil
    }
  }
}
