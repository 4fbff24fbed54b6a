import Findings
import Planar
import Testing

@testable import Comparison

/// Plans of two dates may declare other fields, or the same in another order.
@Suite struct FieldPairTests {
  private static func statement(
    _ old: (fields: [String], values: [String?]), _ new: (fields: [String], values: [String?])
  ) throws -> Statement {
    func plot(_ values: [String?]) -> ComparedPlot {
      MatchingTests.plot("A", MatchingTests.square(0, 0, 100, 100), use: "07", values: values)
    }
    return try Dates.statement([
      Dates.land("2024-12-31", [plot(old.values)], fields: old.fields),
      Dates.land("2025-12-31", [plot(new.values)], fields: new.fields),
    ])
  }

  private static func notes(_ statement: Statement) -> String {
    statement.tables.first { $0.key == "plots" }?.notes.map(\.en).joined(separator: "\n") ?? ""
  }

  @Test func fieldsArePairedByName() throws {
    let old = (fields: ["site", "owner", "floor"], values: ["s", "o", "2"] as [String?])
    for (new, kind, fields) in [
      ((["site", "owner", "floor"], ["s", "o", "2"]), "unchanged | 1", []),
      ((["floor", "site", "owner"], ["2", "s", "o"]), "unchanged | 1", []),
      // One at the head, one in the middle's place, and one that is no longer read.
      ((["surveyor", "site", "owner", "floor"], ["x", "s", "o", "2"]), "unchanged | 1", []),
      ((["site", "surveyor", "floor"], ["s", "x", "2"]), "unchanged | 1", []),
      ((["surveyor"], ["x"]), "unchanged | 1", []),
      ((["surveyor", "site", "owner", "floor"], ["x", "s", "o", "3"]), "changed | 1", ["floor"]),
      ((["owner", "site"], ["p", "t"]), "changed | 1", ["owner, site"]),
      ((["site", "owner", "floor"], ["s", nil, "2"]), "changed | 1", ["owner"]),
    ] as [((fields: [String], values: [String?]), String, [String])] {
      let statement = try Self.statement(old, new)
      #expect(try Dates.kinds(statement) == [kind], "\(new.fields)")
      #expect(try Dates.rows(statement, "plot_changes", ["fields"]) == fields, "\(new.fields)")
    }
  }

  /// A field of one plan alone is named, not compared; where none is there is nothing to say.
  @Test func whatIsNotComparedIsSaid() throws {
    let old = (fields: ["site", "owner"], values: ["s", "o"] as [String?])
    let same = Self.notes(try Self.statement(old, old))
    #expect(!same.contains("one date only"))
    let other = Self.notes(
      try Self.statement(old, (["surveyor", "site"], ["x", "s"])))
    #expect(other.contains("one date only, which are not compared: owner, surveyor"), "\(other)")
  }

  /// Each step pairs its own two plans.
  @Test func everyStepHasItsOwnPairs() throws {
    func land(_ day: String, _ fields: [String], _ values: [String?]) -> DatedLand {
      Dates.land(
        day,
        [MatchingTests.plot("A", MatchingTests.square(0, 0, 100, 100), use: "07", values: values)],
        fields: fields)
    }
    let statement = try Dates.statement([
      land("2023-12-31", ["site"], ["s"]), land("2024-12-31", ["owner", "site"], ["o", "s"]),
      land("2025-12-31", ["owner"], ["p"]),
    ])
    #expect(try Dates.kinds(statement, "plots_2024_12_31") == ["unchanged | 1"])
    #expect(try Dates.kinds(statement, "plots_2025_12_31") == ["changed | 1"])
    #expect(
      try Dates.rows(statement, "plot_changes_2025_12_31", ["fields"]) == ["owner"])
  }
}
