import Findings
import Measures
import Plan
import Planar
import Projection
import Values

/// Whether a file seems to be shifted as a Chinese web map is, held against a layer whose
/// boundaries its plots should follow.
///
/// Numbers alone never tell: shifted coordinates look like any others. So vertices of the first
/// plots are held against the boundaries of an anchor layer, as they stand and with each shift
/// taken back; a suspicion is that most of them fit after it and few before.
struct ShiftSuspicion {
  /// Vertices farther than this from a boundary, in metres, do not follow it.
  static let reach = 5.0
  /// Share of the vertices that must fit after the shift is taken back; where as many fit as they
  /// stand nothing is suspected.
  static let leastShare = 0.5
  /// Times as many must fit after as before.
  static let leastGain = 2
  /// Fewer vertices than this show nothing.
  static let leastMarks = 20

  let shift: MapShift
  /// True where the file is shifted, false where the layer is.
  let isOfFile: Bool
  let layer: Bilingual
  let marks: Int
  let before: Int
  let after: Int
  /// From where the vertices are to where they fit, metres on the working surface.
  let east: Double
  let north: Double

  /// Roles whose boundaries plots follow, the surest first.
  private static let anchors = ["detailed-plan", "statutory-plan"]

  /// Nil where nothing is suspected.
  ///
  /// - Parameter marks: vertices in the file's coordinates.
  init?(
    marks: [Point], system: ReferenceSystem, setting: RunSetting, session: ProjectionSession
  ) throws {
    guard Self.obstacle(marks: marks.count, setting: setting) == nil else { return nil }
    let surface = setting.sheet.surface
    var points = marks
    _ = try SurfaceProjector(from: system, onto: surface, session: session).project(&points)
    let geographic = try SurfaceProjector(
      from: surface.geographic, onto: surface, session: session)
    for layer in Self.layers(setting) {
      guard let before = Self.count(points, layer, setting) else { continue }
      guard Double(before) < Self.leastShare * Double(marks.count) else { return nil }
      var lonLat = points
      _ = geographic.restore(&lonLat)
      var best: (after: Int, shift: MapShift, isOfFile: Bool, points: [Point])?
      for shift in MapShift.allCases {
        for isOfFile in [true, false] {
          var moved = lonLat.map { isOfFile ? shift.unshifted($0) : shift.shifted($0) }
          _ = geographic.project(&moved)
          let after = Self.count(moved, layer, setting) ?? 0
          if after > best?.after ?? -1 { best = (after, shift, isOfFile, moved) }
        }
      }
      guard let best, Double(best.after) >= Self.leastShare * Double(marks.count),
        best.after >= Self.leastGain * before
      else { continue }
      shift = best.shift
      isOfFile = best.isOfFile
      self.layer = setting.declarations.layers[layer].label
      self.marks = marks.count
      self.before = before
      after = best.after
      let moves = zip(points, best.points).map { Point(x: $1.x - $0.x, y: $1.y - $0.y) }
        .filter { $0.x.isFinite && $0.y.isFinite }
      east = moves.reduce(0) { $0 + $1.x } / Double(max(moves.count, 1))
      north = moves.reduce(0) { $0 + $1.y } / Double(max(moves.count, 1))
      return
    }
    return nil
  }

  /// Why nothing can be suspected of a file; nil where it can be looked at.
  static func obstacle(marks: Int, setting: RunSetting) -> Bilingual? {
    if layers(setting).isEmpty {
      return Bilingual(
        zh: "缺图层 " + anchors.joined(separator: " 或 "),
        en: "no layer " + anchors.joined(separator: " or "))
    }
    guard marks < leastMarks else { return nil }
    return Bilingual(
      zh: "抽样顶点不足 \(leastMarks) 个", en: "fewer than \(leastMarks) sampled vertices")
  }

  /// Layers with boundaries to hold plots against, the surest first.
  private static func layers(_ setting: RunSetting) -> [Int] {
    setting.declarations.layers.indices.filter {
      rank($0, setting) < anchors.count && setting.bases[$0] != nil
        && count([], $0, setting) != nil
    }.sorted { rank($0, setting) < rank($1, setting) }
  }

  private static func rank(_ layer: Int, _ setting: RunSetting) -> Int {
    anchors.firstIndex(of: setting.declarations.layers[layer].role) ?? anchors.count
  }

  private static func count(_ points: [Point], _ layer: Int, _ setting: RunSetting) -> Int? {
    setting.sheet.countAtBoundaries(ofLayer: layer, points: points, within: reach)
  }

  var message: Bilingual {
    let distance = FixedNumber.text((east * east + north * north).squareRoot(), digits: 0)
    let sideways = FixedNumber.text(east, digits: 0)
    let upwards = FixedNumber.text(north, digits: 0)
    let reach = FixedNumber.short(Self.reach)
    return Bilingual(
      zh: (isOfFile ? "疑似 \(shift.rawValue) 坐标" : "图层“\(layer.zh)”疑似 \(shift.rawValue) 坐标")
        + ":\(marks) 个抽样顶点现有 \(before) 个落在\(layer.zh)边界 \(reach) m 内,"
        + "移动 \(distance) m(东 \(sideways)、北 \(upwards))后有 \(after) 个;未作改正,请核对坐标来源",
      en: (isOfFile
        ? "coordinates suspected to be \(shift.rawValue)"
        : "layer '\(layer.en)' suspected to be \(shift.rawValue)")
        + ": of \(marks) sampled vertices \(before) lie within \(reach) m of a boundary of "
        + "\(layer.en) as they stand, \(after) when moved by \(distance) m (east \(sideways), "
        + "north \(upwards)); nothing was corrected, check where the coordinates come from")
  }

  var evidence: [Evidence] {
    [
      ("sampled_vertices", Bilingual(zh: "抽样顶点", en: "sampled vertices"), Double(marks)),
      ("fitting_as_given", Bilingual(zh: "现状吻合", en: "fitting as given"), Double(before)),
      ("fitting_unshifted", Bilingual(zh: "移动后吻合", en: "fitting when moved"), Double(after)),
    ].map { Evidence(operand: $0.0, label: $0.1, value: .number($0.2)) }
  }
}
