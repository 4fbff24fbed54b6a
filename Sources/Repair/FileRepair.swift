public import Findings
public import Loaders
import Planar
public import Projection
public import Values

/// Finds all edits that mend one file. The file itself is only read, front to back and as often as
/// needed.
public struct FileRepair {
  /// What would be done to a file.
  public struct Outcome: Sendable {
    /// In the order of the file, none across another.
    public var edits: [ByteEdit] = []
    /// Features that are changed or of which something is left, in the order of the file.
    public var records: [FeatureRecord] = []
    public var featureCount = 0
    /// Features without an id where no feature has one: told once.
    public var idless = 0
    /// Bytes that were read.
    public var byteCount = 0
    /// Where shapes were measured; nil where nothing was.
    public var surface: WorkingSurface?
    /// Why the file could not be read, or not to its end.
    public var failure: LoadFailure?
    /// Why nothing can be done with the file although it was read.
    public var obstacle: Bilingual?

    public init() {}

    /// How often each kind of fix was made.
    public var counts: [FixKind: Int] {
      records.reduce(into: [:]) { counts, record in
        for change in record.changes { counts[change.kind, default: 0] += change.count }
      }
    }

    /// Features of which something is left, beside ids that no feature has.
    public var restCount: Int { records.count { !$0.rest.isEmpty } }

    /// Whether anything is left.
    public var hasRest: Bool { restCount > 0 || idless > 0 }
  }

  let path: String
  let settings: FixSettings
  let statedSystem: String?
  let identity: FieldDeclaration?

  /// - Parameters:
  ///   - path: of a file that can be read again; `-` is standard input.
  ///   - referenceSystem: what outweighs the file's own `crs` member.
  ///   - identity: under which names files carry the id of a plot; nil where only the member `id` is
  ///     known.
  public init(
    path: String, settings: FixSettings, referenceSystem: String? = nil,
    identity: FieldDeclaration? = nil
  ) {
    self.path = path
    self.settings = settings
    statedSystem = referenceSystem
    self.identity = identity
  }

  public func outcome() -> Outcome {
    var outcome = Outcome()
    var survey = FileSurvey()
    let header: FileHeader
    do throws(LoadFailure) {
      let scanner = try FeatureScanner(path: path)
      do throws(LoadFailure) {
        try survey.read(scanner, identity)
      } catch {
        outcome.failure = error
      }
      header = scanner.header
    } catch {
      outcome.failure = error
      return outcome
    }
    outcome.featureCount = header.featureCount
    outcome.byteCount = header.byteCount
    do {
      let plane = try plane(for: survey, header)
      outcome.surface = plane?.surface
      try mend(plane, survey, &outcome)
    } catch let doubt as Doubt {
      outcome.obstacle = doubt.words
    } catch {
      outcome.obstacle = Bilingual(zh: "\(error)", en: "\(error)")
    }
    return outcome
  }

  private struct Doubt: Error {
    var words: Bilingual
  }

  private func plane(for survey: FileSurvey, _ header: FileHeader) throws -> MeasuringPlane? {
    let stated = statedSystem ?? header.crsName
    let system = try ReferenceSystem(stated ?? "OGC:CRS84")
    guard !survey.box.isEmpty else { return nil }
    if let words = SystemFit.doubt(system, survey.box, isStated: stated != nil) {
      throw Doubt(words: words)
    }
    return try MeasuringPlane(
      of: system, over: system.place(of: survey.box, parts: survey.parts))
  }

  private func mend(
    _ plane: MeasuringPlane?, _ survey: FileSurvey, _ outcome: inout Outcome
  ) throws {
    var snaps: [Point: Point] = [:]
    if let plane, settings.allows(.snap) {
      var snap = VertexSnap()
      var numbers = PlotNumbers()
      try eachFeature { feature, batch, index, plot in
        let number = numbers.number(of: plot)
        guard let map = map(of: feature, batch, index) else { return }
        var repair = ShapeRepair(map, settings: settings, plane: plane, snaps: [:])
        repair.settle()
        repair.straighten()
        snap.add(repair.draft.shape, plot: number)
      }
      snaps = snap.targets(within: min(settings.tolerance, settings.maxShift)) {
        plane.projected($0)
      }
    }
    let tellsIds = survey.withId > 0 && settings.tellsMissingIds
    if survey.withId == 0, settings.tellsMissingIds { outcome.idless = survey.withoutId }
    try eachFeature { feature, batch, index, plot in
      var record = FeatureRecord(
        ordinal: feature.ordinal, position: batch.position(of: index), plot: plot)
      // Where members could not be read, the id may be among them.
      if plot == nil, tellsIds, !feature.faults.contains(where: \.code.hidesMembers) {
        record.rest.append(FeatureRecord.Rest(code: "INP230", words: Self.missingId))
      }
      mend(feature, batch, index, plane, snaps, &record)
      outcome.edits += record.edits
      if !record.changes.isEmpty || !record.rest.isEmpty { outcome.records.append(record) }
    }
  }

  static let missingId = Bilingual(
    zh: "宗地没有标识;标识不能杜撰", en: "the plot has no id; none is invented")

  private func map(
    of feature: DecodedFeature, _ batch: FeatureBatch, _ index: Int
  ) -> CoordinateMap? {
    guard feature.isUsable, !feature.faults.contains(where: Self.isAmbiguous) else { return nil }
    return CoordinateMap(feature, in: batch, index: index)
  }

  /// A geometry that stands twice: readers differ in which one they take.
  private static func isAmbiguous(_ fault: FeatureFault) -> Bool {
    fault.code == .duplicateMember
      && ["\"geometry\"", "\"coordinates\"", "\"type\""].contains {
        fault.found.hasPrefix($0) || fault.found == $0.dropFirst().dropLast()
      }
  }

  private func mend(
    _ feature: DecodedFeature, _ batch: FeatureBatch, _ index: Int, _ plane: MeasuringPlane?,
    _ snaps: [Point: Point], _ record: inout FeatureRecord
  ) {
    for fault in feature.faults
    where fault.code.effect == .unusable || fault.code.effect == .fatal
      || Self.isAmbiguous(fault)
    {
      record.rest.append(
        FeatureRecord.Rest(code: fault.code.rawValue, words: fault.message))
    }
    guard let plane else { return }
    guard let map = map(of: feature, batch, index) else {
      // Why else there is none has been told.
      guard record.rest.allSatisfy({ $0.code == "INP230" }) else { return }
      record.rest.append(
        FeatureRecord.Rest(
          code: "GEO199",
          words: Bilingual(
            zh: "未检查:其几何的写法找不到坐标的位置",
            en: "not looked at: where its coordinates stand is not found in the way it is written"))
      )
      return
    }
    var repair = repaired(map, plane, snaps, settings)
    if !repair.original.box.contains(repair.draft.shape.box), Self.hasBox(batch.bytes(of: index)) {
      // Its box is no coordinate: what would outgrow it stays where it is.
      var still = settings
      still.keepsVertices = true
      repair = repaired(map, plane, [:], still)
      record.rest.append(
        FeatureRecord.Rest(
          code: InputFault.bboxOutside.rawValue,
          words: Bilingual(
            zh: "顶点未移动:要素带 bbox,移动后会超出",
            en: "no vertex was moved: the feature has a bbox, which would not hold it")))
    }
    record.rest += repair.rest
    let edits = DraftWriter(map: map).edits(repair.draft)
    guard !edits.isEmpty else { return }
    guard proves(edits, repair.draft, batch, index, from: feature.geometry.offset) else {
      record.rest.append(
        FeatureRecord.Rest(
          code: "GEO199",
          words: Bilingual(
            zh: "未改:改后的字节读不回同一图形", en: "not changed: the edited bytes do not read back")))
      return
    }
    record.edits = edits
    record.changes = FixKind.allCases.compactMap { kind in
      repair.changes[kind].map { FeatureRecord.Change(kind: kind, count: $0) }
    }
    record.measures = plane.measures(
      repair.original, repair.draft.shape,
      isMoved: record.changes.contains { !$0.kind.keepsOutline })
  }

  private func repaired(
    _ map: CoordinateMap, _ plane: MeasuringPlane, _ snaps: [Point: Point], _ settings: FixSettings
  ) -> ShapeRepair {
    var repair = ShapeRepair(map, settings: settings, plane: plane, snaps: snaps)
    repair.settle()
    repair.straighten()
    repair.finish()
    return repair
  }

  /// Calls `body` with every feature and the id of its plot; one that ends the reading has been told.
  private func eachFeature(
    _ body: (DecodedFeature, FeatureBatch, Int, String?) throws -> Void
  ) throws {
    let scanner = try FeatureScanner(path: path)
    var reader = PlotReader(identity)
    while let batch = Self.next(scanner) {
      for index in 0..<batch.count {
        let (feature, plot) = reader.read(batch, index)
        try body(feature, batch, index, plot)
      }
    }
  }

  private static func next(_ scanner: FeatureScanner) -> FeatureBatch? {
    do throws(LoadFailure) { return try scanner.next() } catch { return nil }
  }
}
