public import Findings
import Planar
import Values

/// A plot as its page of review needs it.
public struct ReviewPlot: Sendable {
  /// Fields that are asked of the run, in this order.
  public static let fields = [
    "holder", "ownership", "location", "contract_no", "supply_mode", "approval_date",
  ]

  let subject: Subject
  let name: String?
  let use: String?
  let useName: Bilingual?
  let layoutUnit: String?
  let layoutShare: Double?
  let pieces: [ZonePiece]
  let covers: [ZoneCover]
  /// 10⁻⁴ m².
  let area: Int?
  /// Of its shape, 10⁻⁴ m²: what its parts are parts of.
  let shapeArea: Int?
  let planarArea: Int?
  let registerArea: Int?
  let registerKey: UInt64?
  /// Of a plot of several features that have one register area between them.
  var registerShare: RegisterShare?
  let conclusion: Verdict
  let verdicts: [Verdict]
  let missing: [Int: Bilingual]
  let occupations: [Occupation]
  let unmeasured: [String]
  let outline: MultiPolygon?
  private let asked: [String?]

  /// - Parameter record: with `fields` asked for, and drawn.
  public init(_ record: PlotRecord) {
    subject = record.subject
    name = record.name
    use = record.landUse
    useName = record.useNames
    layoutUnit = record.layoutUnit
    layoutShare = record.layoutShare
    pieces = record.pieces
    covers = record.covers
    area = record.area
    shapeArea = record.measuredArea
    planarArea = record.planarArea
    registerArea = record.registerArea
    registerKey = record.registerKey
    conclusion = record.conclusion
    verdicts = record.verdicts
    missing = record.missing
    occupations = record.occupations
    unmeasured = record.unmeasured
    outline = record.outline
    asked = record.askedAsWritten
  }

  /// What a field says; nil where it says nothing.
  func said(_ field: String) -> String? {
    guard let index = Self.fields.firstIndex(of: field), index < asked.count else { return nil }
    return asked[index].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The plot as one that may share a register area with others.
  var registerPart: RegisterPart? {
    registerKey.map { key in
      RegisterPart(
        key: key, shape: Double(shapeArea ?? 0) / 10_000,
        register: registerArea.flatMap { $0 > 0 ? Double($0) / 10_000 : nil })
    }
  }

  /// What the register states of the feature itself, 10⁻⁴ m²: its share, by its shape, of what it
  /// states of several together.
  var ownRegisterArea: Int? {
    guard let share = registerShare else { return registerArea }
    return shapeArea.map { Int(held: share.register * (Double($0) / share.shape)) }
  }

  /// Plot id, or its line in the file where it has none.
  var title: String { subject.plot ?? subject.lineOrRow.map { "#\($0)" } ?? subject.identity }
}
