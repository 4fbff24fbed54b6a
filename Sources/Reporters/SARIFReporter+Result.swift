import Findings
import Planar
import Values

extension SARIFReporter {
  func result(_ item: Shortlist.Item, comparesBaseline: Bool, _ out: inout JSONWriter) {
    let finding = item.finding
    let sentence = FindingSentence(finding: finding, context: context, language: language)
    out.beginObject()
    out.key("ruleId")
    out.string(context.cards[finding.rule].code)
    out.key("ruleIndex")
    out.integer(finding.rule)
    out.key("level")
    out.string("\(item.rank.level)")
    out.key("message")
    message(sentence.text, &out)
    out.key("locations")
    out.beginArray()
    location(finding, &out)
    out.endArray()
    out.key("partialFingerprints")
    out.beginObject()
    // The name that code scanning reads; without it alerts would be known by the text of a line,
    // which any reformatting changes.
    out.key("primaryLocationLineHash")
    out.string(finding.fingerprint)
    out.key("landlintFingerprint/v1")
    out.string(finding.fingerprint)
    out.endObject()
    if comparesBaseline {
      out.key("baselineState")
      out.string(finding.acceptance == .known ? "unchanged" : "new")
    }
    suppressions(finding, sentence, &out)
    properties(finding, &out)
    out.endObject()
  }

  private func location(_ finding: Finding, _ out: inout JSONWriter) {
    let subject = finding.subject
    let path = context.path(of: subject)
    out.beginObject()
    if let shown = context.file(of: subject) ?? context.provenance.inputs.first?.file {
      out.key("physicalLocation")
      out.beginObject()
      out.key("artifactLocation")
      out.beginObject()
      out.key("uri")
      out.string(FileURI.text(shown))
      out.key("index")
      out.integer(subject.file ?? 0)
      out.endObject()
      out.key("region")
      out.beginObject()
      out.key("startLine")
      out.integer(path == nil ? 1 : subject.line ?? 1)
      // `columnKind` says characters. Where all features share the first line, how many stand before
      // one is not known, and means nothing to a reader.
      if path != nil, let line = subject.line, line > 1,
        let column = subject.characterColumn ?? subject.column
      {
        out.key("startColumn")
        out.integer(column)
      }
      out.endObject()
      out.endObject()
    }
    let names = logicalNames(finding, hasFile: path != nil)
    if !names.isEmpty {
      out.key("logicalLocations")
      out.beginArray()
      for (kind, name) in names {
        out.beginObject()
        out.key("kind")
        out.string(kind)
        out.key("name")
        out.string(FindingSentence.cut(TerminalText.withoutControls(name), to: 200))
        out.endObject()
      }
      out.endArray()
    }
    out.endObject()
  }

  private func logicalNames(_ finding: Finding, hasFile: Bool) -> [(String, String)] {
    let subject = finding.subject
    var names: [(String, String)] = []
    if let plot = subject.plot { names.append(("plot", plot)) }
    if let plot = subject.planPlot { names.append(("planPlot", plot)) }
    if let contract = subject.contract { names.append(("contract", contract)) }
    if !hasFile, names.isEmpty {
      names.append(
        context.cards[finding.rule].isOfLayers
          ? ("layer", say("规划图层", "plan layer")) : ("run", say("全部输入", "all inputs")))
    }
    return names
  }

  /// Accepted for a reason, or known before: still a result, and not an open one.
  private func suppressions(
    _ finding: Finding, _ sentence: FindingSentence, _ out: inout JSONWriter
  ) {
    guard let words = sentence.acceptance else { return }
    out.key("suppressions")
    out.beginArray()
    out.beginObject()
    out.key("kind")
    out.string("external")
    out.key("status")
    out.string("accepted")
    out.key("justification")
    out.string(FindingSentence.cut(TerminalText.withoutControls(words), to: 2_000))
    if case .excepted(let exception) = finding.acceptance {
      out.key("properties")
      out.beginObject()
      out.key("by")
      out.string(exception.by)
      out.key("until")
      out.string(exception.until)
      out.key("place")
      out.string(exception.place)
      out.endObject()
    }
    out.endObject()
    out.endArray()
  }

  private func properties(_ finding: Finding, _ out: inout JSONWriter) {
    out.key("properties")
    out.beginObject()
    out.key("verdict")
    out.string(finding.verdict.word)
    out.key("severity")
    out.string(finding.severity.word)
    out.key("basis")
    out.string(finding.basis?.word)
    out.key("area_m2")
    out.fixed(units: finding.area, digits: 4)
    if let place = finding.place, place.isLongitudeLatitude {
      out.key("place")
      out.position(x: place.x, y: place.y)
    }
    if let offset = finding.subject.byteOffset {
      out.key("byte_offset")
      out.integer(offset)
    }
    if let row = finding.subject.row {
      out.key("row")
      out.integer(row)
    }
    out.endObject()
  }
}
