import Expressions
import Glibc
import Land
import Plan
import Testing
import Values

/// What a package's thresholds, layers and tables say when they are read.
@Suite struct PlanReadingTests {
  private static let sample = PlanFailureTests.head

  /// Writes a package of files, loads it and takes it away again.
  private static func load(_ plan: String, _ files: [String: String]) throws -> PlanPackage {
    let folder = "\(PlanFailureTests.scratch)/plan-\(UInt32.random(in: 0...UInt32.max))"
    mkdir(folder, 0o700)
    let all = files.merging(["plan.yaml": plan]) { $1 }
    defer {
      for name in all.keys { unlink(folder + "/" + name) }
      rmdir(folder)
    }
    for (name, text) in all { try PlanFailureTests.write(text, folder + "/" + name) }
    return try PlanPackage.load(folder) { _ in NoFunctions() }
  }

  /// Answers the features of a layer of one point for each set of properties.
  private static func features(_ properties: [String]) throws -> [LayerFeature] {
    let plan =
      sample + """
        layers:
          blue-line:
            role: blue-line
            file: line.geojson
            label: {zh: 蓝线, en: line}
            certainty: schematic
            properties:
              far_max: {type: number, part: upper, label: {zh: 上限, en: cap}, names: [容积率]}
              far_min: {type: number, part: lower, label: {zh: 下限, en: floor}, names: [容积率]}

        """
    let ring = "[[113.5,23.5],[113.501,23.5],[113.501,23.501],[113.5,23.5]]"
    let features = properties.map {
      #"{"type":"Feature","properties":{\#($0)},"geometry":{"type":"Polygon","coordinates":[\#(ring)]}}"#
    }
    let text =
      #"{"type":"FeatureCollection","features":[\#(features.joined(separator: ","))]}"#
    return try load(plan, ["line.geojson": text]).layers[0].features
  }

  /// A limit that leaves its number out is held as the number next to it, on its side.
  @Test func limitsThatLeaveTheirNumberOut() throws {
    let texts = [">1.0", "≥1.0", "<2.5", "≤2.5", "1.0<R<2.5", "2.5"]
    let features = try Self.features(texts.map { #""容积率":"\#($0)""# })
    let (below, above) = (Double(2.5).nextDown, Double(1).nextUp)
    let upper: [Double?] = [nil, nil, below, 2.5, below, 2.5]
    let lower: [Double?] = [above, 1, nil, nil, above, nil]
    #expect(features.map { $0.fields[0].number } == upper)
    #expect(features.map { $0.fields[1].number } == lower)
  }

  /// A month alone is told beside its last day, of the end as of the beginning.
  @Test func monthsOfValidity() throws {
    let features = try Self.features([
      #""valid_from":"2020-03","valid_to":"2030-06""#,
      #""valid_from":"2020-03-05","valid_to":"2030-06-07""#,
    ])
    #expect(features[0].validFrom == CalendarDate(year: 2020, month: 3, day: 31))
    #expect(features[0].monthOfValidity == "2020-03" && features[0].monthOfEnd == "2030-06")
    #expect(features[0].validTo == CalendarDate(year: 2030, month: 6, day: 30))
    #expect(features[0].mayHaveEnded(by: CalendarDate(year: 2030, month: 6, day: 1)))
    #expect(features[1].monthOfValidity == nil && features[1].monthOfEnd == nil)
    #expect(!features[1].mayHaveEnded(by: CalendarDate(year: 2030, month: 6, day: 1)))
  }

  /// What is not approved is no line; of a day that is not known nobody knows whether it was.
  @Test func daysOfApprovalInWords() throws {
    let features = try Self.features([
      #""valid_from":"待批""#, #""valid_from":"不详""#, #""valid_to":"不详""#, #""valid_from":"""#,
    ])
    #expect(features.map(\.isUnapproved) == [true, false, false, false])
    #expect(features.map(\.unreadApproval) == [nil, "不详", nil, nil])
    #expect(features.map(\.unreadEnd) == [nil, nil, "不详", nil])
  }

  /// A share may be the whole, and no more.
  @Test func thresholdsWithinTheirUnit() throws {
    func faults(_ value: String, _ unit: String) throws -> [String] {
      let plan =
        PlanFailureTests.plan + """
          thresholds:
            split-plot-share:
              value: \(value)
              unit: "\(unit)"
              label: {zh: 份额, en: share}
              source: {kind: practice, cite: sample}

          """
      return try PlanFailureTests.faults(rules: PlanFailureTests.rule(), plan: plan)
    }
    #expect(try faults("100", "%").isEmpty && faults("1", "1").isEmpty)
    #expect(try faults("100.5", "%").first?.contains("expects 0 to 100 %") == true)
    #expect(try faults("1.5", "1").first?.contains("cannot be above the whole") == true)
    #expect(try faults("-1", "%").count == 1 && faults("1", "m").count == 1)
  }

  /// Lines of remarks before the head are lines of the file.
  @Test func linesOfTablesBehindRemarks() throws {
    let plan = PlanFailureTests.plan + Self.table
    let faults = try PlanFailureTests.faults(
      rules: PlanFailureTests.rule(), plan: plan,
      catalogues: ["made.csv": "# one\n# two\n\ncode,class\n07,a\n07,b\n"])
    #expect(faults.count == 1)
    #expect(faults.first?.hasPrefix("made.csv:6:") == true, "\(faults)")
    #expect(faults.first?.contains("stands twice") == true)
  }

  private static let table = """
    catalogues:
      made:
        label: {zh: 名录, en: table}
        file: made.csv
        match: prefix
        keys:
          code: {type: text, label: {zh: 代码, en: code}, names: [code]}
        columns:
          class: {type: text, label: {zh: 类别, en: class}, names: [class]}

    """

  /// A row answers for longer keys, the longest one first; a key above rows that differ has no answer.
  @Test func rowsAnswerForLongerKeys() throws {
    let package = try Self.load(
      Self.sample + "layers:\n  blue-line: {role: blue-line, label: {zh: 蓝线, en: line}, "
        + "certainty: schematic}\n" + Self.table,
      ["made.csv": "code,class\n07,a\n0701,b\n0901,c\n0902,c\n10,d\n1001,d\n"])
    let table = try #require(
      package.land.catalogues.first { $0.declaration.name == "made" })
    func answer(_ key: String) -> String? { table.value([key], column: 0).text }
    #expect(answer("070102") == "b" && answer("0702") == "a" && answer("0701") == "b")
    #expect(answer("07") == nil && table.isAboveOthers(["07"], column: 0))
    #expect(answer("10") == "d" && !table.isAboveOthers(["10"], column: 0))
    #expect(answer("11") == nil && !table.isAboveOthers(["11"], column: 0))
  }
}
