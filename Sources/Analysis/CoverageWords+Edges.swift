import Checks
import Findings
import Planar
import Projection
import Values

/// Findings about boundaries and what lies beyond a perimeter.
extension CoverageWords {
  func told(_ lacking: CoverageEdges.Lacking) -> Told {
    let rule = VertexMissing.card
    let places = FaultPlaces(
      lacking.places.map { ShapeFault(at: $0) }, isPlaced: true, projector: nil, geodesy: geodesy)
    let said = places.message(rule)
    let named = neighbours(lacking.neighbours)
    let names = names(lacking.neighbours)
    var finding = finding(rule, of: lacking.feature, and: lacking.neighbours)
    finding.message = Bilingual(
      zh: "\(said.zh);邻宗 \(names.zh)", en: "\(said.en); \(named.label.en) \(names.en)")
    finding.evidence = [named] + places.evidence
    finding.geometry = store.shape(lacking.feature)
    place(&finding, of: [lacking.feature] + lacking.neighbours)
    if var first = lacking.places.first.map({ [$0] }) {
      geodesy.locate(&first)
      finding.place = first[0].isLongitudeLatitude ? first[0] : nil
    }
    return Told(finding: finding, features: [lacking.feature])
  }

  func told(_ piece: PerimeterExcess.Piece) -> Told {
    var finding = finding(PlotBeyondPerimeter.card, of: piece.feature, and: [])
    finding.plotArea = piece.plotArea
    finding.area = min(piece.area, finding.plotArea)
    let area = FixedNumber.text(Double(finding.area) / 10_000, digits: 2, grouping: true)
    let share =
      finding.plotArea > 0 ? Double(finding.area) / Double(finding.plotArea) : 0
    let percent = FixedNumber.text(share * 100, digits: 2) + " %"
    finding.message =
      piece.isWhole
      ? Bilingual(zh: "全部在范围线之外", en: "all of it lies beyond the perimeter")
      : Bilingual(
        zh: "超出范围线 \(area) m²,占本宗 \(percent)",
        en: "\(area) m² lie beyond the perimeter, \(percent) of the plot")
    var list = [
      Evidence(
        operand: "area_beyond", label: Bilingual(zh: "超出面积", en: "area beyond"),
        value: .number(Double(finding.area) / 10_000), dimension: .area),
      Evidence(
        operand: "share_of_plot", label: Bilingual(zh: "占本宗", en: "of this plot"),
        value: .number(share)),
    ]
    list[1].isShare = true
    finding.evidence = list
    if piece.bend > 0 { remark(&finding, bend: piece.bend) }
    finding.geometry = piece.shape.isEmpty ? store.shape(piece.feature) : piece.shape
    place(&finding, of: piece.features)
    return Told(finding: finding, features: piece.features)
  }

  /// A heap of plots that are not compared among themselves.
  ///
  /// - Parameter first: the first of them by name.
  func told(heapOf count: Int, first: Int) -> Told {
    var finding = finding(PlotsOverlap.card, of: first, and: [])
    let number = FixedNumber.grouped(count)
    finding.message = Bilingual(
      zh: "\(number) 宗地相互层叠,每宗周围多于 \(Crowding.most) 宗:这些宗地之间未作比较",
      en: "\(number) plots lie upon each other, more than \(Crowding.most) around each of them: "
        + "they were not compared among themselves")
    finding.geometry = store.shape(first)
    place(&finding, of: [first])
    return Told(finding: finding, features: [first])
  }

  func names(_ features: [Int]) -> Bilingual {
    let titles = features.prefix(Self.mostNamed).map { title($0) }
    let isMore = features.count > titles.count
    return Bilingual(
      zh: titles.joined(separator: "、") + (isMore ? "…" : ""),
      en: titles.joined(separator: ", ") + (isMore ? " …" : ""))
  }

  func neighbours(_ features: [Int]) -> Evidence {
    let names = names(features)
    let label = Bilingual(zh: "邻宗", en: EnglishCount.form(features.count, "neighbour"))
    return Evidence(operand: "neighbours", label: label, value: .text(names.en), words: names)
  }
}
