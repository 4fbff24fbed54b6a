import Findings
import GeoPackage
import Values

/// One column of the table of plots of a GeoPackage and how a plot fills it. The set depends on the
/// plan's layers alone, as in the CSV.
struct GeoPackagePlotColumn: Sendable {
  let column: GeoPackageTable.Column
  let fill: @Sendable (PlotRecord, inout GeoPackageRows) -> Void

  init(
    _ name: String, _ kind: GeoPackageTable.Kind = .text,
    _ fill: @escaping @Sendable (PlotRecord, inout GeoPackageRows) -> Void
  ) {
    column = GeoPackageTable.Column(name, kind)
    self.fill = fill
  }

  static func table(_ columns: [Self], _ language: Language) -> GeoPackageTable {
    GeoPackageTable(
      name: "plots", title: language == .zh ? "宗地" : "plots",
      description: language == .zh
        ? "每行一宗地及其结论;properties 是输入文件的原有属性(JSON)"
        : "a row a plot with its conclusion; properties are those of the input, as JSON",
      geometry: .areas, columns: columns.map(\.column),
      style: VerdictColours.style(column: "conclusion", language, opacity: 0.45))
  }

  static func all(_ context: ReportContext, _ language: Language) -> [Self] {
    identity(context, language) + judgement(context, language)
      + context.constraints.flatMap { occupation($0) }
      + [
        GeoPackagePlotColumn("basis") { $1.text(context.basis(of: $0)) },
        GeoPackagePlotColumn("properties") { plot, rows in
          guard let scan = FeatureScan(plot.original), let range = scan.properties,
            scan.hasPropertyObject
          else { return rows.null() }
          rows.text(String(decoding: plot.original[range], as: UTF8.self))
        },
      ]
  }

  private static func identity(_ context: ReportContext, _ language: Language) -> [Self] {
    [
      Self("plot") { $1.text($0.subject.plot) },
      Self("plan_plot") { $1.text($0.subject.planPlot) },
      Self("file") { $1.text(context.path(of: $0.subject)) },
      Self("line", .integer) { $1.integer($0.subject.lineOrRow) },
      Self("name") { $1.text($0.name) },
      Self("land_use") { $1.text($0.landUse) },
      Self("land_use_name") { $1.text($0.useName(language)) },
      Self("layout_unit") { $1.text($0.layoutUnit) },
      Self("area_m2", .real) { $1.fixed($0.area) },
      Self("area_mu", .real) { plot, rows in rows.fixed(plot.area.map { AreaFigures($0).mu }) },
      Self("planar_area_m2", .real) { $1.fixed($0.planarArea) },
      Self("register_area_m2", .real) { $1.fixed($0.registerArea) },
    ]
  }

  private static func judgement(_ context: ReportContext, _ language: Language) -> [Self] {
    let cards = context.cards
    return [
      Self("conclusion") { $1.text($0.conclusion.word) },
      Self("conclusion_zh") { $1.text($0.conclusion.name.zh) },
      Self("findings") { $1.text($0.findingsText(cards)) },
      Self("known") { $1.text(context.codes($0.known)) },
      Self("excepted") { $1.text(context.codes($0.excepted)) },
      Self("not_evaluated") { plot, rows in
        rows.text(plot.codes(with: .notEvaluated, cards).joined(separator: " "))
      },
      Self("not_evaluated_reasons") { $1.text($0.missingText(cards, language)) },
    ]
  }

  private static func occupation(_ layer: Provenance.Layer) -> [Self] {
    let key = "occupied_" + layer.role.asIdentifier.lowercased()
    return [
      Self(key + "_m2", .real) { $1.fixed($0.occupied(layer)) },
      Self(key + "_percent", .real) { plot, rows in
        rows.fixed(plot.occupiedShare(layer))
      },
    ]
  }
}
