import Land
public import Planar
public import Projection

extension PlanPackage {
  /// Moves the plan's place to the user's own layer where that lies elsewhere and the parcels lie
  /// with it, so that distances and shapes are measured there and coordinates are doubted by what is
  /// usual there. A layer that no parcel comes near moves nothing: what is measured between parcels
  /// and the plan is none of its business.
  ///
  /// - Parameter parcels: where the files of parcels lie; asked only of a layer that lies elsewhere.
  public mutating func follow(_ layer: PlanLayer, parcels: () throws -> [Box]) rethrows {
    guard let box = Self.degrees(of: layer)?.box, !box.meetsAround(extent) else { return }
    // A city is larger than the piece of river that its planner brings.
    let place = box.expanded(by: 0.1)
    let inputs = try parcels()
    guard !inputs.contains(where: { $0.meetsAround(extent) }),
      inputs.contains(where: { $0.meetsAround(place) })
    else { return }
    extent = place
  }

  /// Where a layer is in degrees of its own datum; nil where it is nowhere.
  public static func degrees(of layer: PlanLayer) -> DegreeBox? {
    do throws(ProjectionFailure) {
      let system = try ReferenceSystem(layer.referenceSystem)
      var raw = Box.empty
      var degrees = DegreeBox()
      for feature in layer.features {
        feature.shape.eachPart { part in
          raw.extend(by: part)
          degrees.extend(by: part)
        }
      }
      guard !raw.isEmpty else { return nil }
      return system.isProjected ? try system.degreeBox(of: raw) : degrees
    } catch {
      return nil
    }
  }
}

extension LayerFeature.Shape {
  /// The box of every ring, line and point.
  fileprivate func eachPart(_ body: (Box) -> Void) {
    switch self {
    case .polygons(let polygons):
      for ring in 0..<polygons.ringCount {
        body(Self.box(of: polygons.points[polygons.ringRange(ring)]))
      }
    case .lines(let lines): for line in lines { body(Self.box(of: line[...])) }
    case .points(let points): for point in points { body(Self.box(of: [point])) }
    }
  }

  private static func box(of points: ArraySlice<Point>) -> Box {
    var box = Box.empty
    for point in points { box.extend(by: point) }
    return box
  }
}
