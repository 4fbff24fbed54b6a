import Findings
import Values

/// What may be written where in the files of a package, for schemas and completion: the same lists
/// that reading uses.
public enum PlanKeys {
  /// Keys of each kind of mapping.
  public static let mappings: [String: [String]] = [
    "plan": PlanDeclarations.keys, "period": ["from", "to"],
    "reference-systems": PlanDeclarations.systemKeys, "land-use": PlanDeclarations.landUseKeys,
    "threshold": Threshold.keys, "source": Threshold.Source.keys, "use-set": UseSet.keys,
    "field": PlanField.keys, "layer": LayerDeclaration.keys, "words": ["zh", "en"],
    "catalogue": CatalogueDeclaration.keys,
    "indicator": IndicatorDeclaration.keys, "sum": IndicatorDeclaration.sumKeys,
    "tolerance": IndicatorDeclaration.toleranceKeys,
    "rule": RuleDeclaration.keys, "citation": ["clause", "quote"],
    "law": ["name", "article"], "provision": Provision.keys,
  ]

  /// Words that may stand as a value, by what they are.
  public static let words: [String: [String]] = [
    "role": LayerDeclaration.roles, "certainty": Basis.declared.map(\.word),
    "unit": Unit.allCases.map(\.rawValue), "type": PlanField.types,
    "kind": Threshold.Kind.allCases.map(\.rawValue),
    "subject": RuleDeclaration.SubjectKind.allCases.map(\.rawValue),
    "judged-on": RuleDeclaration.JudgedOn.allCases.map(\.rawValue),
    "class": RuleCard.Class.allCases.map(\.rawValue),
    "provision-class": Provision.Class.allCases.map(\.rawValue),
    "severity": Severity.allCases.map(\.word), "catalogue": LandUseTables.catalogues,
  ]
}
