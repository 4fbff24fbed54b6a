import Balance
import Findings
import Values

/// Water filled and compensated, and reserved land used and released.
struct WaterAndReserve {
  private let step: ComparisonStep
  let release: ReserveRelease

  init(_ step: ComparisonStep) {
    self.step = step
    release = ReserveRelease(step)
  }

  private func group(_ land: DatedLand, _ plot: Int?) -> String? {
    plot.flatMap { land.scheme.group(of: land.plots[$0].classText) }
  }

  /// Parts that leave a group and those that join it, and apart from them the parts of which one
  /// date does not say what they are: without a plot there, or one of no known class. That such
  /// ground was filled or compensated nobody knows.
  private struct Flows {
    var out: [LandFlow.Part] = []
    var into: [LandFlow.Part] = []
    var openAfter: [LandFlow.Part] = []
    var openBefore: [LandFlow.Part] = []
  }

  private func flows(_ group: String) -> Flows {
    var flows = Flows()
    for part in step.flow.parts {
      switch (self.group(step.old, part.old), self.group(step.new, part.new)) {
      case (group, nil): flows.openAfter.append(part)
      case (nil, group): flows.openBefore.append(part)
      case (group, group): break
      case (group, _): flows.out.append(part)
      case (_, group): flows.into.append(part)
      default: break
      }
    }
    return flows
  }

  private static func openRows(_ zh: String, _ en: String, _ flows: Flows) -> [StatementTable.Row] {
    [
      row(
        "\(zh),后期无宗地、无图形或未识别(去向不明)",
        "\(en), then no plot, shape or known class (not known what became of it)",
        flows.openAfter),
      row(
        "\(zh),前期无宗地、无图形或未识别(来源不明)",
        "\(en), before no plot, shape or known class (not known what it was)", flows.openBefore),
    ]
  }

  private static let columns: [StatementTable.Column] = [
    StatementTable.Column("item", "项目", "item", .text),
    StatementTable.Column("parts", "块数", "parts", .count),
    StatementTable.Column("area_ha", "面积(公顷)", "area (ha)", .fixed(4)),
    StatementTable.Column("area_mu", "面积(亩)", "area (mu)", .fixed(2)),
    StatementTable.Column("area_m2", "面积(m²)", "area (m²)", .fixed(4)),
  ]

  private static func row(
    _ zh: String, _ en: String, _ count: Int?, _ area: Int?, total: Bool = false
  ) -> StatementTable.Row {
    let figures = area.map { ClosingFigures($0, of: 0) }
    func cell(_ value: Int?) -> StatementTable.Cell { value.map { .units($0) } ?? .empty }
    return StatementTable.Row(
      [
        .words(Bilingual(zh: zh, en: en)), cell(count), cell(figures?.hectares),
        cell(figures?.mu), cell(area),
      ], level: total ? 0 : 1, weight: total ? .total : .plain)
  }

  private static func row(
    _ zh: String, _ en: String, _ parts: [LandFlow.Part]
  ) -> StatementTable.Row {
    row(zh, en, parts.count, parts.lazy.map(\.area).heldSum)
  }

  var water: StatementTable {
    let flows = flows("water")
    let built = flows.out.filter { group(step.new, $0.new) == "construction" }
    let filled = flows.out.lazy.map(\.area).heldSum
    let gained = flows.into.lazy.map(\.area).heldSum
    var table = StatementTable(
      key: "water", title: step.title("水域填占与补偿", "Water filled and compensated"),
      columns: Self.columns)
    table.rows = [
      Self.row("水域改为他类(填占)", "water to other classes (filled)", flows.out),
      Self.row("  其中:改为建设用地", "  of which to construction land", built),
      Self.row("他类改为水域(补偿)", "other classes to water (compensated)", flows.into),
      Self.row("净增减(补偿减填占)", "net (compensated less filled)", nil, gained - filled, total: true),
    ]
    table.rows += Self.openRows("水域", "water", flows)
    table.notes = [
      Bilingual(
        zh: "按宗地用地代码归为水域(water)的面积;没有宗地的水面不在其内;填占与补偿只计两期都有宗地、"
          + "用地都已识别的部分,去向或来源不明的另列,不入净增减",
        en: "By plots whose code is grouped as water; water that is no plot is not in it; filled "
          + "and compensated is only what is a plot of a known class on both dates: what is not "
          + "known stands below, in no net")
    ]
    return table
  }

  /// Parts of plots of reserved land that are construction land on the later date.
  private var usedParts: [LandFlow.Part] {
    flows("reserved").out.filter { group(step.new, $0.new) == "construction" }
  }

  var used: StatementTable { release.used(usedParts) }

  var reserve: StatementTable {
    let flows = flows("reserved")
    let used = usedParts
    let (before, after) = (step.reservedBefore, step.reservedAfter)
    let change = before.built.flatMap { first in after.built.map { $0 - first } }
    var table = StatementTable(
      key: "reserved", title: step.title("留白用地启用与增减", "Reserved land used and released"),
      columns: Self.columns)
    let released = used.filter(release.isReleased)
    let open = used.filter { !release.isReleased($0) }
    table.rows = [
      Self.row("留白用地改为建设用地", "reserved to construction land", used),
      Self.row("  其中:宗地载明至后期已启用", "  of which released by the later day, as stated", released),
      Self.row("  其中:未见启用日期", "  of which no day of release up to then", open),
      Self.row("留白用地改为他类(含建设用地)", "reserved to any other class", flows.out),
      Self.row("他类改为留白用地", "other classes to reserved", flows.into),
    ]
    table.rows += Self.openRows("留白用地", "reserved", flows)
    table.rows += [
      Self.row(
        "留白图层内建设用地:前期", "construction inside reserved land, before",
        before.built.map { _ in before.plots }, before.built),
      Self.row(
        "留白图层内建设用地:后期", "construction inside reserved land, after",
        after.built.map { _ in after.plots }, after.built),
      Self.row("留白图层内建设用地增减", "change of it", nil, change, total: true),
    ]
    func pieces(
      _ zh: String, _ en: String, _ area: KeyPath<ReserveRelease.Piece, Int>,
      where belongs: (ReserveRelease.Piece) -> Bool
    ) -> StatementTable.Row {
      let members = release.pieces.filter(belongs)
      return Self.row(zh, en, members.count, members.lazy.map { $0[keyPath: area] }.heldSum)
    }
    if !release.pieces.isEmpty {
      let open: Set<ReserveRelease.State> = [.unreleased, .new, .later]
      table.rows += [
        pieces("本期启用的留白地块", "pieces released in the period", \.ground) {
          $0.state == .released
        },
        pieces("  其中:后期已有建设用地(面积为建设用地)", "  of which with construction land (its area)", \.after) {
          $0.state == .released && $0.isBuilt
        },
        pieces(
          "后期未启用而有建设用地的留白地块(面积为建设用地)", "pieces not released, with construction land (its area)",
          \.after
        ) { open.contains($0.state) && $0.isBuilt },
        pieces(
          "已不在图层而无启用记录的留白地块", "pieces gone from the layer, no record of release", \.ground
        ) { $0.state == .gone },
      ]
    }
    table.notes = [
      Bilingual(
        zh: "前七行按宗地用地代码,改为他类只计两期都有宗地、用地都已识别的部分;"
          + "启用只看宗地所载的留白启用日期,未载或在后期之后的为未见;图层内面积为占用事实,宗地相互重叠的只计一次,已批准启用与否见规则 RES 的结论",
        en:
          "The first seven rows are by the plots' codes, and changed is only what is a plot of a known "
          + "class on both dates; released is what a plot states for the later day or before; an "
          + "area inside the layer is a fact, what plots share in it counts once, and the rules RES "
          + "say what was released")
    ]
    for (land, figures) in [(step.old, before), (step.new, after)] where figures.built == nil {
      table.notes.append(
        Bilingual(
          zh: "\(land.day):没有留白用地图层,图层内的面积未看",
          en: "\(land.day): no layer of reserved land, so what lies inside it was not looked at"))
    }
    return table
  }
}
