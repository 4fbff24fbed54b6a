import Findings
import Testing
import Values

@testable import Forms

/// 用地构成: what the detailed plan says of a plot, and what it leaves out.
@Suite struct CompositionTests {
  private static func rows(_ pieces: [ZonePiece]) -> [[String: String]] {
    var record = Offices.record("1", area: 100)
    record.pieces = pieces
    let review = Review(
      Offices.run(), plots: [ReviewPlot(record)], findings: [], choice: .all)
    return Offices.rows("composition", of: review.statement)
  }

  private static func piece(
    _ id: String, _ area: Int, role: String = "detailed-plan", use: String? = nil,
    unread: String? = nil
  ) -> ZonePiece {
    var piece = ZonePiece(
      role: role, label: Bilingual(zh: role, en: role), id: id, name: "", use: use,
      area: area * 10_000)
    piece.unreadUse = unread
    return piece
  }

  @Test("a plan plot without a use that is known is a plan plot")
  func useless() {
    let rows = Self.rows([
      Self.piece("A", 50, use: "0701"), Self.piece("B", 30), Self.piece("C", 20, unread: "待定"),
    ])
    #expect(rows.map { $0["zone_plot"] } == ["A", "B", "C", ""])
    #expect(rows.map { $0["use"] } == ["0701", "未规定", "待定(无法识别)", ""])
  }

  @Test("units of the layout are no plots of the plan, whatever they say of uses")
  func layout() {
    let rows = Self.rows([
      Self.piece("L", 100, role: "cluster", use: "07"), Self.piece("A", 40, use: "0701"),
    ])
    #expect(rows.map { $0["zone"] } == ["detailed-plan", "控规未覆盖", "合计(宗地图形)"])
    let none = Self.rows([Self.piece("L", 100, role: "cluster", use: "07")])
    #expect(none.map { $0["zone"] } == ["无控规图层或控规未覆盖", "合计(宗地图形)"])
  }
}
