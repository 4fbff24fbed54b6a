import Findings
import Values

/// Evidence as words: for people with units and grouping, for machines without.
enum EvidenceText {
  /// `蓝线内面积 8,214.55 m²`, `已动工 文件写明“未动工”,无法读取`.
  static func text(_ evidence: Evidence, _ language: Language) -> String {
    var bytes: [UInt8] = []
    append(evidence, language, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The same in UTF-8 behind what is written already.
  static func append(_ evidence: Evidence, _ language: Language, to bytes: inout [UInt8]) {
    bytes.append(evidence.label[language])
    bytes.append(UInt8(ascii: " "))
    appendValue(evidence, language, to: &bytes)
  }

  private static func appendValue(
    _ evidence: Evidence, _ language: Language, to bytes: inout [UInt8]
  ) {
    let isChinese = language == .zh
    if evidence.value.isNull, let raw = evidence.raw {
      bytes.append(isChinese ? "文件写“\(raw)”,无法读取" : "file says “\(raw)”, not readable")
      return
    }
    let start = bytes.count
    switch evidence.value {
    case .null: bytes.append(evidence.words?[language] ?? (isChinese ? "无记载" : "not stated"))
    case .bool(let value):
      bytes.append(isChinese ? (value ? "是" : "否") : (value ? "yes" : "no"))
    case .number(let value) where evidence.isShare && evidence.dimension == .none:
      FixedNumber.append(value * 100, digits: 2, grouping: true, to: &bytes)
      bytes.append(" %")
    case .number(let value) where evidence.isAngle:
      PlainNumber.append(value, digits: 4, to: &bytes)
      bytes.append("°")
    case .number(let value): append(value, evidence.dimension, isChinese: isChinese, to: &bytes)
    case .text(let value): bytes.append(evidence.words?[language] ?? value)
    case .date(let value):
      if let words = evidence.words {
        bytes.append(words[language])
      } else {
        value.append(to: &bytes)
      }
    case .timestamp(let value): bytes.append(value.description)
    }
    guard let raw = evidence.raw, raw != String(decoding: bytes[start...], as: UTF8.self) else {
      return
    }
    bytes.append(isChinese ? "(文件写“\(raw)”)" : " (file says “\(raw)”)")
  }

  /// Appends `overlap_area('blue-line:permanent') = 8214.55 m2`: the same in every language.
  static func appendPlain(_ evidence: Evidence, to bytes: inout [UInt8]) {
    bytes.append(evidence.operand)
    bytes.append(" = ")
    switch evidence.value {
    case .null: bytes.append("NULL")
    case .bool(let value): bytes.append(value ? "TRUE" : "FALSE")
    case .number(let value):
      PlainNumber.append(value, to: &bytes)
      if evidence.isAngle {
        bytes.append(" deg")
      } else if evidence.dimension != .none {
        bytes.append(UInt8(ascii: " "))
        bytes.append(unit(evidence.dimension))
      }
    case .text(let value): bytes.append(value)
    case .date(let value): value.append(to: &bytes)
    case .timestamp(let value): bytes.append(value.description)
    }
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

  private static func append(
    _ value: Double, _ dimension: Dimension, isChinese: Bool, to bytes: inout [UInt8]
  ) {
    switch dimension {
    case .none: PlainNumber.append(value, digits: 4, to: &bytes)
    case .length:
      FixedNumber.append(value, digits: 2, grouping: true, to: &bytes)
      bytes.append(" m")
    case .area:
      FixedNumber.append(value, digits: 2, grouping: true, to: &bytes)
      bytes.append(" m²")
    case .money:
      // 万元 is the unit of land contracts; a sum stays the same figure in both languages.
      FixedNumber.append(value / 10_000, digits: 2, grouping: true, to: &bytes)
      bytes.append(isChinese ? " 万元" : " ×10,000 CNY")
    case .days:
      PlainNumber.append(value, digits: 0, to: &bytes)
      bytes.append(isChinese ? " 天" : " days")
    case .months:
      PlainNumber.append(value, digits: 0, to: &bytes)
      bytes.append(isChinese ? " 个月" : " months")
    }
  }
}
