import Findings
import Planar
import Values

/// How far a boundary may be moved.
struct Bounds {
  /// Metres.
  let shift: Double
  /// Square metres.
  let area: Double
  private let areaIsGiven: Bool

  /// - Parameter shape: in metres, as it was.
  init(_ settings: FixSettings, around shape: MultiPolygon?) {
    shift = settings.maxShift
    area = settings.maxArea ?? settings.maxShift * (shape?.perimeter ?? 0)
    areaIsGiven = settings.maxArea != nil
  }

  /// Why a change goes too far; nil where it does not.
  func refusal(of measures: FeatureRecord.Measures) -> Bilingual? {
    if measures.shift > shift {
      let (moved, most) = (metres(measures.shift), metres(shift))
      return Bilingual(
        zh: "未改:边界将移动 \(moved) m,超过 \(most) m(--max-shift)",
        en: "not changed: the boundary would move \(moved) m, more than \(most) m (--max-shift)")
    }
    let difference = abs(measures.areaAfter - measures.areaBefore)
    guard difference > area else { return nil }
    let (before, after) = (metres(measures.areaBefore), metres(measures.areaAfter))
    let most = metres(area)
    return Bilingual(
      zh: "未改:面积将由 \(before) 变为 \(after) m²,超过 \(most) m²"
        + (areaIsGiven ? "(--max-area)" : "(--max-shift × 边界长;--max-area 可改)"),
      en: "not changed: the area would go from \(before) to \(after) m², by more than \(most) m² "
        + (areaIsGiven ? "(--max-area)" : "(--max-shift × boundary; --max-area changes it)"))
  }

  private func metres(_ value: Double) -> String { FixedNumber.text(value, digits: 4) }
}
