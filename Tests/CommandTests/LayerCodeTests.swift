import Testing

/// Which calls on layers take a code of the plan's list, and which a set of uses.
@Suite("Codes and sets in measures of layers")
struct LayerCodeTests {
  private static let says = ", properties: {use: {type: code, list: land-use, names: [USE]}}"
  private static let homes = """
      homes:
        codes: [B1]
        source: {kind: plan, cite: Section 2}

    """

  private func run(_ condition: String, subject: String = "layer") throws -> Program.Outcome {
    let package = try LayerPackage(
      layers: [
        (
          "zone:a", Self.says,
          [
            LayerPackage.Square(id: "a1", x: 0, properties: ["USE": "B1"]),
            LayerPackage.Square(id: "a2", x: 200, properties: ["USE": "B2"]),
          ]
        ),
        ("zone:b", Self.says, [LayerPackage.Square(id: "b1", x: 0, side: 500)]),
      ], sets: Self.homes, subject: subject, conditions: [condition])
    return try package.run([LayerPackage.Square(id: "x", x: 0, side: 20)])
  }

  @Test(
    "a code of the list is counted",
    arguments: [
      "feature_count('zone:a', 'use', 'B1') = 1",
      "count_within('zone:a', 'zone:b', 'use', 'B2') = 1",
    ])
  func counted(_ condition: String) throws {
    let outcome = try run(condition)
    try #require(outcome.status != 2, "\(outcome.err)")
    let findings = try #require(try parsed(outcome.out)["findings"] as? [[String: Any]])
    #expect(findings.contains { $0["rule"] as? String == "TST101" }, "\(condition)")
  }

  @Test("a total is of one code too")
  func totals() throws {
    let sound = try run("total_count('zone:a', 'use', 'B1') = 1", subject: "parcel")
    #expect(sound.status != 2 && sound.out.contains("TST101"), "\(sound.err)")
    let set = try run("total_area('zone:a', 'use', 'homes') > m2(0)", subject: "parcel")
    #expect(set.status == 2 && set.err.contains("'homes' is a set of land uses"), "\(set.err)")
  }

  @Test(
    "a code in no list and a set where a code belongs are refused",
    arguments: [
      ("feature_count('zone:a', 'use', 'Q9') > 0", "no code 'Q9'"),
      ("feature_count('zone:a', 'use', 'homes') > 0", "'homes' is a set of land uses"),
      ("count_within('zone:a', 'zone:b', 'use', 'Q9') > 0", "no code 'Q9'"),
      ("count_within('zone:a', 'zone:b', 'use', 'homes') > 0", "'homes' is a set of land uses"),
      ("unconnected_count('zone:a', 'use', 'B1', 'Q2') > 0", "no code 'Q2'"),
      ("area_outside('zone:a', 'zone:b', 'use', 'B1') > m2(0)", "no set of land uses 'B1'"),
    ])
  func refused(_ condition: String, _ says: String) throws {
    let outcome = try run(condition)
    #expect(outcome.status == 2, "\(condition)")
    #expect(outcome.err.contains(says), "\(outcome.err)")
  }
}
