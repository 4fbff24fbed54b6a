public import Findings
import Glibc
import Loaders
public import Plan
import Planar
import Synchronization

/// Runs cases of rules through the whole engine: the parcels as a file, the plan with the layers
/// of the case file and no others, surveyed and exact, areas in the plan's projection.
public struct CaseRunner: Sendable {
  /// What came of one parcel.
  public struct Outcome: Sendable {
    public var file: String
    public var wanted: CaseFile.Case
    /// Nil where the engine gave no verdict at all.
    public var verdict: Verdict?
    /// Why it was not evaluated.
    public var reason: Bilingual?
    /// Fields and layers that the reason should have named and did not.
    public var unnamed: [String]
    /// Figures of an indicator that are not what the file says.
    public var differing: [Bilingual] = []

    public var isMet: Bool {
      verdict?.word == wanted.expected && unnamed.isEmpty && differing.isEmpty
    }

    /// `BLU101-no-layer:4 …: expected not-evaluated, got conforms`.
    public var description: String { "\(file):\(wanted.line) \(words.en)" }

    /// Without the place. Verdicts are the words of the file in both languages, its note is the
    /// author's own.
    var words: Bilingual {
      let note = wanted.note.isEmpty ? "" : " (\(wanted.note))"
      var en = "\(wanted.kind)\(note): expected \(wanted.expected), "
      en += "got \(verdict?.word ?? "no verdict")"
      if let reason, !reason.en.isEmpty { en += " (\(reason.en))" }
      if !unnamed.isEmpty { en += ", not named: \(unnamed.joined(separator: ", "))" }
      if !differing.isEmpty { en += ", \(differing.map(\.en).joined(separator: ", "))" }
      let zhNote = wanted.note.isEmpty ? "" : "(\(wanted.note))"
      var zh = "\(wanted.kind)\(zhNote):应为 \(wanted.expected),"
      zh += "得到 \(verdict?.word ?? "没有结论")"
      if let reason, !reason.zh.isEmpty { zh += "(\(reason.zh))" }
      if !unnamed.isEmpty { zh += ",原因未提到:\(unnamed.joined(separator: "、"))" }
      if !differing.isEmpty { zh += ",\(differing.map(\.zh).joined(separator: ","))" }
      return Bilingual(zh: zh, en: en)
    }
  }

  /// Runs of one file stand beside each other.
  private static let serial = Atomic(0)

  public let plan: PlanPackage
  /// Folder for the parcel files, which are removed again.
  public let scratch: String
  /// A file changes layers, tables and thresholds of the plan, and none of its rules.
  private let traits: PlanTraits

  public init(plan: PlanPackage, scratch: String) {
    self.plan = plan
    self.scratch = scratch
    traits = PlanTraits(plan)
  }

  /// One outcome for each case of the file, in its order.
  public func run(_ file: CaseFile, jobs: Int = 1) async throws -> [Outcome] {
    let serial = Self.serial.add(1, ordering: .relaxed).newValue
    let path = "\(scratch)/\(file.name)-\(getpid())-\(serial).geojson"
    defer { unlink(path) }
    try write(file.parcels, to: path)
    var package = try package(for: file)
    // Where no layer and no extent say where the plan lies, its cases lie where they are drawn.
    if package.extent.isEmpty,
      let place = InputPlace.degrees(path: path, referenceSystem: nil)
    {
      package.extent = place
    }
    try provePlace(of: file, in: package)
    var request = CheckRequest(
      inputs: [path], plan: package, asOf: file.asOf, areaMethod: .planar, select: [file.code],
      jobs: jobs)
    request.provesPlaces = false
    request.traits = traits
    let analyzer = try Analyzer(request)
    guard let card = analyzer.opening.cards.firstIndex(where: { $0.code == file.code }) else {
      return file.cases.map { Outcome(file: file.name, wanted: $0, unnamed: []) }
    }
    let kept = Mutex<[PlotRecord]>([])
    let run = try await analyzer.run(
      begin: { _ in
        [
          { batch in
            kept.withLock { $0 += batch.plots }
            return []
          }
        ]
      }, write: { _, _ in })
    if let words = run.failures.first {
      throw try failure(words, of: file, at: path, in: package)
    }
    if file.isOfIndicator { return [indicator(run, card, of: file)] }
    if plan.rules.contains(where: {
      $0.declaration.card.code == file.code && $0.declaration.subject == .layer
    }) {
      return file.cases.map { outcome(of: $0, run.tallies[card], in: file) }
    }
    let records = Dictionary(
      kept.withLock { $0 }.map { ($0.subject.ordinal ?? -1, $0) },
      uniquingKeysWith: { first, _ in first })
    return file.cases.enumerated().map { ordinal, wanted in
      let reason = records[ordinal]?.missing[card]
      let names = reason?.zh ?? ""
      return Outcome(
        file: file.name, wanted: wanted, verdict: records[ordinal]?.verdicts[card],
        reason: reason, unnamed: wanted.missing.filter { !names.contains(word(for: $0)) })
    }
  }

  /// The one outcome of a file whose rule is on an area as a whole.
  private func indicator(_ run: Run, _ card: Int, of file: CaseFile) -> Outcome {
    let wanted = file.cases[0]
    guard let found = run.indicators.first(where: { $0.card == card }) else {
      return Outcome(file: file.name, wanted: wanted, unnamed: [])
    }
    let reasons = found.missing.map(\.reason) + found.reasons
    let names = reasons.map(\.zh).joined(separator: ";")
    var differing: [Bilingual] = []
    func compare(_ name: Bilingual, _ expected: Double?, _ value: Double?) {
      guard let expected, abs((value ?? .infinity) - expected) > 1e-9 else { return }
      differing.append(
        Bilingual(
          zh: "\(name.zh)为 \(value.map { "\($0)" } ?? "空"),应为 \(expected)",
          en: "\(name.en) \(value.map { "\($0)" } ?? "none") instead of \(expected)"))
    }
    compare(Bilingual(zh: "数值", en: "value"), wanted.value, found.value)
    compare(
      Bilingual(zh: "有证据比例", en: "covered"), wanted.covered,
      found.coveredShare.map { $0 * 100 })
    return Outcome(
      file: file.name, wanted: wanted, verdict: found.verdict,
      reason: Bilingual(zh: names, en: reasons.map(\.en).joined(separator: "; ")),
      unnamed: wanted.missing.filter { !names.contains(word(for: $0)) }, differing: differing)
  }

  /// The one verdict of a rule on layers.
  private func outcome(of wanted: CaseFile.Case, _ tally: Tally, in file: CaseFile) -> Outcome {
    let reason = tally.missing.first?.reason
    let names = reason?.zh ?? ""
    return Outcome(
      file: file.name, wanted: wanted, verdict: Verdict.allCases.first { tally[$0] > 0 },
      reason: reason, unnamed: wanted.missing.filter { !names.contains(word(for: $0)) })
  }

  /// What people read for an operand: the label of a field or of a layer.
  private func word(for operand: String) -> String {
    if operand == "geometry" { return "图形" }
    let declarations = plan.declarations
    if let layer = declarations.layerIndex(operand) { return declarations.layers[layer].label.zh }
    if let index = declarations.catalogueIndex(operand) {
      return declarations.userCatalogues[index].label.zh
    }
    if let threshold = declarations.threshold(operand) { return threshold.label.zh }
    return declarations.fieldIndex(operand).map { declarations.fields[$0].label.zh } ?? operand
  }

  /// The plan with the layers of the case file in place of its own.
  private func package(for file: CaseFile) throws(PlanFailures) -> PlanPackage {
    var package = plan
    let unknown = file.layers.filter { plan.declarations.layerIndex($0) == nil }
    guard unknown.isEmpty else {
      throw PlanFailures([
        PlanFailure(path: file.path, message: "no layer '\(unknown.joined(separator: "', '"))'")
      ])
    }
    try add(catalogues: file, to: &package)
    try add(thresholds: file, to: &package)
    let covered = file.layers.contains("plan-area")
    package.layers = plan.declarations.layers.map { declared in
      var declaration = declared
      declaration.basis = .surveyed
      declaration.accuracy = 0
      declaration.validFrom = nil
      declaration.validTo = nil
      if !covered { declaration.covers = nil }
      guard file.layers.contains(declared.key) else { return PlanLayer(declaration: declaration) }
      var reader = LayerFeatureReader(
        declaration, plan.declarations, land: plan.land, names: file.propertyNames)
      let features = file.layerFeatures.filter { $0.key == declared.key }
        .map { reader.layerFeature($0.feature) }
      return PlanLayer(
        declaration: declaration, isPresent: true, path: file.path,
        referenceSystem: file.referenceSystem, features: features)
    }
    package.declarations.layers = package.layers.map(\.declaration)
    return package
  }

  /// The catalogues that the file has rows for, and no others.
  private func add(
    catalogues file: CaseFile, to package: inout PlanPackage
  ) throws(PlanFailures) {
    for name in file.catalogueRows.map(\.name)
    where plan.declarations.catalogueIndex(name) == nil {
      throw PlanFailures([PlanFailure(path: file.path, message: "no catalogue '\(name)'")])
    }
    for (index, declaration) in plan.declarations.userCatalogues.enumerated() {
      let rows = file.catalogueRows.filter { $0.name == declaration.name }.map(\.row)
      package.land.catalogues[index] =
        rows.isEmpty
        ? Catalogue(declaration: declaration)
        : try Catalogue(
          declaration: declaration, path: file.path, rows: rows,
          zoneMinutes: plan.declarations.timeZoneMinutes)
    }
  }

  private func add(
    thresholds file: CaseFile, to package: inout PlanPackage
  ) throws(PlanFailures) {
    for (name, value) in file.thresholds {
      guard let index = plan.declarations.thresholds.firstIndex(where: { $0.name == name }),
        value.isFinite
      else {
        throw PlanFailures([
          PlanFailure(path: file.path, message: "no threshold '\(name)', or no number for it")
        ])
      }
      package.declarations.thresholds[index].value = value
    }
  }

  private func write(_ text: String, to path: String) throws(LoadFailure) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    let bytes = Array(text.utf8)
    var written = 0
    while descriptor >= 0, written < bytes.count {
      let step = Glibc.write(descriptor, Array(bytes[written...]), bytes.count - written)
      if step <= 0 { break }
      written += step
    }
    if descriptor >= 0 { close(descriptor) }
    guard written == bytes.count else {
      throw LoadFailure(
        path: path, code: .unreadable, found: String(cString: strerror(errno)),
        expected: "a writable folder for the parcels of a case file")
    }
  }
}
