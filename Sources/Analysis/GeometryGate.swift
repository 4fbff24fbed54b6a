import Findings
import GEOS
import Measures
import Plan
import Planar

/// Decides whether a shape can be judged: valid as it is, repaired with little change, or not.
struct GeometryGate {
  struct Passage {
    var shape: MultiPolygon
    var standing: ParcelChunk.Standing
    /// What GEOS says is wrong, and where on the working surface.
    var fault: (reason: String, place: Point)?
    /// Areas before and after repair, m².
    var areas: (before: Double, after: Double)?
    /// GEOS's words where it failed.
    var failure: String?
  }

  let session: GEOSSession
  /// ε in metres.
  let tolerance: Double
  private var simplicity = SimplicityTest()

  init(session: GEOSSession, tolerance: Double) {
    self.session = session
    self.tolerance = tolerance
  }

  mutating func pass(_ shape: MultiPolygon) -> Passage {
    if simplicity.verdict(on: shape) == .clean { return Passage(shape: shape, standing: .measured) }
    do throws(GEOSFailure) {
      guard case .invalid(let reason, let place) = try session.validity(of: shape) else {
        return Passage(shape: shape, standing: .measured)
      }
      let repaired = try session.makeValid(shape)
      let before = shape.area
      let after = repaired.area
      // A repair that moves more area than the tolerance explains is a guess, not a repair.
      let isSmall = abs(after - before) <= tolerance * shape.perimeter && after > 0
      return Passage(
        shape: isSmall ? repaired : MultiPolygon(),
        standing: isSmall ? .repaired : .unusable, fault: (reason, place),
        areas: (before, after))
    } catch {
      return Passage(shape: MultiPolygon(), standing: .unusable, failure: error.description)
    }
  }
}
