import Findings
import Values

/// What is said of contracts and plots that came to something else than their features alone, which
/// were not judged again.
enum AloneNotice {
  /// - Parameter isGone: whether the input cannot be read a second time.
  static func standAlone(_ run: Run, isGone: Bool) -> [Bilingual] {
    let reason =
      isGone
      ? Bilingual(zh: "输入不能重读", en: "the input cannot be read again")
      : Bilingual(zh: "标准输出已写出", en: "standard output had begun")
    var notices: [Bilingual] = []
    let contracts = Set(run.contractVerdicts.map(\.contract)).count
    if contracts > 0 {
      notices.append(
        Bilingual(
          zh: "\(contracts) 份合同的判定与其图形各自的不尽相同,\(reason.zh),逐宗结论仍按各自图形",
          en: "\(EnglishCount.plain(contracts, "contract")) came to something else than each of "
            + "their polygons; \(reason.en), so plots stand as their own polygons say"))
    }
    let plots = run.plotGroups.count
    if plots > 0 {
      notices.append(
        Bilingual(
          zh: "\(plots) 宗地的各部分在文件中相隔较远,\(reason.zh),其产值等数值仍按各自图形折算",
          en: "parts of \(EnglishCount.plain(plots, "plot")) stand far apart in the file; "
            + "\(reason.en), so figures such as output are divided by the area of each alone"))
    }
    let shared = run.registerShares.count
    if shared > 0 {
      notices.append(
        Bilingual(
          zh: "\(shared) 宗地有几个图形而登记面积只有一个,\(reason.zh),各图形分别按登记面积计,合计偏大",
          en: "\(EnglishCount.plain(shared, "plot has", "plots have")) several features with one "
            + "register area; \(reason.en), so each counts with it and their sums are too large"))
    }
    return notices
  }
}
