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
  /// The day that was agreed is written and cannot be read; Article 22 takes delivery in its place
  /// only where none is agreed, or none clearly.
  case agreedUnread
  /// A supplementary agreement that moves the start to a day before the one it replaces.
  case extensionEarlier
  /// What is written of delivery is no day, and no words that are known and say one thing.
  case deliveryUnread
  /// What is written of completion is neither a day nor words that are known.
  case completionUnread
  /// Works at a stand before they had begun.
  case suspendedBeforeStart
  /// A developed area that is more than its whole.
  case partBeyondWhole
  /// 未动工 beside works that go on or have come to a standstill.
  case underWayNotStarted
  /// A month without a day that holds the day of judgement.
  case monthOpen
  /// Words that name no contract stand in place of its number.
  case numberUnread
  /// A cause in words that are not known.
  case causeUnread
  /// 收回, 流拍, 终止: the land may have gone back, or never gone to anybody.
  case supplyEnded
  /// Two days of delivery that cannot both be true, in two columns of days or in one and the note.
  case deliveryDisputed
  /// What is written of the start is no day, and no words that are known and say one thing.
  case startUnread
  /// Works that a note dates before the contract was signed.
  case startBeforeContract
  /// A day of the start beside a note that says the opposite: one has come and the other has not.
  case startContradicted
  /// A day of a standstill beside a note that does not say plainly that works stand still.
  case standstillOpen
  /// Delivery was agreed for a day after that by which works had to begin.
  case deliveryAgreedLater
  /// Words and the parcel code name different owners.
  case ownersDiffer
  /// A mode of supply that begins with 未 or 待 and whose words are not known.
  case supplyUnread

  /// What is not known, and why.
  var words: (name: Bilingual, manner: Bilingual) {
    switch self {
    case .completedNotStarted:
      (
        Self.works,
        Bilingual(zh: "所载未动工,又载明已竣工", en: "said not to have begun, yet with a completion")
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
          zh: "资料载明尚未交地或只交一部分,第八条第(一)项",
          en: "the land, or a part of it, is not delivered, Article 8 (1)")
      )
    case .deliveredLate:
      (
        Self.due,
        Bilingual(
          zh: "交地晚于约定动工日,第八条第(一)项;自交地满一年起再满一年前不能判断",
          en: "delivered after the agreed start, Article 8 (1); open until two years from delivery")
      )
    case .notConstruction:
      (
        Bilingual(zh: "国有建设用地", en: "state-owned construction land"),
        Bilingual(
          zh: "用地代码或名称不是建设用地", en: "the land use is no construction by its code or name")
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
    case .agreedUnread:
      (
        Self.due,
        Bilingual(
          zh: "约定开工时间无法读取,第二十二条只及没有约定或约定不明确的",
          en: "the agreed day cannot be read; Article 22 is for none, or none clear")
      )
    case .extensionEarlier:
      (
        Self.due,
        Bilingual(
          zh: "补充协议约定的开工日早于原约定",
          en: "the supplementary agreement's day is before the one it replaces")
      )
    case .deliveryUnread:
      (
        Self.due,
        Bilingual(zh: "交地情况无法读取", en: "what is written of delivery cannot be read")
      )
    case .deliveryDisputed:
      (
        Self.due,
        Bilingual(zh: "交地时间两处不一致", en: "two days of delivery disagree")
      )
    case .startUnread:
      (
        Self.works,
        Bilingual(zh: "开工情况无法读取", en: "what is written of the start cannot be read")
      )
    case .startBeforeContract:
      (
        Self.works,
        Bilingual(
          zh: "开工情况所载早于合同签订", en: "the works told of were there before the contract")
      )
    case .startContradicted:
      (
        Self.works,
        Bilingual(
          zh: "开工时间与开工情况不一致", en: "the day of the start and the note on it disagree")
      )
    case .completionUnread:
      (
        Self.works,
        Bilingual(
          zh: "竣工时间无法读取", en: "what is written of completion cannot be read")
      )
    case .suspendedBeforeStart:
      (
        Bilingual(zh: "中止开发", en: "standstill"),
        Bilingual(zh: "中止日期早于开工日期", en: "it is dated before the start of works")
      )
    case .underWayNotStarted:
      (
        Self.works,
        Bilingual(
          zh: "所载未动工,又载在建或中止开发", en: "not begun, yet under way or at a standstill")
      )
    case .monthOpen:
      (
        Self.works,
        Bilingual(
          zh: "只写到月,判定日在当月", en: "a month without a day, and the day judged is in it")
      )
    case .partBeyondWhole:
      (
        Bilingual(zh: "所占比例", en: "share"),
        Bilingual(
          zh: "已动工面积大于应动工面积或宗地",
          en: "developed area is more than the due area or the plot"
        )
      )
    case .numberUnread:
      (
        Bilingual(zh: "合同或划拨决定", en: "contract"),
        Bilingual(zh: "电子监管号所写不是编号", en: "what is written of its number is none")
      )
    case .causeUnread:
      (
        Bilingual(zh: "闲置原因", en: "cause of idleness"),
        Bilingual(zh: "所写词语不能全部识别", en: "not every word of it is known")
      )
    case .supplyEnded:
      (
        Bilingual(zh: "合同或划拨决定", en: "contract"),
        Bilingual(
          zh: "供地方式写明收回、流拍、终止等", en: "its mode of supply says taken back, failed or ended")
      )
    case .supplyUnread:
      (
        Bilingual(zh: "合同或划拨决定", en: "contract"),
        Bilingual(zh: "供地方式所写词语不能识别", en: "the words of its mode of supply are not known")
      )
    case .ownersDiffer:
      (
        Bilingual(zh: "权属性质", en: "ownership"),
        Bilingual(
          zh: "与宗地代码第13位不一致", en: "the 13th character of the parcel code says otherwise")
      )
    case .deliveryAgreedLater:
      (
        Self.due,
        Bilingual(
          zh: "约定交地晚于约定动工日,合同所载日期自相矛盾",
          en: "delivery is agreed for after the agreed start: the contract's days disagree")
      )
    case .standstillOpen:
      (
        Bilingual(zh: "中止开发", en: "standstill"),
        Bilingual(
          zh: "载有中止日期,所写却不是停工或不能全部识别",
          en: "it has a day, and the note says otherwise or is not known")
      )
    }
  }

  private static let works = Bilingual(zh: "开工状态", en: "state of works")
  private static let due = Bilingual(zh: "应动工日", en: "start due")
}
