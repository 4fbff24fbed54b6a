import Expressions
import Findings
import Measures
import Plan
import Values

/// Why a finding is less than sure.
extension FindingMaker {
  func reasons(
    _ entry: RuleBook.Entry, _ row: Int, _ verdict: Verdict, _ judge: inout Judge
  ) -> [Bilingual] {
    var reasons: [Bilingual] = []
    if verdict == .borderline {
      let isUnshrunk = judge.rows.isUnshrunk(entry.layers, row)
      reasons.append(Self.nearness(entry, isUnshrunk: isUnshrunk))
    }
    guard verdict == .suspected else { return reasons }
    if judge.isExcuseUnknown(entry, row), let unless = entry.unless {
      reasons.append(unknowns(of: unless, row, &judge))
    }
    if let doubt = approvalDoubt(entry, row, &judge) { reasons.append(doubt) }
    if judge.rows.chunk.standings[row] == .repaired {
      reasons.append(Bilingual(zh: "图形经修复后量算", en: "measured on the repaired shape"))
    }
    if let suspicion = entry.rule.declaration.suspicion { reasons.append(suspicion) }
    return reasons
  }

  /// What a finding is too near to: the limit of an overlap, of a distance, or a legal date.
  private static func nearness(_ entry: RuleBook.Entry, isUnshrunk: Bool) -> Bilingual {
    var zh: [String] = []
    var en: [String] = []
    if entry.isEroded, isUnshrunk {
      zh.append("几何运算失败,内缩容差后是否仍成立不明")
      en.append("geometry failed, whether it is met again within the tolerance is not known")
    } else if entry.isEroded {
      zh.append("内缩容差后不再成立")
      en.append(
        entry.isJudgedOutside
          ? "no longer met when the part outside shrinks by the tolerance"
          : entry.dividesFigure
            ? "no longer met when the plot shrinks by the tolerance"
            : "no longer met when overlaps shrink by the tolerance")
    }
    if entry.needsDistance {
      zh.append("距离与限值之差在容差之内")
      en.append("the distance is within the tolerance of the limit")
    }
    if entry.needsDay {
      zh.append("距法定期限不足 10 日")
      en.append("within ten days of a legal date")
    }
    return Bilingual(zh: zh.joined(separator: ",或"), en: en.joined(separator: ", or "))
  }

  /// What of an excuse is not known.
  private func unknowns(
    of unless: BoundExpression, _ row: Int, _ judge: inout Judge
  ) -> Bilingual {
    var gaps: [Gap] = []
    for slot in unless.slots {
      let operand = book.table.operands[slot]
      let value = judge.rows.value(ofOperand: operand, slot: slot, row: row)
      guard value?.isNull ?? true else { continue }
      judge.rows.addGaps(ofSlot: slot, operand: operand, row: row, to: &gaps)
    }
    let names = gaps.map { gap in
      judge.rows.words(for: gap, book: book, written: judge.rows.written(gap, row))
    }
    return Bilingual(
      zh: "不明:\(names.map(\.zh).joined(separator: "、"))",
      en: "unknown: \(names.map(\.en).joined(separator: ", "))")
  }

  /// Why the plot may be older than what it is judged by.
  private func approvalDoubt(
    _ entry: RuleBook.Entry, _ row: Int, _ judge: inout Judge
  ) -> Bilingual? {
    switch judge.doubt(entry, row) {
    case .noApprovalDate:
      guard let gap = judge.rows.approvalGap(row) else {
        return Bilingual(zh: "无批准日期", en: "no approval date")
      }
      let written = judge.rows.written(gap, row)
      return judge.rows.words(for: gap, book: book, written: written)
    case .approvedBefore(let day):
      return Bilingual(
        zh: "历史存量:批准早于划定日 \(day)", en: "approved before the line was drawn (\(day))")
    case .builtBefore(let built, let drawn?):
      return Bilingual(
        zh: "可能是历史存量:建成于 \(built),划定日 \(drawn)",
        en: "may have stood before the line was drawn (built \(built), drawn \(drawn))")
    case .builtBefore(let built, nil):
      return Bilingual(
        zh: "可能是历史存量:建成于 \(built),划定日期不明",
        en: "may have stood before the line was drawn (built \(built), drawn on no known day)")
    case .undated(isOlderThanPlan: false):
      return Bilingual(
        zh: "划定日期不明,不知批准时有无此线", en: "no day says when the line was drawn: it may be younger")
    case .undated(isOlderThanPlan: true):
      let day = declarations.validFrom
      return Bilingual(
        zh: "划定日期不明,批准早于规划起始日 \(day)",
        en: "no day says when the line was drawn, approved before the plan began (\(day))")
    case .approvedInMonth, nil: return nil
    }
  }
}
