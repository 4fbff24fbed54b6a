import Findings

/// What a row says that cannot be true together, or that leaves the clock of idle land open: the
/// answer is then unknown, and the reason says so.
enum IdleConflict: UInt8, CaseIterable {
  /// 未动工 beside a day of completion that has passed.
  case completedNotStarted = 1
  /// No start, yet land is developed or money invested.
  case worksHaveExtent
  /// The file says that the land is not delivered: Article 8 (1), on the government's side.
  case notDelivered
  /// Delivered after the day by which works were due. The decree gives no rule for what the day
  /// is then.
  case deliveredLate
  /// The decree is about construction land.
  case notConstruction
  /// 未供应 beside a contract's number, date or price.
  case suppliedAndNot
  /// A supplementary agreement moves the start to a day that cannot be read.
  case extensionUnread

  /// What is not known, and why.
  var words: (name: Bilingual, manner: Bilingual) {
    switch self {
    case .completedNotStarted:
      (
        Self.works,
        Bilingual(zh: "写明未动工,又载有竣工日期", en: "said not to have begun, yet with a completion")
      )
    case .worksHaveExtent:
      (
        Self.works,
        Bilingual(
          zh: "未载开工,却有已动工面积或已投资额", en: "no start, yet with developed area or investment")
      )
    case .notDelivered:
      (
        Self.due,
        Bilingual(
          zh: "资料载明尚未交地,第八条第(一)项", en: "the land is not delivered, Article 8 (1)")
      )
    case .deliveredLate:
      (
        Self.due,
        Bilingual(
          zh: "交地晚于约定动工日,第八条第(一)项",
          en: "delivered after the agreed start, Article 8 (1)")
      )
    case .notConstruction:
      (
        Bilingual(zh: "国有建设用地", en: "state-owned construction land"),
        Bilingual(zh: "用地代码不是建设用地", en: "the land use is no construction")
      )
    case .suppliedAndNot:
      (
        Bilingual(zh: "合同或划拨决定", en: "contract"),
        Bilingual(zh: "供地方式写明未供应,又有合同信息", en: "not supplied by its mode, yet with a contract")
      )
    case .extensionUnread:
      (
        Self.due,
        Bilingual(
          zh: "补充协议约定开工时间无法读取", en: "the day of the supplementary agreement cannot be read")
      )
    }
  }

  private static let works = Bilingual(zh: "开工状态", en: "state of works")
  private static let due = Bilingual(zh: "应动工日", en: "start due")
}
