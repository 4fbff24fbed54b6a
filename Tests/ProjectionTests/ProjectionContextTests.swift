import Planar
import Testing

@testable import Projection

/// PROJ's objects write to their context until they are destroyed, so it must go last.
@Suite struct ProjectionContextTests {
  @Test func livesAsLongAsWhatWasMadeInIt() throws {
    weak var context: ProjectionContext?
    var projector: SurfaceProjector?
    var geodesy: SurfaceGeodesy?
    do {
      let session = try ProjectionSession()
      context = session.owner
      let surface = try equalAreaSurface()
      projector = try SurfaceProjector(
        from: ReferenceSystem("EPSG:4547"), onto: surface, session: session)
      geodesy = try SurfaceGeodesy(of: surface, session: session)
    }
    #expect(context != nil)
    var points = [Point(x: 451_939.166, y: 2_583_376.971)]
    #expect(projector?.project(&points) == [])
    projector = nil
    #expect(context != nil)
    #expect(geodesy?.unproject(&points) == [])
    #expect(abs(points[0].x - 113.53) < 1e-7 && abs(points[0].y - 23.35) < 1e-7)
    geodesy = nil
    #expect(context == nil)
  }
}
