import Loaders
import Testing
import Values

private let declarations = [
  FieldDeclaration(name: "plot_id", acceptedNames: ["宗地代码", "ZDDM", "plot_id"], type: .text),
  FieldDeclaration(
    name: "register_area", acceptedNames: ["登记面积", "面积", "area"], type: .number(.area),
    unit: .squareMetre),
  FieldDeclaration(
    name: "agreed_start", acceptedNames: ["约定开工时间", "agreed_start_date"], type: .date),
  FieldDeclaration(
    name: "agreed_completion", acceptedNames: ["约定竣工时间", "agreed_completion"], type: .date),
  FieldDeclaration(
    name: "price", acceptedNames: ["成交价格(万元)", "price"], type: .number(.money), unit: .yuan),
  FieldDeclaration(name: "far_max", acceptedNames: ["RJL"], type: .number(.none), part: .upper),
  FieldDeclaration(name: "far_min", acceptedNames: ["RJL"], type: .number(.none), part: .lower),
  FieldDeclaration(
    name: "green_min", acceptedNames: ["LDL"], type: .number(.none), unit: .percent, part: .lower),
  FieldDeclaration(
    name: "use_code", acceptedNames: ["用地用海分类代码"], type: .text),
  FieldDeclaration(
    name: "use_name", acceptedNames: ["用地用海分类名称"], type: .text),
]

private func field(_ name: String) -> Int {
  declarations.firstIndex { $0.name == name } ?? -1
}

@Suite("Keys of files as declared fields")
struct FieldMapTests {
  @Test(arguments: [
    ("宗地代码", "plot_id"), ("zddm", "plot_id"), ("ZDDM", "plot_id"), ("ＺＤＤＭ", "plot_id"),
    (" 宗地 代码 ", "plot_id"), ("PLOT_ID", "plot_id"), ("宗地.宗地代码", "plot_id"),
    ("parcel.ZDDM", "plot_id"), ("T1_ZDDM", "plot_id"), ("app:zddm", "plot_id"),
    ("T1_面积", "register_area"), ("面积(公顷)", "register_area"), ("area_ha", "register_area"),
    ("parcel.area_ha", "register_area"), ("agreed_sta", "agreed_start"), ("约定开", "agreed_start"),
    ("约定开\u{FFFD}", "agreed_start"), ("约定开工时", "agreed_start"), ("约定竣", "agreed_completion"),
    ("约定竣工时", "agreed_completion"), ("agreed_com", "agreed_completion"), ("成交价格（万元）", "price"),
    ("RJL", "far_max"), ("RJL", "far_min"), ("register_area", "register_area"),
    ("用地用海分类代码", "use_code"),
  ])
  func recognised(key: String, name: String) {
    let map = FieldMap(keys: ["other", key], declarations: declarations)
    #expect(map.column(of: field(name))?.key == key, "\(key)")
  }

  @Test(arguments: ["other", "面积2", "约定", "面积(元)", "T_ZDDM", "x", "", "约定开工", "areas", "面积(实测)"])
  func notRecognised(key: String) {
    let map = FieldMap(keys: [key], declarations: declarations)
    #expect(map.missing.count == declarations.count, "\(key)")
  }

  @Test(
    arguments: [
      ("面积(公顷)", Unit.hectare), ("面积（亩）", .mu), ("面积[m²]", .squareMetre), ("面积_亩", .mu),
      ("area_ha", .hectare), ("area (hm2)", .hectare), ("面积/公顷", .hectare),
      ("AREA_M2", .squareMetre),
      ("面积", nil), ("登记面积(平方公里)", .squareKilometre),
    ] as [(String, Unit?)])
  func units(key: String, unit: Unit?) throws {
    let map = FieldMap(keys: [key], declarations: declarations)
    let column = try #require(map.column(of: field("register_area")), "\(key)")
    #expect(column.unit == unit, "\(key)")
  }

  @Test func acceptedNameWithUnitStatesIt() {
    let map = FieldMap(keys: ["成交价格(万元)"], declarations: declarations)
    #expect(map.column(of: field("price"))?.unit == .tenThousandYuan)
  }

  @Test(
    arguments: [
      ("price", nil), ("price万元", Unit.tenThousandYuan), ("price_元", .yuan),
      ("price(万元)", .tenThousandYuan),
    ] as [(String, Unit?)])
  func moneyStatesItsUnit(key: String, unit: Unit?) throws {
    let map = FieldMap(keys: [key], declarations: declarations)
    #expect(try #require(map.column(of: field("price")), "\(key)").unit == unit)
  }

  @Test func firstAcceptedNameWinsWhateverTheOrder() {
    for keys in [["area", "登记面积", "面积"], ["面积", "area", "登记面积"], ["登记面积", "面积", "area"]] {
      let map = FieldMap(keys: keys, declarations: declarations)
      #expect(map.column(of: field("register_area"))?.key == "登记面积")
      #expect(map.candidates[field("register_area")].map(\.key) == ["登记面积", "面积", "area"])
    }
  }

  @Test func keysOfLaterFeatures() {
    var map = FieldMap(keys: ["面积"], declarations: declarations)
    #expect(map.missing.contains(field("plot_id")))
    #expect(map.add("ZDDM") == [field("plot_id")])
    #expect(map.add("ZDDM") == [])
    #expect(map.add("RJL") == [field("far_max"), field("far_min")])
    #expect(map.add("登记面积") == [field("register_area")])
    #expect(map.column(of: field("register_area"))?.key == "登记面积")
    #expect(!map.missing.contains(field("plot_id")))
  }

  @Test func cutsThatFitSeveralFieldsFitNone() {
    // Both names begin with the same ten bytes, in UTF-8 (三 characters) and in GBK (five).
    for key in ["用地用", "用地用海分"] {
      let map = FieldMap(keys: [key], declarations: declarations)
      #expect(map.column(of: field("use_code")) == nil)
      #expect(map.column(of: field("use_name")) == nil)
    }
  }

  @Test func cutsAreTold() {
    let map = FieldMap(keys: ["约定开工时"], declarations: declarations)
    #expect(map.column(of: field("agreed_start"))?.key == "约定开工时")
    #expect(map.column(of: field("agreed_start"))?.match == .cut)
  }

  @Test func bareNumbersOfLimits() {
    let map = FieldMap(keys: ["RJL", "LDL"], declarations: declarations)
    #expect(map.bareEnd(of: field("far_max")) == .upper)
    #expect(map.bareEnd(of: field("far_min")) == .upper)
    #expect(map.bareEnd(of: field("green_min")) == .lower)
  }

  @Test("what is left of a cut name stands for it where it is one field's alone")
  func cutNames() {
    let wanted = [
      ["release_date", "启用日期"], ["kind"], ["publiziertAb"], ["publiziertBis"], ["批准用途说明"],
    ]
    let cut: Set<String> = ["release_da", "kind", "publiziert", "批准用途说"]
    #expect(
      FieldName.cutNames(of: wanted, among: cut) == ["release_da", nil, nil, nil, "批准用途说"])
    // A whole name is surer, and what another field is called is not taken from it.
    #expect(FieldName.cutNames(of: wanted, among: cut.union(["启用日期"]))[0] == nil)
    #expect(FieldName.cutNames(of: wanted + [["release_da"]], among: cut)[0] == nil)
  }

  @Test("the ends of one limit have one cut name, and another limit none of it")
  func cutEnds() {
    let density = ["建筑密度", "JZMD", "density"]
    let ratio = ["容积率", "floor_area_ratio"]
    let wanted = [ratio, density, ratio, ["绿地率", "green_ratio"], density]
    #expect(
      FieldName.cutNames(of: wanted, among: ["建筑密", "floor_area", "green_rati"])
        == ["floor_area", "建筑密", "floor_area", "green_rati", "建筑密"])
    // With a whole name of its own the cut one is another's.
    #expect(
      FieldName.cutNames(of: wanted, among: ["建筑密", "JZMD"])
        == [nil, nil, nil, nil, nil])
    #expect(
      FieldName.cutNames(of: wanted + [["floor_area_gross"]], among: ["floor_area", "建筑密"])
        == [nil, "建筑密", nil, nil, "建筑密", nil])
  }
}
