public import Findings

extension MeasureCatalog {
  /// How a function is called and what it answers, for the manual.
  public struct Description: Sendable {
    /// `overlap_area(L)`; L is a layer, `'role'` or `'role:level'`.
    public var call: String
    /// `m²`; empty for what is no number.
    public var unit: String
    /// How it is measured, and when it is NULL.
    public var words: Bilingual

    init(_ call: String, _ unit: String, _ zh: String, _ en: String) {
      self.call = call
      self.unit = unit
      words = Bilingual(zh: zh, en: en)
    }

    /// `overlap_area`.
    public var name: String { String(call.prefix { $0 != "(" }) }
  }

  /// What a function answers; nil for a name that the catalogue does not have.
  public static func description(of name: String) -> Description? {
    descriptions.first { $0.name == name }
  }

  /// Every function of the catalogue, once.
  public static let descriptions: [Description] =
    onGround + onParts + onNearness + onUse + onTables + onDays + onIdleLand + onLayers

  /// Lengths and areas are those of the working surface.
  public static let surface = Bilingual(
    zh: "长度和面积在以规划范围为中心的等积投影面上量测(Lambert 方位等积,规划基准面的椭球),面积即椭球面积;"
      + "--area planar 改在规划的投影坐标系中量测。"
      + "边是文件中相邻顶点在量测面上的直线;图层的长边在文件坐标系中是另一条线、相差超过位置容差十分之一的,"
      + "靠近它的宗地的位置容差加上这一差值。",
    en:
      "Lengths and areas are measured on a Lambert azimuthal equal-area plane of the plan's ellipsoid, "
      + "centred on the plan area, so that areas are ellipsoidal; --area planar measures in the plan's "
      + "projected system instead. Edges are straight on that plane between the vertices of the file; "
      + "near a long edge of a layer that is another line in the file's system, by more than a tenth of "
      + "the tolerance, the tolerance is longer by their distance.")

  private static let onGround: [Description] = [
    Description("area()", "m²", "宗地面积,按本次运行的面积方法", "area of the plot, by the run's area method"),
    Description(
      "measured_area()", "m²", "图形面积;--area register 时也是图形的面积",
      "area of the shape, with --area register too"),
    Description(
      "area_difference()", "比例 ratio",
      "|图形面积 − 登记面积| ÷ 登记面积;同一编号的各部分、关联表一行的各宗合并计算;在登记面积末位的一半以内的差不计;无登记面积为 NULL",
      "|measured − register| ÷ register; parts that share an id, and plots of a row of a joined table, together; a difference within half the last place of the register's figure is none; NULL without a register area"
    ),
    Description(
      "figure_area('field')", "m²",
      "字段数值所及的面积:一般即宗地面积;同一编号的各部分写同一数值的,为各部分之和;登记面积大于图形(或各部分之和)、各部分重叠或写法不明为 NULL",
      "area that the figure in a field is of: as a rule the plot's; the sum of the parts that share an id and repeat the figure; NULL where the register area is larger, where parts overlap, or what they say is unclear"
    ),
    Description(
      "overlap_area(L)", "m²", "宗地与图层重叠的面积,多个要素互相重叠处只计一次;由边对求和得出,不依赖叠置运算",
      "area shared with the layer, overlaps between its features counted once; summed over pairs of edges"
    ),
    Description(
      "overlap_share(L)", "比例 ratio", "重叠面积 ÷ 宗地面积", "overlap_area ÷ area of the plot"),
    Description(
      "overlap_width(L)", "m", "重叠部分的平均宽:2 × 面积 ÷ 周长;窄于位置容差的缝(要素之间)和毛刺不计",
      "mean width of the overlap: 2 × area ÷ perimeter; gaps between features and hairs that are narrower than the tolerance do not count"
    ),
    Description(
      "frontage(L)", "m", "图层边界在宗地内的长度;距宗地界线不超过位置容差的,以及要素之间更窄的缝,不计",
      "length of the layer's boundary inside the plot; what lies within the tolerance of the plot's own boundary, and narrower gaps between features, do not count"
    ),
    Description(
      "distance(L)", "m", "宗地到图层(基准日有效的要素)的最近距离;相接为 0",
      "nearest distance to what is in force of the layer; 0 where they touch"),
    Description(
      "zone(L, 'property')", "",
      "唯一覆盖宗地的区的属性;宗地跨两个以上的区(各超过 split-plot-share)为 NULL;各项属性相同(名称不相异)的要素是一个区",
      "property of the one zone that covers the plot; NULL where two or more each cover more than split-plot-share; features that say the same in all their properties, and have no different names, are one zone"
    ),
    Description(
      "zone_count(L)", "", "各有要素覆盖超过 split-plot-share 的区的个数",
      "zones of which a feature covers more than split-plot-share"),
    Description(
      "largest(L, 'property')", "", "占宗地份额最大的要素的属性",
      "property of the feature with the largest share of the plot"),
    Description(
      "least(L, 'property')", "", "盖住全宗的各要素中该属性的最小值;没有时为占宗地份额最大的要素的",
      "least value of the property among the features that cover the plot, else that of the one with the largest share"
    ),
    Description("least_name(L, 'property')", "", "该最小值的要素的名称", "name of the feature with it"),
    Description(
      "above_least(L, 'property', value)", "",
      "值是否大于该最小值;只大于盖住宗地一部分(大于 min-overlap)的要素的,或有要素未写,为 NULL",
      "whether a value is above that least one; NULL where only above that of a feature on a part of the plot larger than min-overlap, and where a feature states none"
    ),
    Description("largest_share(L)", "比例 ratio", "该要素的份额", "that feature's share"),
    Description(
      "released(L, day)", "", "所遇要素是否都在该日或之前启用(release_date)",
      "whether every feature met has a release_date on or before the day"),
    Description(
      "release_agrees(L, day)", "", "宗地自载的留白启用日期与所遇要素的启用日期不是一个在该日或之前、一个在其后为真,一处空白也为真;否则为 NULL",
      "TRUE unless of the plot's own day of release and a day that a feature met states one is on or before the day and one after it; NULL then"
    ),
    Description(
      "total_area(L)", "m²", "图层全部要素的面积,重叠只计一次;其后可加 'property', 'value' 限定要素",
      "area of a layer as a whole, overlaps counted once; 'property', 'value' behind choose features"
    ),
    Description(
      "total_count(L)", "", "图层要素的个数;其后可加 'property', 'value' 限定要素",
      "features of a layer; 'property', 'value' behind choose among them"),
    Description(
      "total_sum(L, 'property')", "", "图层要素某一数值属性的合计;有要素未载明时为 NULL",
      "sum of a property over a layer's features; NULL where one of them does not say"),
  ]

  private static let onUse: [Description] = [
    Description(
      "land_use_group(code)", "",
      "用地大类:construction、non-construction、water、reserved、sea;代码不在任何分类中为 NULL",
      "construction, non-construction, water, reserved or sea; NULL for codes in no list"),
    Description(
      "use_is(code, 'set')", "", "代码是否以集合中某前缀开头;代码不在任何分类中为 NULL",
      "whether a prefix of the plan's set begins the code; NULL for codes in no list"),
    Description(
      "use_compatible(actual, planned, list)", "", "同类或下级、在控规兼容清单中、或目录表认可;三者都没说为 NULL",
      "same class or below; in the plan plot's list; by the catalogue; NULL where all are silent"),
    Description(
      "use_compatibility_row(actual, planned, list)", "",
      "据以判定相容与否的兼容表各行(use-compatibility):代码、结论、已核或未核、出处;未据兼容表,或未能判定的,为 NULL",
      "the rows of the catalogue use-compatibility by which use_compatible decides: codes, answer, whether verified, source; NULL where it is not decided, or by no row"
    ),
    Description(
      "code_in_list(code)", "", "代码是否在规划采用的分类中", "whether the code is in the plan's list"),
    Description(
      "code_matches_name(code, name)", "", "代码与名称是否一致(按规划采用的版本)",
      "whether name and code agree in the plan's edition"),
    Description(
      "code_edition(code, name)", "", "代码与名称同时成立的分类版本",
      "the edition in which code and name stand together"),
    Description(
      "industry_leads(industry, unit)", "",
      "产业是否属于该单元的主导产业(目录表中的词出现在文字里);否定的,或原有、配套、改造、规划为之类而可能另有所指的为 NULL",
      "whether a word of the catalogue of lead industries stands in the text; NULL where the text "
        + "denies it, or may name what was there before, is served, or is to come"),
    Description(
      "permit('line')", "", "许可字段 line_permit:有 TRUE,写明无 FALSE,空白 NULL",
      "the field line_permit: TRUE, FALSE where the file says none, NULL where it is blank"),
    Description(
      "threshold('name')", "按阈值 its own", "plan.yaml 中的数值;值为 null 则为 NULL",
      "the number in plan.yaml; NULL where its value is null"),
    Description(
      "state_owned()", "", "权属是否国有;与宗地代码第13位(G、J)不一致,或用地代码不是建设用地的为 NULL",
      "whether ownership is the state's; NULL where the 13th character of the parcel code (G, J) "
        + "says otherwise, or the land use is no construction"),
    Description(
      "has_contract()", "",
      "是否有出让合同或划拨决定:监管号、供地方式、签订日期、约定开工、补充协议、价款有其一;"
        + "供地方式为未供应、储备的没有,另有合同信息的为 NULL;写明收回、流拍、终止或词语不全认识的,"
        + "监管号写明注销的,只载交地的,编号、日期或价款处所写都读不出的为 NULL",
      "whether there is a contract or allocation decision: a number, mode, date, agreed start, "
        + "supplementary agreement or price says so; none where the mode says not supplied, NULL "
        + "where there is one all the same, it says taken back or has an unknown word, the number "
        + "says cancelled, delivery alone is recorded, or words alone stand for number, day or price"
    ),
    Description(
      "has_contract_number()", "", "是否载有合同编号;以文字代替编号的为 NULL",
      "whether a contract number is recorded; NULL where words stand in its place"),
    Description(
      "has_idle_cause()", "", "是否载有闲置原因;词语不能全部识别的为 NULL",
      "whether a cause of idleness is recorded; NULL where a word of it is not known"),
  ]

  private static let onIdleLand: [Description] = [
    Description(
      "start_due()", "日期 day",
      "应动工日:补充协议约定优先,其次约定开工日,没有约定的为交地日起一年,文件没有约定开工一栏的为 NULL;"
        + "交地迟于约定的,交地满两年后为交地日起一年;所写日期无法读取的为 NULL",
      "when works were due: as extended, as agreed, where none was agreed a year from delivery, NULL "
        + "where the file has no column for it; two years after a delivery later than agreed, a year "
        + "from it; NULL where the day written cannot be read"),
    Description("start_basis()", "", "应动工日的依据", "why works were due then"),
    Description(
      "start_state()", "",
      "开工状态:started、not-started、start-ahead(所载开工日未到)、no-record(有此列而空白);"
        + "已竣工、已中止的为 started;没有此列,所写词语不全认识,或与竣工、中止、已动工面积矛盾,"
        + "或空白而投资已过四分之一,或只写到月而判定日在当月的为 NULL",
      "started, not-started, start-ahead (its day has not come) or no-record (a blank column); what is "
        + "completed or suspended is started; NULL without such a column, where a word is not known, "
        + "where completion, a standstill or developed area contradict it, or investment a blank, or "
        + "where a month without a day holds the day judged"
    ),
    Description(
      "idle_since()", "日期 day", "第一款的疑似起算日:应动工日满一年的次日,按公历年;已届满而未交地、交地迟于应动工日而未满两年的为 NULL",
      "first day of suspicion: the day after a calendar year from the day works were due; once past, "
        + "NULL where the land is not delivered, or was after that day less than two years ago"),
    Description(
      "idle_stage()", "", "阶段:0 不满一年,1 满一年不满二年,2 满二年",
      "0 below one year, 1 from one to two, 2 beyond two"),
    Description("idle_months()", "月 months", "自起算日的月数", "months since then"),
    Description(
      "days_to_next_stage()", "日 days", "距下一阶段的天数", "days to the next stage"),
    Description(
      "cause_state()", "",
      "第八条原因:none、claimed(仅有说法)、verified(经审核属实)、refused(审核不属实)、"
        + "holder(自身原因)、unlisted(属实而看不出何项)",
      "cause of Article 8: none, claimed, verified by review, refused by it, the holder's own, "
        + "unlisted (verified in words that tell no case)"),
    Description(
      "idle_fee_base()", "CNY", "第十四条第一项的测算基数(价款),仅限写明出让或划拨、写明未动工或开工日未到、一年至二年、无第八条原因者;非决定",
      "the price, where Article 14 (1) may apply: stated to be granted or allotted, stated not begun or to begin later, one to two years, no cause of Article 8; no decision"
    ),
    Description("idle_fee()", "CNY", "基数的 20 %,非决定", "20 % of the base, no decision"),
    Description(
      "extension_months()", "月 months", "延期的月数", "months of extension"),
    Description(
      "developed_share()", "比例 ratio",
      "已动工面积 ÷ 应动工面积(第二条第二款);"
        + "按所写位数(m²,取较细者,数值末尾的零不计)已达阈值的,即为阈值,为零的除外;大于总数或宗地的为 NULL",
      "developed ÷ due area (Article 2, second paragraph); the limit itself where the developed area "
        + "comes to it as finely as the two are written (in m², the finer of them, noughts at the end "
        + "of a number aside) and is not 0; NULL where it is more than the whole or the plot"),
    Description(
      "invested_share()", "比例 ratio", "已投资额 ÷ 总投资额(第二条第二款)",
      "invested ÷ total investment (Article 2, second paragraph)"),
    Description(
      "suspended()", "",
      "是否中止开发:载有中止日期 TRUE,写明未停工或其后已复工 FALSE;空白、早于开工日的,"
        + "或中止日期旁写明在建、竣工或词语不全认识的为 NULL",
      "whether works are at a standstill: TRUE by a day, FALSE where the file says that they are "
        + "not, or went on after it; NULL where it is blank, the day is before the start, or a note "
        + "beside it says that works go on or are completed, or has a word that is not known"),
    Description(
      "completed()", "",
      "是否已竣工:竣工日不晚于判定日,写明已竣工,或建成年份在中止之后 TRUE;没有记载、日期未到、写明未竣工或在建 FALSE;"
        + "所写不能读,只写到月而判定日在当月,或建成与中止同年的为 NULL",
      "whether works are completed by the day judged: by a day, by words, or by the year of a "
        + "building after a standstill; FALSE where nothing is recorded, the day is to come, or the "
        + "file says that they are not; NULL where it cannot be read, where a month without a day "
        + "holds the day judged, or where the building is of the year of the standstill"),
    Description(
      "delivered_on()", "日期 day", "交地日,由日期或所写词语读出;一月或一年取其末日;写明未交或只交一部分的为 NULL",
      "the day of delivery, by a day or by words, of a month or a year its last; NULL where the land, "
        + "or a part of it, is not delivered"),
    Description(
      "delivered_late()", "",
      "交地是否迟于约定:约定日未过的 FALSE;写明未交地、只交一部分或空白的 TRUE,写明按期交地的 FALSE;"
        + "约定日在只写到月的交地当月,或所写不能读的为 NULL",
      "whether the land came after the agreed day: FALSE while that day is not over; TRUE where it is "
        + "not delivered, in part only, or blank; FALSE where the file says in time; NULL where a month "
        + "without a day holds the agreed day, or what is written cannot be read"),
  ]
}
