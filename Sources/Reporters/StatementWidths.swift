import Findings

/// How wide the columns of a table are on a terminal, and how what is too long is cut.
struct StatementWidths {
  /// Between what two names of a list stand.
  private static let separator = "、"
  /// What says that a list goes on, with as many more as a screen ever leaves out.
  private static let rest = DisplayWidth.of(separator + more(999))
  private static let leastText = 8
  /// `2025-12-31`; what is longer says more after it, and a sign in place of that.
  private static let day = 10

  private let kinds: [StatementTable.Kind]
  private(set) var widths: [Int]
  /// Whether ids have to be cut, for days and numbers stay whole.
  private(set) var isTight = false

  init(_ kinds: [StatementTable.Kind], headings: [String], grid: [[String]]) {
    self.kinds = kinds
    widths = kinds.indices.map { position in
      ([headings] + grid).reduce(0) { max($0, DisplayWidth.of($1[position])) }
    }
    // Names give way first; then lists of ids, which still begin with a whole one; ids themselves
    // only where the line cannot hold them at all: rows are told apart by them.
    // A day without its end is another one.
    let days = kinds.indices.map { position -> Int in
      guard kinds[position] == .day else { return Self.leastText }
      return grid.reduce(Self.leastText) {
        max($0, min(DisplayWidth.of($1[position]), Self.day + 1))
      }
    }
    shrink { !kinds[$0].isNumber && kinds[$0] != .id ? days[$0] : nil }
    let ids = kinds.indices.map { position -> Int in
      ([headings] + grid).reduce(Self.leastText) { max($0, Self.least($1[position])) }
    }
    shrink { kinds[$0] == .id ? ids[$0] : nil }
    isTight = excess > 0
    shrink { kinds[$0].isNumber ? nil : days[$0] }
  }

  /// A cell in the width of its column.
  func cut(_ text: String, _ position: Int) -> String {
    let width = widths[position]
    guard kinds[position] == .id, DisplayWidth.of(text) > width else {
      return TextLayout.truncated(text, to: width)
    }
    return TextLayout.fitted(
      text.components(Self.separator), separator: Self.separator, width: width, more: Self.more)
  }

  private static func more(_ count: Int) -> String { "…+\(count)" }

  /// The width that a cell's first id needs.
  private static func least(_ text: String) -> Int {
    let items = text.components(separator)
    return DisplayWidth.of(items[0]) + (items.count > 1 ? rest : 0)
  }

  /// By how much the line is too long.
  private var excess: Int {
    widths.reduce(0, +) + 2 * (widths.count - 1) - TextLayout.columns
  }

  /// Takes from the widest columns until the line fits; numbers stay whole.
  private mutating func shrink(_ floor: (Int) -> Int?) {
    var excess = excess
    while excess > 0 {
      let widest = widths.indices.filter { position in
        floor(position).map { widths[position] > $0 } ?? false
      }.max { widths[$0] < widths[$1] }
      guard let widest else { return }
      widths[widest] -= 1
      excess -= 1
    }
  }
}

extension String {
  /// The parts of a text between signs; never empty.
  fileprivate func components(_ separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}
