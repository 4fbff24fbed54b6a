/// All checks on the shape of a feature, in the order of their codes.
public enum ShapeChecks {
  /// What makes a polygon invalid (GEO201); looked at with every plan.
  public static let ofValidity: [any ShapeCheck.Type] = [
    RingSelfIntersects.self, RingsCross.self, HoleOutside.self, HolesNested.self,
    RingsDuplicate.self, InteriorDisconnected.self, PartsOverlap.self, RingCollapsed.self,
  ]

  /// What makes a polygon hard to work with, though it is valid.
  public static let ofQuality: [any ShapeCheck.Type] = [
    RepeatedPoints.self, RingOrientation.self, AngleBelowLimit.self, SpikeInRing.self,
    SegmentBelowLimit.self, AreaBelowLimit.self, SliverShape.self, TooManyVertices.self,
    TooManyParts.self, OutsidePlanBox.self,
  ]

  public static let all = ofValidity + ofQuality
}
