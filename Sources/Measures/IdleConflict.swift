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
  /// A mode of supply whose words are not all known.
  case supplyUnread
  /// No start, and what is written of a standstill, which works have come to, cannot be read.
  case standstillUnread
  /// No start, and what is written of the developed area or of the investment cannot be read.
  case extentUnread
  /// The contract's number beside words that it was cancelled, or the land taken back.
  case numberEnded
  /// Words in place of a contract's day or price, and nothing else that speaks of one.
  case contractUnread
  /// No start, and the year that a building is of is written and cannot be read.
  case buildYearUnread
}
