import Findings
import GEOS
import Planar
import Testing

@testable import Analysis

/// A plot whose shape had to be repaired is suspected at most; one that is bent over itself by the
/// projection alone has no fault of its own.
@Suite struct RepairedShapeTests {
  /// 100 m by 80 m, with a bow of less than a square metre in its upper side where it has one.
  private static func shape(hasBow: Bool) -> MultiPolygon {
    let bow = hasBow ? [(50.5, 80.0), (49.5, 81), (50.5, 81), (49.5, 80)] : []
    let corners = [(0.0, 0.0), (100, 0), (100, 80)] + bow + [(0, 80), (0, 0)]
    return MultiPolygon(polygons: [[corners.map { Point(x: $0.0, y: $0.1) }]])
  }

  @Test(arguments: [false, true])
  func repairedPlots(hasBow: Bool) async throws {
    var scene = Scene()
    scene.plots = [
      Scene.Plot(
        shape: Self.shape(hasBow: hasBow),
        properties: [("宗地代码", "A")] + AccountingTests.approved)
    ]
    scene.layers[Scene.permanent] = [
      Scene.Source(id: "P", shape: .rectangle(-10, -10, 50, 100))
    ]
    let result = try await scene.run(select: ["BLU101", "GEO201"], name: "bow-\(hasBow)")
    #expect(result.verdicts(of: "GEO201") == ["A": hasBow ? .incomplete : .conforms])
    #expect(result.verdicts(of: "BLU101") == ["A": hasBow ? .suspected : .violates])
    #expect(result.plots.map(\.conclusion) == [hasBow ? .suspected : .violates])
  }

  @Test func bentByTheProjectionAlone() throws {
    let (given, bent) = (Self.shape(hasBow: false), Self.shape(hasBow: true))
    var gate = GeometryGate(session: try GEOSSession(), tolerance: 0.1)
    let passage = gate.pass(given, onSurface: bent, projector: nil)
    #expect("\(passage.standing)" == "measured" && passage.fault == nil)
    #expect(abs(passage.shape.area - 8_000.5) < 1e-6)
    // Of a shape that is so in its file it is told.
    let own = gate.pass(bent, onSurface: bent, projector: nil)
    #expect("\(own.standing)" == "repaired" && own.fault != nil)
  }
}
