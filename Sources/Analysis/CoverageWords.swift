import Checks
import Findings
import Planar
import Projection
import Values

/// Puts what was found of plots among each other into findings.
struct CoverageWords {
  /// A finding and all features that it concerns.
  struct Told {
    var finding: Finding
    var features: [Int]
  }

  /// Neighbours that a sentence names.
  static let mostNamed = 6

  let setting: RunSetting
  let store: PlotStore
  let files: [String]
  let geodesy: SurfaceGeodesy
  let maker: FindingMaker

  /// What all findings have: verdict, place in the file, names, fingerprint.
  func finding(_ rule: RuleCard, of feature: Int?, and others: [Int]) -> Finding {
    let features = [feature].compactMap(\.self) + others
    let names = features.map { store.name($0) }
    let position = setting.cards.position(of: rule)
    var finding = Finding(
      rule: position, verdict: setting.cards.verdict(ofFault: position),
      severity: setting.cards.cards[position].severity,
      subject: feature.map { subject($0) } ?? Subject(), message: rule.title,
      plotArea: feature.map { store.place($0).area } ?? 0)
    if names.count > 1 { finding.subject.plots = names.sorted() }
    finding.features = features.map { Int(store.place($0).ordinal) }
    finding.fingerprint = FindingFingerprint.text(code: rule.code, plots: names, source: "")
    return finding
  }

  /// Where a feature of the store stands in its file.
  func subject(_ feature: Int) -> Subject {
    let place = store.place(feature)
    let name = store.name(feature)
    var subject = Subject(
      file: Int(place.file), ordinal: Int(place.ordinal), plot: place.isNamed ? name : nil,
      byteOffset: place.byteOffset, line: Int(place.line), column: Int(place.column))
    if !place.isNamed { subject.shapeKey = name }
    if setting.wantsHashes {
      let digits = String(place.shapeDigest, radix: 16)
      subject.geometryHash = String(repeating: "0", count: 16 - digits.count) + digits
    }
    return subject
  }

  /// Puts the geometry and the place of a finding, and where it lies to the millimetre if one of its
  /// plots has no id to be known by.
  func place(_ finding: inout Finding, of features: [Int]) {
    maker.placer.place(&finding)
    guard setting.wantsPlaces, features.contains(where: { !store.place($0).isNamed }) else {
      return
    }
    finding.subject.place = PlotExtent(
      degrees: finding.geometry?.points ?? [], area: Double(finding.area) / 10_000)
  }

  /// The id, or where the plot lies.
  func title(_ feature: Int) -> String {
    let name = store.name(feature)
    guard !store.place(feature).isNamed, name.hasPrefix("@") else { return name }
    return "(" + name.dropFirst().split(separator: ",").prefix(2).joined(separator: ", ") + ")"
  }

  /// Of what lies between two lines alone, one as a layer's file has a long edge and one as it is on
  /// the surface, nobody knows whether it is so.
  func remark(_ finding: inout Finding, bend: Double) {
    finding.verdict = .advisory
    finding.severity = .advisory
    let metres = FixedNumber.text(bend, digits: 2, grouping: true)
    finding.reasons.append(
      Bilingual(
        zh: "待复核:图层的长边在其文件坐标系中与量测面上相差 \(metres) m,容差加上这一差值则不成立",
        en: "to be reviewed: a long edge of the layer is another line in its file's reference "
          + "system, \(metres) m apart; with a tolerance longer by that it would not hold"))
  }
}
