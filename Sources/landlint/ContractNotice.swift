import Findings
import Values

/// What is said of contracts that came to something else than their plots, which were not judged
/// again.
enum ContractNotice {
  /// - Parameter isGone: whether the input cannot be read a second time.
  static func standAlone(_ verdicts: [ContractVerdict], isGone: Bool) -> Bilingual {
    let count = Set(verdicts.map(\.contract)).count
    let reason =
      isGone
      ? Bilingual(zh: "输入不能重读", en: "the input cannot be read again")
      : Bilingual(zh: "标准输出已写出", en: "standard output had begun")
    return Bilingual(
      zh: "\(count) 份合同按全部图形改判,\(reason.zh),逐宗结论仍按各自图形",
      en: "\(EnglishCount.plain(count, "contract")) came to something else over all polygons; "
        + "\(reason.en), so plots stand as their own polygons say")
  }
}
