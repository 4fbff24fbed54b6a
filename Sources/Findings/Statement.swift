/// Tables that people hand over, with where every figure comes from: an area statement, a
/// comparison of dates.
///
/// Every format writes the same figures, digit by digit.
public struct Statement: Sendable {
  /// `balance`, `comparison`, `idle-list`, `review`.
  public var kind: String
  public var title: Bilingual
  /// The figures in a line or two.
  public var facts: [Bilingual] = []
  public var tables: [StatementTable] = []
  public var charts: [StatementChart] = []
  /// A page each, which formats for paper write in place of the tables: the same figures.
  public var sheets = ReviewSheets()
  /// True where its tables are wide, so that paper is turned.
  public var isWide = false
  /// What a GIS shows of it; nil where nothing is drawn.
  public var pieces: StatementPieces?
  /// Sentences on the statement as a whole: what was not measured, what does not apply.
  public var notices: [Bilingual] = []
  public var failures: [Bilingual] = []
  /// One for each date, the earliest first.
  public var sources: [Provenance]
  /// The command that makes the same statement again.
  public var command: [String] = []
  /// False where an input could not be read to its end.
  public var isComplete = true

  public init(kind: String, title: Bilingual, sources: [Provenance]) {
    self.kind = kind
    self.title = title
    self.sources = sources
  }
}
