import Findings
import Values

/// Cells of one contract: what the register says, in its words, and what it leaves out.
struct IdleWords {
  static let notGiven = StatementTable.Cell.words(Bilingual(zh: "未提供", en: "not given"))

  static let notMeasured = StatementTable.Cell.words(
    Bilingual(zh: "未量算", en: "not measured"))

  static func given(_ text: String?) -> StatementTable.Cell { text.map { .text($0) } ?? notGiven }

  let item: IdleCase
  let run: Run

  init(_ item: IdleCase, _ run: Run) {
    self.item = item
    self.run = run
  }

  /// Rules that found something, else those that could not be judged: by code.
  var rules: [Int] {
    let found = Set(item.findings.map(\.rule))
    let rules = found.isEmpty ? Set(item.plots.flatMap(\.open.keys)) : found
    return rules.sorted { run.cards[$0].code < run.cards[$1].code }
  }

  var use: StatementTable.Cell {
    func joined(_ language: Language) -> String? {
      IdleCase.joined(
        item.plots.map { plot in
          plot.use.map { use in plot.useName.map { "\(use) \($0[language])" } ?? use }
        })
    }
    guard let zh = joined(.zh), let en = joined(.en) else { return Self.notGiven }
    return .words(Bilingual(zh: zh, en: en))
  }

  var delivery: StatementTable.Cell {
    if let day = item.text("delivery_date") { return .text(day) }
    guard let agreed = item.text("agreed_delivery") else { return Self.notGiven }
    return .words(
      Bilingual(zh: "约定 \(agreed),实际未提供", en: "agreed for \(agreed), actual day not given"))
  }

  /// A supplementary agreement replaces the day of the contract; where none was agreed it is a year after
  /// delivery (Article 22), as far as a rule reckoned by that: a file without the column does not say so.
  var agreedStart: StatementTable.Cell {
    let agreed = item.text("agreed_start")
    if let extended = item.text("extended_start") {
      return .words(
        Bilingual(
          zh: "\(agreed ?? "未提供");补充协议 \(extended)",
          en: "\(agreed ?? "not given"); moved to \(extended)"))
    }
    if let agreed { return .text(agreed) }
    guard let due = item.due else { return Self.notGiven }
    return .words(
      Bilingual(
        zh: "未约定,交地满一年 \(due)(第二十二条)", en: "none; a year after delivery \(due) (Article 22)"))
  }

  var actualStart: StatementTable.Cell {
    if let text = item.text("actual_start") { return .text(text) }
    if let note = item.text("start_note") {
      // Registers write a day long past, 1900-01-01, for none.
      guard let day = CalendarDate(fullDate: note), day.components.year <= 1900 else {
        return .text(note)
      }
      return .words(Bilingual(zh: "无开工记录(原文 \(note))", en: "no record (written \(note))"))
    }
    guard item.works == "no-record" else { return Self.notGiven }
    return .words(Bilingual(zh: "无开工记录", en: "no record"))
  }

  /// Paragraph of Article 2 and the rule's own words.
  var situation: StatementTable.Cell {
    let parts = rules.map { rule -> Bilingual in
      let card = run.cards[rule]
      let found = item.findings.first { $0.rule == rule }
      let paragraph = Self.paragraph(card)
      guard let found else {
        return Bilingual(zh: "\(paragraph.zh)未判定", en: "\(paragraph.en): not judged")
      }
      let verdict = found.verdict.name
      let isSure = found.verdict != .borderline || found.reasons.isEmpty
      var why = found.verdict == .borderline ? found.reasons : []
      if let stage = found.evidence.first(where: { $0.operand == "stage_certainty()" })?.words,
        item.isStageOpen
      {
        why.append(stage)
      }
      return Bilingual(
        zh: ([paragraph.zh + " " + card.title.zh] + (isSure ? [] : [verdict.zh])
          + why.map(\.zh)).joined(separator: ","),
        en: ([paragraph.en + ": " + card.title.en] + (isSure ? [] : [verdict.en])
          + why.map(\.en)).joined(separator: ", "))
    }
    return .words(Self.joined(Self.once(parts) + landRemarks))
  }

  private static func paragraph(_ card: RuleCard) -> Bilingual {
    card.code.hasPrefix("IDL2")
      ? Bilingual(zh: "第二条第二款(中止开发)", en: "Article 2 ¶2 (suspended)")
      : Bilingual(zh: "第二条第一款(未动工)", en: "Article 2 ¶1 (not started)")
  }

  /// Whole calendar months since the first day of suspicion.
  var months: Int? {
    guard let since = item.since, let day = run.provenance.asOf else { return nil }
    return since.wholeMonths(to: day.adding(days: 1))
  }

  var noPeriod: StatementTable.Cell {
    item.findings.isEmpty
      ? .words(Bilingual(zh: "未判定", en: "not judged")) : Self.notGiven
  }

  /// Causes of Article 8 count only when they are found to be true. Late delivery is one that the file
  /// shows though nobody states it.
  var cause: StatementTable.Cell {
    var said: [Bilingual] = []
    if let cause = item.text("idle_cause") {
      let review = item.text("idle_cause_review")
      said.append(
        Bilingual(
          zh: "\(cause)(\(review ?? "待审核"))", en: "\(cause) (\(review ?? "not reviewed"))"))
    } else {
      said.append(Bilingual(zh: "未申报", en: "none stated"))
    }
    if item.isDeliveredLate {
      said.append(
        Bilingual(
          zh: "资料所载交地晚于约定(待审核)",
          en: "delivered later than agreed by the file (not reviewed)"))
    }
    return .words(Self.joined(said))
  }

  /// The law that the rules cite, each name once.
  var clauses: StatementTable.Cell {
    var laws: [(name: String, articles: [String])] = []
    for citation in rules.flatMap({ run.cards[$0].law }) {
      if let index = laws.firstIndex(where: { $0.name == citation.name }) {
        if !laws[index].articles.contains(citation.article) {
          laws[index].articles.append(citation.article)
        }
      } else {
        laws.append((citation.name, [citation.article]))
      }
    }
    let said = laws.map { $0.name + $0.articles.joined(separator: "、") }.joined(separator: ";")
    guard item.isStageOpen else { return .text(said) }
    return .words(
      Bilingual(
        zh: said + ";满两年未过十日,适用哪一项待复核",
        en: said + "; which item applies is open for ten days after two years"))
  }

  static func once(_ words: [Bilingual]) -> [Bilingual] {
    words.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  static func joined(_ words: [Bilingual]) -> Bilingual {
    Bilingual(
      zh: words.map(\.zh).joined(separator: ";"), en: words.map(\.en).joined(separator: "; "))
  }
}
