import Planar

extension MultiPolygon {
  /// One polygon from rings of coordinates.
  init(_ rings: [(Double, Double)]...) {
    self.init(polygons: [rings.map { $0.map { Point(x: $0.0, y: $0.1) } }])
  }

  static func rectangle(
    _ west: Double, _ south: Double, _ width: Double, _ height: Double
  ) -> MultiPolygon {
    MultiPolygon([
      (west, south), (west + width, south), (west + width, south + height),
      (west, south + height), (west, south),
    ])
  }
}
