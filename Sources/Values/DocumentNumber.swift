/// Numbers of documents in permit columns: 穗水许〔2022〕15号, 地字第440112202000123号.
///
/// A number stands for a permit only where its words are those of one and nothing else is said:
/// 已注销, 征求意见 and 处罚 have numbers too, and so have deeds of title, receipts and telephones.
enum DocumentNumber {
  /// Whether the cell names a permit for at least one line: FALSE where it says that there is none
  /// for those that it names, of others nothing; nil where it is not understood.
  ///
  /// - Parameter plain: in the form of `PlainText.matching`.
  static func isPermit(_ plain: String) -> Bool? {
    if PermitPaper.isOfRegister(plain) { return true }
    return PermitPaper.list(plain)?.contains(where: \.isGranted)
  }
}
