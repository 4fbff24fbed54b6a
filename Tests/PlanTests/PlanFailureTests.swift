import Expressions
import Glibc
import Plan
import Testing

/// What is wrong with a package is told with file, line and column, all at once.
@Suite struct PlanFailureTests {
  /// What a package has before its other fields and its layers.
  static let head = """
    format: landlint-plan/1
    title: {zh: 样例, en: sample}
    version: "1"
    period: {from: 2020-01-01, to: 2036-01-01}
    time-zone: "+08:00"
    reference-systems: {geographic: EPSG:4490, projected: EPSG:4547, likely: [EPSG:4547]}
    tolerance: {value: 0.10, unit: m, source: {kind: practice, cite: sample}}
    extent: [113, 23, 114, 24]
    fields:
      far: {type: number, names: [far]}

    """

  static let plan =
    head + """
        used: {type: text, names: [used]}
        permit: {type: bool, names: [permit]}
      layers:
        blue-line: {role: blue-line, label: {zh: 蓝线, en: line}, certainty: schematic}

      """

  static func rule(_ code: String = "AAA101", _ lines: String = "") -> String {
    """
    - code: \(code)
      slug: sample
      title: {zh: 样例, en: sample}
      class: decidable
      severity: error
      applies: 'TRUE'
      violates: far > 2
      message: {zh: "{far}", en: "{far}"}
    \(lines)
    """
  }

  /// Writes a package, loads it and answers its faults.
  static func faults(
    rules: String, plan: String = plan, taken: Set<String> = [], catalogues: [String: String] = [:]
  ) throws -> [String] {
    let folder = "\(scratch)/plan-\(UInt32.random(in: 0...UInt32.max))"
    mkdir(folder, 0o700)
    mkdir(folder + "/rules", 0o700)
    defer {
      for name in catalogues.keys { unlink(folder + "/" + name) }
      unlink(folder + "/plan.yaml")
      unlink(folder + "/rules/sample.yaml")
      rmdir(folder + "/rules")
      rmdir(folder)
    }
    try write(plan, folder + "/plan.yaml")
    try write(rules, folder + "/rules/sample.yaml")
    for (name, text) in catalogues { try write(text, folder + "/" + name) }
    do throws(PlanFailures) {
      _ = try PlanPackage.load(folder, taken: taken) { _ in NoFunctions() }
      return []
    } catch {
      return error.failures.map {
        "\($0.path.dropFirst(folder.count + 1)):\($0.line ?? 0):\($0.column ?? 0): \($0.message)"
      }
    }
  }

  static var scratch: String { getenv("TMPDIR").map { String(cString: $0) } ?? "/var/tmp" }

  private struct NotWritten: Error {}

  static func write(_ text: String, _ path: String) throws {
    guard let file = fopen(path, "w") else { throw NotWritten() }
    defer { fclose(file) }
    let bytes = Array(text.utf8)
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw NotWritten() }
  }

  @Test func aSoundPackageLoads() throws {
    #expect(try Self.faults(rules: Self.rule()).isEmpty)
    let excused = Self.rule("AAA101", "  unless: permit\n  excuse: {zh: 有理由, en: a reason}")
    #expect(try Self.faults(rules: excused).isEmpty)
  }

  /// As the schema has it: sign, two digits, two digits, at most fourteen hours.
  @Test(arguments: ["+-5:00", "+08:xx:00", "+8:00", "08:00", "+08:60", "+14:01", "-15:00"])
  func aTimeZoneIsSignHoursAndMinutes(zone: String) throws {
    let plan = Self.plan.replacing("\"+08:00\"", with: "\"\(zone)\"")
    let told = try Self.faults(rules: Self.rule(), plan: plan)
    #expect(told == ["plan.yaml:5:12: a time zone is written as +08:00, not '\(zone)'"])
  }

  @Test(arguments: ["-09:30", "+14:00", "+00:00"])
  func aTimeZoneMayLieAnywhere(zone: String) throws {
    let plan = Self.plan.replacing("\"+08:00\"", with: "\"\(zone)\"")
    #expect(try Self.faults(rules: Self.rule(), plan: plan).isEmpty)
  }

  @Test func anExcuseNeedsWhatItExcuses() throws {
    let faults = try Self.faults(
      rules: Self.rule("AAA101", "  excuse: {zh: 有理由, en: a reason}"))
    #expect(faults.count == 1)
    #expect(faults.first?.hasPrefix("rules/sample.yaml:9:11: 'excuse' says in words") == true)
  }

  @Test func everythingIsToldAtOnce() throws {
    let rules = """
      - code: AAA101
        slug: sample
        title: {zh: 样例, en: sample}
        class: advisory
        severity: error
        applies: 'TRUE'
        violates: far > 2
        message: {zh: "{far}", en: "{far}"}
      - code: AAA102
        slug: sample
        title: {zh: 样例, en: sample}
        class: decidable
        severity: error
        applies: used > 2
        violates: fra > 2
        message: {zh: "{far|m2}", en: "{far}"}
      """
    let faults = try Self.faults(rules: rules)
    #expect(faults.count == 5, "\(faults)")
    #expect(faults.contains { $0.hasPrefix("rules/sample.yaml:9:3: the slug sample is taken") })
    #expect(faults.contains { $0.hasPrefix("rules/sample.yaml:5:13:") && $0.contains("advisory") })
    #expect(faults.contains { $0.hasPrefix("rules/sample.yaml:14:") })
    #expect(faults.contains { $0.hasPrefix("rules/sample.yaml:15:13:") && $0.contains("'far'") })
    #expect(faults.contains { $0.hasPrefix("rules/sample.yaml:16:") && $0.contains("m2") })
  }

  @Test func codesAreNeverUsedTwice() throws {
    let faults = try Self.faults(rules: Self.rule() + "\n" + Self.rule())
    #expect(faults.count == 1)
    #expect(faults.first?.contains("AAA101 is taken by sample") == true)
  }

  @Test func unknownKeysAreErrors() throws {
    let faults = try Self.faults(rules: Self.rule("AAA101", "  judged-on: someday"))
    #expect(faults.first?.contains("unknown judged-on 'someday'; known: approval, as-of") == true)
    let misspelt = try Self.faults(rules: Self.rule("AAA101", "  unles: permit"))
    #expect(misspelt.first?.contains("unles") == true)
    let roles = Self.plan.replacing("role: blue-line,", with: "role: blue-lin,")
    let role = try Self.faults(rules: Self.rule(), plan: roles)
    #expect(role.first?.contains("did you mean 'blue-line'") == true, "\(role)")
  }
}
