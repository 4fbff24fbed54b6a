import Checks
import Findings
import Land
import Loaders
import Measures
import Planar
import Projection
import Values

/// What projecting and testing a parcel's shape found out.
struct ShapeFacts {
  var passage = GeometryGate.Passage(shape: MultiPolygon(), standing: .unusable)
  var isPlaced = false
  /// Vertices that have no place on the working surface.
  var lostPoints = 0
  /// On the working surface, m²; NaN where unusable.
  var surfaceArea = Double.nan
  /// m², where that is more than `mostArea`.
  var hugeArea: Double?

  /// Two thirds of the land of the earth, m²: figures and their sums are counted up to it.
  static let mostArea = 1e14

  /// Edges that lie elsewhere by more than the tolerance.
  var bent: [BentEdge] = []

  /// In the plan's projected system, m²; NaN where unusable or not asked for.
  var planarArea = Double.nan

  /// Vertices that are no longitude and latitude.
  var beyondDegrees: [Point] = []
  /// Starts of edges that run around the earth the other way.
  var crossings: [Point] = []

  /// Looks for what only longitudes and latitudes can have wrong.
  mutating func checkDegrees(_ shape: MultiPolygon) {
    var box = Box.empty
    for point in shape.points { box.extend(by: point) }
    if box.maxX > 180 || box.minX < -180 || box.maxY > 90 || box.minY < -90 {
      beyondDegrees = shape.points.filter { abs($0.x) > 180 || abs($0.y) > 90 }
    }
    guard box.maxX - box.minX > 180 else { return }
    for ring in 0..<shape.ringCount {
      let range = shape.ringRange(ring)
      crossings += range.dropFirst().filter {
        abs(shape.points[$0].x - shape.points[$0 - 1].x) > 180
      }.map { shape.points[$0 - 1] }
    }
  }

  private static let tangled: Bilingual = {
    let most = FixedNumber.grouped(MultiPolygon.fewCrossings)
    return Bilingual(
      zh: ";边相交或重合多于 \(most) 处且多于边数,或边过密无法逐一核对:未修复,未判定",
      en: "; its edges cross or run along each other in more than \(most) places, more than it has "
        + "edges, or stand too dense to be compared: not repaired, not judged")
  }()

  private static func list(_ points: [Point]) -> String {
    let shown = points.prefix(2).map {
      "(\(FixedNumber.text($0.x, digits: 7)), \(FixedNumber.text($0.y, digits: 7)))"
    }
    return shown.joined(separator: ", ") + (points.count > 2 ? " …" : "")
  }

  /// Centre of the box and area, for a plot without an id.
  var outline: (center: Point, area: Double)?

  /// Its vertices on the working surface, where its place is asked for to the millimetre.
  var corners: [Point] = []

  /// What a check on shapes has to say.
  struct Found {
    var card: Int
    var faults: [ShapeFault]
    var projector: SurfaceProjector?
  }
  var found: [Found] = []

  /// What a plot without an id is known by; nil where it has no shape.
  func shapeKey(_ geodesy: SurfaceGeodesy?) -> String? {
    guard let outline, outline.area.isFinite, outline.center.x.isFinite, outline.center.y.isFinite
    else { return nil }
    var points = [outline.center]
    if isPlaced { _ = geodesy?.unproject(&points) }
    let digits = isPlaced ? 5 : 0
    let size = FixedNumber.text(outline.area.magnitude.squareRoot(), digits: 0)
    return "@\(FixedNumber.text(points[0].x, digits: digits)),"
      + "\(FixedNumber.text(points[0].y, digits: digits)),\(size)"
  }

  /// The same to the millimetre; nil where it has none or none is asked for.
  func place(_ geodesy: SurfaceGeodesy?) -> PlotExtent? {
    guard isPlaced, let geodesy, let outline, !corners.isEmpty else { return nil }
    var points = corners
    geodesy.locate(&points)
    return PlotExtent(degrees: points, area: outline.area)
  }

  /// What the register states; nil where it states no area, or none that land can have.
  static func register(_ entry: ParcelIntake.Entry) -> Double? {
    entry.registerArea.flatMap { $0 > 0 && $0 < 1e13 ? $0 : nil }
  }

  /// What several features of a plot have in its register together; nil of any other.
  static func share(_ setting: RunSetting, _ entry: ParcelIntake.Entry) -> RegisterShare? {
    guard !setting.registerShares.isEmpty else { return nil }
    return entry.registerKey.flatMap { setting.registerShares[$0] }
  }

  /// Area by the run's method, m²: of a plot of several features each has its share of the register
  /// area by its shape.
  func area(_ setting: RunSetting, _ entry: ParcelIntake.Entry) -> Double {
    guard setting.areaMethod == .register else { return surfaceArea }
    if let share = Self.share(setting, entry) {
      return share.register * (surfaceArea / share.shape)
    }
    return Self.register(entry) ?? surfaceArea
  }

  /// True where there is nothing to say of the shape.
  var isSilent: Bool {
    found.isEmpty && lostPoints == 0 && passage.fault == nil && passage.failure == nil
      && hugeArea == nil && beyondDegrees.isEmpty && crossings.isEmpty
  }

  /// The findings of family GEO that belong to the shape itself.
  func findings(
    of entry: ParcelIntake.Entry, input: Input, setting: RunSetting, maker: FindingMaker,
    geodesy: SurfaceGeodesy?
  ) -> [Finding] {
    var findings: [Finding] = []
    func add(
      _ card: RuleCard, _ message: Bilingual, at place: Point?, evidence: [Evidence] = []
    ) {
      var finding = setting.cards.finding(
        setting.cards.position(of: card), on: entry.subject, named: [entry.subject.identity],
        message: message, evidence: evidence)
      if let place {
        var points = [place]
        if isPlaced { geodesy?.locate(&points) }
        // Metres of a file without a place, or what lies beyond the earth, are told in words.
        finding.place = points[0].isLongitudeLatitude ? points[0] : nil
      }
      if isPlaced, !passage.shape.isEmpty {
        finding.geometry = passage.shape
        let place = finding.place
        maker.placer.place(&finding)
        finding.place = place ?? finding.place
      }
      findings.append(finding)
    }
    for (card, points) in [
      (BuiltInCards.beyondDegrees, beyondDegrees), (BuiltInCards.crossesAntimeridian, crossings),
    ] where !points.isEmpty {
      add(
        card,
        Bilingual(
          zh: "\(card.title.zh) \(points.count) 处:\(Self.list(points))",
          en: "\(card.title.en), places: \(points.count): \(Self.list(points))"), at: nil)
    }
    if lostPoints > 0 {
      add(
        BuiltInCards.notPlaceable,
        Bilingual(
          zh: "\(lostPoints) 个顶点坐标无法投影到工作面",
          en:
            "\(EnglishCount.plain(lostPoints, "vertex has", "vertices have")) no place on the earth"
        ), at: nil)
    }
    if let hugeArea {
      let area = FixedNumber.text(hugeArea / 1e6, digits: 0, grouping: true)
      add(
        BuiltInCards.notPlaceable,
        Bilingual(
          zh: "图形面积 \(area) km²,超过全球陆地的三分之二,不是宗地,不量算",
          en: "a shape of \(area) km² is more than two thirds of the land of the earth; it is no "
            + "plot and is not measured"), at: nil)
    }
    if let words = passage.failure {
      add(
        BuiltInCards.notAnalysed, Bilingual(zh: "GEOS:\(words)", en: "GEOS: \(words)"), at: nil)
    }
    if let fault = passage.fault {
      add(BuiltInCards.invalidPolygon, invalidity(fault.reason, setting.cards), at: fault.place)
    }
    for item in found where !input.sharedChecks.contains(item.card) {
      let card = setting.cards.cards[item.card]
      let words = FaultPlaces(
        item.faults, isPlaced: isPlaced, projector: item.projector, geodesy: geodesy)
      add(card, words.message(card), at: words.first, evidence: words.evidence)
    }
    return findings
  }

  /// Why a polygon is not valid, and what came of its repair.
  private func invalidity(_ reason: String, _ cards: CardIndex) -> Bilingual {
    let outcome = passage.isTangled ? Self.tangled : repair
    // The checks on validity say what is wrong; this one says what it does to the plot.
    let ofValidity = Set(ShapeChecks.ofValidity.map { $0.card.code })
    let codes = found.map { cards.cards[$0.card].code }.filter(ofValidity.contains)
    let list = codes.joined(separator: ", ")
    let chinese = SystemWords.chinese(reason)
    return Bilingual(
      zh: "面不合法:\(chinese)\(list.isEmpty ? "" : "(\(list))")\(outcome?.zh ?? "")",
      en: "not a valid polygon: \(reason)\(list.isEmpty ? "" : " (\(list))")"
        + "\(outcome?.en ?? "")")
  }

  /// Nil where none was tried.
  private var repair: Bilingual? {
    passage.areas.map {
      let before = FixedNumber.text($0.before, digits: 2)
      let after = FixedNumber.text($0.after, digits: 2)
      if after == "0.00", passage.standing != .repaired {
        return Bilingual(
          zh: ";修复后不余面积,未判定", en: "; a repair would leave nothing of it, not judged")
      }
      return Bilingual(
        zh: passage.standing == .repaired
          ? ";修复前 \(before) m²,修复后 \(after) m²,按修复后图形量算"
          : ";修复会改变面积(\(before) → \(after) m²),未判定",
        en: passage.standing == .repaired
          ? "; \(before) m² before and \(after) m² after repair, judged on the repaired shape"
          : "; a repair would change the area (\(before) to \(after) m²), not judged")
    }
  }
}
