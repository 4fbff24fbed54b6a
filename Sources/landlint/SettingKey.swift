import Analysis
import Findings
import Foundation
import Plan

/// A key of `landlint.yaml`: each stands for the option of `landlint check` that it is named after.
enum SettingKey: String, CaseIterable {
  case plan
  case noPlan = "no-plan"
  case asOf = "as-of"
  case layers
  case thresholds
  case catalogues
  case intendedGaps = "intended-gaps"
  case join
  case on
  case requiredFields = "required-fields"
  case area
  case crs
  case trustSchematic = "trust-schematic"
  case select
  case ignore
  case severities
  case failOn = "fail-on"
  case failOnBorderline = "fail-on-borderline"
  case require
  case baseline
  case ratchet
  case exceptions
  case outputs
  case format
  case annotate
  case limit
  case lang
  case jobs

  var form: SettingsFile.Form {
    switch self {
    case .noPlan, .trustSchematic, .failOnBorderline, .ratchet: .flag
    case .layers, .thresholds, .catalogues: .table([])
    case .severities: .table(SeverityTable.words)
    case .select, .ignore, .require, .outputs, .intendedGaps, .requiredFields: .list
    case .area: .word(CheckRequest.AreaMethod.allCases.map(\.rawValue))
    case .failOn: .word(FailLevel.allCases.map(\.rawValue))
    case .format: .word(ReportFormat.names)
    case .lang: .word(Language.allCases.map(\.rawValue))
    case .limit, .jobs: .count
    case .asOf: .day
    default: .text
    }
  }

  /// Whether its values are put together name by name.
  var isTable: Bool {
    if case .table = form { true } else { false }
  }

  /// A text of the file at `path`: paths are relative to it. What may lie open is a layer unless such
  /// a file is there.
  func placed(_ text: String, in path: String) -> String {
    let place = SettingsPlace.relative(text, to: path)
    if self == .intendedGaps {
      return FileManager.default.fileExists(atPath: place) ? place : text
    }
    return isPath ? place : text
  }

  /// Whether the text is a path.
  private var isPath: Bool {
    switch self {
    case .plan, .layers, .catalogues, .join, .baseline, .exceptions, .outputs, .annotate: true
    default: false
    }
  }

  /// Whether it is of what is written and how, and of nothing that is judged.
  var isOfReports: Bool {
    switch self {
    case .outputs, .format, .annotate, .limit, .lang, .jobs: true
    default: false
    }
  }

  /// As the command line has it.
  var option: String {
    switch self {
    case .layers: "--layer"
    case .thresholds: "--threshold"
    case .catalogues: "--catalogue"
    case .severities: "--severity"
    case .outputs: "-o"
    case .requiredFields: "--required-field"
    default: "--\(rawValue)"
    }
  }

  /// Where neither a file nor the command says anything; nil for what is then left out.
  func defaultText(withPlan: Bool) -> String? {
    switch self {
    case .plan: withPlan ? PlanLocation.shippedName : nil
    case .asOf: "today"
    case .area: CheckRequest.AreaMethod.ellipsoidal.rawValue
    case .failOn: (withPlan ? FailLevel.error : .warning).rawValue
    case .noPlan, .trustSchematic, .failOnBorderline, .ratchet: "false"
    case .format: "text"
    case .lang: Terminal.language.rawValue
    case .jobs: "\(ProcessInfo.processInfo.activeProcessorCount)"
    default: nil
    }
  }

  /// What bears on how land is measured and judged, for commands that say what many plots amount to.
  static let ofLand: [SettingKey] = [
    .plan, .noPlan, .asOf, .layers, .thresholds, .catalogues, .join, .on, .area, .crs, .lang, .jobs,
  ]

  /// What `landlint check` judges by beyond that, for commands that show its verdicts.
  static let ofVerdicts: [SettingKey] =
    ofLand + [.select, .ignore, .severities, .requiredFields, .intendedGaps]

  static var forms: [(key: String, form: SettingsFile.Form)] {
    allCases.map { ($0.rawValue, $0.form) }
  }
}
