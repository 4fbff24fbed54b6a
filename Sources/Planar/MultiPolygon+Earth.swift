extension MultiPolygon {
  /// The shape itself where all of its vertices are longitudes and latitudes; nil where it is empty
  /// or one of them is none.
  public var onEarth: MultiPolygon? {
    !isEmpty && points.allSatisfy(\.isLongitudeLatitude) ? self : nil
  }
}
