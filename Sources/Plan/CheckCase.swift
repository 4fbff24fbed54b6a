public import Findings
import Loaders

/// The two case files of a check in code, `CODE-violating` and `CODE-conforming`, as `cases.yaml` beside them declares
/// them. Every coordinate and code in them is made up.
public struct CheckCase: Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    case violating
    case conforming
  }

  /// What a picture shows of the earth.
  public struct View: Sendable {
    /// Degrees on the case's datum.
    public var longitude: Double
    public var latitude: Double
    /// Metres from west to east.
    public var width: Double
  }

  /// The day of judgement of all cases.
  public static let day = "2025-12-31"

  public var code: String
  /// What is wrong with the violating file; empty where there is none.
  public var wrong: Bilingual
  /// Names of the files in the folder; empty where there are none.
  public var files: [Kind: String]
  /// What each file is found to have: `GEO106 8:4 440112003001GB00001`, sorted.
  public var finds: [Kind: [String]]
  /// Nil where the family decides.
  public var isPictured: Bool?
  public var view: View?
  /// A file that a picture shows beside the plots, from the folder.
  public var shows: String?
  /// Why the check has no case files.
  public var lacks: Bilingual?
  private var written: [String]

  /// What `landlint check` is given beside the file and the day.
  public func arguments(_ kind: Kind) -> [String] {
    written.map { $0.replacing("{kind}", with: kind.rawValue) }
  }

  /// A table or a file of exceptions that belongs to a case file and is no GeoJSON.
  public func companion(_ kind: Kind) -> String? {
    arguments(kind).first { $0.hasSuffix(".csv") || $0.hasSuffix(".yaml") }
  }

  /// All cases of a folder in the order of their codes.
  public static func load(_ folder: String) throws(PlanFailures) -> [CheckCase] {
    let names = FolderListing.files(in: folder, endings: [".geojson", ".geojsons", ".txt"])
      .map { String($0.dropFirst(folder.count + 1)) }
    var cases: [CheckCase] = []
    var failures: [PlanFailure] = []
    do throws(PlanFailure) {
      let document = try PlanNode.document(folder + "/cases.yaml")
      for entry in try document.anyMapping().entries {
        let made = entry.value.attempt { () throws(PlanFailure) in
          try CheckCase(entry.key, entry.value, among: names)
        }
        if let made { cases.append(made) }
      }
      for name in names where name.contains("-violating.") || name.contains("-conforming.") {
        if !cases.contains(where: { $0.files.values.contains(name) }) {
          document.note("the file \(name) belongs to no case")
        }
      }
      failures = document.origin.failures
    } catch {
      failures = [error]
    }
    guard failures.isEmpty else { throw PlanFailures(failures) }
    return cases.sorted { $0.code < $1.code }
  }

  private init(_ code: String, _ node: PlanNode, among names: [String]) throws(PlanFailure) {
    let members = try node.mapping(keys: [
      "wrong", "arguments", "finds", "conforming", "picture", "view", "shows", "lacks",
    ])
    self.code = code
    files = [:]
    for kind in Kind.allCases {
      files[kind] = names.first { $0.hasPrefix("\(code)-\(kind.rawValue).") }
    }
    lacks = members.find("lacks") { node throws(PlanFailure) in try node.bilingual() }
    wrong = lacks == nil ? members.bilingual("wrong") : Bilingual(zh: "", en: "")
    if lacks == nil {
      for kind in Kind.allCases where files[kind] == nil {
        throw node.failure("there is no file \(code)-\(kind.rawValue).geojson")
      }
    }
    func texts(_ key: String) -> [String]? {
      members.find(key) { node throws(PlanFailure) in
        var texts: [String] = []
        for item in try node.items() { texts.append(try item.text()) }
        return texts
      }
    }
    written = texts("arguments") ?? ["--no-plan"]
    finds = [.violating: texts("finds") ?? [], .conforming: texts("conforming") ?? []]
    isPictured = try members["picture"]?.word("answer", among: ["yes", "no"]) == "yes"
    if members["picture"] == nil { isPictured = nil }
    shows = try members.optionalText("shows")
    view = members.find("view") { node throws(PlanFailure) in
      var numbers: [Double] = []
      for item in try node.items() { numbers.append(try item.number()) }
      guard numbers.count == 3 else {
        throw node.failure("expected longitude, latitude and a width in metres")
      }
      return View(longitude: numbers[0], latitude: numbers[1], width: numbers[2])
    }
  }
}
