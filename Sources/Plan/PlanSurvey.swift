public import Expressions
import Findings
import Planar
import Values

/// As much of a plan package as can be read, and everything that is wrong with it.
public struct PlanSurvey: Sendable {
  /// Nil where plan.yaml could not be read at all; fit for judging only where nothing is wrong.
  /// Its rules are those that are sound.
  public let package: PlanPackage?
  /// Every rule that says its code, sound or not, in the order of the codes.
  public let declared: [RuleDeclaration]
  /// The same of rules on areas as a whole, in the order of the files.
  public let wholes: [IndicatorDeclaration]
  /// Codes of all rules that the files have, of those too that could not be read; sorted.
  public let codes: [String]
  /// False where a file of rules could not be read: the package may have others.
  public let hasAllRules: Bool
  /// In the order of files and lines.
  public let failures: [PlanFailure]

  /// - Parameter functions: makes the catalogue of functions that the rules may call from what
  ///   plan.yaml declares.
  /// - Parameter taken: codes of the checks that need no plan, which no rule may have.
  public init(
    of directory: String, taken: Set<String>,
    functions: (PlanDeclarations) -> any FunctionCatalog
  ) {
    var failures: [PlanFailure] = []
    do throws(PlanFailure) {
      let document = try PlanNode.document(directory + "/plan.yaml")
      var read = try PlanDeclarations.read(document)
      read.digest = document.digest(without: ["title", "version", "thresholds"])
      let land = LandUseTables.load(directory, read, &failures)
      read.landUseCodes = Set(land.list.entries.map(\.code))
      let declarations = read
      declarations.compare(document, with: land)
      failures += document.origin.failures
      let catalog = functions(declarations)
      let (drawn, written) = Stretches.both {
        var failures: [PlanFailure] = []
        let layers = LayerFiles.load(directory, declarations, land: land, &failures)
        return (layers: layers, failures: failures)
      } and: {
        var failures: [PlanFailure] = []
        let loaded = RuleFiles.load(
          directory, declarations, land: land, functions: catalog, taken: taken, &failures)
        let provisions = ProvisionFile.load(
          directory, named: loaded.provisions, isWhole: loaded.isWhole, &failures)
        return (loaded: loaded, provisions: provisions, failures: failures)
      }
      let isReadable = failures.isEmpty
      failures += drawn.failures + written.failures
      let (layers, loaded, provisions) = (drawn.layers, written.loaded, written.provisions)
      let extent = declarations.extent ?? PlanPackage.extent(of: layers)
      // A layer that could not be read may have said it. What is wrong in rules hides nothing here.
      if extent.isEmpty, isReadable, drawn.failures.isEmpty {
        let claimsArea = layers.contains { $0.declaration.role == "plan-area" && $0.isPresent }
        failures.append(
          PlanFailure(
            path: directory + "/plan.yaml",
            message: claimsArea
              ? "nothing says where the plan lies: the layer plan-area has no area, and "
                + "there is no extent"
              : "nothing says where the plan lies: no layer has a place, and there is no extent"))
      }
      package = PlanPackage(
        directory: directory, declarations: declarations, layers: layers, rules: loaded.rules,
        indicators: loaded.indicators, land: land, provisions: provisions,
        extent: extent)
      declared = loaded.declared
      wholes = loaded.wholes
      codes = loaded.codes.sorted()
      hasAllRules = loaded.isWhole
    } catch {
      failures.append(error)
      declared =
        RuleFiles.load(
          directory, nil, land: LandUseTables.empty, functions: nil, taken: taken, &failures
        ).declared
      wholes = []
      codes = declared.map(\.card.code)
      hasAllRules = false
      package = nil
    }
    self.failures = PlanFailures(failures).failures
  }

  /// True where what is wrong lies in rules and layers alone, so that sound rules can be tried.
  public var canJudge: Bool {
    guard let package else { return false }
    let layers = Set(
      package.declarations.layers.compactMap { $0.file.map { package.directory + "/" + $0 } })
    let names = package.declarations.layers.compactMap { $0.filePlace?.failure("").place }
    return failures.allSatisfy {
      layers.contains($0.path) || names.contains($0.place)
        || $0.path.hasPrefix(package.directory + "/rules/")
    }
  }
}

extension PlanDeclarations {
  /// Notes sets of uses that nobody declares, and codes of sets that begin no class of the list.
  fileprivate func compare(_ root: PlanNode, with land: LandUseTables) {
    for layer in PlanMapping.members(root.member("layers")) {
      for property in PlanMapping.members(layer.value.member("properties")) {
        guard let bare = property.value.member("bare"), let words = bare.string else { continue }
        let set = words.hasPrefix("not ") ? String(words.dropFirst(4)) : words
        if useSet(set) == nil { bare.note("unknown set of land uses '\(set)'") }
      }
    }
    guard !land.list.entries.isEmpty else { return }
    for set in PlanMapping.members(root.member("use-sets")) {
      for code in set.value.member("codes").map(PlanNode.elements) ?? [] {
        guard let prefix = code.string,
          !land.list.entries.contains(where: { $0.code.hasPrefix(prefix) })
        else { continue }
        code.note("no class of the list begins with '\(prefix)'")
      }
    }
  }
}
