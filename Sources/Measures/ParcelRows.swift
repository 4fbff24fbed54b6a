import Expressions
public import GEOS
import Plan
import Planar
public import Values

/// A worker's view of one chunk: fills the worksheet's columns with fields and measures.
///
/// One per worker; it keeps its buffers from chunk to chunk.
public struct ParcelRows {
  /// How measures are taken.
  public enum Mode: Sendable {
    case plain
    /// Overlaps shrunk to what is surely left after erosion by the tolerance (A − ε·L), and the
    /// day of judgement ten days earlier.
    case bounded
    /// Overlaps eroded by the tolerance exactly, and the day ten days earlier.
    case eroded
  }

  /// Days in which an answer that hangs on a legal date is borderline (Civil Code, Article 203).
  public static let daysAroundDates = 10

  let sheet: PlanSheet
  let land: LandUseTables
  let measures: [Measure?]
  let fields: IdleFields
  let day: CalendarDate?
  let geos: GEOSSession
  public internal(set) var chunk: ParcelChunk
  public var mode = Mode.plain
  var table: OverlapTable
  var answers = LandUseAnswers()
  /// GEOS's words for rows whose overlay failed; their measures are unknown.
  public internal(set) var failures: [Int: String] = [:]

  public init(
    sheet: PlanSheet, rules: RuleBook, asOf: CalendarDate?, session: GEOSSession
  ) {
    self.sheet = sheet
    land = rules.land
    measures = rules.measures
    fields = IdleFields(sheet.declarations)
    day = asOf
    geos = session
    chunk = ParcelChunk()
    table = OverlapTable(layers: sheet.layers.count)
  }

  public mutating func begin(_ chunk: ParcelChunk) {
    self.chunk = chunk
    mode = .plain
    table.begin(rows: chunk.count)
    if !failures.isEmpty { failures.removeAll() }
  }

  /// The day of judgement as the current mode sees it.
  var asOf: CalendarDate? {
    mode == .plain ? day : day?.adding(days: -Self.daysAroundDates)
  }

  mutating func overlaps(_ layer: Int, _ row: Int) -> ArraySlice<SourceOverlap> {
    table.overlaps(
      sheet.layers[layer], layer: layer, row: row, shape: chunk.shapes[row],
      box: chunk.boxes[row])
  }

  /// Runs an overlay; a failure of GEOS is kept for the row and answers nil.
  mutating func overlay<T>(
    _ row: Int, _ body: (inout OverlapTable) throws(GEOSFailure) -> T
  ) -> T? {
    do throws(GEOSFailure) {
      return try body(&table)
    } catch {
      failures[row] = error.description
      return nil
    }
  }
}
