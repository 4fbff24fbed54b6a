import Planar

/// What is said otherwise of a plot that is one on both dates: its class, the values of its fields.
///
/// The features of one plot are its parts, and each is held against what lies in its place: two parts
/// that exchange their classes have changed, a part drawn as two of the same class has not. What has
/// nothing in its place is held against what is left over on the other date, else against all of it.
struct PlotAttributes {
  /// Fields whose values differ, by index.
  var fields: [Int] = []
  /// True where class or fields differ anywhere.
  var isChanged = false

  /// - Parameter pairs: index of an earlier and of a later feature that are in one place.
  init(_ old: [ComparedPlot], _ new: [ComparedPlot], pairs: [(old: Int, new: Int)]) {
    if old.count == 1, new.count == 1 {
      fields = zip(old[0].values, new[0].values).enumerated()
        .filter { $0.element.0 != $0.element.1 }.map(\.offset)
      isChanged = !fields.isEmpty || old[0].classText != new[0].classText
      return
    }
    var groups = Groups(count: old.count + new.count)
    for pair in pairs { groups.join(pair.old, old.count + pair.new) }
    var lone: (old: [ComparedPlot], new: [ComparedPlot]) = ([], [])
    var found: Set<Int> = []
    for group in groups.all() {
      let before = group.filter { $0 < old.count }.map { old[$0] }
      let after = group.filter { $0 >= old.count }.map { new[$0 - old.count] }
      if before.isEmpty || after.isEmpty {
        lone.old += before
        lone.new += after
      } else {
        compare(before, after, &found)
      }
    }
    switch (lone.old.isEmpty, lone.new.isEmpty) {
    case (true, true): break
    case (false, false): compare(lone.old, lone.new, &found)
    case (false, true): look(for: lone.old, in: new, &found)
    case (true, false): look(for: lone.new, in: old, &found)
    }
    fields = found.sorted()
  }

  /// Whether all parts of a plot say the same.
  static func areAlike(_ plots: [ComparedPlot]) -> Bool {
    guard let first = plots.first else { return true }
    return plots.dropFirst().allSatisfy { all($0) == all(first) }
  }

  /// Parts in one place: as often the same where they are as many, else each of them somewhere.
  private mutating func compare(
    _ old: [ComparedPlot], _ new: [ComparedPlot], _ found: inout Set<Int>
  ) {
    func differ<Said: Hashable>(_ said: (ComparedPlot) -> Said) -> Bool {
      let (first, second) = (Self.counts(old, said), Self.counts(new, said))
      return old.count == new.count ? first != second : Set(first.keys) != Set(second.keys)
    }
    guard differ(Self.all) else { return }
    isChanged = true
    for field in Self.indices(old + new) where differ({ $0.values[field] }) { found.insert(field) }
  }

  /// Parts that are of one date alone: what they say may be said of the others too.
  private mutating func look(
    for lone: [ComparedPlot], in others: [ComparedPlot], _ found: inout Set<Int>
  ) {
    func differ<Said: Hashable>(_ said: (ComparedPlot) -> Said) -> Bool {
      !Set(lone.map(said)).isSubset(of: others.map(said))
    }
    guard differ(Self.all) else { return }
    isChanged = true
    for field in Self.indices(lone + others) where differ({ $0.values[field] }) {
      found.insert(field)
    }
  }

  private static func all(_ plot: ComparedPlot) -> [String?] { [plot.classText] + plot.values }

  private static func indices(_ plots: [ComparedPlot]) -> Range<Int> {
    0..<(plots.lazy.map(\.values.count).min() ?? 0)
  }

  private static func counts<Said: Hashable>(
    _ plots: [ComparedPlot], _ said: (ComparedPlot) -> Said
  ) -> [Said: Int] {
    plots.reduce(into: [:]) { $0[said($1), default: 0] += 1 }
  }
}
