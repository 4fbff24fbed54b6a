public import Findings
import Planar
import Values

/// A plot as the list of suspected idle land needs it.
public struct IdlePlot: Sendable {
  /// Plot id, or what stands for it.
  let identity: String
  /// Position among all features of the run.
  let place: Int
  /// Index into `Run.provenance.inputs`.
  let file: Int?
  let lineOrRow: Int?
  /// `MultiPolygon.vertexSum` of the shape; nil where the geometry could not be measured.
  let vertexSum: UInt64?
  let id: String?
  let use: String?
  let useName: Bilingual?
  /// 10⁻⁴ m²; nil where the geometry could not be measured.
  let area: Int?
  let register: ContractFields
  /// Rules that could not be judged, by index into `Run.cards`, with what was missing.
  private(set) var open: [Int: Bilingual]
  /// False where every rule on idle land passes over it: reserved land within a contract.
  let isJudged: Bool
  /// True where a rule on idle land holds and a verified cause excuses it.
  let isExcused: Bool

  /// - Parameters:
  ///   - record: with `ContractFields.names` asked for.
  ///   - rules: index into `Run.cards` of rules on idle land.
  public init(_ record: PlotRecord, rules: [Int]) {
    identity = record.subject.identity
    place = record.subject.ordinal ?? 0
    file = record.subject.file
    lineOrRow = record.subject.lineOrRow
    vertexSum = record.area == nil ? nil : record.shape?.vertexSum
    id = record.subject.plot
    use = record.landUse
    useName = record.useNames
    area = record.area
    register = ContractFields(record)
    var open: [Int: Bilingual] = [:]
    for rule in rules where record.verdicts[rule] == .notEvaluated {
      open[rule] = record.missing[rule] ?? Bilingual(zh: "证据不足", en: "evidence is missing")
    }
    self.open = open
    isJudged = rules.contains { record.verdicts[$0] != .notApplicable }
    isExcused = rules.contains { record.verdicts[$0] == .excused }
  }

  /// The same where rules came to nothing over all polygons of its contract: of an input that is
  /// read once, a plot stands as its own polygon says.
  func held(against verdicts: [ContractVerdict], rules: Set<Int>) -> IdlePlot {
    var plot = self
    // Where the worst of its polygons is the contract's verdict, the list has it by that polygon.
    for settled in verdicts where rules.contains(settled.rule) && settled.reach != .milder {
      if settled.verdict == .notEvaluated, let missing = settled.ownMissing {
        plot.open[settled.rule] = missing
      }
    }
    return plot
  }

  /// What is judged once: the contract, or the feature where nobody gives a number. Two files, and one
  /// that repeats an id, may call plots alike that have nothing to do with each other.
  var contract: String { number ?? Self.ownContract(place) }

  /// Whether it is the same land as another: vertex by vertex.
  func repeats(_ other: IdlePlot) -> Bool {
    vertexSum != nil && vertexSum == other.vertexSum && area == other.area
  }

  /// Stands for the contract of land that has none.
  static func ownContract(_ place: Int?) -> String { "#\(place ?? 0)" }

  /// Nil where what is written names no contract.
  var number: String? {
    register["contract_no"].flatMap(ContractNumber.key)
  }
}
