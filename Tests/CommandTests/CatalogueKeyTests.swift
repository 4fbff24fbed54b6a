import Testing

/// Tables of the plan's own: what a key in no row answers, and a key above rows that differ.
@Suite("Keys of catalogues")
struct CatalogueKeyTests {
  private static func package(silence: String, match: String) throws -> LayerPackage {
    try LayerPackage(
      fields: "  industry: {type: text, label: industry, names: [IND]}\n",
      more: """

        catalogues:
          tab:
            label: table
            match: \(match)
            keys: {code: {type: text, names: [code]}}
            columns: {class: {type: text, names: [class], values: {p: [禁], u: [未列]}}}
            silence: {class: \(silence)}

        """,
      conditions: ["catalogue('tab', 'class', industry) = 'p'"])
  }

  private static func plot(_ key: String) -> [LayerPackage.Square] {
    [LayerPackage.Square(id: "a", x: 0, properties: ["use": "B1", "IND": key])]
  }

  @Test("what a key in no row answers is a word of the column")
  func silence() throws {
    let wrong = try Self.package(silence: "unlistd", match: "whole")
    let refused = try wrong.run(Self.plot("99"))
    #expect(refused.status == 2)
    let place = try TemplatePackage.place(wrong.folder, "plan.yaml", "unlistd")
    #expect(
      refused.err.contains("p/plan.yaml:\(place): unknown word 'unlistd'; known: p, u"),
      "\(refused.err)")
    let sound = try Self.package(silence: "u", match: "whole")
    try sound.folder.write("code,class\n07,禁\n", as: "tab.csv")
    let judged = try sound.judged(Self.plot("99"), "--catalogue", "tab=tab.csv")
    #expect(judged["TST101"]?.counts == ["conforms": 1])
  }

  @Test(
    "a key that stands in the table above rows that differ is not told as one in no row",
    arguments: [
      ("07", "no industry (a class above listed ones that say something else)"),
      ("", "no industry (blank)"),
    ])
  func above(_ key: String, _ reason: String) throws {
    let package = try Self.package(silence: "u", match: "prefix")
    try package.folder.write("code,class\n07,禁\n0701,未列\n", as: "tab.csv")
    let judged = try #require(
      try package.judged(Self.plot(key), "--catalogue", "tab=tab.csv")["TST101"])
    #expect(judged.counts == ["not-evaluated": 1])
    #expect(judged.missing == [reason])
  }

  @Test("keys below them, and rows that agree, are answered")
  func below() throws {
    let package = try Self.package(silence: "u", match: "prefix")
    try package.folder.write("code,class\n07,禁\n0701,未列\n08,禁\n0801,禁\n", as: "tab.csv")
    for (key, verdict) in [("0702", "advisory"), ("070101", "conforms"), ("08", "advisory")] {
      let judged = try package.judged(Self.plot(key), "--catalogue", "tab=tab.csv")
      #expect(judged["TST101"]?.counts == [verdict: 1], "\(key)")
    }
  }
}
