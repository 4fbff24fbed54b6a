import Planar
import Projection
import Values

/// What single values of plan.yaml are.
extension PlanNode {
  /// ε in metres.
  func tolerance() throws(PlanFailure) -> Double {
    let tolerance = try Threshold.read("tolerance", self)
    guard let epsilon = tolerance.baseValue, tolerance.unit.dimension == .length, epsilon > 0
    else { throw failure("the tolerance is a length above 0") }
    return epsilon
  }

  /// The name of a reference system.
  ///
  /// - Parameters:
  ///   - session: asked whether there is such a system; nil where nobody can be asked.
  ///   - fits: what is asked of it beyond, as `unit` says it.
  func systemName(
    _ session: ProjectionSession?, in unit: String = "",
    _ fits: (ReferenceSystem) -> Bool = { _ in true }
  ) throws(PlanFailure) -> String {
    let text = try text()
    guard let session else { return text }
    let system: ReferenceSystem
    do throws(ProjectionFailure) {
      system = try ReferenceSystem(text, session: session)
    } catch {
      throw failure("PROJ knows no reference system '\(text)'; write it like EPSG:4547")
    }
    guard fits(system) else {
      throw failure("a reference system in \(unit) stands here, '\(text)' is none")
    }
    return text
  }

  /// `[west, south, east, north]` in degrees, as the `bbox` of RFC 7946: where the west is more
  /// than the east the antimeridian lies between. Beyond half the earth they were exchanged.
  func box() throws(PlanFailure) -> Box {
    var numbers = try items().map { item throws(PlanFailure) in try item.number() }
    if numbers.count == 4, numbers[0] > numbers[2], numbers[2] + 360 - numbers[0] < 180 {
      numbers[2] += 360
    }
    guard numbers.count == 4, numbers[0] < numbers[2], numbers[1] < numbers[3],
      numbers[0] >= -360, numbers[2] <= 360, numbers[1] >= -90, numbers[3] <= 90
    else {
      throw failure("an extent is [west, south, east, north] in degrees")
    }
    return Box(minX: numbers[0], minY: numbers[1], maxX: numbers[2], maxY: numbers[3])
  }

  /// `+08:00` as 480.
  func minutesEast() throws(PlanFailure) -> Int {
    let text = try text()
    guard let (_, sign, hours, minutes) = text.wholeMatch(of: /([+-])(\d\d):(\d\d)/)?.output,
      let hours = Int(hours), let minutes = Int(minutes), minutes < 60, hours * 60 + minutes <= 840
    else { throw failure("a time zone is written as +08:00, not '\(text)'") }
    return (hours * 60 + minutes) * (sign == "-" ? -1 : 1)
  }
}
