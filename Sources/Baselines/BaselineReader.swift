import Expressions
import Findings
import Loaders

/// Reads a baseline; whatever is wrong is told with file, line and column.
struct BaselineReader {
  private let path: String
  private let text: String

  static func baseline(path: String) throws(AcceptanceFailure) -> Baseline {
    let text: String
    do throws(LoadFailure) {
      text = try WholeFile.text(path: path, mayBePipe: true)
    } catch {
      throw AcceptanceFailure(
        place: error.place, words: Bilingual(zh: error.wordsInChinese, en: error.words))
    }
    return try BaselineReader(path: path, text: text).baseline()
  }

  private func baseline() throws(AcceptanceFailure) -> Baseline {
    let root: JSONNode
    do throws(ExpressionFailure) {
      root = try JSONReader.node(of: text)
    } catch {
      throw failure(at: error.first.offset, zh: error.first.message, en: error.first.message)
    }
    try prove(root, members: ["schema", "plan", "as_of", "counts", "findings"], of: "a baseline")
    guard case .text(let schema)? = root.member("schema")?.kind else {
      throw failure(
        root, zh: "不是 landlint 基线:没有 \"schema\":\"\(Baseline.schema)\"",
        en: "this is no baseline of landlint: there is no \"schema\":\"\(Baseline.schema)\"")
    }
    guard schema == Baseline.schema, let node = root.member("findings") else {
      throw failure(
        root.member("schema") ?? root, zh: "版本 '\(schema)' 不是 '\(Baseline.schema)'",
        en: "the version '\(schema)' is not '\(Baseline.schema)'; write it anew")
    }
    var lines: [Baseline.Line] = []
    for item in try array(node, "findings") { lines.append(try line(item)) }
    var origin: Baseline.Origin?
    if let plan = try string(root, "plan") {
      origin = Baseline.Origin(plan: plan, asOf: try string(root, "as_of"))
    }
    return Baseline(path: path, origin: origin, lines: lines)
  }

  private func line(_ node: JSONNode) throws(AcceptanceFailure) -> Baseline.Line {
    try prove(
      node,
      members: [
        "rule", "contract", "plot", "plots", "source", "place", "area_m2", "verdict", "times",
        "features",
      ], of: "a finding")
    guard let rule = try string(node, "rule") else {
      throw failure(node, zh: "缺 rule", en: "the member 'rule' is missing")
    }
    var key = FindingKey(
      rule: rule, contract: try string(node, "contract"), source: try string(node, "source") ?? "")
    if let plot = try string(node, "plot") {
      key.plots = [plot]
    } else if let plots = node.member("plots") {
      for item in try array(plots, "plots") {
        guard case .text(let plot) = item.kind else { throw expected("a text", item) }
        key.plots.append(plot)
      }
      key.plots.sort()
    }
    var line = Baseline.Line(key: key)
    line.place = try place(node)
    if let word = try string(node, "verdict"), let member = node.member("verdict") {
      guard let verdict = Verdict.allCases.first(where: { $0.word == word }) else {
        throw expected("a verdict such as borderline or suspected", member)
      }
      line.verdict = verdict
    }
    line.times = try whole(node, "times") ?? 1
    line.features = try whole(node, "features") ?? 1
    return line
  }

  private func place(_ node: JSONNode) throws(AcceptanceFailure) -> PlotExtent? {
    guard let place = node.member("place") else { return nil }
    let items = try array(place, "place")
    guard items.count == 4 else { throw expected("west, south, east and north", place) }
    var sides: [Int] = []
    for item in items {
      guard case .number(let side) = item.kind, abs(side) <= 360 else {
        throw expected("degrees", item)
      }
      sides.append(Int((side * 1e8).rounded()))
    }
    guard let area = node.member("area_m2"), case .number(let size) = area.kind, size >= 0,
      size < 1e15
    else { throw expected("area_m2 beside place", node.member("area_m2") ?? place) }
    return PlotExtent(
      west: sides[0], south: sides[1], east: sides[2], north: sides[3],
      area: Int((size * 100).rounded()))
  }

  private func prove(
    _ node: JSONNode, members: [String], of what: String
  ) throws(AcceptanceFailure) {
    guard case .object(let found) = node.kind else { throw expected("an object", node) }
    for member in found where !members.contains(member.name) {
      throw failure(
        at: member.range.lowerBound, zh: "不认识的成员 '\(member.name)'",
        en: "\(what) has no member '\(member.name)'; known: \(members.joined(separator: ", "))")
    }
  }

  private func array(_ node: JSONNode, _ name: String) throws(AcceptanceFailure) -> [JSONNode] {
    guard case .array(let items) = node.kind else { throw expected("an array", node) }
    return items
  }

  private func string(_ node: JSONNode, _ name: String) throws(AcceptanceFailure) -> String? {
    guard let member = node.member(name) else { return nil }
    guard case .text(let text) = member.kind else { throw expected("a text", member) }
    return text
  }

  private func whole(_ node: JSONNode, _ name: String) throws(AcceptanceFailure) -> Int? {
    guard let member = node.member(name) else { return nil }
    guard case .number(let value) = member.kind, value >= 1, value < 1e12, value == value.rounded()
    else { throw expected("a whole number from 1", member) }
    return Int(value)
  }

  private func expected(_ what: String, _ node: JSONNode) -> AcceptanceFailure {
    failure(
      node, zh: "此处应为 \(what),而不是 \(node.description)",
      en: "expected \(what), found \(node.description)")
  }

  private func failure(_ node: JSONNode, zh: String, en: String) -> AcceptanceFailure {
    failure(at: node.range.lowerBound, zh: zh, en: en)
  }

  private func failure(at offset: Int, zh: String, en: String) -> AcceptanceFailure {
    let fault = ExpressionFailure.Fault(offset..<offset, in: text, "")
    return AcceptanceFailure(
      place: "\(path):\(fault.line):\(fault.column)", words: Bilingual(zh: zh, en: en))
  }
}

extension Baseline {
  /// Reads a file.
  public init(path: String) throws(AcceptanceFailure) {
    self = try BaselineReader.baseline(path: path)
  }
}
