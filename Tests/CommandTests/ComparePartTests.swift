import Foundation
import Testing

/// `landlint compare`: plots of several features, pieces of one id, plans whose fields differ, and
/// what is written so that it can be made and read again.
@Suite("Parts, pieces and commands of a comparison")
struct ComparePartTests {
  private static let corners = [(0.0, 0.0), (0.0005, 0), (0.0005, 0.0005), (0, 0.0005), (0, 0)]
  private static let files = ["a-2024-12-31.geojson", "b-2025-12-31.geojson"]

  private static func feature(
    _ place: Int, _ members: String, _ corners: [(Double, Double)] = corners
  ) -> String {
    let (x, y) = (113.53 + Double(place) * 0.001, 23.35)
    let ring = corners.map { String(format: "[%.10f,%.10f]", x + $0.0, y + $0.1) }
    return #"{"type":"Feature","properties":{\#(members)},"geometry":{"type":"Polygon","#
      + #""coordinates":[[\#(ring.joined(separator: ","))]]}}"#
  }

  private static func lot(_ place: Int, _ id: Int?, _ code: String, _ more: String = "") -> String {
    feature(
      place,
      (id.map { #""宗地代码":"44011200300\#($0)GB00001","# } ?? "") + #""YDYHFLDM":"\#(code)""# + more)
  }

  private static func dates(_ old: [String], _ new: [String]) throws -> Folder {
    let folder = try Folder()
    try folder.write(SamplePlots.collection(old), as: files[0])
    try folder.write(SamplePlots.collection(new), as: files[1])
    return folder
  }

  private static func tables(
    _ folder: Folder, _ more: [String] = []
  ) throws -> [String: [[String: Any]]] {
    let outcome = try Program.run(["compare"] + files + more + ["--format", "json"], in: folder)
    #expect(outcome.status == 0, "\(outcome.err)")
    return try BalanceTests.tables(outcome.out)
  }

  private static func kinds(_ tables: [String: [[String: Any]]]) -> [String: Int] {
    var kinds: [String: Int] = [:]
    for row in tables["plots"] ?? [] {
      guard let kind = row["kind"] as? String, let count = row["groups"] as? Int else { continue }
      if count > 0, kind != "total" { kinds[kind] = count }
    }
    return kinds
  }

  @Test("the class of any part of a plot counts, and where it is")
  func parts() throws {
    let old = [Self.lot(0, 1, "070102"), Self.lot(1, 1, "0901"), Self.lot(2, 2, "070102")]
    for (first, second, kinds) in [
      ("070102", "0901", ["unchanged": 2]), ("070102", "1401", ["unchanged": 1, "changed": 1]),
      ("0901", "070102", ["unchanged": 1, "changed": 1]),
    ] {
      let folder = try Self.dates(
        old, [Self.lot(2, 2, "070102"), Self.lot(1, 1, second), Self.lot(0, 1, first)])
      let tables = try Self.tables(folder)
      #expect(Self.kinds(tables) == kinds, "\(first) \(second)")
      let changes = (tables["plot_changes"] ?? []).map { CompareTests.text($0["new_class"]) }
      let classes = [first, second].sorted().joined(separator: " ")
      #expect(changes == (kinds["changed"] == nil ? [] : [classes]))
    }
  }

  @Test("a plot that gets an id is not unchanged, whatever fields are asked for")
  func newId() throws {
    let folder = try Self.dates(
      [Self.lot(0, nil, "070102"), Self.lot(1, nil, "070102")],
      [Self.lot(0, 1, "070102"), Self.lot(1, nil, "070102")])
    for more in [[], ["--fields", "land_use"]] {
      #expect(Self.kinds(try Self.tables(folder, more)) == ["unchanged": 1, "changed": 1])
    }
  }

  @Test("fields of two plans are held against each other by their names")
  func otherFields() throws {
    let old = [Self.lot(0, 1, "070102", #","坐落":"甲路""#), Self.lot(1, 2, "070102")]
    let new = [Self.lot(0, 1, "070102", #","坐落":"乙路""#), Self.lot(1, 2, "070102")]
    let folder = try Self.dates(old, new)
    try FileManager.default.copyItem(atPath: Program.plan, toPath: folder.path("later"))
    let yaml = try folder.text("later/plan.yaml")
    #expect(yaml.contains("\nfields:\n"))
    let field = "  surveyor: {type: text, label: {zh: 测绘单位, en: surveyor}, names: [测绘单位]}\n"
    try folder.write(
      yaml.replacing("\nfields:\n", with: "\nfields:\n" + field), as: "later/plan.yaml")
    let tables = try Self.tables(folder, ["--plan", Program.plan, "--plan", "later"])
    #expect(Self.kinds(tables) == ["unchanged": 1, "changed": 1])
    let fields = (tables["plot_changes"] ?? []).map { ($0["fields"] as? [String: String])?["en"] }
    #expect(fields == ["location"])
  }

  /// Two pieces are called L1: one is released and built on, one is neither released nor free.
  @Test("pieces of reserved land that share an id keep their own days and areas")
  func pieces() throws {
    let folder = try Self.dates(
      [Self.lot(0, 1, "16"), Self.lot(1, 2, "070102")],
      [Self.lot(0, 1, "070102"), Self.lot(1, 2, "070102")])
    let around = [(-1e-4, -1e-4), (7e-4, -1e-4), (7e-4, 7e-4), (-1e-4, 7e-4), (-1e-4, -1e-4)]
    try folder.write(
      SamplePlots.collection([
        Self.feature(0, #""id":"L1","release_date":"2025-03-01""#, around),
        Self.feature(1, #""id":"L1""#, around),
      ]), as: "reserves.geojson")
    let tables = try Self.tables(folder, ["--layer", "reserved-land=reserves.geojson"])
    let rows = try #require(tables["reserved_pieces"])
    #expect(rows.map { $0["piece"] as? String } == ["L1", "L1"])
    #expect(rows.map { $0["state"] as? String } == ["released", "unreleased"])
    func hectares(_ member: String) -> [Double] { rows.map { $0[member] as? Double ?? .nan } }
    let (area, before, after) = (hectares("area_ha"), hectares("before_ha"), hectares("after_ha"))
    // Each is larger than the lot in it, by the squares of 8 and of 5.
    #expect(zip(area, after).allSatisfy { abs($0 / $1 - 2.56) < 0.01 }, "\(rows)")
    #expect(before[0] == 0 && before[1] == after[1] && abs(after[0] - after[1]) < 0.0002)
    let summary = try #require(tables["reserved"])
    func row(_ words: String) throws -> [String: Any] {
      try #require(
        summary.first { (($0["item"] as? [String: Any])?["en"] as? String ?? "").contains(words) })
    }
    let open = try row("not released, with construction")
    #expect(open["parts"] as? Int == 1 && open["area_ha"] as? Double == after[1], "\(open)")
    let released = try row("released in the period")
    #expect(released["parts"] as? Int == 1 && released["area_ha"] as? Double == area[0])
  }

  /// A vertex 0.3 mm off an edge, which 8 decimals put onto it.
  @Test("pieces are written as valid polygons")
  func validPieces() throws {
    let corners = [(0.0, 0.0), (0.001, 0), (0.001, 0.001), (0.0005, 3e-9), (0, 0.001), (0, 0)]
    func lot(_ code: String) -> String {
      Self.feature(0, #""宗地代码":"440112003001GB00001","YDYHFLDM":"\#(code)""#, corners)
    }
    let folder = try Self.dates([lot("070102")], [lot("0901")])
    _ = try Self.tables(folder, ["-o", "pieces.geojson"])
    let pieces = try #require(
      try parsed(try folder.text("pieces.geojson"))["features"] as? [[String: Any]])
    let types = pieces.map { ($0["geometry"] as? [String: Any])?["type"] as? String }
    #expect(types == ["MultiPolygon"])
    let check = try Program.run(
      [
        "check", "pieces.geojson", "--no-plan", "--as-of", "2025-12-31", "--select", "GEO201",
        "--format", "json",
      ], in: folder)
    #expect(check.status == 0, "\(check.err)")
    #expect((try parsed(check.out)["findings"] as? [Any])?.isEmpty == true, "\(check.out)")
  }

  /// Texts are of the language that was asked for, wherever the printed command is run.
  @Test(
    "the printed command gives the same bytes under another locale",
    arguments: ["check", "balance", "compare", "idle", "review"])
  func language(command: String) throws {
    let lots = [Self.lot(0, 1, "070102"), Self.lot(1, 2, "0901")]
    let folder = try Self.dates(lots, [lots[0]])
    let words =
      [command] + (command == "compare" ? Self.files : [Self.files[1], "--as-of", "2025-12-31"])
      + (command == "review" ? ["--all"] : [])
    func printed(_ more: [String]) throws -> [String] {
      let outcome = try Program.run(words + more + ["--format", "json"], in: folder)
      #expect(outcome.status < 2, "\(outcome.err)")
      let report = try parsed(outcome.out)
      let own = (report["provenance"] as? [String: Any])?["command"] ?? report["command"]
      return Array(try #require(own as? [String]).dropFirst())
    }
    #expect(try !printed([]).contains("--lang"))
    let again = try printed(["--lang", "en"])
    let place = try #require(again.firstIndex(of: "--lang"))
    #expect(again[place + 1] == "en")
    _ = try Program.run(words + ["--lang", "en", "-o", "one.md"], in: folder)
    let other = try Program.run(
      again + ["-o", "two.md"], in: folder, environment: ["LC_ALL": "zh_CN.UTF-8"])
    #expect(other.status < 2, "\(other.err)")
    #expect(try folder.bytes("one.md") == folder.bytes("two.md"))
  }
}
