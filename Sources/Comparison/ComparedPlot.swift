import Balance
public import Findings
public import Planar
import Values

/// A plot on one date, as a comparison needs it: what the run measured and said, no more.
public struct ComparedPlot: Sendable {
  public var identity: String
  /// Plot id; nil where the file gives none.
  public var id: String?
  /// As the class field has it.
  public var classText: String?
  /// 10⁻⁴ m² by the run's area method; nil where the geometry could not be measured.
  public var area: Int?
  /// On the working surface of all dates; empty where unusable.
  public var shape: MultiPolygon
  /// The day that the plot states it is released from being reserved land, as text.
  public var released: String?
  /// Values of the plan's fields as text, in the order of `DatedLand.fields`.
  public var values: [String?]
  /// Of all that the run was asked for, to tell whether two plots of one program run say the same.
  public var attributes: Int
  /// The number of the contract, in the form in which numbers are compared.
  public var contract: String?
  /// Index into `Run.cards` of rules that could not be evaluated here.
  var unevaluated: [UInt16]
  /// Index into `Run.cards` of rules on idle land that suspect the plot.
  public var idle: [Int]
  /// Index into `Run.cards` of rules on idle land that could not be evaluated here, or only within
  /// the days of a limit.
  public var unjudged: [Int]
  /// Index into `Run.cards` of rules on idle land that were judged here, whatever they said.
  public var judged: [Int]
  public var occupations: [Occupation]

  /// What all rules on idle land together made of it.
  var idleAnswer: IdleLook.Answer {
    if !idle.isEmpty { return .found }
    if unjudged.contains(where: { unevaluated.contains(UInt16(clamping: $0)) }) { return .open }
    return judged.isEmpty && unjudged.isEmpty ? .none : .clear
  }

  /// - Parameters:
  ///   - record: its run was asked for the class, the day of release and then the fields.
  ///   - idleRules: index into `Run.cards` of rules on idle land.
  ///   - compared: how many of the fields are compared; the contract is the next one, and what is
  ///     left only tells whether the plot says the same. Nil: all are compared, and no contract is
  ///     among them.
  public init(_ record: PlotRecord, idleRules: [Int], compared: Int? = nil) {
    identity = record.subject.identity
    id = record.subject.plot
    classText = record.asked.first ?? nil
    area = record.area
    shape = record.shape ?? MultiPolygon()
    released = record.asked.dropFirst().first ?? nil
    let fields = record.asked.dropFirst(2)
    values = Array(fields.prefix(compared ?? fields.count))
    attributes = record.asked.hashValue
    contract = compared.flatMap { fields.dropFirst($0).first ?? nil }
      .map { ContractNumber.key($0) ?? $0 }
    unevaluated = record.verdicts.indices.filter { record.verdicts[$0] == .notEvaluated }
      .map { UInt16(clamping: $0) }
    idle = idleRules.filter { record.verdicts[$0] == .suspected }
    unjudged = idleRules.filter { [.notEvaluated, .borderline].contains(record.verdicts[$0]) }
    judged = idleRules.filter {
      ![.notEvaluated, .borderline, .notApplicable].contains(record.verdicts[$0])
    }
    occupations = record.occupations
  }
}
