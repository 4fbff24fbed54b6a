import Findings
import Loaders
import Planar
import Values
import Yams

/// Reads a file of exceptions; all that is wrong with it is told at once, with line and column.
///
/// Every scalar is the text that was written: YAML's own resolver would read the id `0701` as 449.
struct ExceptionReader {
  static let keys = ["rule", "plot", "geometry", "plots", "area", "reason", "by", "until"]

  private let path: String
  private let codes: [String]
  private var failures: [AcceptanceFailure] = []

  private init(path: String, codes: [String]) {
    self.path = path
    self.codes = codes
  }

  /// - Parameter codes: of all rules there are.
  static func exceptions(
    path: String, codes: [String]
  ) throws(AcceptanceFailures) -> [GrantedException] {
    var reader = ExceptionReader(path: path, codes: codes)
    let node: Node?
    do {
      let text = try WholeFile.text(path: path, mayBePipe: true)
      if let place = AliasCount(text).fault {
        throw AcceptanceFailures([
          AcceptanceFailure(
            place: "\(path):\(place.line):\(place.column)",
            words: Bilingual(
              zh: "YAML:到此处为止,别名展开后超过 \(AliasCount.mostNodes) 个节点",
              en: "YAML: the aliases up to here stand for more than \(AliasCount.mostNodes) nodes"))
        ])
      }
      node = try Yams.compose(yaml: text, .basic)
    } catch let error as AcceptanceFailures {
      throw error
    } catch let error as LoadFailure {
      throw AcceptanceFailures(
        [
          AcceptanceFailure(
            place: error.place, words: Bilingual(zh: error.wordsInChinese, en: error.words))
        ])
    } catch let error as YamlError {
      throw AcceptanceFailures([reader.failure(error)])
    } catch {
      throw AcceptanceFailures([reader.failure(nil, "\(error)", "\(error)")])
    }
    let list = reader.list(node)
    guard reader.failures.isEmpty else { throw AcceptanceFailures(reader.failures) }
    return list
  }

  private func failure(_ error: YamlError) -> AcceptanceFailure {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return failure(mark, "YAML:\(SystemWords.chinese(problem))", "YAML: \(problem)")
    case .duplicatedKeysInMapping(let keys, let context):
      let names = keys.sorted().joined(separator: ", ")
      return failure(context.mark, "键重复:\(names)", "keys stand twice: \(names)")
    case .reader(let problem, let offset, _, let yaml):
      let place = YAMLPlace.place(of: offset, in: yaml)
      return AcceptanceFailure(
        place: path + (place.map { ":\($0.line):\($0.column)" } ?? ""),
        words: Bilingual(zh: "YAML:\(SystemWords.chinese(problem))", en: "YAML: \(problem)"))
    default: return failure(nil, "YAML:\(error)", "YAML: \(error)")
    }
  }

  private func failure(_ mark: Mark?, _ zh: String, _ en: String) -> AcceptanceFailure {
    AcceptanceFailure(
      place: path + (mark.map { ":\($0.line):\($0.column)" } ?? ""),
      words: Bilingual(zh: zh, en: en))
  }

  private mutating func note(_ node: Node?, _ zh: String, _ en: String) {
    failures.append(failure(node?.mark, zh, en))
  }

  private mutating func list(_ root: Node?) -> [GrantedException] {
    guard case .mapping(let members)? = root else {
      note(root, "应为 exceptions: 下的列表", "expected a list under 'exceptions:'")
      return []
    }
    for (key, _) in members where key.scalar?.string != "exceptions" {
      let name = key.scalar?.string ?? ""
      note(key, "不认识的键 '\(name)'", "unknown key '\(name)'; the one key is 'exceptions'")
    }
    guard case .sequence(let items)? = members["exceptions"] else {
      note(
        members["exceptions"] ?? root, "应为 exceptions: 下的列表",
        "expected a list under 'exceptions:'")
      return []
    }
    return items.compactMap { exception($0) }
  }

  private mutating func exception(_ node: Node) -> GrantedException? {
    guard case .mapping(let members) = node else {
      note(node, "每项应为映射", "expected a mapping with rule, plot or area, reason, by and until")
      return nil
    }
    for (key, _) in members where !Self.keys.contains(key.scalar?.string ?? "") {
      let name = key.scalar?.string ?? ""
      let hint =
        NearMiss.didYouMean(name, among: Self.keys) ?? "known: \(Self.keys.joined(separator: ", "))"
      note(key, "不认识的键 '\(name)'", "unknown key '\(name)'; \(hint)")
    }
    let rules = codes(members["rule"], in: node)
    let reason = words("reason", members, node)
    let by = words("by", members, node)
    let until = day(members["until"], node)
    let plots = plots(members, node)
    let area = members["area"].flatMap { ring($0) }
    if plots.isEmpty == (members["area"] == nil) {
      note(
        node, "须写 plot、plots、area 三者之一",
        "name plots by 'plot' or 'plots', or an 'area', and one of them")
    }
    guard let until else { return nil }
    return GrantedException(
      rules: rules, plots: plots, area: area, reason: reason, by: by, until: until,
      place: path + (node.mark.map { ":\($0.line)" } ?? ""))
  }

  private mutating func codes(_ node: Node?, in owner: Node) -> [String] {
    guard let node else {
      note(owner, "缺 rule", "the key 'rule' is missing")
      return []
    }
    let texts = texts(node)
    if texts.isEmpty { note(node, "缺 rule", "the key 'rule' says nothing") }
    for text in texts where text.isEmpty || !codes.contains(where: { $0.hasPrefix(text) }) {
      let hint = NearMiss.didYouMean(text, among: codes).map { "; " + $0 } ?? ""
      note(
        node, "没有规则或规则族 '\(text)'", "no rule has the code or family '\(text)'\(hint)")
    }
    return texts
  }

  private mutating func words(_ key: String, _ members: Node.Mapping, _ owner: Node) -> String {
    let text = members[key]?.scalar?.string ?? ""
    if text.allSatisfy(\.isWhitespace) {
      note(members[key] ?? owner, "缺 \(key)", "the key '\(key)' is missing or says nothing")
    }
    return text
  }

  private mutating func day(_ node: Node?, _ owner: Node) -> CalendarDate? {
    guard let text = node?.scalar?.string else {
      note(node ?? owner, "缺 until", "the key 'until' is missing: an exception has a last day")
      return nil
    }
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, text.utf8.count == 10,
      let day = CalendarDate(year: parts[0], month: parts[1], day: parts[2])
    else {
      note(
        node, "'\(text)' 不是日期,应如 2026-06-30", "expected a day such as 2026-06-30, found '\(text)'")
      return nil
    }
    return day
  }

  /// `plot` with its `geometry`, or `plots`: digests by id.
  private mutating func plots(_ members: Node.Mapping, _ owner: Node) -> [String: Set<String>] {
    if case .mapping(let pairs)? = members["plots"] {
      var plots: [String: Set<String>] = [:]
      for (key, value) in pairs {
        plots[key.scalar?.string ?? ""] = hashes(value, of: key.scalar?.string ?? "", owner)
      }
      return plots
    } else if let node = members["plots"] {
      note(node, "应为 代码: 图形散列", "expected ids with the digests of their shapes: ID: DIGEST")
    }
    guard let plot = members["plot"]?.scalar?.string else {
      if let node = members["plot"] { note(node, "应为宗地代码", "expected the id of a plot") }
      return [:]
    }
    return [plot: hashes(members["geometry"], of: plot, owner)]
  }

  private mutating func hashes(_ node: Node?, of plot: String, _ owner: Node) -> Set<String> {
    let texts = node.map { self.texts($0) } ?? []
    if texts.isEmpty {
      note(
        node ?? owner, "缺 geometry:landlint check 文件 --plot \(plot) 会给出图形散列",
        "the key 'geometry' is missing: landlint check FILE --plot \(plot) tells the digest")
    }
    for text in texts where text.count != 16 || !text.allSatisfy(\.isHexDigit) {
      note(node, "'\(text)' 不是 16 位图形散列", "expected a digest of 16 digits, found '\(text)'")
    }
    return Set(texts.map { $0.lowercased() })
  }

  private func texts(_ node: Node) -> [String] {
    if case .sequence(let items) = node { return items.compactMap { $0.scalar?.string } }
    return [node.scalar?.string].compactMap(\.self)
  }

  /// Positions of a ring, longitude first; closed or not.
  private mutating func ring(_ node: Node) -> MultiPolygon? {
    var points: [Point] = []
    if case .sequence(let items) = node {
      for item in items {
        let numbers = texts(item).compactMap { Double($0) }
        guard numbers.count == 2, abs(numbers[0]) <= 360, abs(numbers[1]) <= 90 else {
          note(item, "应为 [经度, 纬度]", "expected [longitude, latitude] in degrees")
          return nil
        }
        points.append(Point(x: numbers[0], y: numbers[1]))
      }
    }
    if points.count > 1, points.first != points.last { points.append(points[0]) }
    guard points.count >= 4 else {
      note(
        node, "area 应为至少 3 个 [经度, 纬度]",
        "expected a ring of at least 3 positions [longitude, latitude]")
      return nil
    }
    let area = MultiPolygon(polygons: [[points]])
    var test = SimplicityTest()
    guard test.verdict(on: area) == .clean else {
      note(
        node, "area 的边界自相交、自相接或有重复的点:哪里在内无法确定",
        "the ring crosses or touches itself or repeats a position, so that it has no clear inside")
      return nil
    }
    return area
  }
}

extension GrantedException {
  /// Reads a file of exceptions.
  public static func list(
    path: String, codes: [String]
  ) throws(AcceptanceFailures) -> [GrantedException] {
    try ExceptionReader.exceptions(path: path, codes: codes)
  }
}
