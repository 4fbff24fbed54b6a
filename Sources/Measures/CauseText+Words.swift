import Values

extension CauseText {
  /// The closed vocabulary of causes. 已交地, 已净地, 已完成 and the like are not in it: what the
  /// government has done keeps nobody from building.
  static let words = Vocabulary<Word>([
    (
      .listed, decree + delivery + clearing + policies + order + nature + english
    ),
    (.askable, delays + publicPlans),
    (.plan, changed(["规划条件", "规划", "政策"]) + ["planmodified", "planadjusted", "planrevised"]),
    (.government, governments + decreeActs),
    (
      .act,
      [
        "要求暂缓建设", "要求缓建", "要求暂停建设", "暂缓建设", "暂停建设", "缓建", "临时占用", "征用",
      ]
    ),
    (.holder, holders),
    (.claim, doings(["提出"])),
    (
      .request,
      doings([
        "申请", "要求", "请求", "提请", "报请", "主动提出", "主动申请", "自行提出", "自行申请", "提出申请", "提出要求",
      ])
    ),
    (.verb, ["提出申请", "提出", "申请", "要求", "请求"]),
    (.own, economy),
    (.building, ["旧厂房", "原厂房", "厂房", "旧建筑物", "旧建筑", "建筑物", "房屋", "拆除"]),
    (
      .denial,
      [
        "并不是", "并非", "非因", "非由", "非", "不是", "不属于", "不属", "不认定为", "不符合", "不在", "没有", "无", "未发现",
        "不存在",
        "不涉及", "未涉及", "排除",
      ]
    ),
    (.notGovernments, ["与政府无关", "与政府部门无关", "不是政府的", "与政府没有关系"]),
    (.notHolders, ["与企业无关", "与企业自身无关", "与使用权人无关", "与受让人无关"]),
    (.filler, fillers + decreeResults + PlaceName.words),
  ])

  /// What a holder does, in one word with who does it.
  private static func doings(_ verbs: [String]) -> [String] {
    holders.flatMap { holder in verbs.map { holder + $0 } }
  }

  private static func changed(_ names: [String]) -> [String] {
    names.flatMap { name in
      ["调整", "修改", "变更", "变化", "修编", "修订", "依法修改", "依法调整", "发生调整", "发生变化"].map { name + $0 }
        + ["调整", "修改", "变更", "依法修改", "依法调整"].map { $0 + name }
    }
  }

  /// Item (1): land is delivered by the government, whoever says that it was not.
  private static let delivery: [String] = {
    let doings = ["交地", "交付土地", "移交土地", "交付"]
    let lacks = [
      "未按合同约定", "未按约定时间", "未按约定期限", "未按约定", "未按期", "未按时", "未及时", "未能按约定", "未能按期", "未能及时",
      "无法按约定", "无法按期", "不能按期", "未如期",
    ]
    return lacks.flatMap { lack in doings.map { lack + $0 } } + [
      "未交付土地", "未移交土地", "未交地", "未能交地", "无法交地", "不能交地", "尚未交地", "土地未交付", "土地尚未交付", "土地未移交",
      "土地未按约定交付", "土地未按期交付", "逾期交地", "交地滞后", "交地逾期", "不具备净地条件", "不具备净地", "不符合净地条件", "不符合净地",
      "未达到净地条件", "未达净地条件", "未净地交付", "未净地", "非净地交付", "非净地", "净地条件不具备",
    ]
  }()

  private static let delays = [
    "延迟交地", "迟延交地", "延期交地", "推迟交地", "交地延迟", "交地迟延", "交地延期",
  ]

  /// Of the same item: taking and clearing the land before it is delivered.
  private static let clearing: [String] = {
    let lines = [
      "地下管线", "管线", "高压线路", "高压线", "电力线路", "电力线", "燃气管道", "燃气管线", "高压管道", "给水管", "排水管", "光缆",
    ]
    return [
      "征地拆迁", "房屋征收", "征收拆迁", "拆迁征收", "征拆", "征收", "征地", "拆迁", "未拆除", "未搬迁", "搬迁未完成", "未完成搬迁",
    ]
      + lines.flatMap { line in
        [
          "迁改未完成", "未完成迁改", "未迁改", "尚未迁改", "迁移未完成", "未迁移", "尚未迁移", "迁改滞后", "未迁",
        ].map { line + $0 }
      }
  }()

  /// Item (2), the plans that only a government makes.
  private static let publicPlans =
    changed([
      "控规", "控制性详细规划", "详细规划", "城市规划", "城乡规划", "总体规划", "城市总体规划", "土地利用总体规划", "国土空间规划",
      "国土空间总体规划", "道路规划", "轨道规划",
    ])

  /// Item (3).
  private static let policies =
    changed(["国家政策", "产业政策", "土地政策", "环保政策", "国家产业政策", "国家土地政策"]) + [
      "国家出台政策", "国家出台相关政策", "国家政策", "政策原因", "政策性原因", "政策因素",
    ]

  /// Items (4) and (5).
  private static let order = [
    "群众信访", "信访事项", "信访", "军事管制", "军事设施保护", "军事设施", "军事保护", "军事禁区", "军事", "地下文物勘探", "文物保护",
    "文物勘探", "文物发掘", "文物考古", "文物调查", "地下文物", "发现文物", "文物", "考古勘探", "考古发掘", "考古调查", "考古", "古墓葬",
  ]

  /// The second paragraph.
  private static let nature = [
    "不可抗力", "自然灾害", "地质灾害", "地震", "特大洪水", "洪水", "洪涝", "洪灾", "水灾", "台风", "特大暴雨", "暴雨", "强降雨",
    "泥石流", "山体滑坡", "滑坡", "旱灾", "雪灾", "冰雹", "海啸", "天灾", "新冠肺炎疫情", "新冠疫情", "疫情防控", "疫情",
  ]

  private static let english = [
    "landnotdelivered", "notdelivered", "landnotcleared", "notcleared", "forcemajeure",
    "naturaldisaster", "naturaldisasters", "flooding", "floods", "flood", "earthquake", "typhoon",
    "planmodification", "planadjustment", "planrevision", "zoningplanmodified",
    "detailedplanmodified", "policychanges", "policychange", "publicpetitions", "petitions",
    "petition", "militarycontrol", "relicprotection", "culturalrelics", "relics",
    "archaeology",
  ]

  private static let governments = [
    "政府相关部门", "政府有关部门", "政府部门", "人民政府", "政府行为", "政府", "管理委员会", "管委会", "国土部门", "国土资源局", "国土局",
    "规划和自然资源局", "自然资源和规划局", "自然资源局", "自然资源部门", "自然资源主管部门", "规划主管部门", "规划部门", "规划局", "主管部门",
    "住建部门", "住建局", "水务局", "交通局", "街道办事处", "街道办", "土地储备中心", "土储中心", "土地储备机构", "行政机关", "行政行为",
    "第八条", "government", "article8",
  ]

  private static let holders = [
    "土地使用权人", "土地使用者", "使用权人", "权利人", "受让人", "受让方", "投资方", "投资人", "业主", "竞得人", "竞买人", "摘牌方",
    "开发企业", "开发商", "建设单位", "用地单位", "用地企业", "项目公司", "母公司", "集团公司", "集团总部", "集团", "总部", "我公司", "本公司",
    "我司", "公司", "企业", "股东", "holder", "company", "developer", "grantee", "owner", "enterprise",
  ]

  private static let economy = [
    "自身", "自己", "自有", "自行", "内部", "资金链", "资金未交付", "资金", "融资", "经营", "市场", "投资规划", "投资", "产品规划",
    "产品",
    "发展规划", "战略规划", "战略", "经营规划", "企业规划", "银行信贷政策", "信贷政策", "银行信贷", "银行贷款", "信贷", "贷款", "土地价款",
    "价款", "土地出让金", "出让金", "未按约定缴纳", "未按约定缴清", "未按期缴纳", "未缴纳", "未缴清", "未缴齐", "未缴", "欠缴", "own",
    "funds", "funding", "financing", "finances", "market", "businessplan", "business",
    "ownplan",
  ]

  private static let fillers = [
    "企业申报", "企业自报", "企业反映", "企业称", "使用权人申报", "受让人申报", "申报", "由于", "因", "由", "系", "属于", "属",
    "为", "受", "被", "因素", "原因", "方面", "影响", "造成", "导致", "所致", "引起", "致使", "的", "等", "问题", "情形", "情况",
    "依法",
    "未按约定动工", "未按期动工", "未动工开发", "未动工", "未能动工", "无法动工", "不能动工", "未开工", "未能开工", "无法开工", "不能开工",
    "无法进场", "不能进场", "动工", "开工", "延误", "延迟", "迟延", "推迟", "闲置", "土地", "地块", "宗地", "场地", "该", "本",
    "目前",
    "一直", "调整", "变更", "变化", "修改", "收紧", "紧张", "困难", "不足", "短缺", "断裂", "不到位", "未到位", "未完成", "遗留",
    "滞后",
    "受阻", "缓慢", "进度", "工作", "补偿", "纠纷", "灾害", "经营性用地", "工业用地", "住宅用地", "商业用地", "第", "款", "项", "一",
    "二", "三", "四", "五", "六", "年", "月", "日", "-", ".", "0", "1",
    "2", "3",
    "4", "5", "6", "7", "8", "9", "by", "the", "of", "causes", "cause", "reasons", "reason", "due",
    "to",
    "because", "was", "were", "been", "is", "changed", "change", "shortage", "lack",
  ]
}
