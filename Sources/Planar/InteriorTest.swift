/// Says whether a point that is on no boundary is inside a polygon, or inside a part of what holds
/// many.
protocol InteriorTest {
  associatedtype Part
  func isInside(_ point: Point, of part: Part) -> Bool
}

extension MultiPolygon: InteriorTest {
  func isInside(_ point: Point, of part: Void) -> Bool {
    PointLocation.of(point, in: self) == .inside
  }
}
