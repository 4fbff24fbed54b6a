import Analysis
import Findings
import Measures
import Plan
import Values

/// What a case says of the operands of its rule: fields, days, limits and rows of tables, in the
/// words of the plan.
struct CaseFacts {
  /// One line: a day, a number that may be held against others of its dimension, or words.
  enum Value {
    case day(CalendarDate, isComputed: Bool)
    case number(Double, Dimension, text: String, isLimit: Bool)
    case words(String)
  }

  var rows: [(label: Bilingual, value: Value)] = []

  init(
    _ item: CaseFile.Case, in file: CaseFile, needs: RuleNeeds, declarations: PlanDeclarations
  ) {
    var days: [String: CalendarDate] = [:]
    for field in needs.fields + Self.further(item, needs, declarations) {
      let names = field.declaration.acceptedNames.map(MatchingText.plain)
      guard let said = item.said.first(where: { names.contains(MatchingText.plain($0.name)) })
      else { continue }
      let value = Self.value(said.text, of: field)
      if case .day(let day, _) = value { days[field.declaration.name] = day }
      rows.append((field.label, value))
    }
    for limit in Self.limits(of: needs.thresholds, in: file) {
      rows.append((limit.label, Self.value(of: limit)))
    }
    for row in file.catalogueRows.prefix(6) {
      let table = declarations.userCatalogues.first { $0.name == row.name }
      let cells = row.row.filter { $0.key != "catalogue" && !$0.value.isEmpty }
        .sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
      rows.append(
        (
          table?.label ?? Bilingual(zh: row.name, en: row.name),
          .words(cells.joined(separator: ", "))
        ))
    }
    if needs.needsDay {
      rows.append((Bilingual(zh: "基准日", en: "as of"), .day(file.asOf, isComputed: false)))
    }
    guard needs.functions.contains(where: Self.clock.contains) else { return }
    let due =
      days["extended_start"] ?? days["agreed_start"] ?? days["delivery_date"]?.adding(years: 1)
    guard let due else { return }
    for (years, words) in [
      (0, Bilingual(zh: "应动工", en: "due")), (1, Bilingual(zh: "满一年", en: "one year")),
      (2, Bilingual(zh: "满两年", en: "two years")),
    ] {
      rows.append((words, .day(due.adding(years: years), isComputed: true)))
    }
  }

  /// The limits that hold in a case: the file's, or the plan's own.
  static func limits(of thresholds: [Threshold], in file: CaseFile) -> [Threshold] {
    thresholds.map { threshold in
      var threshold = threshold
      if let set = file.thresholds.first(where: { $0.name == threshold.name }) {
        threshold.value = set.value
      }
      return threshold
    }
  }

  /// `low output per hectare 500 10kCNY`; nothing where nobody gives it.
  static func text(of limits: [Threshold], _ language: Language) -> String {
    limits.compactMap { limit in limit.number.map { "\(limit.label[language]) \($0)" } }
      .joined(separator: "; ")
  }

  /// Measures of the clock of idle land, which reads days by itself.
  private static let clock: Set = [
    "start_due", "idle_since", "idle_stage", "idle_months", "days_to_next_stage", "idle_fee",
    "anniversary",
  ]
  private static let clockFields = ["contract_date", "extended_start", "actual_start"]

  /// Days that the clock reads without being asked for.
  private static func further(
    _ item: CaseFile.Case, _ needs: RuleNeeds, _ declarations: PlanDeclarations
  ) -> [PlanField] {
    guard needs.functions.contains(where: clock.contains) else { return [] }
    let known = needs.fields.map(\.declaration.name)
    return declarations.fields.filter {
      clockFields.contains($0.declaration.name) && !known.contains($0.declaration.name)
    }
  }

  private static func value(_ text: String, of field: PlanField) -> Value {
    if text.isEmpty { return .words("空白 blank") }
    switch field.declaration.type {
    case .date:
      let parts = text.split(separator: "-").compactMap { Int($0) }
      guard parts.count == 3, text.utf8.count == 10,
        let day = CalendarDate(year: parts[0], month: parts[1], day: parts[2])
      else { return .words(text) }
      return .day(day, isComputed: false)
    case .number(let dimension):
      guard let number = Double(text), let unit = field.declaration.unit else {
        return .words(text)
      }
      let suffix = unit == .one ? "" : " \(unit.rawValue)"
      return .number(unit.inBase(number), dimension, text: text + suffix, isLimit: false)
    default: return .words(text)
    }
  }

  private static func value(of limit: Threshold) -> Value {
    guard let base = limit.baseValue, let number = limit.number else {
      return .words("未给出 not given")
    }
    return .number(base, limit.unit.dimension, text: number, isLimit: true)
  }
}
