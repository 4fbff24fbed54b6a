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
  /// Checks on the file that found nothing, and those that could not be made.
  var checks: [FileCheck] = []

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
      if head != nil { try addShift(sample, header, setting: setting, desk: desk) }
      if case .placed(let system) = input.placement {
        if let register = sample.register {
          input.units.area = try register.unit(
            system: system, setting: setting, session: desk.session)
          input.units.isSampled = !register.isEmpty
        }
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
    findings.append(
      setting.cards.finding(
        setting.cards.position(of: card), on: Subject(file: input.index), named: [header.path],
        message: sentence))
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
    guard setting.wantsCard[position] else { return }
    tell(
      Bilingual(
        zh: "坐标只有 \(decimals) 位小数,相当于 \(width) m,粗于位置容差 \(tolerance) m",
        en:
          "coordinates have \(EnglishCount.plain(decimals, "decimal")), \(width) m, coarser than the tolerance of "
          + "\(tolerance) m"), card, header, setting: setting)
  }

  /// Says so where the file seems to be shifted as web maps are. Nothing is corrected.
  private mutating func addShift(
    _ sample: HeadSample, _ header: FileHeader, setting: RunSetting, desk: SystemDesk
  ) throws {
    let card = BuiltInCards.mapShift
    let position = setting.cards.position(of: card)
    guard setting.wantsCard[position] else { return }
    guard case .placed(let system) = input.placement else {
      checks.append(FileCheck(card: position, missing: Self.noSystem))
      return
    }
    guard
      let shift = try ShiftSuspicion(
        marks: sample.marks, system: system, setting: setting, session: desk.session)
    else {
      let missing = ShiftSuspicion.obstacle(marks: sample.marks.count, setting: setting)
      checks.append(FileCheck(card: position, missing: missing))
      return
    }
    var finding = setting.cards.finding(
      position, on: Subject(file: input.index), named: [header.path], message: shift.message,
      evidence: shift.evidence)
    finding.verdict = .suspected
    findings.append(finding)
  }

  private static let noSystem = Bilingual(
    zh: "坐标系不能确定", en: "no usable reference system")

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
    input.systemDefinition = system.ownDefinition
    guard !sample.box.isEmpty else {
      input.placement = .placed(system)
      return
    }
    let candidates = try desk.candidates(
      beside: system, extent: request.plan.extent, of: setting.declarations)
    let doubt = SystemDoubt(
      system: system, isStated: stated != nil, guess: candidates.guess(sample.box),
      box: sample.box, candidates: candidates,
      isPlanless: setting.declarations.title == Provenance.noPlan)
    guard let sentence = doubt.sentence else {
      input.placement = .placed(sited(system, sample, setting, desk))
      return
    }
    tell(sentence, doubt.card, header, setting: setting)
    if doubt.isFatal {
      unplace(sentence, doubt.card, setting)
    } else {
      input.placement = .placed(sited(system, sample, setting, desk))
    }
  }
  /// Without a plan its place is that of the first file, where another change of datum may be valid
  /// than where this one lies.
  private func sited(
    _ system: ReferenceSystem, _ sample: HeadSample, _ setting: RunSetting, _ desk: SystemDesk
  ) -> ReferenceSystem {
    guard setting.declarations.title == Provenance.noPlan else { return system }
    let usual = try? SurfaceProjector(
      from: system, onto: setting.sheet.surface, session: desk.session)
    if let usual, usual.datumChange.transformation == nil { return system }
    var system = system
    system.dataArea = try? system.place(of: sample.box, parts: sample.parts)
    return system
  }
}
