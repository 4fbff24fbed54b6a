import Balance
import Findings
import Values

/// 概况 of a page: labels and what stands beside them; what nobody gives says so.
struct ReviewFacts {
  private let parts: ReviewParts
  private let file: String?

  init(_ parts: ReviewParts, file: String?) {
    self.parts = parts
    self.file = file
  }

  private static let notGiven = Bilingual(zh: "未提供", en: "not given")

  var facts: [ReviewSheet.Fact] {
    let plot = parts.plot
    var facts = [
      fact("宗地代码", "plot", plot.subject.plot),
      fact("地块编号", "plan plot", plot.subject.planPlot),
      fact("项目名称", "project", plot.name), fact("坐落", "location", plot.said("location")),
      fact("土地使用权人", "holder", plot.said("holder")),
      fact("权属性质", "ownership", plot.said("ownership")),
      fact("电子监管号", "contract", plot.said("contract_no")),
      fact("供地方式", "supply", plot.said("supply_mode")),
      ReviewSheet.Fact(Bilingual(zh: "用地用海分类", en: "land use"), use(plot)),
      fact("批准日期", "approved", plot.said("approval_date")),
    ]
    facts.append(ReviewSheet.Fact(method, area(plot.area)))
    facts.append(
      ReviewSheet.Fact(Bilingual(zh: "登记面积", en: "register area"), register(plot)))
    facts.append(ReviewSheet.Fact(Bilingual(zh: "布局单元", en: "layout unit"), unit(plot)))
    facts.append(
      ReviewSheet.Fact(
        Bilingual(zh: "坐标系 / 基准日", en: "system / day"),
        same("\(system) / \(parts.run.provenance.asOf?.description ?? "–")")))
    return facts
  }

  private func fact(_ zh: String, _ en: String, _ value: String?) -> ReviewSheet.Fact {
    ReviewSheet.Fact(Bilingual(zh: zh, en: en), value.map(same) ?? Self.notGiven)
  }

  private func same(_ text: String) -> Bilingual { Bilingual(zh: text, en: text) }

  private func use(_ plot: ReviewPlot) -> Bilingual {
    func words(_ language: Language) -> String? {
      let words = [plot.use, plot.useName?[language]].compactMap(\.self)
      return words.isEmpty ? nil : words.joined(separator: " ")
    }
    guard let zh = words(.zh), let en = words(.en) else { return Self.notGiven }
    return Bilingual(zh: zh, en: en)
  }

  private var method: Bilingual {
    switch parts.run.provenance.areaMethod {
    case "planar": Bilingual(zh: "图形面积(投影)", en: "area (planar)")
    case "register": Bilingual(zh: "面积(登记)", en: "area (register)")
    default: Bilingual(zh: "图形面积(椭球)", en: "area (ellipsoidal)")
    }
  }

  private func area(_ area: Int?) -> Bilingual {
    guard let area else { return Bilingual(zh: "无可用图形,未量算", en: "no usable geometry") }
    let figures = ClosingFigures(area, of: area)
    let metres = FixedNumber.text(units: figures.squareMetres, digits: 2, grouping: true)
    let hasLocal = parts.run.provenance.localAreaUnit != nil
    return Bilingual(
      zh: "\(metres) m²(\(figures.hectareText) 公顷\(hasLocal ? ",\(figures.muText) 亩" : ""))",
      en: "\(metres) m² (\(figures.hectareText) ha\(hasLocal ? ", \(figures.muText) mu" : ""))")
  }

  private func register(_ plot: ReviewPlot) -> Bilingual {
    func metres(_ units: Int) -> String {
      FixedNumber.text(units: units, digits: 2, grouping: true)
    }
    if let share = plot.registerShare { return register(share, plot, metres) }
    guard let register = plot.registerArea else { return Self.notGiven }
    let printed = LargestRemainder.round(register, denominator: 100)
    let own = "\(metres(printed)) m²"
    guard let area = plot.shapeArea else { return same(own) }
    // Of the figures as they are printed, which is what a reader subtracts.
    let rest = ClosingFigures(area, of: area).squareMetres - printed
    let difference = (rest > 0 ? "+" : "") + metres(rest)
    return Bilingual(
      zh: "\(own)(图形减登记 \(difference) m²)",
      en: "\(own) (measured − register \(difference) m²)")
  }

  /// What several features have together is held against all of them.
  private func register(
    _ share: RegisterShare, _ plot: ReviewPlot, _ metres: (Int) -> String
  ) -> Bilingual {
    let (register, shape) = (Int(held: share.register * 100), Int(held: share.shape * 100))
    let rest = shape - register
    let difference = (rest > 0 ? "+" : "") + metres(rest)
    let own = plot.ownRegisterArea.map { metres(LargestRemainder.round($0, denominator: 100)) }
    return Bilingual(
      zh: "\(metres(register)) m²,为几个图形共有(图形合计 \(metres(shape)) m²,图形减登记 "
        + "\(difference) m²)" + (own.map { ";本图形按面积分得 \($0) m²" } ?? ""),
      en: "\(metres(register)) m² of several features (together \(metres(shape)) m², "
        + "measured − register \(difference) m²)" + (own.map { "; by area \($0) m² here" } ?? ""))
  }

  private func unit(_ plot: ReviewPlot) -> Bilingual {
    guard let unit = plot.layoutUnit else {
      return Bilingual(zh: "不在布局单元内或无图层", en: "none, or no layer")
    }
    let share = FixedNumber.text((plot.layoutShare ?? 0) * 100, digits: 2)
    return same("\(unit) \(share) %")
  }

  /// `OGC:CRS84` of `OGC:CRS84 (default)`.
  private var system: String {
    guard let file = parts.plot.subject.file,
      parts.run.provenance.inputs.indices.contains(file)
    else { return "–" }
    return String(parts.run.provenance.inputs[file].referenceSystem.prefix { $0 != " " })
  }
}
