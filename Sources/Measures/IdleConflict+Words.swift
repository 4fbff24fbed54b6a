import Findings

extension IdleConflict {
  /// What is not known, and why.
  var words: (name: Bilingual, manner: Bilingual) {
    let (name, zh, en) = entry
    return (name, Bilingual(zh: zh, en: en))
  }

  private var entry: (name: Bilingual, zh: String, en: String) {
    switch self {
    case .completedNotStarted:
      (Self.works, "所载未动工,又载明已竣工", "said not to have begun, yet with a completion")
    case .worksHaveExtent:
      (Self.works, "未载开工,却有已动工面积或已投资额", "no start, yet with developed area or investment")
    case .standstillUnread:
      (
        Self.works, "未载开工,中止开发或停工情况无法读取",
        "no start, and what is written of a standstill cannot be read"
      )
    case .extentUnread:
      (
        Self.works, "未载开工,已动工面积或投资额无法读取",
        "no start, and the developed area or the investment cannot be read"
      )
    case .buildYearUnread:
      (
        Self.works, "未载开工,建成年份无法读取",
        "no start, and the year built cannot be read"
      )
    case .notDelivered:
      (
        Self.due, "资料载明尚未交地或只交一部分,第八条第(一)项",
        "the land, or a part of it, is not delivered, Article 8 (1)"
      )
    case .deliveredLate:
      (
        Self.due, "交地晚于约定动工日,第八条第(一)项;自交地满一年起再满一年前不能判断",
        "delivered after the agreed start, Article 8 (1); open until two years from delivery"
      )
    case .notConstruction:
      (Self.land, "用地代码或名称不是建设用地", "the land use is no construction by its code or name")
    case .suppliedAndNot:
      (Self.contract, "供地方式写明未供应,又有合同信息", "not supplied by its mode, yet with a contract")
    case .extensionUnread:
      (Self.due, "补充协议约定开工时间无法读取", "the day of the supplementary agreement cannot be read")
    case .agreedUnread:
      (
        Self.due, "约定开工时间无法读取,第二十二条只及没有约定或约定不明确的",
        "the agreed day cannot be read; Article 22 is for none, or none clear"
      )
    case .extensionEarlier:
      (
        Self.due, "补充协议约定的开工日早于原约定",
        "the supplementary agreement's day is before the one it replaces"
      )
    case .deliveryUnread: (Self.due, "交地情况无法读取", "what is written of delivery cannot be read")
    case .completionUnread: (Self.works, "竣工时间无法读取", "what is written of completion cannot be read")
    case .suspendedBeforeStart:
      (Self.standstill, "中止日期早于开工日期", "it is dated before the start of works")
    case .partBeyondWhole:
      (Self.share, "已动工面积大于应动工面积或宗地", "developed area is more than the due area or the plot")
    case .underWayNotStarted:
      (Self.works, "所载未动工,又载在建或中止开发", "not begun, yet under way or at a standstill")
    case .monthOpen:
      (Self.works, "只写到月,判定日在当月", "a month without a day, and the day judged is in it")
    case .numberUnread: (Self.contract, "电子监管号所写不是编号", "what is written of its number is none")
    case .causeUnread: (Self.cause, "所写词语不能全部识别", "not every word of it is known")
    case .supplyEnded:
      (Self.contract, "供地方式写明收回、流拍、终止等", "its mode of supply says taken back, failed or ended")
    case .numberEnded:
      (Self.contract, "电子监管号写明注销、收回等", "its number says cancelled or taken back")
    case .deliveryDisputed: (Self.due, "交地时间两处不一致", "two days of delivery disagree")
    case .startUnread: (Self.works, "开工情况无法读取", "what is written of the start cannot be read")
    case .startBeforeContract:
      (Self.works, "开工情况所载早于合同签订", "the works told of were there before the contract")
    case .startContradicted:
      (Self.works, "开工时间与开工情况不一致", "the day of the start and the note on it disagree")
    case .standstillOpen:
      (
        Self.standstill, "载有中止日期,所写却不是停工或不能全部识别",
        "it has a day, and the note says otherwise or is not known"
      )
    case .deliveryAgreedLater:
      (
        Self.due, "约定交地晚于约定动工日,合同所载日期自相矛盾",
        "delivery is agreed for after the agreed start: the contract's days disagree"
      )
    case .contractUnread:
      (
        Self.contract, "合同签订日期、约定开工或价款所写无法读取,别无合同信息",
        "its day, agreed start or price cannot be read, and nothing else speaks of one"
      )
    case .supplyUnread:
      (Self.contract, "供地方式所写词语不能识别", "not every word of its mode of supply is known")
    case .ownersDiffer:
      (Self.owners, "与宗地代码第13位不一致", "the 13th character of the parcel code says otherwise")
    }
  }

  private static let works = Bilingual(zh: "开工状态", en: "state of works")
  private static let due = Bilingual(zh: "应动工日", en: "start due")
  private static let land = Bilingual(zh: "国有建设用地", en: "state-owned construction land")
  private static let contract = Bilingual(zh: "合同或划拨决定", en: "contract")
  private static let standstill = Bilingual(zh: "中止开发", en: "standstill")
  private static let share = Bilingual(zh: "所占比例", en: "share")
  private static let cause = Bilingual(zh: "闲置原因", en: "cause of idleness")
  private static let owners = Bilingual(zh: "权属性质", en: "ownership")
}
