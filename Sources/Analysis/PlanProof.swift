import Findings
import Land
import Loaders
import Measures
public import Plan
import Values

/// Proves a plan package: what is read is sound, its layers are valid, its quotes are the plan's,
/// its rules have cases and every case comes out as it says. All faults are told at once.
public struct PlanProof: Sendable {
  public private(set) var layers = 0
  public private(set) var features = 0
  public private(set) var rules = 0
  /// Nil where the plan's words are not at hand.
  public private(set) var quotes: Int?
  public private(set) var files = 0
  public private(set) var cases = 0
  /// True where cases were not run, since plan.yaml or a table that it names has faults.
  public private(set) var leavesCases = false
  /// In the order of files and lines.
  public private(set) var faults: [PlanFailure] = []
  /// What is no fault but probably not meant; only of a package that holds.
  public private(set) var notes: [PlanFailure] = []

  /// - Parameters:
  ///   - text: the plan's words; nil: those that plan.yaml names, and where it names none quotes
  ///     are not compared.
  ///   - scratch: a folder for parcel files, which are removed again.
  public init(
    of directory: String, text: String?, scratch: String, jobs: Int
  ) async throws {
    let survey = PlanSurvey(of: directory, taken: Analyzer.takenCodes) {
      MeasureCatalog(declarations: $0)
    }
    faults = survey.failures
    rules = survey.declared.count + survey.wholes.count
    if let words = text ?? words(of: survey) { proveQuotes(survey, words) }
    leavesCases = !survey.canJudge
    if let plan = survey.package {
      let proof = try LayerProof(of: plan)
      layers = proof.layers
      features = proof.features
      faults += proof.faults
      try await proveCases(plan, survey, scratch: scratch, jobs: jobs)
      notes = faults.isEmpty ? PlanFailures(notes + proof.notes + plan.notes).failures : []
    }
    faults = PlanFailures(faults).failures
  }

  /// Kinds of cases that a rule needs and no file gives: one that meets the condition, one that
  /// does not, one exactly at the limit where the condition compares sizes, one that cannot be
  /// judged; without those that its files say it cannot have.
  public static func lackingKinds(of rule: Rule, in files: [CaseFile]) -> [String] {
    let own = files.filter { $0.code == rule.declaration.card.code }
    var wanted: Set = ["violating", "conforming", "missing-evidence"]
    let words = rule.declaration.violates.text.split { " \n".contains($0) }
    if words.contains(where: { ["<", ">", "<=", ">="].contains($0) }) {
      wanted.insert("at-the-limit")
    }
    wanted.subtract(own.flatMap(\.lacks))
    wanted.subtract(own.flatMap(\.cases).map(\.kind))
    return wanted.sorted()
  }

  /// The same for a rule on an area as a whole, whose files are one case each.
  public static func lackingKinds(of rule: IndicatorRule, in files: [CaseFile]) -> [String] {
    let own = files.filter { $0.code == rule.declaration.card.code && $0.isOfIndicator }
    var wanted: Set = ["violating", "conforming", "at-the-limit", "missing-evidence"]
    wanted.subtract(own.flatMap(\.lacks))
    wanted.subtract(own.flatMap(\.cases).map(\.kind))
    return wanted.sorted()
  }

  /// The text that the package brings along.
  private mutating func words(of survey: PlanSurvey) -> String? {
    guard let plan = survey.package, let file = plan.declarations.textFile else { return nil }
    let path = plan.directory + "/" + file
    do throws(LoadFailure) {
      return try WholeFile.text(path: path)
    } catch {
      faults.append(PlanFailure(error))
      return nil
    }
  }

  private mutating func proveQuotes(_ survey: PlanSurvey, _ text: String) {
    let words = PlanWords(text)
    var found: [(quote: RuleDeclaration.Source, clause: String?)] = []
    func take(_ quote: RuleDeclaration.Source?, _ clause: String?) {
      if let quote { found.append((quote, clause)) }
    }
    for rule in survey.declared {
      for quote in rule.quotes { take(quote, rule.card.plan?.clause) }
    }
    for rule in survey.wholes {
      for quote in rule.quotes { take(quote, rule.card.plan?.clause) }
    }
    for provision in survey.package?.provisions ?? [] {
      for quote in provision.quotes { take(quote, provision.clause) }
    }
    let declarations = survey.package?.declarations
    for limit in declarations?.thresholds ?? [] {
      take(limit.quote, limit.kind == .plan ? limit.cite : nil)
    }
    for set in declarations?.useSets ?? [] { take(set.quote, set.kind == .plan ? set.cite : nil) }
    quotes = found.count
    faults += found.compactMap { words.fault(of: $0.quote, in: $0.clause) }
    if let declarations { faults += words.faults(of: declarations) }
  }

  private mutating func proveCases(
    _ plan: PlanPackage, _ survey: PlanSurvey, scratch: String, jobs: Int
  ) async throws {
    let runner = CaseRunner(plan: plan, scratch: scratch)
    var read: [CaseFile] = []
    var unread: Set<String> = []
    for path in FolderListing.files(in: plan.directory + "/rules/cases", endings: [".geojson"]) {
      do throws(LoadFailure) {
        read.append(try CaseFile(path: path))
      } catch {
        unread.insert(CaseFile.code(of: path))
        faults.append(
          PlanFailure(
            path: path, line: error.line, column: error.column, message: error.words,
            chinese: error.wordsInChinese))
      }
    }
    files = read.count
    let proved =
      plan.rules.map {
        ($0.declaration.card, $0.declaration.place, Self.lackingKinds(of: $0, in: read))
      }
      + plan.indicators.map {
        ($0.declaration.card, $0.declaration.place, Self.lackingKinds(of: $0, in: read))
      }
    for (card, place, lacking) in proved where !unread.contains(card.code) && !lacking.isEmpty {
      faults.append(
        place.failure("\(card.code) has no case that is \(lacking.joined(separator: ", "))"))
    }
    let limits = MutationTrial(of: plan, files: read, scratch: scratch)
    for file in read {
      let wrong = file.faults(
        codes: survey.hasAllRules ? survey.codes : nil, layers: plan.declarations.layers.map(\.key))
      faults += wrong
      guard wrong.isEmpty, survey.canJudge,
        plan.cards.contains(where: { $0.code == file.code })
      else { continue }
      do {
        try await proveCases(of: file, runner, limits, jobs: jobs)
      } catch {
        // Of one file that cannot be judged: the others are, and all faults are told at once.
        faults += CaseRunner.failures(error, of: file)
      }
    }
  }

  private mutating func proveCases(
    of file: CaseFile, _ runner: CaseRunner, _ limits: MutationTrial, jobs: Int
  ) async throws {
    let outcomes = try await runner.run(file, jobs: jobs)
    cases += outcomes.count
    for outcome in outcomes where !outcome.isMet {
      faults.append(outcome.failure(path: file.path))
    }
    guard outcomes.allSatisfy(\.isMet) else { return }
    for item in try await limits.casesOffTheLimit(of: file, outcomes, jobs: jobs) {
      notes.append(
        PlanFailure(
          path: file.path, line: item.line, column: item.column,
          message: "this case is not at a limit: no comparison of \(file.code) decides otherwise "
            + "where its limit moves by a hair"))
    }
  }
}

extension CaseFile {
  /// What is wrong with the file as it stands, before any case is run.
  ///
  /// - Parameter codes: of all rules; nil where not all are known.
  func faults(codes: [String]?, layers known: [String]) -> [PlanFailure] {
    var faults: [PlanFailure] = []
    func note(_ message: String, _ line: Int? = nil, _ column: Int? = nil) {
      faults.append(PlanFailure(path: path, line: line, column: column, message: message))
    }
    func hint(_ name: String, _ names: [String]) -> String {
      NearMiss.didYouMean(name, among: names) ?? "known: \(names.joined(separator: ", "))"
    }
    if let codes, !codes.contains(code) {
      note("the plan has no rule \(code); \(hint(code, codes))", 1, 1)
    }
    if cases.isEmpty { note("no case", 1, 1) }
    for (layer, place) in zip(layers, layerPlaces) where !known.contains(layer) {
      note("the plan has no layer '\(layer)'; \(hint(layer, known))", place.line, place.column)
    }
    for (key, feature) in layerFeatures where !layers.contains(key) {
      note(
        "the role '\(key)' is not among the layers of the file; \(hint(key, layers))",
        feature.span.line, feature.span.column)
    }
    let words = Verdict.allCases.map(\.word)
    for item in cases where !words.contains(item.expected) {
      note(
        "unknown verdict '\(item.expected)'; \(hint(item.expected, words))", item.line,
        item.column)
    }
    func unknown(kind: String) -> String {
      let near = NearMiss.didYouMean(kind, among: Self.kinds).map { "\($0); " } ?? ""
      return "unknown kind of case '\(kind)'; \(near)known: "
        + Self.kinds.joined(separator: ", ")
    }
    for item in cases where !Self.kinds.contains(item.kind) {
      note(unknown(kind: item.kind), item.line, item.column)
    }
    for (kind, place) in zip(lacks, lackPlaces) where !Self.kinds.contains(kind) {
      note(unknown(kind: kind), place.line, place.column)
    }
    return faults
  }
}

extension CaseRunner.Outcome {
  func failure(path: String) -> PlanFailure {
    PlanFailure(
      path: path, line: wanted.line, column: wanted.column, message: words.en, chinese: words.zh)
  }
}
