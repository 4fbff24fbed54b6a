internal import Glibc
public import Planar

/// Where the plan area lies in each of the systems that its neighbourhood uses, so that raw
/// coordinates can be named by looking.
public struct ReferenceSystemCandidates: Sendable {
  /// The plan area in degrees.
  public let planArea: Box
  /// The plan area in each projected candidate, x before y, in the order of the candidates.
  public let windows: [(system: ReferenceSystem, box: Box)]

  /// Systems of any datum may be candidates: the tens of metres between datums do not matter here.
  public init(
    planArea: Box, systems: [ReferenceSystem], session: ProjectionSession
  ) throws(ProjectionFailure) {
    self.planArea = planArea
    var windows: [(ReferenceSystem, Box)] = []
    for system in systems where system.isProjected {
      var grid = Self.grid(over: planArea)
      let geographic = try ReferenceSystem(system.geographicDefinition, session: session)
      let failures = try session.convert(&grid, from: geographic, to: system)
      guard failures.isEmpty else { continue }
      var box = Box.empty
      for point in grid { box.extend(by: point) }
      windows.append((system, box))
    }
    self.windows = windows
  }

  /// Edges bend in projection: a grid over the area, not its corners alone.
  private static func grid(over area: Box) -> [Point] {
    (0...8).flatMap { row in
      (0...8).map { column in
        Point(
          x: area.minX + area.width * Double(column) / 8,
          y: area.minY + area.height * Double(row) / 8)
      }
    }
  }

  /// What numbers within `raw` (as they stand in the file) most likely are.
  ///
  /// A file is *at* the plan area when its box meets that of the area, widened by half its size on
  /// each side, and is at most four times as large. Of several fitting systems the one whose middle
  /// is nearest is named, the first in order among equals.
  public func guess(_ raw: Box) -> ReferenceSystemGuess {
    guard raw.minX <= raw.maxX, raw.minY <= raw.maxY,
      (raw.width + raw.height + raw.minX + raw.minY).isFinite
    else { return .unknown }
    let swapped = Box(minX: raw.minY, minY: raw.minX, maxX: raw.maxY, maxY: raw.maxX)
    if Self.isAt(planArea, raw) { return .longitudeLatitude }
    if Self.isAt(planArea, swapped) { return .latitudeLongitude }
    return projected(raw, swapped) ?? degrees(raw, swapped) ?? zone(raw, swapped) ?? .unknown
  }

  private func projected(_ raw: Box, _ swapped: Box) -> ReferenceSystemGuess? {
    var fits: [(system: ReferenceSystem, swapped: Bool, offset: Double)] = []
    for (system, box) in windows {
      for (candidate, isSwapped) in [(raw, false), (swapped, true)]
      where Self.isAt(box, candidate) {
        let offset = hypot(
          candidate.center.x - box.center.x, candidate.center.y - box.center.y)
        fits.append((system, isSwapped, offset * system.unitFactor))
      }
    }
    guard let best = fits.min(by: { $0.offset < $1.offset }) else { return nil }
    // Systems that differ by their datum alone lie tens of metres apart: the plan's order decides.
    let first = fits.first { $0.offset <= best.offset + 1000 && $0.swapped == best.swapped } ?? best
    let others = fits.filter { $0.system != first.system && $0.swapped == first.swapped }
    return .projected(
      first.system, northingFirst: first.swapped, alternatives: others.map(\.system))
  }

  private func degrees(_ raw: Box, _ swapped: Box) -> ReferenceSystemGuess? {
    let distances = [(raw, false), (swapped, true)].compactMap { box, isSwapped in
      Self.isOnEarth(box) ? (kilometres(to: box.center), isSwapped) : nil
    }
    guard let nearest = distances.min(by: { $0.0 < $1.0 }), let first = distances.first else {
      return nil
    }
    // Another continent read backwards may lie nearer by chance: only a place beside the plan area
    // speaks for exchanged axes.
    guard nearest.1, first.1 || nearest.0 <= Self.neighbourhood else {
      return .degreesElsewhere(kilometres: first.0, latitudeFirst: first.1)
    }
    return .degreesElsewhere(kilometres: nearest.0, latitudeFirst: true)
  }

  /// Kilometres around a plan area from which its user's other files come: a province or two.
  private static let neighbourhood = 500.0

  /// Whether files of the plan may be in zones of the Chinese Gauss-Krüger projection: by
  /// longitude, and where nothing says where the plan is.
  public var isOfGaussKrueger: Bool {
    planArea.isEmpty || planArea.width > 180
      || ((73.5...136.5).contains(planArea.center.x) && planArea.center.y > 0)
  }

  /// Chinese practice: a zone number before six digits of easting, a northing within the country.
  private func zone(_ raw: Box, _ swapped: Box) -> ReferenceSystemGuess? {
    guard isOfGaussKrueger else { return nil }
    for (box, isSwapped) in [(raw, false), (swapped, true)] {
      let prefix = (box.minX / 1_000_000).rounded(.down)
      guard (box.maxX / 1_000_000).rounded(.down) == prefix, box.minY > 300_000,
        box.maxY < 6_000_000
      else { continue }
      switch prefix {
      case 13...23: return .otherZone(prefix: Int(prefix), degrees: 6, northingFirst: isSwapped)
      case 25...45: return .otherZone(prefix: Int(prefix), degrees: 3, northingFirst: isSwapped)
      default: continue
      }
    }
    return nil
  }

  private static func isAt(_ window: Box, _ box: Box) -> Bool {
    let wide = Box(
      minX: window.minX - window.width / 2, minY: window.minY - window.height / 2,
      maxX: window.maxX + window.width / 2, maxY: window.maxY + window.height / 2)
    return wide.intersects(box) && box.width <= 4 * window.width
      && box.height <= 4 * window.height
  }

  private static func isOnEarth(_ box: Box) -> Bool {
    box.minX >= -180 && box.maxX <= 180 && box.minY >= -90 && box.maxY <= 90
  }

  /// By great circle from the middle of the plan area; half a percent is enough for a message.
  private func kilometres(to point: Point) -> Double {
    let radians = Double.pi / 180
    let from = planArea.center
    let rise = sin((point.y - from.y) * radians / 2)
    let turn = sin((point.x - from.x) * radians / 2)
    let chord = rise * rise + cos(from.y * radians) * cos(point.y * radians) * turn * turn
    return 2 * 6371.0088 * asin(min(1, chord.squareRoot()))
  }
}
