public import Expressions
public import Findings
import Land
public import Planar
import Projection
import Values

/// A plan package, read and compiled: everything parcels are judged by.
public struct PlanPackage: Sendable {
  public var directory: String
  public var declarations: PlanDeclarations
  /// One for each declared layer, in the order of the declaration.
  public var layers: [PlanLayer]
  /// In the order of their codes.
  public var rules: [Rule]
  /// Rules on areas as a whole, in the order of their codes.
  public var indicators: [IndicatorRule]
  public var land: LandUseTables
  /// In the order of provisions.yaml; empty for a package without that file.
  public var provisions: [Provision]
  /// Longitude and latitude: where the plan is.
  public var extent: Box

  /// Reads and proves a package; everything that is wrong is thrown at once.
  ///
  /// - Parameter functions: makes the catalogue of functions that the rules may call from what
  ///   plan.yaml declares.
  /// - Parameter taken: codes of the checks that need no plan, which no rule may have.
  public static func load(
    _ directory: String, taken: Set<String> = [],
    functions: (PlanDeclarations) -> any FunctionCatalog
  ) throws(PlanFailures) -> PlanPackage {
    let survey = PlanSurvey(of: directory, taken: taken, functions: functions)
    guard let package = survey.package, survey.failures.isEmpty else {
      throw PlanFailures(survey.failures)
    }
    return package
  }

  /// Cards of all rules, those on areas as a whole too, in the order of their codes.
  public var cards: [RuleCard] {
    (rules.map(\.declaration.card) + indicators.map(\.declaration.card))
      .sorted { $0.code < $1.code }
  }

  /// plan.yaml alone.
  public static func declarations(in directory: String) throws(PlanFailures) -> PlanDeclarations {
    do throws(PlanFailure) {
      let document = try PlanNode.document(directory + "/plan.yaml")
      let declarations = try PlanDeclarations.read(document)
      if let first = document.origin.failures.first { throw first }
      return declarations
    } catch {
      throw PlanFailures([error])
    }
  }

  /// The box of the plan area, or of all layers where there is none; degrees.
  public static func extent(of layers: [PlanLayer]) -> Box {
    let area = layers.filter { $0.declaration.role == "plan-area" && $0.isPresent }
    var whole = DegreeBox()
    for layer in area.isEmpty ? layers : area {
      if let degrees = degrees(of: layer) { whole.extend(by: degrees) }
    }
    return whole.box
  }
}
