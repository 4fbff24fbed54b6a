public import Findings
import Planar
public import Values

/// The exceptions of a run: says of a finding whether one covers it, and at the end which of them
/// are of no use any more.
public struct Exceptions: Sendable {
  /// What became of one exception.
  private struct Use: Sendable {
    var isUsed = false
    /// The shape of the first plot that is not what was looked at: id and digest.
    var changed: (plot: String, hash: String)?
  }

  /// What other runs by the same file of exceptions have to do with this one.
  public struct Sharing: Sendable {
    /// Exceptions, by their places in the file, that runs before this one needed.
    public var needed: Set<String>
    /// True where runs follow that may need what this one does not.
    public var othersFollow: Bool

    public init(needed: Set<String> = [], othersFollow: Bool = false) {
      self.needed = needed
      self.othersFollow = othersFollow
    }
  }

  public let list: [GrantedException]
  private let day: CalendarDate?
  private let sharing: Sharing
  private var uses: [Use]
  private var byPlot: [String: [Int]] = [:]
  /// Exceptions of an area in the order of the file, and an index of their boxes.
  private let byArea: [Int]
  private let boxes: PackedIndex

  /// - Parameter day: day of judgement; nil where exceptions never run out.
  public init(_ list: [GrantedException], day: CalendarDate?, sharing: Sharing = Sharing()) {
    self.list = list
    self.day = day
    self.sharing = sharing
    uses = list.map { _ in Use() }
    byArea = list.indices.filter { list[$0].area != nil }
    boxes = PackedIndex(byArea.compactMap { list[$0].area?.box })
    for (index, exception) in list.enumerated() {
      for plot in exception.plots.keys { byPlot[plot, default: []].append(index) }
    }
  }

  /// True where plots are named: their shapes are to be known.
  public var needsHashes: Bool { !byPlot.isEmpty }

  private func isExpired(_ exception: GrantedException) -> Bool {
    day.map { $0 > exception.until } ?? false
  }

  /// The first exception of the file that covers a finding.
  mutating func take(_ finding: Finding, code: String) -> Acceptance? {
    for index in candidates(for: finding) {
      let exception = list[index]
      guard exception.names(code), !isExpired(exception) else { continue }
      if let area = exception.area {
        guard Self.lies(finding, in: area) else { continue }
      } else if let plot = finding.subject.plot {
        let hash = finding.subject.geometryHash ?? ""
        guard exception.plots[plot]?.contains(hash) ?? false else {
          if uses[index].changed == nil { uses[index].changed = (plot, hash) }
          continue
        }
      }
      uses[index].isUsed = true
      return .excepted(
        Acceptance.Exception(
          reason: exception.reason, by: exception.by, until: exception.until.description,
          place: exception.place))
    }
    return nil
  }

  /// Exceptions that name the plot or whose area may hold the finding, in the order of the file.
  private func candidates(for finding: Finding) -> [Int] {
    let named = finding.subject.plot.flatMap { byPlot[$0] } ?? []
    guard let place = finding.place, !byArea.isEmpty else { return named }
    var hits: [Int32] = []
    boxes.query(Box(minX: place.x, minY: place.y, maxX: place.x, maxY: place.y), into: &hits)
    return hits.isEmpty ? named : (named + hits.map { byArea[Int($0)] }).sorted()
  }

  /// Whether all that a finding is about lies in an area; one without a place lies nowhere.
  private static func lies(_ finding: Finding, in area: MultiPolygon) -> Bool {
    guard let place = finding.place, PointLocation.of(place, in: area) != .outside else {
      return false
    }
    guard let shape = finding.geometry else { return true }
    guard shape.points.allSatisfy({ PointLocation.of($0, in: area) != .outside }) else {
      return false
    }
    // An area may be bent around what lies between the vertices. A millionth is rounding.
    let own = shape.area
    let box = shape.box
    return shape.intersectionArea(with: area)
      >= own * (1 - 1e-6) - box.width * box.height * 1e-9
  }

  /// Places of the exceptions that this run or one before it needed, or found lapsed.
  var needed: Set<String> {
    zip(list, uses).reduce(into: sharing.needed) { needed, entry in
      let (exception, use) = entry
      if use.isUsed || use.changed != nil { needed.insert(exception.place) }
    }
  }

  /// What is wrong with an exception.
  public struct Fault: Sendable {
    public enum Kind: String, Sendable, CaseIterable {
      case expired = "INP501"
      case unused = "INP502"
      case lapsed = "INP503"
    }

    public var kind: Kind
    public var place: String
    public var message: Bilingual
  }

  /// In the order of the file.
  ///
  /// - Parameter isJudged: whether a rule, by its code or family, was judged at all.
  public func faults(isJudged: (String) -> Bool) -> [Fault] {
    zip(list, uses).compactMap { exception, use in
      if isExpired(exception) {
        return Fault(
          kind: .expired, place: exception.place,
          message: Bilingual(
            zh:
              "\(exception.place):例外 \(exception.words) 已于 \(exception.until) 到期(\(exception.by))",
            en: "\(exception.place): the exception \(exception.words) ended on "
              + "\(exception.until) (\(exception.by))"))
      }
      if let changed = use.changed {
        let now = changed.hash.isEmpty ? "-" : changed.hash
        return Fault(
          kind: .lapsed, place: exception.place,
          message: Bilingual(
            zh: "\(exception.place):宗地 \(changed.plot) 图形已变(现为 \(now)),例外失效,须重新批准",
            en: "\(exception.place): the shape of plot \(changed.plot) has changed (now \(now)); "
              + "the exception has lapsed and wants a new approval"))
      }
      guard !use.isUsed, !sharing.othersFollow, !sharing.needed.contains(exception.place),
        exception.rules.contains(where: isJudged)
      else { return nil }
      return Fault(
        kind: .unused, place: exception.place,
        message: Bilingual(
          zh: "\(exception.place):例外 \(exception.words) 未用到,请删去",
          en: "\(exception.place): nothing needs the exception \(exception.words); remove it"))
    }
  }
}
