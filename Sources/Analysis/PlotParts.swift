import Findings
import Values

/// One feature's share of what its register area is of: all that is kept of it until the run ends.
struct PlotPart: Sendable {
  /// Of the file and the plot id, or of a row of a joined table; the same in every run.
  var key: UInt64
  /// 10⁻⁴ m².
  var area: Int

  /// FNV-1a with 64 bits: among 10⁷ plots two share a key in three runs of a million.
  static func key(file: Int, id: String) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    func mix(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    for shift in stride(from: 0, to: UInt64.bitWidth, by: 8) {
      mix(UInt8(truncatingIfNeeded: file >> shift))
    }
    for byte in id.utf8 { mix(byte) }
    return hash
  }
}

extension ParcelIntake.Entry {
  /// What the register area of a feature is that of: its plot, or all plots of a row of a joined
  /// table, in whatever files. Nil without an id.
  var registerKey: UInt64? {
    // No id has such a character.
    if let registerRow { return PlotPart.key(file: 0, id: "\u{0}\(registerRow)") }
    return subject.plot.map { PlotPart.key(file: subject.file ?? 0, id: $0) }
  }
}

/// A feature smaller than the register area it states, until it is known whether other features
/// of the same plot make up the rest.
struct PendingArea: Sendable {
  var card: Int
  var part: PlotPart
  /// 10⁻⁴ m².
  var register: Int
  /// Share of the register area by which the whole may differ.
  var limit: Double
  /// Half of the last place that the register area is written with, 10⁻⁴ m².
  var half = 0.0
  /// Whether it is that of all plots of a row of a joined table.
  var isOfRow = false
  /// The factor of the unit that the register area was read in, where that was guessed.
  var guessedUnit: Double?
  /// Verdict on the feature alone.
  var verdict: Verdict
  /// One, or none where no report lists it and others are worse; out of line, since most are none.
  var finding: [Finding]
  /// What the plot amounts to with this verdict, and without it.
  var conclusion: Verdict
  var conclusionWithout: Verdict

  /// Whether the register area is that of the whole plot, 10⁻⁴ m², in the unit of the file's other
  /// plots or in its own.
  func agrees(with whole: Int) -> Bool {
    let difference = Double(abs(whole - register))
    if difference / Double(register) <= limit { return true }
    if (difference - half) / Double(register) <= limit { return true }
    guard let guessedUnit else { return false }
    return AreaUnitGuess.fitsAnother(
      than: guessedUnit, Double(register) / 10_000, Double(whole) / 10_000)
  }
}

/// Settles which features only seemed to fall short of their register area.
struct PlotParts {
  /// Beyond this many a feature is judged alone, so that memory stays bounded.
  static let mostPending = 100_000
  /// Where no report lists findings, so many of the worst are kept in words for the first screen;
  /// of all others only what counts.
  static let mostShown = 4_096

  /// In blocks: one long array would be copied whenever it outgrows its room.
  private var parts: [[PlotPart]] = []
  private static let partsOfBlock = 65_536
  private var pending: [PendingArea] = []
  private let listsFindings: Bool
  /// Positions of those that are kept in words, where not all are.
  private var shown: [Int] = []

  /// - Parameter listsFindings: whether a report lists every finding.
  init(listsFindings: Bool) { self.listsFindings = listsFindings }

  /// Takes the shares of a chunk; gives back what has to be judged alone.
  mutating func take(_ result: ChunkResult) -> [PendingArea] {
    if parts.last.map({ $0.count + result.parts.count > Self.partsOfBlock }) ?? true {
      parts.append([])
      parts[parts.count - 1].reserveCapacity(Self.partsOfBlock)
    }
    parts[parts.count - 1] += result.parts
    let room = max(0, Self.mostPending - pending.count)
    let before = pending.count
    pending += result.pending.prefix(room)
    if !listsFindings { shorten(from: before) }
    return Array(result.pending.dropFirst(room))
  }

  /// Lets go of the words of those that cannot be shown, now and then and many at once.
  private mutating func shorten(from first: Int) {
    shown += pending.indices[first...].filter { !pending[$0].finding.isEmpty }
    guard shown.count >= 2 * Self.mostShown else { return }
    let ranked = shown.map { (rank: WorstFindings.rank(of: pending[$0].finding[0]), position: $0) }
      .sorted { $0.rank > $1.rank }
    for left in ranked.dropFirst(Self.mostShown) { pending[left.position].finding = [] }
    shown = ranked.prefix(Self.mostShown).map(\.position)
  }

  /// What is pending, in file order, each with the area of its plot where that has other parts
  /// and whether the plot as a whole agrees with the register.
  func settled() -> [(pending: PendingArea, whole: Int?, agrees: Bool)] {
    guard !pending.isEmpty else { return [] }
    var wholes = Dictionary(
      pending.map { ($0.part.key, 0) }, uniquingKeysWith: { first, _ in first })
    for part in parts.joined() {
      if let index = wholes.index(forKey: part.key) { wholes.values[index].addHeld(part.area) }
    }
    return pending.map { item in
      let whole = wholes[item.part.key] ?? item.part.area
      guard whole > item.part.area else { return (item, nil, false) }
      return (item, whole, item.agrees(with: whole))
    }
  }
}
