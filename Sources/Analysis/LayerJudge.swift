import Expressions
import Findings
import GEOS
import Land
import Measures
import Plan
import Planar
import Projection
import Values

/// Judges the rules whose subject is the plan itself: its layers, once a run.
struct LayerJudge {
  struct Answer {
    var card: Int
    var verdict: Verdict
    var missing: Bilingual?
    var finding: Finding?
  }

  let setting: RunSetting

  func answers() throws -> [Answer] {
    guard !setting.layerBook.entries.isEmpty else { return [] }
    let geos = try GEOSSession()
    let geodesy = try SurfaceGeodesy(of: setting.sheet.surface, session: ProjectionSession())
    let maker = FindingMaker(
      book: setting.layerBook, declarations: setting.declarations, bases: setting.bases,
      geodesy: geodesy)
    var judge = Judge(
      book: setting.layerBook,
      rows: ParcelRows(
        sheet: setting.sheet, rules: setting.layerBook, asOf: setting.asOf, session: geos),
      declarations: setting.declarations, capacity: 1)
    judge.rows.drawsLayers = setting.wantsFindings
    let judgement = judge.judge(subject, isPlaced: true)
    return setting.layerBook.entries.indices.map { index in
      answer(index, judgement, maker: maker, judge: &judge)
    }
  }

  /// The plan stands in the one row of a chunk that has no parcel.
  private var subject: ParcelChunk {
    var chunk = ParcelChunk()
    chunk.append(
      Parcel(
        ordinal: 0, file: 0, span: ByteSpan(offset: 0, length: 0, line: 1, column: 1), id: nil,
        geometry: MultiPolygon(),
        fields: Array(repeating: .null, count: setting.declarations.fields.count)),
      shape: MultiPolygon(), standing: .measured, area: 0, columns: 0)
    return chunk
  }

  private func answer(
    _ index: Int, _ judgement: Judgement, maker: FindingMaker, judge: inout Judge
  ) -> Answer {
    let entry = setting.layerBook.entries[index]
    let card = setting.cards.layerRules[index]
    let verdict = judgement.verdict(index, 0)
    var answer = Answer(card: card, verdict: verdict)
    if case .operands(let applies, let violates)? = judgement.reason(index, 0) {
      answer.missing = missing(
        Self.slots(entry.applies.slots, applies) + Self.slots(entry.violates.slots, violates),
        judge: &judge)
    }
    guard verdict.isFinding else { return answer }
    var finding = maker.finding(
      index, 0, verdict: verdict, card: card, subject: Subject(), plotArea: 0,
      registerArea: nil, judge: &judge)
    // Several measures of one rule may each have found something: all of it is the evidence.
    var shape = MultiPolygon()
    var area = 0.0
    for slot in entry.layerSlots {
      guard let found = judge.rows.layerFinding(ofSlot: slot) else { continue }
      area += found.area
      if let found = found.shape { shape.append(found) }
    }
    if area > 0 { finding.area = ResultAssembly.units(area) ?? 0 }
    if !shape.isEmpty {
      finding.geometry = shape
      maker.placer.place(&finding)
    }
    answer.finding = finding
    return answer
  }

  /// The slots whose bits are set.
  private static func slots(_ slots: [Int], _ mask: UInt64) -> [Int] {
    slots.enumerated().filter { mask & (1 << UInt64($0.offset)) != 0 }.map(\.element)
  }

  /// The layers and properties that keep a rule from being judged, in words.
  private func missing(_ slots: [Int], judge: inout Judge) -> Bilingual {
    let book = setting.layerBook
    var gaps: [Gap] = []
    for slot in slots {
      judge.rows.addGaps(ofSlot: slot, operand: book.table.operands[slot], row: 0, to: &gaps)
    }
    return MissingWords.sentence(gaps.map { judge.rows.words(for: $0, book: book) })
  }
}
