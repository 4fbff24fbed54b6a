/// Values over dates, drawn as lines by formats that draw.
public struct StatementChart: Sendable {
  public struct Series: Sendable {
    public var name: Bilingual
    /// One for each date, in the last decimal.
    public var values: [Int]
    /// What the line counts, where it is the plots of one conclusion.
    public var verdict: Verdict?

    public init(name: Bilingual, values: [Int], verdict: Verdict? = nil) {
      self.name = name
      self.values = values
      self.verdict = verdict
    }
  }

  public var title: Bilingual
  public var dates: [String]
  public var digits: Int
  public var series: [Series]

  public init(title: Bilingual, dates: [String], digits: Int, series: [Series]) {
    self.title = title
    self.dates = dates
    self.digits = digits
    self.series = series
  }
}
