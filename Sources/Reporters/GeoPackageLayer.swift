import Findings
import GeoPackage
import Planar

/// One layer of the plan as a table of a GeoPackage. A layer of several kinds of shapes becomes a
/// table for each, since a table has one.
struct GeoPackageLayer: Sendable {
  let table: GeoPackageTable
  private let layer: MapContext.Layer

  static func all(of context: ReportContext, _ language: Language) -> [Self] {
    guard let map = context.map else { return [] }
    var taken: Set<String> = []
    var all: [Self] = []
    for (index, layer) in map.layers.enumerated() {
      for geometry in [GeoPackageTable.Geometry.areas, .lines, .points]
      where layer.features.contains(where: { Self.geometry($0.shape) == geometry }) {
        let name = "plan_" + layer.role.asIdentifier.lowercased()
        var free = name
        var ordinal = 2
        while !taken.insert(free).inserted {
          free = "\(name)_\(ordinal)"
          ordinal += 1
        }
        all.append(Self(layer, geometry, name: free, colour: index, map.tolerance, language))
      }
    }
    return all
  }

  private init(
    _ layer: MapContext.Layer, _ geometry: GeoPackageTable.Geometry, name: String, colour: Int,
    _ tolerance: Double, _ language: Language
  ) {
    self.layer = layer
    let within = PlainNumber.text(tolerance)
    let basis = layer.basis.name[language]
    table = GeoPackageTable(
      name: name, title: layer.label[language] + (name.last?.isNumber == true ? " \(name)" : ""),
      description: language == .zh
        ? "规划图层 \(layer.role),供显示,简化不超过 \(within) m;依据 \(basis)"
        : "plan layer \(layer.role), for display, simplified within \(within) m; basis \(basis)",
      geometry: geometry,
      columns: ["id", "name", "role", "basis"].map { GeoPackageTable.Column($0) },
      style: LayerStyle(
        column: "role",
        categories: [
          LayerStyle.Category(
            value: nil, label: layer.label[language],
            colour: Self.known[layer.role] ?? Self.colours[colour % Self.colours.count])
        ], opacity: Self.grounds.contains(layer.role.prefix { $0 != ":" }) ? 0.04 : 0.4))
  }

  /// The colours of the page.
  private static let known = [
    "plan-area": "#444444", "blue-line:permanent": "#0a54a8", "blue-line:pre-control": "#3c8ed6",
    "reserved-land": "#777777", "core": "#8a3f9e", "axis": "#8a3f9e", "cluster": "#8a6d3b",
  ]

  /// Roles whose features may lie beneath everything else, and are drawn as boundaries.
  private static let grounds: Set<Substring> = [
    "plan-area", "core", "axis", "cluster", "zone", "detailed-plan", "statutory-plan",
    "construction-area", "district", "neighbour",
  ]

  func write(_ number: Int, _ rows: inout GeoPackageRows) {
    for feature in layer.features where Self.geometry(feature.shape) == table.geometry {
      rows.begin(table: number)
      switch feature.shape {
      case .areas(let areas): rows.areas(areas)
      case .lines(let lines): rows.lines(lines)
      case .points(let points): rows.points(points)
      }
      rows.text(feature.id)
      rows.text(feature.name)
      rows.text(layer.role)
      rows.text(layer.basis.word)
    }
  }

  private static func geometry(_ shape: MapContext.Shape) -> GeoPackageTable.Geometry {
    switch shape {
    case .areas: .areas
    case .lines: .lines
    case .points: .points
    }
  }

  /// Told apart by most people who see colours differently (Okabe and Ito).
  private static let colours = [
    "#0072b2", "#56b4e9", "#cc79a7", "#009e73", "#e69f00", "#d55e00", "#7f7f7f",
  ]
}
