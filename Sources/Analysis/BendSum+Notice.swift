import Findings
import Measures
import Values

extension LayerBend {
  /// What a layer's long edges mean for verdicts, and what to do about them.
  var notice: Bilingual {
    sum.notice(
      label,
      meaning: Bilingual(
        zh: "靠近这些边的宗地,位置容差加上这一差值,差值以内的占压可能漏判",
        en: "near them the tolerance is longer by that, and an overlap of less width may be missed")
    )
  }
}

extension BendSum {
  /// What the long edges of a file's plots mean, and what to do about them.
  func notice(of path: String) -> Bilingual {
    notice(
      Bilingual(zh: path, en: path),
      meaning: Bilingual(
        zh: "宗地按顶点之间的直线量测", en: "plots are measured as the straight lines have them"))
  }

  fileprivate func notice(_ label: Bilingual, meaning: Bilingual) -> Bilingual {
    // Never 0: a spacing that is no length would ask for nothing that can be done.
    let spacing = max(0.1, (self.spacing / 100).rounded(.down) / 10)
    let km = FixedNumber.text(longest / 1000, digits: 1)
    let metres = FixedNumber.text(deviation, digits: 2, grouping: true)
    let close = FixedNumber.text(spacing, digits: 1)
    return Bilingual(
      zh: "\(label.zh):\(features) 个要素的长边(最长 \(km) km)在文件坐标系中与量测面上不是同一条线,"
        + "最多相差 \(metres) m;\(meaning.zh)。请加密顶点(间距小于 \(close) km),或用绘制该线的坐标系提供",
      en: "\(label.en): long edges (up to \(km) km) of \(EnglishCount.plain(features, "feature")) "
        + "are another line in the file's reference system than on the surface that is measured on, "
        + "up to \(metres) m apart; \(meaning.en). Give vertices closer than \(close) km, or the "
        + "system in which the lines were drawn")
  }
}
