import Findings
import Measures

/// What the rules that judge contracts say of the polygons of one batch, in few words: most of it
/// is no finding.
struct ContractBatch: Sendable {
  /// One polygon's verdicts lie before `end`, behind those of the row before.
  struct Row: Sendable {
    var contract: String
    /// 10⁻⁴ m².
    var plotArea: Int
    var register: PolygonRegister
    var says: ContractStatement
    var end: Int
  }

  /// A verdict of one polygon for one rule.
  struct Entry: Sendable {
    var card: Int32
    var verdict: Verdict
    /// Number of the words for what is missing, in `words`; -1 for none.
    var missing: Int32
    /// Position in `findings`; -1 for none.
    var finding: Int32
    /// Position in `standing`; -1 for none.
    var standing: Int32
  }

  private(set) var rows: [Row] = []
  private(set) var entries: [Entry] = []
  private(set) var findings: [Finding] = []
  /// Ids of plots that stand under what another polygon of their contract is found to be.
  private(set) var standing: [String] = []
  var words: [Bilingual] = []
  private var lastRow = -1

  /// Rows come one after another; of a row's verdicts only the first one asks for the contract.
  mutating func add(
    row: Int, contract: @autoclosure () -> String, plotArea: Int,
    register: @autoclosure () -> PolygonRegister, card: Int, verdict: Verdict,
    says: @autoclosure () -> ContractStatement, missing: Int? = nil, finding: Finding? = nil,
    standing: String? = nil
  ) {
    if row != lastRow {
      rows.append(
        Row(
          contract: contract(), plotArea: plotArea, register: register(), says: says(),
          end: entries.count))
      lastRow = row
    }
    entries.append(
      Entry(
        card: Int32(card), verdict: verdict, missing: Int32(missing ?? -1),
        finding: finding == nil ? -1 : Int32(findings.count),
        standing: standing == nil ? -1 : Int32(self.standing.count)))
    if let finding { findings.append(finding) }
    if let standing { self.standing.append(standing) }
    rows[rows.count - 1].end = entries.count
  }
}
