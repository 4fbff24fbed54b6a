extension MultiPolygon {
  /// At least the area that is left when a strip of `distance` metres is worn off the boundary.
  ///
  /// Eroding a region of area A, boundary length L and h holes by d takes at most d·L + π·d²·h of
  /// its area (B. Sz.-Nagy, Über Parallelmengen nichtkonvexer ebener Bereiche, 1959). Polygons that
  /// share no land are eroded each for itself.
  public func leastArea(erodedBy distance: Double) -> Double {
    var least = 0.0
    for polygon in 0..<polygonCount {
      let rings = polygonRange(polygon)
      let length = rings.reduce(0) { $0 + self.length(ofRing: $1) }
      let holes = Double(max(0, rings.count - 1))
      least += max(
        0, area(ofPolygon: polygon) - distance * length - .pi * distance * distance * holes)
    }
    return least
  }
}
