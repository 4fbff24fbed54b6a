import Testing

/// A feature that says nothing of what is asked, or what is in no list, may be one of those asked
/// for: where nothing nearer is one for certain, nobody can say.
@Suite("Neighbours that may be of a kind")
struct DoubtfulNeighbourTests {
  private static let says = """
    , properties: {kind: {type: text, names: [KIND], values: {base: [基], other: [其他]}}, \
    use: {type: code, list: land-use, names: [USE]}, note: {type: text, names: [NOTE]}}
    """
  private static let homes = """
      homes:
        codes: [B1]
        source: {kind: plan, cite: Section 2}

    """
  /// A kilometre apart: of a kind and use in no list, silent, of those asked for, of others.
  private static let features = [
    LayerPackage.Square(id: "z1", x: 0, properties: ["KIND": "weird", "USE": "Q9", "NOTE": "q"]),
    LayerPackage.Square(id: "z2", x: 1000),
    LayerPackage.Square(id: "z3", x: 2000, properties: ["KIND": "base", "USE": "B1", "NOTE": "w"]),
    LayerPackage.Square(id: "z4", x: 3000, properties: ["KIND": "其他", "USE": "B2", "NOTE": "q"]),
  ]
  /// 20 m beside each of them.
  private static let plots = ["weird", "blank", "base", "other"].enumerated().map {
    LayerPackage.Square(
      id: $0.element, x: Double($0.offset) * 1000 + 70, properties: ["use": "B1"], side: 40)
  }

  private func judged(
    _ condition: String, features: [LayerPackage.Square] = features
  ) throws -> (counts: [String: Int], missing: [String]) {
    let package = try LayerPackage(
      layers: [("zone:a", Self.says, features)], sets: Self.homes, conditions: [condition])
    return try #require(try package.judged(Self.plots)["TST101"])
  }

  @Test(
    "a word in no list and a blank are not taken for another word",
    arguments: [
      "has_nearer('zone:a', 'kind', 'base', m(50))",
      "distance_where('zone:a', 'kind', 'base') < m(50)",
      "distance_where('zone:a', 'use', 'homes') < m(50)",
      "nearest('zone:a', 'kind', 'base') = 'z3'",
    ])
  func unread(_ condition: String) throws {
    let (counts, missing) = try judged(condition)
    let isNearest = condition.hasPrefix("nearest")
    // To the last two plots the base is nearer than any that may be one.
    #expect(
      counts
        == (isNearest
          ? ["not-evaluated": 2, "advisory": 2]
          : ["not-evaluated": 2, "conforms": 1, "advisory": 1]),
      "\(condition)")
    let (name, word) = condition.contains("'use'") ? ("use", "Q9") : ("kind", "weird")
    let near = "no \(name) of a near zone-a"
    #expect(missing == ["\(near) ('\(word)' in no list)", "\(near) (blank)"], "\(condition)")
  }

  @Test("of a text without a list any word but the one asked for is another; a blank is not")
  func freeText() throws {
    let (counts, missing) = try judged("has_nearer('zone:a', 'note', 'w', m(50))")
    #expect(counts == ["not-evaluated": 1, "conforms": 2, "advisory": 1])
    #expect(missing == ["no note of a near zone-a (blank)"])
  }

  @Test("one that is farther than a certain one changes nothing; 'sure' passes the unknown over")
  func sure() throws {
    let (far, _) = try judged("distance_where('zone:a', 'kind', 'base', 'sure') < m(50)")
    #expect(far == ["conforms": 3, "advisory": 1])
    let (near, missing) = try judged("has_nearer('zone:a', 'kind', 'base', m(3000))")
    #expect(near == ["advisory": 4] && missing.isEmpty)
  }

  @Test("a layer without a feature of the kind is there: nothing in it is what is asked for")
  func none() throws {
    let others = Self.features.filter { $0.id == "z4" }
    let (counts, missing) = try judged(
      "distance_where('zone:a', 'kind', 'base') < m(50)", features: others)
    #expect(counts == ["not-evaluated": 4])
    #expect(missing == ["no kind of zone-a (no feature meets the condition)"])
  }

  @Test("upwind within the distance too: one that may be of the kind, or none")
  func upwind() throws {
    let asked = "'zone:a', 'kind', 'base', m(50), 270, 60"
    let (one, _) = try judged("has_upwind(\(asked))")
    #expect(one == ["not-evaluated": 2, "conforms": 1, "advisory": 1])
    let (counts, missing) = try judged("distance_upwind(\(asked)) < m(50)")
    #expect(counts == ["not-evaluated": 3, "advisory": 1])
    #expect(
      missing == [
        "no kind of a near zone-a ('weird' in no list)", "no kind of a near zone-a (blank)",
        "no kind of zone-a (no feature meets the condition)",
      ])
  }

  @Test("a layer without any feature is there too")
  func empty() throws {
    let (counts, missing) = try judged("distance('zone:a') < m(50)", features: [])
    #expect(counts == ["not-evaluated": 4])
    #expect(missing == ["no layer zone-a (without features)"])
  }

  @Test("the word behind a condition is proved")
  func word() throws {
    let package = try LayerPackage(
      layers: [("zone:a", Self.says, Self.features)],
      conditions: ["distance_where('zone:a', 'kind', 'base', 'shure') < m(50)"])
    let outcome = try package.run(Self.plots)
    #expect(outcome.status == 2)
    #expect(outcome.err.contains("the word behind the condition is 'sure' or left out"))
  }
}
