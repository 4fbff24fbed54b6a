import Findings
import GEOS
import Land
import Loaders
import Measures
public import Plan
import Planar
import Projection
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
  /// True where cases were not run, since plan.yaml has faults.
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
    of directory: String, text: String?, scratch: String, jobs: Int = 1
  ) async throws {
    let survey = PlanSurvey(of: directory) { MeasureCatalog(declarations: $0) }
    faults = survey.failures
    rules = survey.declared.count + survey.wholes.count
    if let words = text ?? words(of: survey) { proveQuotes(survey, words) }
    if let plan = survey.package {
      try proveLayers(plan)
      try await proveCases(plan, survey, scratch: scratch, jobs: jobs)
    }
    faults = PlanFailures(faults).failures
    if faults.isEmpty, let plan = survey.package {
      notes = PlanFailures(Self.notes(on: plan)).failures
    }
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

  private static func notes(on plan: PlanPackage) -> [PlanFailure] {
    let use = PlanUse(of: plan)
    let file = plan.directory + "/plan.yaml"
    func note(_ place: RuleDeclaration.Source?, _ zh: String, _ en: String) -> PlanFailure {
      let place = place?.failure("")
      return PlanFailure(
        path: place?.path ?? file, line: place?.line, column: place?.column, message: en,
        chinese: zh)
    }
    var notes: [PlanFailure] = []
    for layer in use.unusedLayers {
      notes.append(
        note(layer.filePlace, "没有规则用到图层 \(layer.key)", "no rule names the layer \(layer.key)"))
    }
    for field in use.unusedFields {
      let name = field.declaration.name
      notes.append(note(field.place, "没有规则用到字段 \(name)", "no rule names the field \(name)"))
    }
    for layer in plan.layers where layer.featuresWithHeights > 0 {
      let (key, count) = (layer.declaration.key, layer.featuresWithHeights)
      notes.append(
        note(
          layer.declaration.filePlace, "图层 \(key) 有 \(count) 个要素带高程,高程不参与判定",
          "the layer \(key) has heights, which are not looked at: \(count) features"))
    }
    return notes
  }

  private mutating func proveLayers(_ plan: PlanPackage) throws {
    let geos = try GEOSSession()
    for layer in plan.layers where layer.isPresent {
      layers += 1
      features += layer.features.count
      let path = layer.path ?? layer.declaration.key
      var ids: Set<String> = []
      for feature in layer.features {
        func fault(_ message: String) {
          faults.append(
            PlanFailure(
              path: path, line: feature.span.line, column: feature.span.column, message: message))
        }
        if !ids.insert(feature.id).inserted {
          fault("the id '\(feature.id)' stands twice in \(layer.declaration.key)")
        }
        guard case .polygons(let shape) = feature.shape else { continue }
        do {
          if case .invalid(let reason, let point) = try geos.validity(of: shape) {
            fault("\(feature.id) is not valid: \(reason) at \(point.x), \(point.y)")
          }
        } catch {
          fault("\(feature.id) is not valid: \(error) at its rings")
        }
      }
      if layer.features.isEmpty, let filter = layer.declaration.filter.first {
        let message =
          "no feature has \(filter.property) = '\(filter.value)', which the layer "
          + "\(layer.declaration.key) asks for"
        faults.append(
          layer.declaration.filterPlace?.failure(message)
            ?? PlanFailure(path: path, message: message))
      }
      for index in layer.uncarriedProperties {
        let property = layer.declaration.properties[index]
        let names = property.declaration.acceptedNames.joined(separator: ", ")
        let message = "no feature has any of the names of '\(property.declaration.name)': \(names)"
        faults.append(
          property.place?.failure(message) ?? PlanFailure(path: path, message: message))
      }
    }
  }

  /// The text that the package brings along.
  private mutating func words(of survey: PlanSurvey) -> String? {
    guard let plan = survey.package, let file = plan.declarations.textFile else { return nil }
    let path = plan.directory + "/" + file
    do throws(LoadFailure) {
      return try WholeFile.text(path: path)
    } catch {
      faults.append(
        PlanFailure(path: path, message: error.words, chinese: error.wordsInChinese))
      return nil
    }
  }

  private mutating func proveQuotes(_ survey: PlanSurvey, _ text: String) {
    var count = 0
    defer { quotes = count }
    for quote in survey.declared.map(\.quote) + survey.wholes.map(\.quote) {
      guard let quote else { continue }
      count += 1
      if !text.contains(quote.text) {
        faults.append(quote.failure("the plan's text has no '\(quote.text)'"))
      }
    }
    for quote in (survey.package?.provisions ?? []).flatMap(\.quotes) {
      count += 1
      if !text.contains(quote.text) {
        faults.append(quote.failure("the plan's text has no '\(quote.text)'"))
      }
    }
  }

  private mutating func proveCases(
    _ plan: PlanPackage, _ survey: PlanSurvey, scratch: String, jobs: Int
  ) async throws {
    let runner = CaseRunner(plan: plan, scratch: scratch)
    leavesCases = !survey.canJudge
    var read: [CaseFile] = []
    for path in FolderListing.files(in: plan.directory + "/rules/cases", endings: [".geojson"]) {
      do throws(LoadFailure) {
        read.append(try CaseFile(path: path))
      } catch {
        faults.append(
          PlanFailure(
            path: path, line: error.line, column: error.column, message: error.words,
            chinese: error.wordsInChinese))
      }
    }
    files = read.count
    for rule in plan.rules {
      let lacking = Self.lackingKinds(of: rule, in: read)
      guard !lacking.isEmpty else { continue }
      faults.append(
        rule.declaration.place.failure(
          "\(rule.declaration.card.code) has no case that is \(lacking.joined(separator: ", "))"))
    }
    for rule in plan.indicators {
      let lacking = Self.lackingKinds(of: rule, in: read)
      guard !lacking.isEmpty else { continue }
      faults.append(
        rule.declaration.place.failure(
          "\(rule.declaration.card.code) has no case that is \(lacking.joined(separator: ", "))"))
    }
    let codes = survey.declared.map(\.card.code) + survey.wholes.map(\.card.code)
    for file in read {
      let wrong = file.faults(codes: codes, layers: plan.declarations.layers.map(\.key))
      faults += wrong
      guard wrong.isEmpty, survey.canJudge,
        plan.cards.contains(where: { $0.code == file.code })
      else { continue }
      for outcome in try await runner.run(file, jobs: jobs) {
        cases += 1
        if !outcome.isMet { faults.append(outcome.failure(path: file.path)) }
      }
    }
  }
}

extension CaseFile {
  /// What is wrong with the file as it stands, before any case is run.
  func faults(codes: [String], layers known: [String]) -> [PlanFailure] {
    var faults: [PlanFailure] = []
    func note(_ message: String, _ line: Int? = nil, _ column: Int? = nil) {
      faults.append(PlanFailure(path: path, line: line, column: column, message: message))
    }
    func hint(_ name: String, _ names: [String]) -> String {
      NearMiss.didYouMean(name, among: names) ?? "known: \(names.joined(separator: ", "))"
    }
    if !codes.contains(code) {
      note("the plan has no rule \(code); \(hint(code, codes))", 1, 1)
    }
    if cases.isEmpty { note("no case", 1, 1) }
    for (layer, place) in zip(layers, layerPlaces) where !known.contains(layer) {
      note("the plan has no layer '\(layer)'; \(hint(layer, known))", place.line, place.column)
    }
    for (key, feature) in layerFeatures where !layers.contains(key) {
      note(
        "the role '\(key)' is not among the layers of the file; \(hint(key, layers))",
        feature.decoded.span.line, feature.decoded.span.column)
    }
    let words = Verdict.allCases.map(\.word)
    for item in cases where !words.contains(item.expected) {
      note(
        "unknown verdict '\(item.expected)'; \(hint(item.expected, words))", item.line,
        item.column)
    }
    return faults
  }
}

extension CaseRunner.Outcome {
  func failure(path: String) -> PlanFailure {
    PlanFailure(path: path, line: wanted.line, column: wanted.column, message: words)
  }
}
