import Expressions
public import Findings
import Values

/// The findings that are known: a line each, sorted, so that two of them can be compared by eye.
public struct Baseline: Sendable {
  /// Raised when a member changes its name or meaning.
  public static let schema = "landlint-baseline/1"

  public struct Line: Hashable, Sendable {
    public var key: FindingKey
    /// Where a plot without an id lies; nil where the key says all.
    public var place: PlotExtent?
    /// How many findings of the key there are: of features that share an id, say.
    public var times: Int
    /// How many features of a file share the fault; 1 for a single one.
    public var features: Int
    /// The worst verdict that is known; nil where any is.
    public var verdict: Verdict?

    public init(
      key: FindingKey, place: PlotExtent? = nil, times: Int = 1, features: Int = 1,
      verdict: Verdict? = nil
    ) {
      self.verdict = verdict.flatMap { $0 < .violates && $0 != .incomplete ? $0 : nil }
      self.key = key
      self.place = place
      self.times = times
      self.features = features
    }

    /// What the line adds to the count of its rule.
    public var count: Int { times * features }
  }

  /// What findings were judged against: where it differs, some are new for that reason alone.
  public struct Origin: Hashable, Sendable {
    /// Title and version of the plan.
    public var plan: String
    /// Day of judgement, `2025-12-31`.
    public var asOf: String?

    public init(plan: String, asOf: String?) {
      self.plan = plan
      self.asOf = asOf
    }

    /// Of a run.
    public init(_ provenance: Provenance) {
      let words = [provenance.planTitle.zh, provenance.planVersion]
      self.init(
        plan: words.filter { !$0.isEmpty }.joined(separator: " "),
        asOf: provenance.asOf?.description)
    }
  }

  /// As given on the command line.
  public var path: String
  /// Nil where the file does not say.
  public var origin: Origin?
  public var lines: [Line]

  public init(path: String, origin: Origin? = nil, lines: [Line]) {
    self.path = path
    self.origin = origin
    self.lines = lines
  }

  /// How a run differs from what the baseline was written by, a sentence each.
  func differences(to now: Origin) -> [Bilingual] {
    guard let origin else { return [] }
    var sentences: [Bilingual] = []
    if origin.plan != now.plan {
      sentences.append(
        Bilingual(
          zh: "基线 \(path) 依据「\(origin.plan)」,本次依据「\(now.plan)」:因规划不同而变的结论算作新发现",
          en: "the baseline \(path) is of '\(origin.plan)', this run of '\(now.plan)': "
            + "verdicts that differ with the plan count as new"))
    }
    if let then = origin.asOf, let day = now.asOf, then != day {
      sentences.append(
        Bilingual(
          zh: "基线 \(path) 的基准日为 \(then),本次为 \(day):随日期变化的结论算作新发现",
          en: "the baseline \(path) is as of \(then), this run as of \(day): "
            + "verdicts that changed with the day count as new"))
    }
    return sentences
  }

  /// Findings by rule, each counted with the features that share it.
  public var counts: [String: Int] {
    var counts: [String: Int] = [:]
    for line in lines { counts[line.key.rule, default: 0] += line.count }
    return counts
  }

  /// The file: JSON, one line a finding, the same bytes for the same findings in any order.
  public var text: String {
    var out = "{\"schema\":\"\(Self.schema)\""
    if let origin {
      out += ",\n\"plan\":"
      JSONPrinter.quote(origin.plan, &out)
      if let day = origin.asOf {
        out += ",\"as_of\":"
        JSONPrinter.quote(day, &out)
      }
    }
    out += ",\n\"counts\":{"
    out += counts.sorted { $0.key < $1.key }.map { "\n\"\($0.key)\":\($0.value)" }
      .joined(separator: ",")
    out += counts.isEmpty ? "},\"findings\":[" : "\n},\"findings\":["
    for (index, line) in lines.sorted().enumerated() {
      out += index == 0 ? "\n" : ",\n"
      Self.write(line, &out)
    }
    return out + "\n]}\n"
  }

  private static func write(_ line: Line, _ out: inout String) {
    out += "{\"rule\":"
    JSONPrinter.quote(line.key.rule, &out)
    func member(_ name: String, _ text: String) {
      out += ",\"\(name)\":"
      JSONPrinter.quote(text, &out)
    }
    if let contract = line.key.contract { member("contract", contract) }
    if line.key.plots.count == 1 {
      member("plot", line.key.plots[0])
    } else if line.key.plots.count > 1 {
      out += ",\"plots\":["
      for (index, plot) in line.key.plots.enumerated() {
        if index > 0 { out += "," }
        JSONPrinter.quote(plot, &out)
      }
      out += "]"
    }
    if !line.key.source.isEmpty { member("source", line.key.source) }
    if let place = line.place {
      let sides = [place.west, place.south, place.east, place.north]
      out += ",\"place\":[\(sides.map { fixed($0, 8) }.joined(separator: ","))]"
      out += ",\"area_m2\":\(fixed(place.area, 2))"
    }
    if let verdict = line.verdict { member("verdict", verdict.word) }
    if line.times > 1 { out += ",\"times\":\(line.times)" }
    if line.features > 1 { out += ",\"features\":\(line.features)" }
    out += "}"
  }

  /// A whole number of 10^-digits with all its decimals.
  private static func fixed(_ units: Int, _ digits: Int) -> String {
    let text = String(units.magnitude)
    let padded = String(repeating: "0", count: max(0, digits + 1 - text.count)) + text
    return (units < 0 ? "-" : "") + padded.dropLast(digits) + "." + padded.suffix(digits)
  }
}

extension Baseline.Line: Comparable {
  public static func < (a: Self, b: Self) -> Bool {
    if a.key != b.key { return a.key < b.key }
    func numbers(_ line: Self) -> [Int] {
      let place = line.place.map { [$0.west, $0.south, $0.east, $0.north, $0.area] } ?? []
      return place + [line.times, line.features, Int((line.verdict ?? .violates).rawValue)]
    }
    return numbers(a).lexicographicallyPrecedes(numbers(b))
  }
}
