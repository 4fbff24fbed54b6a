import Planar

extension MultiPolygon {
  /// One polygon from rings of coordinates.
  init(_ rings: [(Double, Double)]...) {
    self.init(polygons: [rings.map { $0.map { Point(x: $0.0, y: $0.1) } }])
  }
}
