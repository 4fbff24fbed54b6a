import Findings

/// What only the whole run knows, as members of the object that is open: `complete`,
/// `exit_status`, `exit_reason`, `plots`, `findings_total`, `findings_listed`, `rules`,
/// `indicators`, `notices`, `failures`, `provenance`.
///
/// Every verdict is counted for every rule, zeros too, so that "no finding" and "not looked at"
/// never look the same.
extension JSONWriter {
  /// What follows the findings of a document that begins with them: the members of the run.
  static func closing(_ run: Run) -> [UInt8] {
    var out = JSONWriter(capacity: 16_000)
    out.beginObject()
    out.summary(run)
    out.endObject()
    return Array("\n],".utf8) + out.bytes.dropFirst() + [UInt8(ascii: "\n")]
  }

  /// `listsIndicators`: false where they stand in lines of their own.
  mutating func summary(_ run: Run, listsIndicators: Bool = true) {
    key("complete")
    bool(run.isComplete)
    key("exit_status")
    integer(Int(run.exitStatus))
    key("exit_reason")
    bilingual(
      Bilingual(
        zh: ExitWords(run: run, language: .zh).text, en: ExitWords(run: run, language: .en).text))
    key("plots_total")
    integer(run.plots)
    key("plots_unchanged")
    integer(run.unchanged)
    key("plots_area_m2")
    fixed(units: run.area, digits: 4)
    key("conclusions")
    counts(run.conclusions, of: RunJSON.conclusions)
    key("findings_total")
    integer(run.findings)
    key("findings_listed")
    integer(run.listed)
    standing(run.standing)
    key("rules")
    beginArray()
    for (card, tally) in zip(run.cards, run.tallies) {
      lineBreak()
      rule(card, tally)
    }
    endArray()
    if listsIndicators {
      key("indicators")
      beginArray()
      for indicator in run.indicators {
        lineBreak()
        self.indicator(indicator, run.cards)
      }
      endArray()
    }
    key("notices")
    sentences(run.notices)
    key("failures")
    sentences(run.failures)
    key("provenance")
    provenance(run.provenance)
  }

  mutating func sentences(_ sentences: [Bilingual]) {
    beginArray()
    for sentence in sentences { bilingual(sentence) }
    endArray()
  }

  private mutating func rule(_ card: RuleCard, _ tally: Tally) {
    beginObject()
    key("code")
    string(card.code)
    describe(card)
    key("counts")
    counts(tally.counts, of: Verdict.allCases)
    key("known")
    integer(tally.known.reduce(0, +))
    key("excepted")
    integer(tally.excepted.reduce(0, +))
    key("area_m2")
    fixed(units: tally.area, digits: 4)
    missing(tally.missing)
    endObject()
  }

  /// A member `missing`: why it was not judged, and how often.
  mutating func missing(_ reasons: [Tally.Missing]) {
    key("missing")
    beginArray()
    for missing in reasons {
      beginObject()
      key("reason")
      bilingual(missing.reason)
      key("count")
      integer(missing.count)
      endObject()
    }
    endArray()
  }

  private mutating func counts(_ counts: [Int], of verdicts: [Verdict]) {
    beginObject()
    for verdict in verdicts {
      key(named: verdict.word)
      integer(counts[Int(verdict.rawValue)])
    }
    endObject()
  }
}

enum RunJSON {
  /// The verdicts a plot as a whole can have, best first.
  static let conclusions: [Verdict] = Verdict.allCases.filter {
    $0.conclusion == $0 || $0 == .notEvaluated || $0 == .notApplicable
  }
}
