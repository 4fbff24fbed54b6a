import Checks
import Findings
import GEOS
import Measures
import Plan
import Planar
import Projection

/// Decides whether a shape can be judged: valid as it is, repaired with little change, or not.
///
/// A polygon is valid or not in the coordinates it is given in: there its edges are straight
/// (RFC 7946 §3.1.1). A needle of no width along a parallel is bent open by every projection, and
/// a hole that touches its exterior between two vertices may come to cross it; so a fault is what
/// is wrong in the file, and what only projecting did is mended without a word.
struct GeometryGate {
  struct Passage {
    var shape: MultiPolygon
    var standing: ParcelChunk.Standing
    /// What GEOS says is wrong, and where on the working surface.
    var fault: (reason: String, place: Point)?
    /// Areas before and after repair, m².
    var areas: (before: Double, after: Double)?
    /// True where the shape was not mended, as its edges cross too often.
    var isTangled = false
    /// GEOS's words where it failed.
    var failure: String?
    /// True where the edges of the given shape meet at their ends only, beyond doubt.
    var isSimple = false
    /// True where the shape has the points of the given one, one by one.
    var isAsGiven = false
  }

  let session: GEOSSession
  /// ε in metres.
  let tolerance: Double
  private var simplicity = SimplicityTest()

  init(session: GEOSSession, tolerance: Double) {
    self.session = session
    self.tolerance = tolerance
  }

  /// - Parameters:
  ///   - given: the shape in the coordinates of its file.
  ///   - shape: the same on the working surface, all of its points placed.
  ///   - projector: from one to the other; nil where the file has no place on the surface.
  mutating func pass(
    _ given: MultiPolygon, onSurface shape: MultiPolygon, projector: SurfaceProjector?
  ) -> Passage {
    let wasMoved = given.points != shape.points
    let isGivenClean = simplicity.verdict(on: given) == .clean
    let isShapeClean = wasMoved ? simplicity.verdict(on: shape) == .clean : isGivenClean
    var passage = pass(given, isGivenClean, shape, isShapeClean, wasMoved, projector)
    passage.isSimple = isGivenClean
    return passage
  }

  private func pass(
    _ given: MultiPolygon, _ isGivenClean: Bool, _ shape: MultiPolygon, _ isShapeClean: Bool,
    _ wasMoved: Bool, _ projector: SurfaceProjector?
  ) -> Passage {
    let asGiven = Passage(shape: shape, standing: .measured, isAsGiven: true)
    if isGivenClean, isShapeClean { return asGiven }
    do throws(GEOSFailure) {
      if !isGivenClean, case .invalid(let reason, let place) = try session.validity(of: given) {
        var places = [place]
        if given.isTangled {
          if wasMoved, let projector { _ = projector.project(&places) }
          return tangled((reason, places[0]))
        }
        var repaired = try session.makeValid(given)
        if wasMoved, let projector {
          _ = projector.project(&repaired.points)
          _ = projector.project(&places)
          if !(try session.validity(of: repaired).isValid) {
            repaired = try session.makeValid(repaired)
          }
        }
        return passage(of: shape, repaired, fault: (reason, places[0]))
      }
      guard wasMoved, !isShapeClean,
        case .invalid(let reason, let place) = try session.validity(of: shape)
      else { return asGiven }
      if shape.isTangled { return tangled((reason, place)) }
      let mended = passage(of: shape, try session.makeValid(shape), fault: (reason, place))
      guard mended.standing == .repaired else { return mended }
      return Passage(shape: mended.shape, standing: .measured)
    } catch {
      return Passage(shape: MultiPolygon(), standing: .unusable, failure: error.description)
    }
  }

  /// A shape that is not mended: what its edges bound is a guess, and costs without end.
  private func tangled(_ fault: (reason: String, place: Point)) -> Passage {
    Passage(shape: MultiPolygon(), standing: .unusable, fault: fault, isTangled: true)
  }

  private func passage(
    of shape: MultiPolygon, _ repaired: MultiPolygon, fault: (reason: String, place: Point)
  ) -> Passage {
    let before = shape.area
    let after = repaired.area
    // A repair that moves more area than the tolerance explains is a guess, not a repair.
    let isSmall = abs(after - before) <= tolerance * shape.perimeter && after > 0
    return Passage(
      shape: isSmall ? repaired : MultiPolygon(), standing: isSmall ? .repaired : .unusable,
      fault: fault, areas: (before, after))
  }
}

extension GeometryGate.Passage {
  /// Keeps a shape that can be measured for the checks on plots among each other.
  ///
  /// - Parameter area: m².
  func add(to block: inout PlotBlock, _ subject: Subject, area: Double) {
    guard standing != .unusable, !shape.isEmpty else { return }
    var place = PlotPlace(
      byteOffset: subject.byteOffset ?? 0, area: ResultAssembly.units(area) ?? 0,
      ordinal: subject.ordinal ?? 0, file: subject.file ?? 0, line: subject.lineOrRow ?? 0,
      column: subject.column ?? 0, isNamed: subject.plot != nil)
    place.shapeDigest = subject.geometryHash.flatMap { UInt64($0, radix: 16) } ?? 0
    block.append(shape, name: subject.identity, at: place)
  }
}
