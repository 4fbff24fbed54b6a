public import Findings
public import Planar

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
  /// Index into `Run.cards` of rules on idle land that suspect the plot.
  public var idle: [Int]
  /// Index into `Run.cards` of rules on idle land that could not be evaluated here, or only within
  /// the days of a limit.
  public var unjudged: [Int]
  /// Index into `Run.cards` of rules on idle land that were judged here, whatever they said.
  public var judged: [Int]
  public var occupations: [Occupation]

  /// - Parameters:
  ///   - record: its run was asked for the class, the day of release and then the fields.
  ///   - idleRules: index into `Run.cards` of rules on idle land.
  public init(_ record: PlotRecord, idleRules: [Int]) {
    identity = record.subject.identity
    id = record.subject.plot
    classText = record.asked.first ?? nil
    area = record.area
    shape = record.shape ?? MultiPolygon()
    released = record.asked.dropFirst().first ?? nil
    values = Array(record.asked.dropFirst(2))
    idle = idleRules.filter { record.verdicts[$0] == .suspected }
    unjudged = idleRules.filter { [.notEvaluated, .borderline].contains(record.verdicts[$0]) }
    judged = idleRules.filter {
      ![.notEvaluated, .borderline, .notApplicable].contains(record.verdicts[$0])
    }
    occupations = record.occupations
  }
}
