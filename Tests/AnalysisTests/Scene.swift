import Analysis
import Findings
import Land
import Loaders
import Plan
import Planar
import Synchronization
import Values

/// Parcels and constraint features in the plan's projected metres, judged by the shipped rules.
struct Scene {
  struct Plot {
    var shape: MultiPolygon
    var properties: [(name: String, value: String)]
  }

  struct Source {
    var id: String
    var shape: MultiPolygon
    var validFrom: CalendarDate?
    var validTo: CalendarDate?
    /// What stands in place of the day of its approval.
    var unreadApproval: String?
    var isUnapproved = false
    /// What stands for the first day where it is a month alone.
    var month: String?
    /// Properties of the layer by their names; the others say nothing.
    var fields: [String: Value] = [:]
  }

  struct Result {
    var run: Run
    var plots: [PlotRecord]
    var findings: [Finding]

    /// Verdict of a rule by plot id.
    func verdicts(of code: String) -> [String: Verdict] {
      guard let card = run.cards.firstIndex(where: { $0.code == code }) else { return [:] }
      return Dictionary(
        plots.map { ($0.subject.plot ?? "#\($0.subject.ordinal ?? -1)", $0.verdicts[card]) },
        uniquingKeysWith: { max($0, $1) })
    }

    func missing(of code: String, _ plot: Int) -> Bilingual? {
      guard let card = run.cards.firstIndex(where: { $0.code == code }) else { return nil }
      return plots[plot].missing[card]
    }
  }

  static let origin = Point(x: 450_000, y: 2_583_000)
  static let permanent = "blue-line:permanent"

  var plots: [Plot] = []
  /// By key of the layer; layers that are not named are absent.
  var layers: [String: [Source]] = [:]
  /// By key of a layer the one for whose area it is drawn.
  var covers: [String: String] = [:]
  /// By key of a layer that the user brought what the plan's own held.
  var former: [String: [Source]] = [:]
  /// Limits that the plan leaves to the user, in their units.
  var thresholds: [String: Double] = [:]
  /// Whose limits are, where they are another's than the plan says.
  var kinds: [String: Threshold.Kind] = [:]
  var asOf = CalendarDate(year: 2025, month: 12, day: 31)

  func run(
    select: [String], jobs: Int = 1, wantsFindings: Bool = true,
    knowing groups: [UInt64: PlotGroup] = [:], settled: [ContractVerdict] = [], name: String
  ) async throws -> Result {
    var plan = try ShippedPlan.package.get()
    for (name, value) in thresholds {
      for index in plan.declarations.thresholds.indices
      where plan.declarations.thresholds[index].name == name {
        plan.declarations.thresholds[index].value = value
      }
    }
    for index in plan.declarations.thresholds.indices {
      guard let kind = kinds[plan.declarations.thresholds[index].name] else { continue }
      plan.declarations.thresholds[index].kind = kind
    }
    plan.layers = plan.declarations.layers.map { declared in
      var declaration = declared
      declaration.basis = .surveyed
      declaration.accuracy = 0
      declaration.covers = covers[declared.key]
      declaration.validFrom = nil
      guard let sources = layers[declared.key] else { return PlanLayer(declaration: declaration) }
      let system = plan.declarations.projectedSystem
      var layer = Self.layer(declaration, sources, system)
      if let own = former[declared.key] {
        layer.isReplaced = true
        layer.former = [Self.layer(declaration, own, system)]
      }
      return layer
    }
    plan.declarations.layers = plan.layers.map(\.declaration)
    let path = "\(ShippedPlan.scratch)/scene-\(name)-\(UInt32.random(in: 0...UInt32.max)).geojson"
    try ShippedPlan.write(text, to: path)
    defer { ShippedPlan.remove(path) }
    var request = CheckRequest(
      inputs: [path], plan: plan, asOf: asOf, areaMethod: .planar, select: select, jobs: jobs,
      wantsFindings: wantsFindings)
    request.plotGroups = groups
    request.contractVerdicts = settled
    return try await Scene.check(request)
  }

  private static func layer(
    _ declaration: LayerDeclaration, _ sources: [Source], _ system: String
  ) -> PlanLayer {
    PlanLayer(
      declaration: declaration, isPresent: true, path: "\(declaration.key)",
      referenceSystem: system,
      features: sources.map { source in
        var feature = LayerFeature(
          id: source.id, name: source.id,
          span: ByteSpan(offset: 0, length: 0, line: 1, column: 1),
          shape: .polygons(source.shape.moved(by: origin)),
          fields: declaration.properties.map { source.fields[$0.declaration.name] ?? .null },
          validFrom: source.validFrom,
          validTo: source.validTo)
        feature.unreadApproval = source.unreadApproval
        feature.isUnapproved = source.isUnapproved
        feature.monthOfValidity = source.month
        return feature
      })
  }

  /// Judges and keeps everything that a report would get.
  static func check(_ request: CheckRequest) async throws -> Result {
    let kept = Mutex<[Batch]>([])
    let run = try await Analyzer(request).run(
      begin: { _ in
        [
          { batch in
            kept.withLock { $0.append(batch) }
            return []
          }
        ]
      }, write: { _, _ in })
    let batches = kept.withLock { $0 }.sorted {
      ($0.findingsBefore, $0.plotsBefore) < ($1.findingsBefore, $1.plotsBefore)
    }
    return Result(
      run: run, plots: batches.flatMap(\.plots), findings: batches.flatMap(\.findings))
  }

  var text: String {
    let features = plots.map { plot in
      let properties = plot.properties.map { "\"\($0.name)\":\"\($0.value)\"" }
      return "{\"type\":\"Feature\",\"properties\":{\(properties.joined(separator: ","))},"
        + "\"geometry\":\(plot.shape.moved(by: Self.origin).json)}"
    }
    return "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":"
      + "{\"name\":\"urn:ogc:def:crs:EPSG::4547\"}},\"features\":[\n"
      + features.joined(separator: ",\n") + "\n]}\n"
  }
}

extension MultiPolygon {
  func moved(by offset: Point) -> MultiPolygon {
    mapped { Point(x: $0.x + offset.x, y: $0.y + offset.y) }
  }

  func mapped(_ transform: (Point) -> Point) -> MultiPolygon {
    MultiPolygon(points: points.map(transform), ringEnds: ringEnds, polygonEnds: polygonEnds)
  }

  static func rectangle(_ x0: Double, _ y0: Double, _ x1: Double, _ y1: Double) -> MultiPolygon {
    let corners = [(x0, y0), (x1, y0), (x1, y1), (x0, y1), (x0, y0)]
    return MultiPolygon(polygons: [[corners.map { Point(x: $0.0, y: $0.1) }]])
  }

  func withRings(_ change: ([Point]) -> [Point]) -> MultiPolygon {
    MultiPolygon(polygons: polygons.map { $0.map(change) })
  }

  var json: String {
    let parts = polygons.map { rings in
      let texts = rings.map { ring in
        "[" + ring.map { "[\($0.x),\($0.y)]" }.joined(separator: ",") + "]"
      }
      return "[" + texts.joined(separator: ",") + "]"
    }
    return "{\"type\":\"MultiPolygon\",\"coordinates\":[\(parts.joined(separator: ","))]}"
  }
}

/// The generator of Steele, Lea and Flood (2014): the same seed gives the same test everywhere.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A multiple of 1/8 between two bounds.
  mutating func eighths(_ range: ClosedRange<Int>) -> Double {
    Double(Int.random(in: range.lowerBound * 8...range.upperBound * 8, using: &self)) / 8
  }

  /// A quadrilateral that turns one way, within a box.
  mutating func quadrilateral(_ reach: Int) -> MultiPolygon {
    let x = eighths(0...reach)
    let y = eighths(0...reach)
    let half = reach / 3
    let corners = [
      Point(x: x - eighths(1...half), y: y), Point(x: x, y: y - eighths(1...half)),
      Point(x: x + eighths(1...half), y: y), Point(x: x, y: y + eighths(1...half)),
    ]
    return MultiPolygon(polygons: [[corners + [corners[0]]]])
  }
}
