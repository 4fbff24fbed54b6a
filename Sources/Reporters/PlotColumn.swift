import Findings
import Values

/// One column of the table of plots: its heading and how a plot fills it.
///
/// The set of columns depends on the plan's layers and its local unit of areas only, so that two
/// runs with the same plan can be put under each other.
struct PlotColumn: Sendable {
  let heading: Bilingual
  let fill: @Sendable (PlotRecord, inout CSVWriter) -> Void

  init(
    _ zh: String, _ en: String, _ fill: @escaping @Sendable (PlotRecord, inout CSVWriter) -> Void
  ) {
    self.heading = Bilingual(zh: zh, en: en)
    self.fill = fill
  }

  static func all(_ context: ReportContext, _ language: Language) -> [PlotColumn] {
    let all =
      identity(context, language) + areas + judgement(context, language)
      + context.constraints.flatMap { occupation($0) }
      + [PlotColumn("依据", "basis") { $1.text(context.basis(of: $0)) }]
    guard context.provenance.localAreaUnit == nil else { return all }
    return all.filter { !$0.heading.en.hasSuffix("_mu") }
  }

  private static func identity(_ context: ReportContext, _ language: Language) -> [PlotColumn] {
    [
      PlotColumn("宗地代码", "plot") { $1.text($0.subject.plot) },
      PlotColumn("地块编号", "plan_plot") { $1.text($0.subject.planPlot) },
      PlotColumn("文件", "file") { $1.text(context.path(of: $0.subject)) },
      PlotColumn("行", "line") { $1.integer($0.subject.lineOrRow) },
      PlotColumn("名称", "name") { $1.text($0.name) },
      PlotColumn("用地代码", "land_use") { $1.text($0.landUse) },
      PlotColumn("用地名称", "land_use_name") { $1.text($0.useName(language)) },
      PlotColumn("布局单元", "layout_unit") { $1.text($0.layoutUnit) },
      PlotColumn("布局单元占比(%)", "layout_percent") { plot, row in
        row.fixed(units: plot.layoutShare.map { Int(held: $0 * 1_000_000) }, digits: 4)
      },
      PlotColumn("分区构成", "composition") { $1.text(PieceText.line($0)) },
    ]
  }

  private static var areas: [PlotColumn] {
    [
      PlotColumn("面积(m²)", "area_m2") { $1.fixed(units: $0.area, digits: 4) },
      PlotColumn("面积(公顷)", "area_ha") { plot, row in
        row.fixed(units: plot.area.map { AreaFigures($0).hectares }, digits: 4)
      },
      PlotColumn("面积(亩)", "area_mu") { plot, row in
        row.fixed(units: plot.area.map { AreaFigures($0).mu }, digits: 4)
      },
      PlotColumn("投影面积(m²)", "planar_area_m2") { $1.fixed(units: $0.planarArea, digits: 4) },
      PlotColumn("登记面积(m²)", "register_area_m2") {
        $1.fixed(units: $0.registerArea, digits: 4)
      },
      PlotColumn("图形减登记(m²)", "difference_m2") { plot, row in
        row.fixed(units: plot.registerDifference, digits: 4)
      },
      PlotColumn("图形减登记(%)", "difference_percent") { plot, row in
        row.fixed(units: plot.registerDifferenceShare, digits: 4)
      },
    ]
  }

  private static func judgement(_ context: ReportContext, _ language: Language) -> [PlotColumn] {
    let byVerdict: [(Verdict, String)] = [
      (.violates, "violates"), (.suspected, "suspected"), (.borderline, "borderline"),
      (.advisory, "advisory"), (.incomplete, "incomplete"), (.excused, "excused"),
    ]
    return [
      PlotColumn("结论", "conclusion") { $1.text($0.conclusion.name[language]) },
      PlotColumn("结论代码", "conclusion_word") { $1.text($0.conclusion.word) },
    ]
      + byVerdict.map { verdict, word in
        PlotColumn(verdict == .excused ? "符合(许可或除外)" : verdict.name.zh, word) { plot, row in
          row.text(plot.codes(with: verdict, context.cards).joined(separator: " "))
        }
      }
      + [
        PlotColumn("已知", "known") { plot, row in
          row.text(context.codes(plot.known))
        },
        PlotColumn("例外", "excepted") { plot, row in
          row.text(context.codes(plot.excepted))
        },
        PlotColumn("未判定", "not_evaluated") { plot, row in
          row.text(plot.codes(with: .notEvaluated, context.cards).joined(separator: " "))
        },
        PlotColumn("未判定原因", "not_evaluated_reasons") { plot, row in
          row.text(plot.missingText(context.cards, language))
        },
      ]
  }

  private static func occupation(_ layer: Provenance.Layer) -> [PlotColumn] {
    let name = layer.label.zh
    let key = "occupied_" + layer.role.asIdentifier
    return [
      PlotColumn("占用\(name)(m²)", key + "_m2") { plot, row in
        row.fixed(units: plot.occupied(layer), digits: 4)
      },
      PlotColumn("占用\(name)(亩)", key + "_mu") { plot, row in
        row.fixed(units: plot.occupied(layer).map { AreaFigures($0).mu }, digits: 4)
      },
      PlotColumn("占用\(name)(%)", key + "_percent") { plot, row in
        let share = plot.occupiedShare(layer)
        row.fixed(units: share, digits: 4)
      },
    ]
  }
}
