import Digests
import Expressions
import Findings
import Land
import Measures
import Plan
import Planar
import Projection
import Values

/// Turns one verdict into a finding with everything that defends it.
struct FindingMaker {
  let book: RuleBook
  let declarations: PlanDeclarations
  let bases: [Basis?]
  let geodesy: SurfaceGeodesy?

  /// What the first screen shows of a finding, and what is summed up: no evidence, reasons, shape
  /// or fingerprint.
  func brief(
    _ index: Int, _ row: Int, verdict: Verdict, card: Int, subject: Subject, area: Int,
    plotArea: Int, registerArea: Int?, judge: inout Judge
  ) -> Finding {
    let entry = book.entries[index]
    judge.lookBack(entry)
    return Finding(
      rule: card, verdict: verdict, severity: entry.rule.declaration.card.severity,
      basis: entry.layers.compactMap { bases[$0] }.min(), subject: subject,
      message: message(entry, row, &judge), area: area, plotArea: plotArea,
      registerArea: registerArea)
  }

  func finding(
    _ index: Int, _ row: Int, verdict: Verdict, card: Int, subject: Subject, plotArea: Int,
    registerArea: Int?, judge: inout Judge
  ) -> Finding {
    let entry = book.entries[index]
    judge.lookBack(entry)
    var finding = Finding(
      rule: card, verdict: verdict, severity: entry.rule.declaration.card.severity,
      basis: entry.layers.compactMap { bases[$0] }.min(), subject: subject,
      message: message(entry, row, &judge), reasons: reasons(entry, row, verdict, &judge),
      evidence: evidence(entry, row, &judge), area: plotArea, plotArea: plotArea,
      registerArea: registerArea)
    var sources = ""
    if let layer = entry.occupiedLayer {
      if let occupation = judge.rows.occupation(layer, row, plotArea: plotArea, inDetail: true) {
        finding.occupation = occupation
        finding.area = occupation.union
        sources = telling(occupation, plotArea: plotArea)
      }
      finding.geometry = judge.rows.clip(layer, row)
    } else if let layer = entry.outsideLayer {
      finding.area = judge.rows.outsideUnits(layer, row) ?? plotArea
      finding.geometry = judge.rows.outside(layer, row)
    }
    if finding.geometry?.isEmpty ?? true { finding.geometry = judge.rows.chunk.shapes[row] }
    place(&finding)
    finding.source = sources
    finding.fingerprint = Self.fingerprint(
      code: entry.rule.declaration.card.code, plots: [subject.identity],
      source: sources)
    return finding
  }

  /// The features that a finding is known by: those that cover more than a sliver as wide as the
  /// tolerance along a square plot's boundary could; else the one that covers most. What a plot
  /// touches by a hair comes and goes with the last decimal.
  private func telling(_ occupation: Occupation, plotArea: Int) -> String {
    let outline = 4 * (Double(plotArea) / 10_000).squareRoot()
    let sliver = Int(declarations.tolerance * outline * 10_000)
    let telling = occupation.sources.filter { $0.occupied > sliver }
    if !telling.isEmpty { return telling.map(\.id).joined(separator: "+") }
    return occupation.sources.min { ($1.occupied, $0.id) < ($0.occupied, $1.id) }?.id ?? ""
  }

  /// Brings the geometry to longitude and latitude and puts the place inside it.
  func place(_ finding: inout Finding) {
    guard let geodesy, var shape = finding.geometry, !shape.isEmpty else {
      finding.geometry = nil
      return
    }
    var place = [shape.interiorPoint ?? shape.points[0]]
    geodesy.locate(&shape.points)
    geodesy.locate(&place)
    finding.geometry = shape
    finding.place = place[0]
  }

  /// A shape in longitude and latitude.
  func placed(_ shape: MultiPolygon) -> MultiPolygon? {
    guard let geodesy, !shape.isEmpty else { return nil }
    var placed = shape
    geodesy.locate(&placed.points)
    return placed
  }

  /// A plot for a map, in longitude and latitude, with fewer points than it has.
  func outline(_ shape: MultiPolygon) -> MultiPolygon? {
    guard let geodesy else { return nil }
    var outline = shape.simplified(tolerance: RunSetting.drawingTolerance)
    guard !outline.isEmpty else { return nil }
    geodesy.locate(&outline.points)
    return outline
  }

  /// Rule, plots and sources; equals within a run are told apart by an ordinal later.
  static func fingerprint(code: String, plots: [String], source: String) -> String {
    let text = ([code] + plots.sorted() + [source]).joined(separator: "\u{1F}")
    return "\(code)-\(SHA256Digest.text(of: Array(text.utf8)).prefix(16))"
  }

  private func message(
    _ entry: RuleBook.Entry, _ row: Int, _ judge: inout Judge
  ) -> Bilingual {
    let zhValues = entry.messageZh.map { spoken(judge.value($0, row), of: $0, \.zh) }
    let enValues = entry.messageEn.map { spoken(judge.value($0, row), of: $0, \.en) }
    var zh = ""
    var en = ""
    entry.rule.messageZh.render(into: &zh, language: .zh) { zhValues[$0] }
    entry.rule.messageEn.render(into: &en, language: .en) { enValues[$0] }
    return Bilingual(zh: zh, en: en)
  }

  /// The fixed words of measures as people say them; texts of files stay as they are.
  private func spoken(
    _ value: Value, of bound: BoundExpression, _ language: KeyPath<Bilingual, String>
  ) -> Value {
    guard case .text(let word) = value else { return value }
    let listed = bound.slots.lazy.compactMap { book.words[$0]?.label(of: word) }.first
    guard let words = listed ?? (bound.isFixedWord ? ValueWords.of(word) : nil) else {
      return value
    }
    return .text(words[keyPath: language])
  }

  private func reasons(
    _ entry: RuleBook.Entry, _ row: Int, _ verdict: Verdict, _ judge: inout Judge
  ) -> [Bilingual] {
    var reasons: [Bilingual] = []
    if verdict == .borderline {
      var zh: [String] = []
      var en: [String] = []
      if entry.isEroded {
        zh.append("内缩容差后不再成立")
        en.append(
          entry.occupiedLayer != nil
            ? "no longer met when overlaps shrink by the tolerance"
            : "no longer met when the part outside shrinks by the tolerance")
      }
      if entry.needsDistance {
        zh.append("距离与限值之差在容差之内")
        en.append("the distance is within the tolerance of the limit")
      }
      if entry.needsDay {
        zh.append("距法定期限不足 10 日")
        en.append("within ten days of a legal date")
      }
      reasons.append(
        Bilingual(zh: zh.joined(separator: ",或"), en: en.joined(separator: ", or ")))
    }
    guard verdict == .suspected else { return reasons }
    if judge.isExcuseUnknown(entry, row), let unless = entry.unless {
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
      reasons.append(
        Bilingual(
          zh: "不明:\(names.map(\.zh).joined(separator: "、"))",
          en: "unknown: \(names.map(\.en).joined(separator: ", "))"))
    }
    switch judge.doubt(entry, row) {
    case .noApprovalDate:
      reasons.append(Bilingual(zh: "无批准日期", en: "no approval date"))
    case .approvedBefore(let day):
      reasons.append(
        Bilingual(
          zh: "历史存量:批准早于划定日 \(day)", en: "approved before the line was drawn (\(day))"))
    case nil: break
    }
    if judge.rows.chunk.standings[row] == .repaired {
      reasons.append(Bilingual(zh: "图形经修复后量算", en: "measured on the repaired shape"))
    }
    if let suspicion = entry.rule.declaration.suspicion { reasons.append(suspicion) }
    return reasons
  }

  private func evidence(
    _ entry: RuleBook.Entry, _ row: Int, _ judge: inout Judge
  ) -> [Evidence] {
    var list: [Evidence] = []
    list.reserveCapacity(entry.evidenceSlots.count)
    func add(_ slot: Int, _ value: Value) {
      let operand = book.table.operands[slot]
      var dimension = Dimension.none
      if case .number(let known) = operand.type { dimension = known }
      var raw: String?
      if case .field(let index, _) = operand.source {
        raw = judge.rows.chunk.parcels[row].unreadable[index]
      }
      var evidence = Evidence(
        operand: book.texts[slot], label: book.labels[slot], value: value, dimension: dimension,
        raw: raw,
        words: operand.call == nil
          ? nil : value.text.flatMap { book.words[slot]?.label(of: $0) ?? ValueWords.of($0) })
      evidence.isShare = book.shares[slot]
      evidence.isAngle = book.angles[slot]
      list.append(evidence)
    }
    for slot in entry.evidenceSlots {
      let operand = book.table.operands[slot]
      if let value = judge.rows.value(ofOperand: operand, slot: slot, row: row) {
        add(slot, value)
      }
    }
    return list
  }
}

extension BoundExpression {
  /// True for a call that answers with a word of the program, not of a file.
  fileprivate var isFixedWord: Bool {
    expression.operands.contains { $0.call.map { Self.fixedWords.contains($0.name) } ?? false }
  }

  private static let fixedWords: Set = [
    "code_edition", "land_use_group", "start_basis", "start_state", "cause_state",
    "stage_certainty",
  ]
}
