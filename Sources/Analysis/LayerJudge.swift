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
    let judgement = judge.judge(subject, isPlaced: true)
    return setting.layerBook.entries.indices.map { index in
      answer(index, judgement.verdicts[index][0], maker: maker, judge: &judge)
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
    _ index: Int, _ verdict: Verdict, maker: FindingMaker, judge: inout Judge
  ) -> Answer {
    let entry = setting.layerBook.entries[index]
    let card = setting.cards.layerRules[index]
    var answer = Answer(card: card, verdict: verdict)
    if verdict == .notEvaluated {
      let names = entry.comparedLayers.filter { setting.bases[$0] == nil }
        .map { setting.declarations.layers[$0].label }
      answer.missing = Bilingual(
        zh: "缺" + names.map(\.zh).joined(separator: "、") + "图层",
        en: "no layer " + names.map(\.en).joined(separator: ", "))
    }
    guard verdict.isFinding else { return answer }
    var finding = maker.finding(
      index, 0, verdict: verdict, card: card, subject: Subject(), plotArea: 0,
      registerArea: nil, judge: &judge)
    if entry.comparedLayers.count == 2,
      let shape = judge.rows.layersOverlap(entry.comparedLayers[0], entry.comparedLayers[1])
    {
      finding.area = ResultAssembly.units(shape.area) ?? 0
      finding.geometry = shape
      maker.place(&finding)
    }
    answer.finding = finding
    return answer
  }
}
