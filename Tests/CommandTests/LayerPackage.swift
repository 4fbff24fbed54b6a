import Foundation
import Testing

/// The template's package with layers and rules of a test, in the folder `p`, and plots beside it.
/// Metres are from a corner in the template's sea.
struct LayerPackage {
  struct Square {
    var id: String
    var x: Double
    var properties: [String: String] = [:]
    var side = 50.0
  }

  let folder: Folder

  /// - Parameters:
  ///   - layers: key, what its declaration says beside the file, and its features.
  ///   - sets: entries of `use-sets`, and of `fields`, indented by two.
  ///   - more: what stands at the end of plan.yaml.
  ///   - conditions: what the rules TST101 and on say of `violates`.
  init(
    layers: [(key: String, says: String, features: [Square])] = [], sets: String = "",
    fields: String = "", more: String = "", subject: String = "parcel", conditions: [String]
  ) throws {
    folder = try TemplatePackage.made()
    var declared = ""
    for layer in layers {
      let (role, level) = (layer.key.split(separator: ":"), layer.key.contains(":"))
      let file = "layers/\(role.joined(separator: "-")).geojson"
      declared += "  \(layer.key): {role: \(role[0])\(level ? ", level: \(role[1])" : ""), "
      declared += "file: \(file), label: \(role.joined(separator: "-")), certainty: surveyed, "
      declared += "accuracy: 0\(layer.says)}\n"
      try folder.write(try Self.collection(layer.features), as: "p/" + file)
    }
    let reserved = """
        reserved-land:
          {role: reserved-land, label: {zh: 留白用地, en: reserved land}, certainty: schematic}

      """
    try TemplatePackage.change(folder, "plan.yaml", reserved, declared)
    try TemplatePackage.change(folder, "plan.yaml", "use-sets:\n", "use-sets:\n" + sets)
    try TemplatePackage.change(folder, "plan.yaml", "\nfields:\n", "\nfields:\n" + fields)
    try folder.write(try folder.text("p/plan.yaml") + more, as: "p/plan.yaml")
    for name in ["rules", "provisions.yaml"] {
      try FileManager.default.removeItem(atPath: folder.path("p/" + name))
    }
    try FileManager.default.createDirectory(
      atPath: folder.path("p/rules"), withIntermediateDirectories: true)
    let rules = conditions.enumerated().map { index, condition in
      """
      - code: TST\(101 + index)
        slug: test-\(index)
        subject: \(subject)
        title: test \(index)
        class: advisory
        severity: advisory
        plan: {clause: Section 1, quote: The plan covers the town}
        applies: "TRUE"
        violates: "\(condition)"
        judged-on: as-of
        message: met

      """
    }
    try folder.write(rules.joined(), as: "p/rules/test.yaml")
  }

  func run(_ plots: [Square], _ more: [String] = []) throws -> Program.Outcome {
    try folder.write(try Self.collection(plots), as: "plots.geojson")
    return try Program.run(
      [
        "check", "plots.geojson", "--plan", "p", "--as-of", "2025-12-31", "--select", "TST",
        "--format", "json",
      ] + more, in: folder)
  }

  /// By rule how many plots got which verdict, and why others got none, in English.
  func judged(
    _ plots: [Square], _ more: String...
  ) throws -> [String: (counts: [String: Int], missing: [String])] {
    let outcome = try run(plots, more)
    try #require(outcome.status != 2, "\(outcome.err)")
    let rules = try #require(try parsed(outcome.out)["rules"] as? [[String: Any]])
    var found: [String: (counts: [String: Int], missing: [String])] = [:]
    for rule in rules {
      let counts = try #require(rule["counts"] as? [String: Int]).filter { $0.value > 0 }
      let missing = (rule["missing"] as? [[String: Any]] ?? []).compactMap {
        ($0["reason"] as? [String: String])?["en"]
      }
      found[try #require(rule["code"] as? String)] = (counts, missing.sorted())
    }
    return found
  }

  private static func collection(_ squares: [Square]) throws -> String {
    let features = squares.map { square -> [String: Any] in
      let (x, y) = (500_000 + square.x, 99_500.0)
      let corners = [(0, 0), (1, 0), (1, 1), (0, 1), (0, 0)].map {
        [x + Double($0.0) * square.side, y + Double($0.1) * square.side]
      }
      var properties = square.properties
      properties["plot_id"] = square.id
      return [
        "type": "Feature", "id": square.id, "properties": properties,
        "geometry": ["type": "Polygon", "coordinates": [corners]],
      ]
    }
    let list = String(
      decoding: try JSONSerialization.data(withJSONObject: features), as: UTF8.self)
    return """
      {"type":"FeatureCollection","crs":{"type":"name","properties":\
      {"name":"urn:ogc:def:crs:EPSG::32631"}},"features":\(list)}
      """
  }
}
