import Checks
import Findings
import Land
import Planar
import Values

/// Findings about two plots that share land.
extension CoverageWords {
  func told(_ pair: PlotPair) -> Told {
    var finding = finding(pair.card, of: pair.first, and: [pair.second])
    finding.message = message(pair)
    finding.evidence = evidence(pair)
    finding.plotArea = pair.firstArea
    finding.area = min(pair.area, pair.firstArea, pair.secondArea)
    finding.geometry = pair.pieces.isEmpty ? store.shape(pair.first) : pair.pieces
    place(&finding, of: [pair.first, pair.second])
    return Told(finding: finding, features: [pair.first, pair.second])
  }

  /// Pairs beyond those that are listed, by number.
  ///
  /// - Parameter first: the first of their features by name.
  func told(_ tally: PairTally, first: Int) -> Told {
    let card = tally.kind.card
    var finding = finding(card, of: first, and: [])
    let pairs = FixedNumber.grouped(tally.count)
    let features = FixedNumber.grouped(tally.features.count)
    let words =
      tally.kind == .overlap
      ? Bilingual(zh: "重叠", en: "overlap") : Bilingual(zh: "在容差内相同", en: "are nearly the same")
    finding.message = Bilingual(
      zh: "另有 \(pairs) 对宗地\(words.zh),涉及 \(features) 个要素:平均每个要素多于 "
        + "\(PlotPairs.mostPerFeature) 对时只列出面积最大的,其余不逐一列出",
      en: "\(pairs) more pairs of plots \(words.en), \(features) features in all: where there are "
        + "more than \(PlotPairs.mostPerFeature) pairs a feature, the largest are listed and the rest "
        + "is not told one by one")
    finding.geometry = store.shape(first)
    // Not the finding about a heap, which may begin with the same plot.
    finding.fingerprint = FindingFingerprint.text(
      code: card.code, plots: [store.name(first)], source: "pairs")
    place(&finding, of: [first])
    return Told(finding: finding, features: tally.features)
  }

  private func shares(_ pair: PlotPair) -> (own: Double, other: Double) {
    func share(of area: Int) -> Double {
      area > 0 ? min(1, Double(pair.area) / Double(area)) : 0
    }
    return (share(of: pair.firstArea), share(of: pair.secondArea))
  }

  private func message(_ pair: PlotPair) -> Bilingual {
    let other = title(pair.second)
    switch pair.kind {
    case .repeated:
      return Bilingual(
        zh: "图形与宗地 \(other) 完全相同", en: "the shape is that of plot \(other), vertex by vertex")
    case .nearlyRepeated:
      return Bilingual(
        zh: "图形与宗地 \(other) 在容差内相同",
        en: "the shape is that of plot \(other) within the tolerance")
    case .overlap: break
    }
    let area = FixedNumber.text(Double(pair.area) / 10_000, digits: 2, grouping: true)
    let shares = shares(pair)
    let (own, its) = (Self.percent(shares.own), Self.percent(shares.other))
    let width = pair.meanWidth.map { FixedNumber.text($0, digits: 2, grouping: true) }
    let form = pair.form(limits: setting.limits)
    return Bilingual(
      zh: "与宗地 \(other) 重叠 \(area) m²,占本宗 \(own)、对方 \(its)"
        + (width.map { ",平均宽 \($0) m" } ?? "") + ",\(form.name.zh)",
      en: "overlaps plot \(other) by \(area) m²: \(own) of this plot, \(its) of the other"
        + (width.map { ", \($0) m wide on average" } ?? "") + ", \(form.name.en)")
  }

  private static func percent(_ share: Double) -> String {
    FixedNumber.text(share * 100, digits: 2) + " %"
  }

  private func evidence(_ pair: PlotPair) -> [Evidence] {
    let shares = shares(pair)
    let other = store.place(pair.second)
    let file = Int(other.file)
    let place =
      (file < files.count ? files[file] : "")
      + ByteSpan.suffix(line: Int(other.line), column: Int(other.column))
    let form = pair.form(limits: setting.limits)
    var list = [
      Evidence(
        operand: "overlap_area", label: Bilingual(zh: "重叠面积", en: "shared area"),
        value: .number(Double(pair.area) / 10_000), dimension: .area),
      Evidence(
        operand: "share_of_plot", label: Bilingual(zh: "占本宗", en: "of this plot"),
        value: .number(shares.own)),
      Evidence(
        operand: "share_of_other", label: Bilingual(zh: "占对方", en: "of the other"),
        value: .number(shares.other)),
      Evidence(
        operand: "pieces", label: Bilingual(zh: "重叠块数", en: "pieces"),
        value: .number(Double(pair.pieceCount))),
      Evidence(
        operand: "shape", label: Bilingual(zh: "形状", en: "shape"), value: .text(form.rawValue),
        words: form.name),
    ]
    list[1].isShare = true
    list[2].isShare = true
    if let width = pair.meanWidth {
      list.insert(
        Evidence(
          operand: "mean_width", label: Bilingual(zh: "平均宽", en: "mean width"),
          value: .number(width), dimension: .length), at: 3)
    }
    list.append(
      Evidence(
        operand: "other_plot", label: Bilingual(zh: "对方宗地", en: "other plot"),
        value: .text(title(pair.second))))
    list.append(
      Evidence(
        operand: "other_place", label: Bilingual(zh: "对方位置", en: "other plot stands at"),
        value: .text(place)))
    return list
  }
}

extension PlotPair.Form {
  var name: Bilingual {
    switch self {
    case .whole: Bilingual(zh: "整宗", en: "one within the other")
    case .sliver: Bilingual(zh: "狭长", en: "a sliver")
    case .part: Bilingual(zh: "局部", en: "a part")
    }
  }
}
