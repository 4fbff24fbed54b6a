public import Expressions
import Findings
import Land
import Loaders
public import Planar
import Values
import Yams

/// A plan package, read and compiled: everything parcels are judged by.
public struct PlanPackage: Sendable {
  public var directory: String
  public var declarations: PlanDeclarations
  /// One for each declared layer, in the order of the declaration.
  public var layers: [PlanLayer]
  /// In the order of their codes.
  public var rules: [Rule]
  public var land: LandUseTables
  /// In the order of provisions.yaml; empty for a package without that file.
  public var provisions: [Provision]
  /// Longitude and latitude: where the plan is.
  public var extent: Box

  /// Reads and proves a package; everything that is wrong is thrown at once.
  ///
  /// - Parameter functions: makes the catalogue of functions that the rules may call from what
  ///   plan.yaml declares.
  public static func load(
    _ directory: String, functions: (PlanDeclarations) -> any FunctionCatalog
  ) throws(PlanFailures) -> PlanPackage {
    let declarations = try declarations(in: directory)
    var failures: [PlanFailure] = []
    let land = gather(&failures, orElse: LandUseTables.empty) { () throws(PlanFailures) in
      try LandUseTables.load(directory, declarations)
    }
    let layers = gather(&failures, orElse: []) { () throws(PlanFailures) in
      try LayerFiles.load(directory, declarations, land: land)
    }
    let rules = gather(&failures, orElse: []) { () throws(PlanFailures) in
      try RuleFiles.load(directory, declarations, land: land, functions: functions(declarations))
    }
    let provisions = gather(&failures, orElse: []) { () throws(PlanFailures) in
      try ProvisionFile.load(directory)
    }
    // Between files that do not hold nothing can be compared.
    if failures.isEmpty { failures += ProvisionFile.faults(provisions, rules: rules) }
    guard failures.isEmpty else { throw PlanFailures(unique(failures)) }
    return PlanPackage(
      directory: directory, declarations: declarations, layers: layers, rules: rules,
      land: land, provisions: provisions, extent: declarations.extent ?? extent(of: layers))
  }

  /// plan.yaml alone.
  public static func declarations(in directory: String) throws(PlanFailures) -> PlanDeclarations {
    do throws(PlanFailure) {
      return try PlanDeclarations.read(try PlanNode.document(directory + "/plan.yaml"))
    } catch {
      throw PlanFailures([error])
    }
  }

  /// A file that several layers read is wrong once.
  private static func unique(_ failures: [PlanFailure]) -> [PlanFailure] {
    var seen: Set<PlanFailure> = []
    return failures.filter { seen.insert($0).inserted }
  }

  private static func gather<T>(
    _ failures: inout [PlanFailure], orElse fallback: T, _ body: () throws(PlanFailures) -> T
  ) -> T {
    do throws(PlanFailures) {
      return try body()
    } catch {
      failures += error.failures
      return fallback
    }
  }

  /// The box of the plan area, or of all layers where there is none; degrees.
  private static func extent(of layers: [PlanLayer]) -> Box {
    let area = layers.filter { $0.declaration.role == "plan-area" && $0.isPresent }
    var box = Box.empty
    for layer in area.isEmpty ? layers : area {
      for feature in layer.features {
        guard case .polygons(let polygons) = feature.shape else { continue }
        box.extend(by: polygons.box)
      }
    }
    return box
  }
}

extension PlanNode {
  /// The one document of a YAML file.
  static func document(_ path: String) throws(PlanFailure) -> PlanNode {
    let text: String
    do throws(LoadFailure) {
      text = try WholeFile.text(path: path)
    } catch {
      throw PlanFailure(path: path, message: error.words)
    }
    do {
      guard let node = try Yams.compose(yaml: text) else {
        throw PlanFailure(path: path, message: "the file is empty")
      }
      return PlanNode(node: node, path: path)
    } catch let failure as PlanFailure {
      throw failure
    } catch let error as YamlError {
      throw PlanFailure(path: path, yaml: error)
    } catch {
      throw PlanFailure(path: path, message: "\(error)")
    }
  }
}

extension PlanFailure {
  fileprivate init(path: String, yaml error: YamlError) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      self.init(path: path, line: mark.line, column: mark.column, message: "YAML: \(problem)")
    default:
      self.init(path: path, message: "YAML: \(error)")
    }
  }
}
