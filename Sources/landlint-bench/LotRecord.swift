import Planar

/// What the register says of a lot: the columns of a real one, empty ones written too.
struct LotRecord {
  struct Use {
    var code: String
    var name: String
    /// Other uses that the plan allows on its plots.
    var compatible: String
    var limits: (far: String, density: String, green: String, height: String)
    /// What a lot that keeps the limits has.
    var built: (far: Double, density: Double, green: Double, height: Double)
  }

  private static let uses = [
    Use(
      code: "070102", name: "二类城镇住宅用地", compatible: "0802,0902",
      limits: ("≤3.0", "≤30%", "≥30%", "≤80"),
      built: (2.4, 25, 33, 60)),
    Use(
      code: "100101", name: "一类工业用地", compatible: "0802,0902",
      limits: ("2.0-3.0", "≤50%", "10%-20%", "≤50"),
      built: (2.4, 40, 15, 36)),
    Use(
      code: "0802", name: "科研用地", compatible: "0902",
      limits: ("≤3.5", "≤40%", "≥25%", "≤100"),
      built: (2.8, 33, 28, 70)),
    Use(
      code: "0902", name: "商务金融用地", compatible: "0802",
      limits: ("≤4.5", "≤45%", "≥20%", "≤150"),
      built: (3.9, 38, 24, 110)),
    Use(
      code: "1401", name: "公园绿地", compatible: "",
      limits: ("—", "—", "—", "—"), built: (0, 0, 90, 0)),
  ]
  private static let weights = [0, 0, 0, 0, 1, 1, 1, 2, 2, 3, 4]

  static func use(of lot: Int, in city: City) -> Use {
    // Neighbours of a row mostly share their use, as the plots they were cut out of have one.
    var random = city.random(20, lot)
    var row = city.random(22, lot / 5)
    return uses[random.isTrue(0.9) ? row.pick(weights) : random.pick(weights)]
  }

  /// - Parameters:
  ///   - register: which of the registers of the same lots, from 0.
  ///   - faults: share of the lots that get one thing wrong besides what place and dates bring.
  static func properties(
    _ lot: Int, register: Int, area: Double, in city: City, faults: Double
  ) -> [(String, String)] {
    var random = city.random(21, lot, register)
    let use = use(of: lot, in: city)
    var far = use.built.far
    var density = use.built.density
    var green = use.built.green
    var height = use.built.height
    var registered = area
    var name = use.name
    if random.isTrue(faults) {
      switch random.below(use.code == "1401" ? 2 : use.code == "100101" ? 4 : 6) {
      case 0: registered *= 1.03
      case 1: name = "商业用地"
      case 2: far = use.code == "100101" ? 1.2 : far * 1.4
      case 3: height *= 1.6
      case 4: density *= 1.5
      default: green *= 0.6
      }
    }
    func number(_ value: Double) -> String {
      let hundredths = Int((value * 100).rounded())
      let cents = hundredths % 100
      return "\(hundredths / 100).\(cents < 10 ? "0" : "")\(cents)"
    }
    let year = 2012 + random.below(13)
    let month = String(10 + random.below(3))
    let industry = use.code == "100101" ? random.pick(["生物医药", "新材料", "人工智能"]) : ""
    var values = [
      ("宗地代码", quoted(Self.parcelCode(lot, register))),
      ("DKBH", quoted("P-\(lot)")), ("项目名称", quoted("示例项目\(lot)")),
      ("坐落", quoted("示例路\(lot % 977)号")), ("土地使用权人", quoted("示例单位\(lot % 7919)")),
      ("权属性质", quoted("国有")), ("YDYHFLDM", quoted(use.code)), ("YDYHFLMC", quoted(name)),
      ("登记面积", number(registered)), ("批准日期", quoted("\(year)-\(month)-17")),
      ("容积率", number(far)), ("建筑密度", number(density)), ("绿地率", number(green)),
      ("建筑高度", number(height)), ("主导产业", quoted(industry)),
      ("蓝线内规划许可", quoted(random.isTrue(0.1) ? "有" : "")),
    ]
    values += contract(lot, register, year: year, month: month, area: area, use, &random)
    return values
  }

  /// 宗地代码: a thousand lots to the sub-district, a district to the register.
  private static func parcelCode(_ lot: Int, _ register: Int) -> String {
    "440112\(digits(10 + register, 3))\(digits(1 + lot / 1000, 3))GB\(digits(1 + lot % 1000, 5))"
  }

  /// 电子监管号, a letter to the register.
  private static func supervisionNumber(_ lot: Int, _ register: Int, year: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(register % 26)))
    return "440112\(year)\(letter)\(digits(lot, 5))"
  }

  private static func digits(_ number: Int, _ count: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, count - text.count)) + text
  }

  /// A contract for six lots in ten; a few of them start late or not at all.
  private static func contract(
    _ lot: Int, _ register: Int, year: Int, month: String, area: Double, _ use: Use,
    _ random: inout SeededRandom
  ) -> [(String, String)] {
    let has = use.code != "1401" && random.isTrue(0.6)
    let started = random.isTrue(0.96)
    func text(_ value: String) -> String { quoted(has ? value : "") }
    func number(_ value: Int) -> String { has ? String(value) : "null" }
    let developed = started ? Int(area * 0.9) : 0
    return [
      ("电子监管号", text(Self.supervisionNumber(lot, register, year: year))),
      ("供地方式", text("挂牌出让")), ("成交价格(万元)", number(Int(area / 2))),
      ("合同签订日期", text("\(year)-\(month)-20")), ("约定交地时间", text("\(year + 1)-03-20")),
      ("实际交地时间", text("\(year + 1)-03-20")), ("约定开工时间", text("\(year + 1)-10-15")),
      ("约定竣工时间", text("\(year + 4)-10-15")),
      ("实际开工时间", text(started ? "\(year + 1)/10/\(10 + random.below(9))" : "")),
      ("应动工开发面积", number(Int(area))), ("已动工开发面积", number(developed)),
      ("总投资额(万元)", number(Int(area) * 2)), ("已投资额(万元)", number(developed)),
    ]
  }
}
