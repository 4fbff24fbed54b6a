import Analysis
import Expressions
import Findings
import Foundation
import Loaders
import Measures
import Plan
import Planar
import Reporters
import Values

/// Which plan a run uses: `--plan`, the shipped one, or none; with the user's own layers.
struct PlanSelection {
  let options: Check
  let language: Language
  /// The shipped plan where it has been read already.
  let shipped: PlanPackage?

  init(_ options: Check, language: Language, shipped: PlanPackage? = nil) {
    self.options = options
    self.language = language
    self.shipped = shipped
  }

  func load() throws -> PlanPackage {
    var faults = OptionFaults()
    let package = try load(&faults)
    try faults.prove()
    return package
  }

  /// - Parameter faults: gets what is wrong with the user's layers, limits and tables.
  func load(_ faults: inout OptionFaults) throws -> PlanPackage {
    var package: PlanPackage
    do {
      package =
        try noPlanPackage
        ?? (options.plan == nil ? shipped : nil)
        ?? PlanPackage.load(try directory(), taken: Analyzer.takenCodes) {
          MeasureCatalog(declarations: $0)
        }
    } catch let failures as PlanFailures {
      throw CommandFailure.plan(failures, language)
    }
    if options.noPlan {
      package.layers = package.layers.map { PlanLayer(declaration: $0.declaration) }
      package.rules = package.rules.filter(isOfMaterialAlone)
      package.indicators = []
      package.declarations.title = Provenance.noPlan
      package.declarations.localAreaUnit = nil
      // Without a plan the parcels say where they are measured.
      if let place = try parcels().first { package.extent = place }
    }
    try PlanAdditions(options).apply(to: &package, &faults)
    var given: [Int: String] = [:]
    var last: Int?
    for (index, argument) in options.layer.enumerated() {
      // A later table of settings outweighs an earlier one, and the command all of them, under
      // whatever name of the layer; each of them says a layer once.
      let table = index < options.tablesOfLayers.count ? options.tablesOfLayers[index] : last
      if table != last { given = [:] }
      last = table
      try faults.gather { try replace(argument, in: &package, &given) }
    }
    for argument in options.intendedGaps {
      try faults.gather { try addIntendedGap(argument, to: &package) }
    }
    return package
  }

  /// The keys of the layers that may lie open between plots, once they are loaded.
  func intendedGaps(in package: PlanPackage) -> [String] {
    let keys = Set(package.declarations.layers.map(\.key))
    return options.intendedGaps.map { argument in
      let name = Self.gapKey(argument)
      return keys.contains(name) ? name : argument
    }
  }

  private static func gapKey(_ file: String) -> String { "intended-gap:\(file)" }

  /// A layer of the plan, or a file that becomes one.
  private func addIntendedGap(_ argument: String, to package: inout PlanPackage) throws {
    let keys = package.declarations.layers.map(\.key)
    if let index = keys.firstIndex(of: argument) {
      guard package.layers[index].isPresent else {
        throw CommandFailure(
          message: "--intended-gaps: the layer '\(argument)' has no file; give it one with --layer")
      }
      return
    }
    guard FileManager.default.fileExists(atPath: FeaturePath.file(of: argument)) else {
      let hint = NearMiss.best(for: argument, among: keys).map { "; did you mean '\($0)'?" } ?? ""
      throw CommandFailure(
        message: "--intended-gaps: '\(argument)' is neither a layer of the plan nor a file\(hint)")
    }
    let name = Self.gapKey(argument)
    guard !keys.contains(name) else {
      throw CommandFailure(message: "--intended-gaps: '\(argument)' is given twice")
    }
    let declaration = LayerDeclaration.ofIntendedGaps(name)
    package.layers.append(PlanLayer(declaration: declaration))
    package.declarations.layers.append(declaration)
    try read(argument, asLayer: package.layers.count - 1, option: "--intended-gaps", in: &package)
  }

  /// Rules on what the file says against itself hold without a plan. Those on codes need the
  /// plan's list of land uses, which another place does not have: only where they are asked for.
  private func isOfMaterialAlone(_ rule: Rule) -> Bool {
    let card = rule.declaration.card
    guard card.isOfMaterial else { return false }
    let asksForCodes = (rule.applies.operands + rule.violates.operands).contains {
      if case .code = $0.type { true } else { $0.call?.name.hasPrefix("code_") ?? false }
    }
    let isNamed = CheckJob.codes(options.select).contains { card.code.hasPrefix($0) && $0 != "INP" }
    return !asksForCodes || isNamed
  }

  /// Where no plan is to be used and none lies beside the program either.
  private var noPlanPackage: PlanPackage? {
    guard options.noPlan, options.plan == nil, PlanLocation.shipped == nil else { return nil }
    return .empty(at: Box(minX: -180, minY: -90, maxX: 180, maxY: 90))
  }

  private func directory() throws -> String {
    if let plan = options.plan {
      guard !options.noPlan else {
        throw CommandFailure(message: "--plan and --no-plan exclude each other")
      }
      guard FileManager.default.fileExists(atPath: plan + "/plan.yaml") else {
        throw CommandFailure(message: "\(plan)/plan.yaml: no such file; --plan expects a folder")
      }
      return plan
    }
    guard let shipped = PlanLocation.shipped else {
      throw CommandFailure(message: "no plan was found beside the program; use --plan DIR")
    }
    return shipped
  }

  /// - Parameter given: names under which layers have been replaced, by their indices.
  private func replace(
    _ argument: String, in package: inout PlanPackage, _ given: inout [Int: String]
  ) throws {
    let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2 else {
      throw CommandFailure(message: "--layer expects ROLE[:LEVEL]=FILE, not '\(argument)'")
    }
    let keys = package.declarations.layers.map(\.key)
    // A layer without a level has its role for a name, whatever levels stand beside it.
    let exact = keys.indices.filter { keys[$0] == parts[0] }
    let targets =
      exact.isEmpty
      ? package.layers.indices.filter { package.layers[$0].declaration.role == parts[0] } : exact
    guard let target = targets.first else {
      let hint =
        NearMiss.best(for: parts[0], among: keys).map { "; did you mean '\($0)'?" }
        ?? "; known: \(keys.joined(separator: ", "))"
      throw CommandFailure(message: "--layer: the plan has no layer '\(parts[0])'\(hint)")
    }
    guard targets.count == 1 else {
      let levels = targets.map { package.layers[$0].declaration.key }
      throw CommandFailure(
        message: "--layer: '\(parts[0])' has levels; say which: \(levels.joined(separator: ", "))")
    }
    if let other = given.updateValue(parts[0], forKey: target) {
      throw CommandFailure(
        message: other == parts[0]
          ? "--layer: '\(other)' is given twice"
          : "--layer: '\(other)' and '\(parts[0])' are one layer; give it once")
    }
    try read(parts[1], asLayer: target, option: "--layer", in: &package)
    try package.follow(package.layers[target], parcels: parcels)
  }

  /// Where the parcels of the run lie, as far as the heads of their files tell, which are read twice
  /// for it: of a pipe with a name nothing would be left to judge.
  private func parcels() throws -> [Box] {
    if options.files.contains("-") { try StandardInput.hold() }
    let files = options.files.filter {
      $0 == "-" || FilePlace.isReplaceable(FilePlace.resolved(FeaturePath.file(of: $0)))
    }
    return files.compactMap { InputPlace.degrees(path: $0, referenceSystem: options.crs) }
  }

  private func read(
    _ path: String, asLayer target: Int, option: String, in package: inout PlanPackage
  ) throws {
    do {
      package.layers[target] = try LayerFiles.replace(
        package.layers[target], with: path, declarations: package.declarations,
        land: package.land)
      package.declarations.layers[target] = package.layers[target].declaration
      try OwnLayers.prove(package.layers[target], in: package)
    } catch let failure as RunFailure {
      // With values of the layer as they came.
      let words = TerminalText.withoutControls(failure.message[language])
      throw CommandFailure(message: "\(option): \(words)")
    } catch let failures as PlanFailures {
      throw CommandFailure(message: "\(option): \(failures.shown(language))")
    } catch {
      throw CommandFailure(message: "\(option): \(error)")
    }
  }
}
