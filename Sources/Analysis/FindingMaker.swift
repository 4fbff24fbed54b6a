import Digests
import Expressions
import Findings
import Land
import Measures
import Plan
import Planar
import Projection
import Values

/// Turns one verdict into a finding with everything that defends it. A class, since it is handed
/// about for every finding and copied for none; one per worker.
final class FindingMaker {
  let book: RuleBook
  let declarations: PlanDeclarations
  let bases: [Basis?]
  let geodesy: SurfaceGeodesy?
  /// By slot the evidence that an operand is, without its value; nil for one that is not shown.
  private let blanks: [Evidence?]
  private let digest = SHA256Digest()
  private let wordsOfDays: WordsOfDays

  init(
    book: RuleBook, declarations: PlanDeclarations, bases: [Basis?], geodesy: SurfaceGeodesy?,
    asOf: CalendarDate?
  ) {
    self.book = book
    self.declarations = declarations
    self.bases = bases
    self.geodesy = geodesy
    wordsOfDays = WordsOfDays(declarations, asOf: asOf)
    blanks = book.table.operands.indices.map { slot in
      guard book.isShown(slot) else { return nil }
      var dimension = Dimension.none
      if case .number(let known) = book.table.operands[slot].type { dimension = known }
      var blank = Evidence(
        operand: book.texts[slot], label: book.labels[slot], value: .null, dimension: dimension)
      blank.isShare = book.shares[slot]
      blank.isAngle = book.angles[slot]
      return blank
    }
  }

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
    var isPlot = true
    if let layer = entry.occupiedLayer {
      if let occupation = judge.rows.occupation(layer, row, plotArea: plotArea, inDetail: true) {
        finding.occupation = occupation
        finding.area = occupation.union
        sources = telling(occupation, plotArea: plotArea)
      }
      isPlot = judge.rows.isInside(layer, row)
      if !isPlot { finding.geometry = judge.rows.clip(layer, row) }
    } else if let layer = entry.outsideLayer {
      finding.area = judge.rows.outsideUnits(layer, row) ?? plotArea
      isPlot = judge.rows.isOutside(layer, row)
      if !isPlot { finding.geometry = judge.rows.outside(layer, row) }
    }
    if finding.geometry?.isEmpty ?? true { finding.geometry = judge.rows.chunk.shapes[row] }
    let isGiven = judge.rows.chunk.isWorldDegrees && judge.rows.chunk.isAsGiven[row]
    place(
      &finding,
      knowing: isGiven
        ? GivenPoints(
          surface: judge.rows.chunk.shapes[row].points,
          degrees: judge.rows.chunk.parcels[row].geometry.points) : nil)
    if !isPlot, let shape = finding.geometry {
      finding.geometry = judge.rows.writable(shape, grid: Self.grid)
    }
    finding.source = sources
    finding.fingerprint = Self.fingerprint(
      code: entry.rule.declaration.card.code, plots: [subject.identity],
      source: sources, digest: digest)
    return finding
  }

  /// The features that a finding is known by: those that cover more than a sliver as wide as the
  /// tolerance along a square plot's boundary could; else the one that covers most. What a plot
  /// touches by a hair comes and goes with the last decimal.
  private func telling(_ occupation: Occupation, plotArea: Int) -> String {
    let outline = 4 * (Double(plotArea) / 10_000).squareRoot()
    let sliver = Int(held: (declarations.tolerance * outline * 10_000).rounded(.down))
    let telling = occupation.sources.filter { $0.occupied > sliver }
    if !telling.isEmpty { return telling.map(\.id).joined(separator: "+") }
    return occupation.sources.min { ($1.occupied, $0.id) < ($0.occupied, $1.id) }?.id ?? ""
  }

  /// Of the positions that reports write, degrees: 8 decimals.
  private static let grid = 1e-8

  /// Brings the geometry to longitude and latitude and puts the place inside it.
  ///
  /// - Parameter given: points of which the file says what they would be brought back to.
  func place(_ finding: inout Finding, knowing given: GivenPoints? = nil) {
    guard let geodesy, var shape = finding.geometry, !shape.isEmpty else {
      finding.geometry = nil
      return
    }
    finding.geometry = nil
    let inside = shape.interiorPoint ?? shape.points[0]
    if let given, geodesy.locatesOnWGS84 {
      var rest = given.replace(&shape.points)
      rest.points.append(inside)
      geodesy.locate(&rest.points)
      for (place, point) in zip(rest.places, rest.points) { shape.points[place] = point }
      finding.place = rest.points.last
    } else {
      shape.points.append(inside)
      geodesy.locate(&shape.points)
      finding.place = shape.points.removeLast()
    }
    finding.place = finding.place.flatMap { $0.isLongitudeLatitude ? $0 : nil }
    finding.geometry = shape.onEarth
  }

  /// A shape in longitude and latitude.
  func placed(_ shape: MultiPolygon) -> MultiPolygon? {
    guard let geodesy, !shape.isEmpty else { return nil }
    var placed = shape
    geodesy.locate(&placed.points)
    return placed.onEarth
  }

  /// A plot for a map, in longitude and latitude, with fewer points than it has.
  func outline(_ shape: MultiPolygon) -> MultiPolygon? {
    guard let geodesy else { return nil }
    var outline = shape.simplified(tolerance: RunSetting.drawingTolerance)
    guard !outline.isEmpty else { return nil }
    geodesy.locate(&outline.points)
    return outline.onEarth
  }

  /// Rule, plots and sources; equals within a run are told apart by an ordinal later.
  static func fingerprint(
    code: String, plots: [String], source: String, digest: SHA256Digest? = nil
  ) -> String {
    var text: [UInt8] = []
    text.append(code)
    for plot in plots.count > 1 ? plots.sorted() : plots {
      text.append(0x1F)
      text.append(plot)
    }
    text.append(0x1F)
    text.append(source)
    let digest = digest ?? SHA256Digest()
    digest.update(text[...])
    return "\(code)-\(digest.finish(digits: 16))"
  }

  private func message(
    _ entry: RuleBook.Entry, _ row: Int, _ judge: inout Judge
  ) -> Bilingual {
    // Looked at in place: a copy of an expression is a copy of nine references.
    let (zh, en) = (entry.messageZh, entry.messageEn)
    return Bilingual(
      zh: entry.rule.messageZh.text(.zh) { spoken(zh.span[$0], .zh, row, &judge) },
      en: entry.rule.messageEn.text(.en) { spoken(en.span[$0], .en, row, &judge) })
  }

  /// The value of an expression; the fixed words of measures as people say them, while texts of
  /// files stay as they are, and months without a day months.
  private func spoken(
    _ bound: BoundExpression, _ language: Language, _ row: Int, _ judge: inout Judge
  ) -> Value {
    let value = judge.value(bound, row)
    if case .date(let day) = value, bound.slots.count == 1,
      let field = book.field(ofSlot: bound.slots[0]), judge.rows.isDayless(field, row)
    {
      return .text(day.monthDescription)
    }
    guard case .text(let word) = value else { return value }
    for slot in bound.slots {
      if let listed = book.words[slot]?.label(of: word) { return .text(listed[language]) }
    }
    guard bound.isFixedWord, let words = ValueWords.of(word) else { return value }
    return .text(words[language])
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
      if let gap = judge.rows.approvalGap(row) {
        let written = judge.rows.written(gap, row)
        reasons.append(judge.rows.words(for: gap, book: book, written: written))
      } else {
        reasons.append(Bilingual(zh: "无批准日期", en: "no approval date"))
      }
    case .approvedBefore(let day):
      reasons.append(
        Bilingual(
          zh: "历史存量:批准早于划定日 \(day)", en: "approved before the line was drawn (\(day))"))
    case .approvedInMonth, nil: break
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
    // They are known only once they were asked for.
    for fact in entry.computedFacts { _ = judge.value(fact, row) }
    for slot in entry.evidenceSlots {
      guard var evidence = blanks[slot], let value = judge.value(ofOperand: slot, row) else {
        continue
      }
      evidence.value = value
      if let field = book.field(ofSlot: slot) {
        evidence.raw = judge.rows.chunk.parcels[row].unreadable[field]
        if let raw = evidence.raw,
          wordsOfDays.isRead(raw, of: field, in: judge.rows.chunk.parcels[row])
        {
          evidence.raw = nil
          evidence.words = Bilingual(zh: raw, en: raw)
        }
        if case .date(let day) = value, judge.rows.isDayless(field, row) {
          evidence.words = Bilingual(zh: day.monthDescription, en: day.monthDescription)
        }
      } else if value.isNull, evidence.operand.hasPrefix("idle_fee"), judge.rows.hasPrice(row) {
        evidence.words =
          judge.rows.lacksSupplyMode(row) ? Evidence.withheldWithoutMode : Evidence.withheld
      } else if case .text(let word) = value {
        evidence.words = book.words[slot]?.label(of: word) ?? ValueWords.of(word)
      }
      list.append(evidence)
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
