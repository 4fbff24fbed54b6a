import Foundation
import Testing

@Suite("The first screen")
struct ScreenTests {
  /// Columns of a terminal, wide characters counted as two.
  static func width(_ line: Substring) -> Int {
    line.unicodeScalars.reduce(0) { width, scalar in
      switch scalar.value {
      case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F,
        0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
        width + 2
      default: width + 1
      }
    }
  }

  @Test("at most 40 lines of 100 columns, by the locale", arguments: ["zh_CN.UTF-8", "C.UTF-8"])
  func size(locale: String) throws {
    let outcome = try Program.run(
      [
        "check", Program.sample, "--join", Program.contracts, "--on", "电子监管号",
        "--trust-schematic",
      ] + asOf, environment: ["LANG": locale])
    #expect(outcome.status == 1)
    #expect(outcome.lines.count <= 41)
    for line in outcome.lines { #expect(Self.width(line) <= 100, "\(line)") }
    let words =
      locale.hasPrefix("zh")
      ? ["结论(每宗取最重)", "合计 2,312", "未判定≠符合", "退出码 1 = 有不符合", "示意图层、合成样例", "CGCS2000"]
      : [
        "Plots (worst verdict)", "total 2,312", "Not judged is not conforming", "exit 1",
        "CGCS2000",
      ]
    for word in words { #expect(outcome.out.contains(word), "\(word)\n\(outcome.out)") }
    // Every line of the worst says more than code and plot.
    let worst = outcome.lines.filter { $0.hasPrefix(" 不符合 ") || $0.hasPrefix(" violates ") }
      .filter { $0.contains("440112") }
    #expect(!worst.isEmpty)
    for line in worst { #expect(Self.width(line) > 45, "\(line)") }
    // What was not asked of plots is not among the rules that applied to none.
    #expect(!outcome.out.contains("GEO101"))
    #expect(!outcome.out.contains("% %") && !outcome.out.contains("m² m²"))
    #expect(outcome.err.isEmpty, "no progress in a pipe")
  }

  @Test("no colours in a pipe")
  func colours() throws {
    let outcome = try Program.run(["check", Program.file("parcels.geojson")] + asOf)
    #expect(!outcome.out.contains("\u{1B}"))
  }

  @Test(
    "colours on a terminal, unless NO_COLOR says otherwise",
    .enabled(if: Program.hasScript, "util-linux's script is not installed"))
  func terminal() throws {
    func run(_ environment: [String: String]) throws -> String {
      try Program.run(
        "-qec",
        "'\(Program.path)' check '\(Program.file("parcels.geojson"))' --as-of 2025-12-31",
        "/dev/null", environment: environment.merging(["TERM": "xterm"]) { $1 },
        program: "/usr/bin/script"
      ).out
    }
    #expect(try run([:]).contains("\u{1B}["))
    #expect(try !run(["NO_COLOR": "1"]).contains("\u{1B}[1m"))
  }

  @Test("one plot, and everything in full")
  func sheets() throws {
    let folder = try Folder()
    try folder.write(
      SamplePlots.collection([
        SamplePlots.line(SamplePlots.violating), SamplePlots.line("440112003001GB00006"),
      ]), as: "plots.geojson")
    let sheet = try Program.run(
      ["check", "plots.geojson", "--plot", SamplePlots.violating, "--trust-schematic"] + asOf,
      in: folder)
    #expect(sheet.status == 1)
    #expect(sheet.out.contains("BLU101") && sheet.out.contains(SamplePlots.violating))
    #expect(!sheet.out.contains("440112003001GB00006"))
    let full = try Program.run(["check", "plots.geojson", "--full"] + asOf, in: folder)
    #expect(full.out.contains("BLU101"))
    for line in sheet.lines + full.lines { #expect(Self.width(line) <= 100, "\(line)") }
  }
}
