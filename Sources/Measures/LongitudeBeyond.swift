public import Land
public import Plan
import Planar
import Values

extension PlanFailure {
  /// A layer's longitude beyond ±180°, which is no position: it is not turned around the earth by
  /// itself, and what it says is told as it is written. Nil where the feature has none.
  public static func longitude(beyond feature: LayerFeature, of layer: PlanLayer) -> PlanFailure? {
    guard let longitude = feature.shape.longitudeBeyond else { return nil }
    let turned = longitude > 0 ? longitude - 360 : longitude + 360
    let own = FixedNumber.short(longitude)
    // Less than a tenth of a millimetre is left of the subtraction.
    let written = FixedNumber.short((turned * 1e9).rounded() / 1e9)
    return PlanFailure(
      layer: layer, feature: feature,
      message:
        "\(feature.id) has the longitude \(own), beyond 180 degrees: that place is \(written), "
        + "and what crosses the antimeridian is cut there (RFC 7946)",
      chinese: "要素 \(feature.id) 的经度 \(own) 超出 ±180 度:该处应写作 \(written),"
        + "跨 180° 经线的要素须在该线切开(RFC 7946)")
  }
}

extension LayerFeature.Shape {
  /// The first longitude that is one once more around the earth.
  fileprivate var longitudeBeyond: Double? {
    func first(_ points: some Sequence<Point>) -> Double? {
      points.first { abs($0.x) > 180 && abs($0.x) <= 540 && abs($0.y) <= 90 }?.x
    }
    return switch self {
    case .polygons(let polygons): first(polygons.points)
    case .lines(let lines): first(lines.joined())
    case .points(let points): first(points)
    }
  }
}
