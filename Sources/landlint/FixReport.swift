import Findings
import Foundation
import Loaders
import Repair
import Reporters
import Values

/// What `landlint fix` says: a line for each kind of fix of a feature, then the counts.
final class FixReport {
  private let options: Fix
  private let language: Language
  /// Whether standard output has something else to hold.
  private let outputIsTaken: Bool
  private var files: [FixJSON.File] = []
  private static let listed = 10

  init(_ options: Fix, language: Language) {
    self.options = options
    self.language = language
    outputIsTaken =
      options.format == .text && options.diff || options.output == "-"
      || options.output == nil && options.files == ["-"] && !options.diff
  }

  private func say(_ text: String) throws(CommandFailure) {
    if outputIsTaken { Terminal.note(text) } else { try Terminal.say(text) }
  }

  func show(_ diff: UnifiedDiff) throws(CommandFailure) {
    guard options.format == .text else { return }
    try Terminal.put(diff.text)
    if !diff.isExact {
      let words = Bilingual(
        zh: "过长的行只显示改动处,不能用于 patch", en: "long lines are cut to what changes: not for patch")
      Terminal.error(words[language])
    }
  }

  func tell(_ outcome: FileRepair.Outcome, of path: String) throws(CommandFailure) {
    guard options.format == .text else {
      files.append(FixJSON.File(outcome, path: path))
      return
    }
    let file = TerminalText.withoutControls(path)
    var shown: [String: Int] = [:]
    for record in outcome.records {
      for (key, line) in lines(of: record) {
        shown[key, default: 0] += 1
        if options.full || shown[key, default: 0] <= Self.listed {
          try say("\(file):\(record.position.line):\(record.position.column): \(line)")
        }
      }
    }
    for (key, count) in shown.sorted(by: { $0.key < $1.key })
    where !options.full && count > Self.listed {
      let words = Bilingual(
        zh: "另有 \(FixedNumber.grouped(count - Self.listed)) 处(--full 全部列出)",
        en: "\(FixedNumber.grouped(count - Self.listed)) more (--full lists them)")
      try say("\(file): \(key): \(words[language])")
    }
    if outcome.idless > 0 {
      let words = Bilingual(
        zh: "INP230 全部 \(outcome.idless) 个要素没有宗地标识;标识不能杜撰",
        en:
          "INP230 \(outcome.idless == 1 ? "the feature has no" : "none of the \(outcome.idless) features has a") plot id; none is invented"
      )
      try say("\(file): \(words[language])")
    }
    try say("\(file): \(summary(of: outcome)[language])")
  }

  private func lines(of record: FeatureRecord) -> [(key: String, line: String)] {
    let plot = record.plot.map { " [\(TerminalText.withoutControls($0))]" } ?? ""
    var lines: [(String, String)] = []
    for change in record.changes {
      let words = change.kind.words[language]
      let count = change.count > 1 ? " × \(change.count)" : ""
      var line = "\(change.kind.title) \(words)\(count)"
      if let measures = record.measures, change.kind.movesPoints {
        line += "; " + Self.words(measures)[language]
      }
      lines.append((change.kind.title, line + plot))
    }
    for rest in record.rest {
      lines.append((rest.code, "\(rest.code) \(rest.words[language])\(plot)"))
    }
    return lines
  }

  private static func words(_ measures: FeatureRecord.Measures) -> Bilingual {
    let before = FixedNumber.text(measures.areaBefore, digits: 4, grouping: true)
    let after = FixedNumber.text(measures.areaAfter, digits: 4, grouping: true)
    let shift = FixedNumber.text(measures.shift, digits: measures.shift < 0.001 ? 6 : 4)
    return Bilingual(
      zh: "面积 \(before) → \(after) m²,豪斯多夫距离 \(shift) m",
      en: "area \(before) → \(after) m², Hausdorff distance \(shift) m")
  }

  private func summary(of outcome: FileRepair.Outcome) -> Bilingual {
    let changed = outcome.records.count { !$0.changes.isEmpty }
    let rest = outcome.restCount
    let (count, all) = (FixedNumber.grouped(changed), FixedNumber.grouped(outcome.featureCount))
    let isWhole = !outcome.hasRest
    let left = FixedNumber.grouped(rest)
    return Bilingual(
      zh: "\(all) 个要素,\(options.diff ? "将改动" : "改动") \(count) 个,"
        + (isWhole ? "无遗留" : rest == 0 ? "仅缺标识" : "\(left) 个有遗留"),
      en:
        "\(EnglishCount.text(outcome.featureCount, "feature")), \(count) \(options.diff ? "would change" : "changed"), "
        + (isWhole
          ? "nothing is left" : rest == 0 ? "only ids are missing" : "something is left of \(left)")
    )
  }

  func finish(_ status: Int32) throws {
    guard options.format == .json else { return }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    let report = FixJSON(
      version: Landlint.version, written: !options.diff, exitStatus: Int(status), files: files)
    let text = String(decoding: try encoder.encode(report), as: UTF8.self)
    // JSON is nothing that a terminal reads, and must stay as it is on either stream.
    if outputIsTaken {
      _ = FileStream.errors.write(Array("\(text)\n".utf8))
    } else {
      try Terminal.put(text + "\n")
    }
  }
}
