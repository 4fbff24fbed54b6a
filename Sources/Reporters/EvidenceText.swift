import Findings
import Values

/// Evidence as words: for people with units and grouping, for machines without.
enum EvidenceText {
  /// `蓝线内面积 8,214.55 m²`, `已动工 文件写明“未动工”,无法读取`.
  static func text(_ evidence: Evidence, _ language: Language) -> String {
    evidence.label[language] + " " + value(evidence, language)
  }

  static func value(_ evidence: Evidence, _ language: Language) -> String {
    if evidence.value.isNull, let raw = evidence.raw {
      return language == .zh ? "文件写“\(raw)”,无法读取" : "file says “\(raw)”, not readable"
    }
    let text =
      switch evidence.value {
      case .null: language == .zh ? "无记载" : "not stated"
      case .bool(let value):
        language == .zh ? (value ? "是" : "否") : (value ? "yes" : "no")
      case .number(let value) where evidence.isShare && evidence.dimension == .none:
        FixedNumber.text(value * 100, digits: 2, grouping: true) + " %"
      case .number(let value) where evidence.isAngle: PlainNumber.text(value, digits: 4) + "°"
      case .number(let value): number(value, evidence.dimension, language)
      case .text(let value): evidence.words?[language] ?? value
      case .date(let value): value.description
      case .timestamp(let value): value.description
      }
    guard let raw = evidence.raw, raw != text else { return text }
    return language == .zh ? "\(text)(文件写“\(raw)”)" : "\(text) (file says “\(raw)”)"
  }

  /// `overlap_area('blue-line:permanent') = 8214.55 m2`: the same in every language.
  static func plain(_ evidence: Evidence) -> String {
    let value =
      switch evidence.value {
      case .null: "NULL"
      case .bool(let value): value ? "TRUE" : "FALSE"
      case .number(let value):
        PlainNumber.text(value) + (evidence.isAngle ? " deg" : suffix(evidence.dimension))
      case .text(let value): value
      case .date(let value): value.description
      case .timestamp(let value): value.description
      }
    return "\(evidence.operand) = \(value)"
  }

  /// Symbol of the base unit in machine-readable output; empty for counts and ratios.
  static func unit(_ dimension: Dimension) -> String {
    switch dimension {
    case .none: "1"
    case .length: "m"
    case .area: "m2"
    case .money: "CNY"
    case .days: "day"
    case .months: "month"
    }
  }

  private static func suffix(_ dimension: Dimension) -> String {
    dimension == .none ? "" : " " + unit(dimension)
  }

  private static func number(
    _ value: Double, _ dimension: Dimension, _ language: Language
  ) -> String {
    let chinese = language == .zh
    switch dimension {
    case .none: return PlainNumber.text(value, digits: 4)
    case .length: return FixedNumber.text(value, digits: 2, grouping: true) + " m"
    case .area: return FixedNumber.text(value, digits: 2, grouping: true) + " m²"
    case .money:
      // 万元 is the unit of land contracts; a sum stays the same figure in both languages.
      let tenThousands = FixedNumber.text(value / 10_000, digits: 2, grouping: true)
      return tenThousands + (chinese ? " 万元" : " ×10,000 CNY")
    case .days: return PlainNumber.text(value, digits: 0) + (chinese ? " 天" : " days")
    case .months: return PlainNumber.text(value, digits: 0) + (chinese ? " 个月" : " months")
    }
  }
}
