import Baselines
import Findings
import Loaders
import Measures
import Plan
import Planar
import Projection
import Values

extension Analyzer {
  /// What is wrong with an exception, as a finding about the file of exceptions.
  func exceptionFinding(_ fault: Exceptions.Fault) -> Finding {
    setting.cards.finding(
      setting.cards.position(of: BuiltInCards.ofException(fault.kind)), on: Subject(), named: [],
      source: fault.place, message: fault.message)
  }

  /// One sentence where no plot meets the plan area; nothing where a file is unplaced, which is
  /// said on its own, or where a plot lies beside a layer that the user brought for it.
  func placeFindings(_ inputs: [Input], _ totals: Totals) -> [Finding] {
    let placed = inputs.filter(\.isPlaced)
    guard setting.planArea != nil, totals.area > 0, totals.plotsInPlan == 0, !placed.isEmpty,
      totals.plotsAtOwnLayers == 0
    else { return [] }
    let position = setting.cards.position(of: BuiltInCards.outsidePlan)
    guard setting.wantsCard[position] else { return [] }
    return [
      setting.cards.finding(
        position, on: Subject(), named: [], message: outsideSentence(placed, totals),
        count: totals.plots)
    ]
  }

  /// Where nobody knows which plots lie in the plan area, of each file.
  func unplaceable(_ totals: Totals) -> [FileCheck] {
    let card = setting.cards.position(of: BuiltInCards.outsidePlan)
    guard setting.planArea == nil, setting.wantsCard[card], totals.plots > 0 else { return [] }
    return request.inputs.map { _ in
      FileCheck(card: card, missing: CoverageSettlement.noPerimeter)
    }
  }

  private func outsideSentence(_ inputs: [Input], _ totals: Totals) -> Bilingual {
    let plan =
      try? setting.sheet.surface.geographic.box(
        of: request.plan.extent, onto: setting.sheet.surface, session: ProjectionSession())
    let nearest = inputs.compactMap { input -> (distance: Double, system: String)? in
      guard let plan else { return nil }
      return
        input.place.map { (distance: $0.kilometres(to: plan), system: input.systemTitle) }
    }.min { $0.distance < $1.distance }
    // Boxes may meet where plots do not: then there is no distance worth saying.
    let far = nearest.flatMap { $0.distance >= 1 ? $0 : nil }
    let systems = Set(inputs.map(\.systemTitle)).sorted().joined(separator: ", ")
    let km = far.map { "\(Int(held: $0.distance))" }
    return Bilingual(
      zh: "全部 \(totals.plots) 宗都在规划范围外"
        + (km.map { ",最近约 \($0) km" } ?? "")
        + "(坐标按 \(systems) 读取):坐标系有误,还是用错了规划?与规划有关的规则未判定",
      en: (totals.plots == 1
        ? "the plot lies outside the plan area"
        : "all \(totals.plots) plots lie outside the plan area")
        + (km.map { ", about \($0) km away" + (totals.plots == 1 ? "" : " at the nearest") } ?? "")
        + " (read as \(systems)): wrong reference system, or wrong plan? "
        + "Rules of the plan were not evaluated")
  }

  /// What is said of the run as a whole.
  func addNotices(_ run: inout Run, _ inputs: [Input]) {
    let plan = setting.declarations
    if let day = setting.asOf, day < plan.validFrom || day >= plan.validTo {
      run.notices.append(
        Bilingual(
          zh: "基准日 \(day) 不在规划有效期 [\(plan.validFrom), \(plan.validTo)) 内:与图层有关的规则未判定",
          en: "\(day) is outside the plan's period [\(plan.validFrom), \(plan.validTo)): rules "
            + "that need its layers were not evaluated"))
    }
    var tables = request.join.map { [($0.path, $0.join.table.otherEncoding)] } ?? []
    tables += request.plan.land.catalogues.filter(\.isReplaced).map {
      ($0.path ?? "", $0.otherEncoding)
    }
    for (path, encoding) in tables {
      guard let encoding else { continue }
      run.notices.append(
        Bilingual(
          zh: "\(path):不是 UTF-8,按 \(encoding) 读取;文字若有误,请另存为 UTF-8",
          en: "\(path): not UTF-8, read as \(encoding); where its texts are wrong, save it as UTF-8"
        ))
    }
    for input in inputs {
      guard let encoding = input.guessedEncoding else { continue }
      run.notices.append(
        Bilingual(
          zh: "\(input.path):.cpg 和 .dbf 都没有说明编码,文字不全是 UTF-8,按 \(encoding) 读取;可用 .cpg 说明",
          en: "\(input.path): neither a .cpg nor the .dbf names an encoding and not all texts are "
            + "UTF-8: read as \(encoding); a .cpg can name another"))
    }
    for input in inputs {
      guard let stray = input.strayShape else { continue }
      let (found, table) = (stray.found, stray.expected)
      run.notices.append(
        Bilingual(
          zh: "\(input.path):第 \(stray.row) 行的图形自称 srs_id \(found),图层为 \(table);按图层的坐标系读取,请核对",
          en: "\(input.path): the shape of row \(stray.row) says srs_id \(found), its table "
            + "\(table): read as the table has it, check which is meant"))
    }
    for (index, layer) in request.plan.layers.enumerated() where layer.isReplaced {
      let counted = counted(layer, index)
      let name = layer.declaration.label
      let path = layer.path ?? ""
      run.notices.append(
        layer.features.isEmpty
          ? Bilingual(
            zh: "\(name.zh)用自备图层 \(path),其中没有要素:没有宗地会被它触及",
            en: "\(name.en): your own layer \(path) has no features, so no plot can touch it")
          : Bilingual(
            zh: "\(name.zh)用自备图层 \(path)(\(counted.zh))\(away(layer, inputs).zh)",
            en: "\(name.en): your own layer \(path) (\(counted.en))"
              + away(layer, inputs).en))
    }
    run.notices += unsaidByOwnLayers + request.plan.strayNotices
    for layer in request.plan.layers where layer.featuresWithHeights > 0 {
      let name = layer.declaration.label
      run.notices.append(
        Bilingual(
          zh: "\(name.zh):\(layer.featuresWithHeights) 个要素带高程,高程不参与判定",
          en: "\(name.en): heights of features are not looked at: \(layer.featuresWithHeights)"))
    }
    if request.provesPlaces {
      run.notices += request.plan.misplacedLayers.map { failure in
        Bilingual(zh: failure.text(.zh), en: failure.text(.en))
      }
    }
    for repair in setting.sheet.repairs { run.notices += Self.notices(of: repair) }
    run.notices += setting.sheet.bends.map(\.notice)
    for input in inputs where input.bends.features > 0 {
      run.notices.append(input.bends.notice(of: input.path))
    }
    run.notices += DatumNotices(inputs, of: request.plan, onto: setting.sheet.surface).notices
    noticeDatum(&run)
  }

  /// What rules of the run ask of own layers and none of their features says.
  private var unsaidByOwnLayers: [Bilingual] {
    let plan = request.plan
    let own = plan.layers.filter { $0.isReplaced && !$0.uncarriedProperties.isEmpty }
    guard !own.isEmpty else { return [] }
    let asked = OwnLayerColumns.asked(
      by: plan.rules.filter { request.wants($0.declaration.card.code) },
      setting.book.indicators.map(\.rule), setting.declarations)
    return own.compactMap { layer in
      OwnLayerColumns(layer, asked: asked[layer.declaration.key] ?? []).notice
    }
  }

  /// How many features of an own layer count, and from which day on.
  private func counted(_ layer: PlanLayer, _ index: Int) -> Bilingual {
    let (count, all) = (layer.features.count, layer.featuresOfFile)
    var words = Bilingual(zh: "\(count) 个要素", en: EnglishCount.plain(count, "feature"))
    if count < all {
      let marks = layer.declaration.filter.map { "\($0.property) = \($0.value)" }
      let mark = marks.joined(separator: ", ")
      words = Bilingual(
        zh: "\(all) 个要素中的 \(count) 个,按 \(mark)", en: "\(count) of \(all) features, by \(mark)")
    }
    var parts = [words]
    if layer.declaration.basis == .schematic {
      parts.append(
        Bilingual(zh: "文件自称示意,只供参考", en: "schematic by its own words: indicative only"))
    }
    let looksBack = setting.book.entries.contains {
      $0.alternatives.contains { $0.layers.contains { $0.layer == index } }
    }
    let begin = looksBack ? setting.declarations.validFrom : nil
    parts += OwnLayerDays(layer, planBegins: begin).parts
    return Bilingual(
      zh: parts.map(\.zh).joined(separator: ";"), en: parts.map(\.en).joined(separator: "; "))
  }

  /// Maps expect WGS 84: positions that cannot be brought there are said to be elsewhere.
  private func noticeDatum(_ run: inout Run) {
    let surface = setting.sheet.surface
    guard let session = try? ProjectionSession(),
      let geodesy = try? SurfaceGeodesy(of: surface, session: session), !geodesy.locatesOnWGS84
    else { return }
    let datum = surface.geographic.datumName
    run.notices.append(
      Bilingual(
        zh: "\(datum) 到 WGS 84 没有公布的转换参数:报告中的经纬度用 \(datum),在地图上可能偏移上百米",
        en: "no change of datum from \(datum) to WGS 84 is published: longitudes and latitudes in "
          + "reports are on \(datum), a map may show them a hundred metres off"))
  }

  /// How far an own layer lies from all plots, where that is so far that one of them is misplaced.
  private func away(_ layer: PlanLayer, _ inputs: [Input]) -> Bilingual {
    let surface = setting.sheet.surface
    guard let session = try? ProjectionSession(),
      let place = layer.box(onto: surface, session: session),
      let nearest = inputs.compactMap({ $0.place?.kilometres(to: place) }).min(),
      nearest >= Box.elsewhere
    else { return .none }
    let km = Int(held: nearest)
    return Bilingual(
      zh: ",离最近的宗地约 \(km) km:没有宗地会被它触及,请核对坐标系",
      en: ", about \(km) km from the nearest plot: no plot can touch it, check reference systems")
  }

  private static func notices(of repair: LayerRepair) -> [Bilingual] {
    var notices: [Bilingual] = []
    func tell(_ features: [String], zh: String, en: String) {
      guard !features.isEmpty else { return }
      let (count, first) = (features.count, Bilingual.first(3, of: features))
      notices.append(
        Bilingual(
          zh: "\(repair.label.zh):\(count) 个要素\(zh):\(first.zh)",
          en: "\(repair.label.en): features \(en): \(count) (\(first.en))"))
    }
    let repaired = repair.repaired.map { feature in
      let areas = [feature.before, feature.after].map {
        FixedNumber.text($0, digits: 2, grouping: true)
      }
      return "\(feature.id) \(areas[0]) → \(areas[1]) m²"
    }
    tell(
      repaired, zh: "不合法,已修复后使用,面积前后",
      en: "that are not valid were repaired, areas before and after")
    tell(
      repair.repaired.filter(\.isGuess).map(\.id),
      zh: "的修复改变了面积,范围不明,触及其范围的宗地不按该图层判定",
      en: "whose repair changed their area leave plots near them without a verdict by this layer")
    tell(repair.empty, zh: "没有几何,不覆盖任何宗地", en: "without a geometry cover nothing")
    tell(
      repair.unplaced, zh: "在规划坐标系中没有对应位置,未与宗地比对",
      en: "where the plan's reference system does not reach were held against no plot")
    return notices
  }
}
