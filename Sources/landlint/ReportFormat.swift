import Findings
import Reporters
import Values

/// What a report is written as: the ending of a file or a word after `--format` says it.
enum ReportFormat: String, CaseIterable {
  case geojson
  case json
  case jsonl
  case indicators = "indicators.csv"
  case csv
  case full = "txt"
  case sarif
  case markdown
  case junit
  case gitlab
  case rdjson
  case github
  case html
  case gpkg

  /// - Throws: `CommandFailure` where no format has the ending.
  init(path: String) throws(CommandFailure) {
    guard let format = Self.allCases.first(where: { $0.owns(path) }) else {
      let known = Self.allCases.flatMap(\.endings).joined(separator: " ")
      throw CommandFailure(
        message: "no format is known for '\(path)'; known endings: \(known)")
    }
    self = format
  }

  /// - Throws: `CommandFailure` where no format has the name.
  init(name: String) throws(CommandFailure) {
    let word = name == "md" ? "markdown" : name
    guard let format = Self(rawValue: word) else {
      let known = Self.names
      let hint = NearMiss.best(for: name, among: known).map { "; did you mean '\($0)'?" } ?? ""
      throw CommandFailure(
        message: "--format knows no '\(name)'\(hint); known: \(known.joined(separator: ", "))")
    }
    guard format != .gpkg else {
      throw CommandFailure(message: "--format gpkg: a GeoPackage needs a file; use -o NAME.gpkg")
    }
    self = format
  }

  /// Words that `--format` knows.
  static var names: [String] { ["text"] + allCases.filter { $0 != .gpkg }.map(\.rawValue) }

  /// Endings of files; none of a format that is only of use on standard output.
  private var endings: [String] {
    switch self {
    case .sarif: [".sarif", ".sarif.json"]
    case .markdown: [".md"]
    case .junit: [".xml"]
    case .gitlab: ["gl-code-quality-report.json", ".codequality.json"]
    case .rdjson: [".rdjson", ".rdjson.json"]
    case .github: []
    default: [".\(rawValue)"]
    }
  }

  private func owns(_ path: String) -> Bool {
    // The longer ending says more: `.sarif.json` is no `.json`.
    let longer = Self.allCases.filter { $0 != self }.flatMap(\.endings)
    return endings.contains { ending in
      path.hasSuffix(ending)
        && !longer.contains { $0.count > ending.count && path.hasSuffix($0) }
    }
  }

  /// Why a document holds one run alone; nil where several can stand in one.
  var reasonForOneRun: String? {
    switch self {
    case .geojson, .json: "its totals are of one run (JSON Lines, .jsonl, holds several)"
    case .indicators: "its rows do not say of which run they are"
    case .html: "a page is of one plan and one day"
    case .gpkg: "its layers are of one plan"
    case .csv, .full, .github, .gitlab, .jsonl, .junit, .markdown, .rdjson, .sarif: nil
    }
  }

  /// Documents of runs follow each other as they are, whatever stands between them.
  var follows: Bool { self == .full || self == .github || self == .markdown }

  /// One row a plot.
  var listsPlots: Bool { self == .csv }
  /// Plots and layers are drawn.
  var draws: Bool { self == .html || self == .gpkg }
  /// Plots come whole, with what the input says of them.
  var holdsShapes: Bool { self == .gpkg }
  /// One row an indicator.
  var listsIndicators: Bool { self == .indicators }

  /// `limit`: at most so many findings of one rule.
  func reporter(
    _ context: ReportContext, language: Language, limit: Int?
  ) -> any BatchReporter {
    switch self {
    case .geojson: GeoJSONReporter(context)
    case .json: JSONReporter(context)
    case .jsonl: JSONLinesReporter(context)
    case .indicators: IndicatorTableReporter(context, language: language)
    case .csv: CSVReporter(context, language: language)
    case .full: FullTextReporter(context, language: language)
    case .sarif: SARIFReporter(context, language: language, limit: limit)
    case .markdown: MarkdownReporter(context, language: language, limit: limit)
    case .junit: JUnitReporter(context, language: language, limit: limit)
    case .gitlab: GitLabReporter(context, language: language)
    case .rdjson: ReviewdogReporter(context, language: language)
    case .github: GitHubReporter(context, language: language, limit: limit)
    case .html: HTMLReporter(context, language: language)
    case .gpkg: GeoPackageReporter(context, language: language)
    }
  }
}
