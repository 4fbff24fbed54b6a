import Findings
import Land
import Loaders
import Measures
import Planar
import Projection
import Values

/// What projecting and testing a parcel's shape found out.
struct ShapeFacts {
  var passage = GeometryGate.Passage(shape: MultiPolygon(), standing: .unusable)
  var isPlaced = false
  /// Vertices that have no place on the working surface.
  var lostPoints = 0
  /// On the working surface, m²; NaN where unusable.
  var surfaceArea = Double.nan

  /// In the plan's projected system, m²; NaN where unusable or not asked for.
  var planarArea = Double.nan

  /// Area by the run's method, m².
  func area(_ setting: RunSetting, _ entry: ParcelIntake.Entry) -> Double {
    // A register that states no area, or none that land can have, says nothing.
    guard setting.areaMethod == .register, let register = entry.registerArea, register > 0,
      register < 1e13
    else { return surfaceArea }
    return register
  }

  /// The findings of family GEO that belong to the shape itself.
  func findings(
    of entry: ParcelIntake.Entry, setting: RunSetting, maker: FindingMaker,
    geodesy: SurfaceGeodesy?
  ) -> [Finding] {
    var findings: [Finding] = []
    func add(_ card: RuleCard, _ message: Bilingual, at place: Point?) {
      var finding = Finding(
        rule: setting.cards.position(of: card), verdict: .incomplete, severity: card.severity,
        subject: entry.subject, message: message)
      if let place {
        var points = [place]
        _ = isPlaced ? geodesy?.unproject(&points) : nil
        finding.place = points[0]
      }
      if isPlaced, !passage.shape.isEmpty {
        finding.geometry = passage.shape
        let place = finding.place
        maker.place(&finding)
        finding.place = place ?? finding.place
      }
      finding.fingerprint = FindingMaker.fingerprint(
        code: card.code, plots: [entry.subject.plot ?? "#\(entry.subject.ordinal ?? 0)"], source: ""
      )
      findings.append(finding)
    }
    if lostPoints > 0 {
      add(
        BuiltInCards.notPlaceable,
        Bilingual(
          zh: "\(lostPoints) 个顶点坐标无法投影到工作面",
          en: "\(lostPoints) vertices have no place on the earth"), at: nil)
    }
    if let words = passage.failure {
      add(
        BuiltInCards.notAnalysed, Bilingual(zh: "GEOS:\(words)", en: "GEOS: \(words)"), at: nil)
    }
    if let fault = passage.fault {
      let areas = passage.areas.map {
        let before = FixedNumber.text($0.before, digits: 2)
        let after = FixedNumber.text($0.after, digits: 2)
        return Bilingual(
          zh: passage.standing == .repaired
            ? ";修复前 \(before) m²,修复后 \(after) m²,按修复后图形量算"
            : ";修复会改变面积(\(before) → \(after) m²),未判定",
          en: passage.standing == .repaired
            ? "; \(before) m² before and \(after) m² after repair, judged on the repaired shape"
            : "; a repair would change the area (\(before) to \(after) m²), not judged")
      }
      add(
        BuiltInCards.invalidPolygon,
        Bilingual(
          zh: "面不合法:\(fault.reason)\(areas?.zh ?? "")",
          en: "not a valid polygon: \(fault.reason)\(areas?.en ?? "")"), at: fault.place)
    }
    return findings
  }
}
