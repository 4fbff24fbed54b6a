import Checks
import Findings
import Loaders
import Measures
import Plan
import Planar
import Projection
import Values

/// What the head of a file tells: its reference system, the unit of its areas, faults it shares.
struct InputProfile {
  var input: Input
  /// File-level findings.
  var findings: [Finding] = []

  /// - Parameter head: the file's first batch; nil for a file without features.
  init(
    _ head: FeatureBatch?, header: FileHeader, index: Int,
    request: CheckRequest, setting: RunSetting, desk: SystemDesk
  ) throws {
    input = Input(
      index: index, path: header.path, firstOrdinal: 0,
      placement: .unplaced(.none), systemTitle: "",
      sharedFaults: [], isSynthetic: header.saysSynthetic)
    input.guessedEncoding = header.guessedEncoding
    let sample = HeadSample(head, setting: setting)
    input.sharedFaults = sample.sharedFaults
    if sample.turnsOtherWay {
      input.sharedChecks = [setting.cards.position(of: RingOrientation.card)]
    }
    for (card, isShared) in sample.sharedCards where isShared {
      input.sharedChecks.insert(setting.cards.position(of: card))
    }
    input.lacks = sample.columns?.lacks(setting) ?? [:]
    do {
      try settleSystem(header, sample: sample, request: request, setting: setting, desk: desk)
      addPrecision(sample, header, setting: setting)
      try addShift(sample, header, setting: setting, desk: desk)
      if case .placed(let system) = input.placement {
        input.units.area = try sample.areaUnit(
          system: system, setting: setting, session: desk.session)
        input.units.isSampled = sample.hasRegister
        if let works = sample.works {
          (input.units.strange, input.units.strangeJoined) = works.strange(
            unit: input.units.area ?? .squareMetre,
            projector: try SurfaceProjector(
              from: system, onto: setting.sheet.surface, session: desk.session))
        }
        input.place = try system.box(
          of: system.isGeographic ? sample.parts.box : sample.box, onto: setting.sheet.surface,
          session: desk.session)
      }
    } catch let failure as ProjectionFailure {
      refuse(failure, header, setting: setting)
    }
  }

  /// A file on a datum from which no published way leads to the plan's is of no use; the others are.
  private mutating func refuse(
    _ failure: ProjectionFailure, _ header: FileHeader, setting: RunSetting
  ) {
    let sentence = Bilingual(
      zh: "坐标系 \(failure.input) 不能换算到所用的坐标系:没有在此有效的已发布换算,近似换算可能相差上百米",
      en: "\(failure)")
    tell(sentence, BuiltInCards.referenceSystem, header, setting: setting)
    unplace(sentence, BuiltInCards.referenceSystem, setting)
  }

  private mutating func unplace(
    _ sentence: Bilingual, _ card: RuleCard, _ setting: RunSetting
  ) {
    input.placement = .unplaced(sentence)
    input.unplacedBy = setting.cards.position(of: card)
  }

  /// One finding on the file as a whole about its reference system.
  private mutating func tell(
    _ sentence: Bilingual, _ card: RuleCard, _ header: FileHeader, setting: RunSetting
  ) {
    let position = setting.cards.position(of: card)
    var finding = Finding(
      rule: position, verdict: setting.cards.verdict(ofFault: position),
      severity: setting.cards.cards[position].severity,
      subject: Subject(file: input.index), message: sentence)
    finding.fingerprint = FindingMaker.fingerprint(
      code: card.code, plots: [header.path], source: "")
    findings.append(finding)
  }

  /// Says so where the numbers are coarser than the tolerance that verdicts rest on.
  private mutating func addPrecision(
    _ sample: HeadSample, _ header: FileHeader, setting: RunSetting
  ) {
    guard case .placed(let system) = input.placement, let decimals = sample.decimals else {
      return
    }
    // Beyond a tenth of a millimetre no decimal of a boundary means anything.
    if header.hasWrittenDecimals { input.usefulDecimals = system.isGeographic ? 9 : 4 }
    // A degree of latitude is 111 km: 6 decimals are 0.11 m.
    let metres = system.isGeographic ? 111_320.0 : 1.0
    var step = metres
    for _ in 0..<decimals { step /= 10 }
    guard step > setting.declarations.tolerance else { return }
    let card = BuiltInCards.coarseCoordinates
    let width = FixedNumber.text(step, digits: 2)
    let tolerance = FixedNumber.text(setting.declarations.tolerance, digits: 2)
    let position = setting.cards.position(of: card)
    var finding = Finding(
      rule: position, verdict: setting.cards.verdict(ofFault: position),
      severity: setting.cards.cards[position].severity,
      subject: Subject(file: input.index),
      message: Bilingual(
        zh: "坐标只有 \(decimals) 位小数,相当于 \(width) m,粗于位置容差 \(tolerance) m",
        en:
          "coordinates have \(EnglishCount.plain(decimals, "decimal")), \(width) m, coarser than the tolerance of "
          + "\(tolerance) m"))
    finding.fingerprint = FindingMaker.fingerprint(
      code: card.code, plots: [input.path], source: "")
    if setting.wantsCard[finding.rule] { findings.append(finding) }
  }

  /// Says so where the file seems to be shifted as web maps are. Nothing is corrected.
  private mutating func addShift(
    _ sample: HeadSample, _ header: FileHeader, setting: RunSetting, desk: SystemDesk
  ) throws {
    let card = BuiltInCards.mapShift
    let position = setting.cards.position(of: card)
    guard setting.wantsCard[position], case .placed(let system) = input.placement,
      let shift = try ShiftSuspicion(
        marks: sample.marks, system: system, setting: setting, session: desk.session)
    else { return }
    var finding = Finding(
      rule: position, verdict: .suspected, severity: setting.cards.cards[position].severity,
      subject: Subject(file: input.index), message: shift.message, evidence: shift.evidence)
    finding.fingerprint = FindingMaker.fingerprint(
      code: card.code, plots: [header.path], source: "")
    findings.append(finding)
  }

  private mutating func settleSystem(
    _ header: FileHeader, sample: HeadSample, request: CheckRequest, setting: RunSetting,
    desk: SystemDesk
  ) throws {
    let stated = request.referenceSystem ?? header.crsName
    if request.referenceSystem == nil, header.namesNoSystem {
      throw header.unknownSystem(found: header.crs ?? "")
    }
    let system: ReferenceSystem
    do throws(ProjectionFailure) {
      system = try desk.system(stated ?? "OGC:CRS84")
    } catch {
      throw header.unknownSystem(
        found: stated ?? "", isOfFile: request.referenceSystem == nil)
    }
    input.systemTitle = system.code ?? system.title
    guard !sample.box.isEmpty else {
      input.placement = .placed(system)
      return
    }
    let candidates = try desk.candidates(
      beside: system, extent: request.plan.extent, of: setting.declarations)
    let doubt = SystemDoubt(
      system: system, isStated: stated != nil, guess: candidates.guess(sample.box),
      box: sample.box, candidates: candidates)
    guard let sentence = doubt.sentence else {
      input.placement = .placed(system)
      return
    }
    tell(sentence, doubt.card, header, setting: setting)
    if doubt.isFatal {
      unplace(sentence, doubt.card, setting)
    } else {
      input.placement = .placed(system)
    }
  }
}

/// The first features of a file, looked at before the workers start.
struct HeadSample {
  var box = Box.empty
  /// The same by rings, those that lie on earth in degrees.
  private(set) var parts = DegreeBox()
  var sharedFaults: Set<InputFault> = []
  /// True where the exteriors of all features run clockwise.
  var turnsOtherWay = false
  /// Most decimals of any coordinate; nil without coordinates.
  var decimals: Int?
  /// A vertex or two of each feature.
  var marks: [Point] = []
  /// Codes of a standard by their column, and how many of them have its structure.
  private var forms = CodeSample()
  /// What its columns are; nil where none is required.
  private(set) var columns: ColumnSample?
  /// Areas that are not the register's.
  private(set) var works: WorksSample?
  private var degreeBox = Box.empty
  private var inDegrees = 0
  private var usable = 0
  private var features = 0
  private var idless = 0
  private var shapes: [(shape: MultiPolygon, register: Double, plot: String?)] = []

  /// Features below this number share nothing but chance.
  static let least = 20

  init(_ head: FeatureBatch?, setting: RunSetting) {
    guard let head else { return }
    let names = ColumnNames(setting.declarations)
    let register = setting.declarations.fields.first {
      $0.declaration.type == .number(.area) && $0.declaration.unit == nil
    }?.declaration
    let plot = setting.declarations.fields.first { $0.declaration.name == "plot_id" }?.declaration
    let decoder = FeatureDecoder(accepting: .areas) { names.mayMatch($0) }
    if !setting.declarations.required.isEmpty { columns = ColumnSample() }
    var works = WorksSample(setting, decoder)
    var feature = DecodedFeature()
    var faults: [InputFault: Int] = [:]
    var known: (keys: [Int], map: FieldMap)?
    var turned = 0
    for index in 0..<head.count {
      decoder.decode(head, index, into: &feature)
      if !feature.faults.isEmpty {
        for code in Set(feature.faults.map(\.code)) { faults[code, default: 0] += 1 }
      }
      columns?.take(feature)
      works.take(feature)
      features += 1
      if forms.take(feature, decoder, setting), feature.id == nil, !feature.hidesProperties {
        idless += 1
      }
      guard feature.isUsable else { continue }
      let shape = feature.geometry.polygons
      let own = shape.box
      box.extend(by: own)
      if own.minX >= -180, own.maxX <= 180, own.minY >= -90, own.maxY <= 90 {
        degreeBox.extend(by: own)
        parts.extend(byRingsOf: shape)
        inDegrees += 1
      }
      usable += 1
      if shape.ringCount > 0, shape.signedArea(ofRing: 0) < 0 { turned += 1 }
      if let first = shape.points.first {
        marks += [first, shape.points[shape.points.count / 2]]
      }
      if let count = feature.geometry.decimals { decimals = max(decimals ?? 0, count) }
      guard let register else { continue }
      let keys = feature.properties.map(\.key)
      let map: FieldMap
      if let known, known.keys == keys {
        map = known.map
      } else {
        map = FieldMap(
          keys: keys.map { decoder.name(of: $0) },
          declarations: [register] + (plot.map { [$0] } ?? []))
        known = (keys, map)
      }
      let id = map.candidates.dropFirst().first?.first.flatMap { column in
        feature.properties.first { decoder.name(of: $0.key) == column.key }?.value.text
      }
      if let column = map.column(of: 0), column.unit == nil,
        let property = feature.properties.first(where: {
          decoder.name(of: $0.key) == column.key
        }),
        let number = FieldReader(register, unit: .squareMetre, zoneMinutes: 0)
          .read(property.value).value?.number
      {
        shapes.append((shape, number, id ?? feature.id?.text))
      }
    }
    columns?.name(by: decoder)
    self.works = works
    // A plot that lies nowhere on earth does not make metres of all the others.
    if inDegrees * 2 >= usable, inDegrees > 0 { box = degreeBox }
    guard head.count >= Self.least else { return }
    turnsOtherWay = turned * 10 > head.count * 9
    sharedFaults = Set(faults.filter { $0.value == head.count }.keys)
  }

  /// Checks that every feature of the head fails: then the file is so, and it is told once.
  var sharedCards: [(RuleCard, Bool)] {
    guard features >= Self.least else { return [] }
    return [(BuiltInCards.idMissing, idless == features)]
      + forms.strange.map { (CodeForms.Malformed.card(of: $0), true) }
  }

  /// Whether there are areas to hold against shapes.
  var hasRegister: Bool { !shapes.isEmpty }

  /// The unit in which the register's areas agree with the measured ones; the parts of a plot
  /// that repeat one register area are held against it together.
  func areaUnit(
    system: ReferenceSystem, setting: RunSetting, session: ProjectionSession
  ) throws -> Unit? {
    guard !shapes.isEmpty else { return nil }
    let projector = try SurfaceProjector(
      from: system, onto: setting.sheet.surface, session: session)
    var pairs: [(register: Double, measured: Double)] = []
    var wholes: [String: Int] = [:]
    for (shape, register, plot) in shapes {
      var projected = shape
      guard projector.project(&projected.points).isEmpty else { continue }
      if let plot, let first = wholes[plot], pairs[first].register == register {
        pairs[first].measured += projected.area
        continue
      }
      if let plot { wholes[plot] = pairs.count }
      pairs.append((register, projected.area))
    }
    return AreaUnitGuess.unit(of: pairs)
  }
}
