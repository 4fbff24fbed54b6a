import Expressions
import Findings
import Plan
import Values

extension MeasureCatalog {
  func label(ofField name: String) -> Bilingual {
    declarations.fieldIndex(name).map { declarations.fields[$0].label }
      ?? Bilingual(zh: name, en: name)
  }

  /// True for a field that plan.yaml declares in per cent.
  func isPercent(field name: String) -> Bool {
    declarations.fieldIndex(name).map { declarations.fields[$0].declaration.unit == .percent }
      ?? false
  }

  /// True for a measure that answers with a share, and for a limit in per cent.
  func isPercent(_ measure: Measure, call: Call) -> Bool {
    switch measure {
    case .overlapShare, .overlapShareWhere, .largestShare, .developedShare, .investedShare: true
    case .threshold: declarations.threshold(Self.literal(call, 0))?.unit == .percent
    case .catalogue(let index, let column):
      declarations.userCatalogues[index].columns[column].declaration.unit == .percent
    case .zone(let layer, .declared(let property)), .largest(let layer, .declared(let property)):
      declarations.layers[layer].properties[property].declaration.unit == .percent
    default: false
    }
  }

  /// True for a bearing, and for a limit in degrees.
  func isAngle(_ measure: Measure, call: Call) -> Bool {
    switch measure {
    case .bearingWhere, .upwind(_, _, .bearing): true
    case .threshold: declarations.threshold(Self.literal(call, 0))?.unit == .degree
    default: false
    }
  }

  /// How a measure is called where its value is shown.
  func label(of measure: Measure, call: Call) -> Bilingual {
    if let layer = measure.layer {
      let name = declarations.layers[layer].label
      if measure.isByProperty, let property = property(call, of: layer) {
        return Bilingual(zh: name.zh + property.zh, en: "\(name.en) \(property.en)")
      }
      if let part = measure.part {
        let (name, words) = (declarations.label(of: part), Self.layerWords[call.name] ?? name)
        return Bilingual(zh: "\(name.zh)\(words.zh)", en: "\(name.en) \(words.en)")
      }
      let words = Self.layerWords[call.name] ?? Bilingual(zh: call.name, en: call.name)
      return Bilingual(zh: name.zh + words.zh, en: "\(name.en) \(words.en)")
    }
    switch measure {
    case .column(let field), .hasDay(let field), .firstDay(let field):
      return declarations.fields[field].label
    case .figureArea(let field):
      let name = declarations.fields[field].label
      return Bilingual(zh: "\(name.zh)所及面积", en: "area of the \(name.en)")
    case .catalogue(let index, let column):
      let catalogue = declarations.userCatalogues[index]
      let name = catalogue.columns[column].label
      return Bilingual(
        zh: catalogue.label.zh + name.zh, en: "\(catalogue.label.en) \(name.en)")
    case .ofLayers(let measure): return label(of: measure, call: call)
    case .ofTable(let measure): return label(of: measure)
    case .permit(let field): return declarations.fields[field].label
    case .useIs(let set):
      let name = declarations.useSets[set].label
      return Bilingual(zh: "属于\(name.zh)", en: "among \(name.en)")
    case .geometry: return Bilingual(zh: "图形", en: "geometry")
    case .spatial(let predicate):
      if let words = Self.spatialWords[predicate.relation] { return words }
    case .threshold:
      guard let name = call.text(at: 0) else { break }
      return declarations.threshold(name)?.label ?? Bilingual(zh: name, en: name)
    default: break
    }
    return Self.words[call.name]
      ?? Bilingual(zh: call.name, en: String(call.name.map { $0 == "_" ? " " : $0 }))
  }

  /// The list of words that a measure answers from; nil where it answers with what files say.
  func words(of measure: Measure) -> WordList? {
    switch measure {
    case .catalogue(let index, let column):
      declarations.userCatalogues[index].columns[column].words
    case .zone(let layer, .declared(let property)), .largest(let layer, .declared(let property)):
      declarations.layers[layer].properties[property].words
    default: nil
    }
  }

  /// What is missing where a measure is unknown: the layer, or the fields it reads.
  func missing(of measure: Measure, call: Call) -> Bilingual {
    if let layer = measure.layer {
      let name = declarations.layers[layer].label
      return Bilingual(zh: "\(name.zh)图层", en: "layer \(name.en)")
    }
    if let index = measure.catalogueIndex { return declarations.userCatalogues[index].label }
    let fields = measure.fields.map { label(ofField: $0) }
    guard !fields.isEmpty else { return label(of: measure, call: call) }
    return Bilingual(
      zh: fields.map(\.zh).joined(separator: "、"), en: fields.map(\.en).joined(separator: ", "))
  }

  /// How the property that `zone` or `largest` asks for is called.
  private func property(_ call: Call, of layer: Int) -> Bilingual? {
    guard let name = call.text(at: 1) else { return nil }
    if name == "id" { return Bilingual(zh: "编号", en: "id") }
    if name == "name" { return Bilingual(zh: "名称", en: "name") }
    return declarations.layers[layer].properties.first { $0.declaration.name == name }?.label
  }

  private static let layerWords: [String: Bilingual] = [
    "overlap_area": Bilingual(zh: "占用面积", en: "overlap"),
    "overlap_share": Bilingual(zh: "占用比例", en: "share of the plot"),
    "overlap_area_where": Bilingual(zh: "占用面积", en: "overlap"),
    "overlap_share_where": Bilingual(zh: "占用比例", en: "share of the plot"),
    "outside_area": Bilingual(zh: "外的面积", en: "exceeded by"),
    "area_within": Bilingual(zh: "内的面积", en: "area within"),
    "lies_within": Bilingual(zh: "之内", en: "holds it"),
    "overlap_outside": Bilingual(zh: "内余下的面积", en: "area left"),
    "overlap_width": Bilingual(zh: "占用平均宽", en: "mean width"),
    "frontage": Bilingual(zh: "边界长", en: "frontage"),
    "distance": Bilingual(zh: "距离", en: "distance"),
    "distance_where": Bilingual(zh: "距离", en: "distance"),
    "is_within": Bilingual(zh: "在距离之内", en: "within the distance"),
    "nearest": Bilingual(zh: "最近者", en: "nearest"),
    "bearing_where": Bilingual(zh: "方位角", en: "bearing"),
    "has_nearer": Bilingual(zh: "在距离内", en: "nearer than the distance"),
    "has_upwind": Bilingual(zh: "在上风向", en: "upwind"),
    "nearest_upwind": Bilingual(zh: "上风向最近者", en: "nearest upwind"),
    "distance_upwind": Bilingual(zh: "上风向距离", en: "distance upwind"),
    "bearing_upwind": Bilingual(zh: "上风向方位角", en: "bearing upwind"),
    "zone": Bilingual(zh: "规定", en: "provision"),
    "zone_count": Bilingual(zh: "块数", en: "count"),
    "largest": Bilingual(zh: "归属", en: "unit"),
    "least": Bilingual(zh: "最严限值", en: "strictest limit"),
    "least_name": Bilingual(zh: "最严者", en: "strictest"),
    "above_least": Bilingual(zh: "超出最严限值", en: "above the strictest limit"),
    "largest_share": Bilingual(zh: "最大份额", en: "largest share"),
    "release_agrees": Bilingual(zh: "启用日期两处相合", en: "days of release agree"),
    "released": Bilingual(zh: "已启用", en: "released"),
    "total_area": Bilingual(zh: "面积", en: "area"),
    "total_count": Bilingual(zh: "个数", en: "count"),
    "total_sum": Bilingual(zh: "合计", en: "sum"),
  ]

  private static let words: [String: Bilingual] = [
    "area": Bilingual(zh: "图形面积", en: "area"),
    "measured_area": Bilingual(zh: "图形面积", en: "measured area"),
    "area_difference": Bilingual(zh: "登记与图形面积之差", en: "register against measured area"),
    "land_use_group": Bilingual(zh: "用地大类", en: "land-use group"),
    "use_is": Bilingual(zh: "属于用地集合", en: "belongs to set"),
    "star_level": Bilingual(zh: "读作星级", en: "read as stars"),
    "green_building": Bilingual(zh: "是绿色建筑", en: "is a green building"),
    "public_money": Bilingual(zh: "政府或财政资金", en: "public money"),
    "approval_concerns": Bilingual(zh: "批准针对该线", en: "approval is of this line"),
    "known_word": Bilingual(zh: "所写认识", en: "known word"),
    "or_else": Bilingual(zh: "所载", en: "as given"),
    "use_compatible": Bilingual(zh: "用途相容", en: "compatible use"),
    "use_compatibility_row": Bilingual(
      zh: "所据兼容表行", en: "deciding row of the table of compatible uses"),
    "code_matches_name": Bilingual(zh: "代码与名称一致", en: "code matches name"),
    "code_in_list": Bilingual(zh: "代码在用地分类内", en: "code in list"),
    "code_edition": Bilingual(zh: "代码所属版本", en: "edition of the code"),
    "industry_leads": Bilingual(zh: "属主导产业", en: "lead industry"),
    "as_of": Bilingual(zh: "基准日", en: "as of"),
    "anniversary": Bilingual(zh: "周年日", en: "anniversary"),
    "months_between": Bilingual(zh: "相隔月数", en: "months between"),
    "year_of": Bilingual(zh: "年份", en: "year"),
    "days_between": Bilingual(zh: "相隔天数", en: "days between"),
    "days_late": Bilingual(zh: "迟于期限的天数", en: "days late"),
    "state_owned": Bilingual(zh: "国有建设用地", en: "state-owned"),
    "has_contract": Bilingual(zh: "有合同或划拨决定", en: "has a contract"),
    "has_contract_number": Bilingual(zh: "有合同编号", en: "has a contract number"),
    "has_idle_cause": Bilingual(zh: "载有闲置原因", en: "has a cause of idleness"),
    "start_due": Bilingual(zh: "应动工日", en: "start due"),
    "start_basis": Bilingual(zh: "应动工日依据", en: "basis of the start"),
    "start_state": Bilingual(zh: "开工状态", en: "state of works"),
    "idle_since": Bilingual(zh: "疑似起算日", en: "suspected since"),
    "idle_stage": Bilingual(zh: "阶段", en: "stage"),
    "stage_certainty": Bilingual(zh: "阶段说明", en: "certainty of the stage"),
    "idle_months": Bilingual(zh: "月数", en: "months"),
    "days_to_next_stage": Bilingual(zh: "距下一阶段天数", en: "days to the next stage"),
    "cause_state": Bilingual(zh: "第八条原因", en: "cause (Article 8)"),
    "idle_fee_base": Bilingual(zh: "测算基数(非决定)", en: "base to reckon with (no decision)"),
    "idle_fee": Bilingual(zh: "测算额(非决定)", en: "figure to reckon with (no decision)"),
    "developed_share": Bilingual(zh: "已动工面积比例", en: "developed share"),
    "invested_share": Bilingual(zh: "已投资比例", en: "invested share"),
    "completed": Bilingual(zh: "已竣工", en: "completed"),
    "delivered_on": Bilingual(zh: "资料所载交地", en: "delivered on"),
    "delivered_late": Bilingual(zh: "交地迟于约定", en: "delivered late"),
    "suspended": Bilingual(zh: "中止开发", en: "at a standstill"),
    "extension_months": Bilingual(zh: "延期月数", en: "months of extension"),
  ]
}

extension Measure {
  /// True where the second argument names the property that is answered.
  fileprivate var isByProperty: Bool {
    switch self {
    case .zone, .largest: true
    default: false
    }
  }
}
