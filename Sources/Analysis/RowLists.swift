/// A list of small numbers for each row of a chunk, all in two arrays.
struct RowLists {
  private struct Item {
    var number: Int32
    /// Place of the next one of the row; -1 for none.
    var next: Int32
  }

  private var firsts: [Int32] = []
  private var lasts: [Int32] = []
  private var items: [Item] = []

  /// Empty lists for so many rows.
  mutating func begin(rows: Int) {
    items.removeAll(keepingCapacity: true)
    firsts.removeAll(keepingCapacity: true)
    firsts.append(contentsOf: repeatElement(-1, count: rows))
    lasts.removeAll(keepingCapacity: true)
    lasts.append(contentsOf: repeatElement(-1, count: rows))
  }

  mutating func append(_ number: Int, to row: Int) {
    let place = Int32(items.count)
    items.append(Item(number: Int32(number), next: -1))
    if lasts[row] < 0 { firsts[row] = place } else { items[Int(lasts[row])].next = place }
    lasts[row] = place
  }

  func isEmpty(_ row: Int) -> Bool { firsts[row] < 0 }

  /// The first number of a row and its place; nil where it has none.
  func first(_ row: Int) -> (number: Int, place: Int)? { item(Int(firsts[row])) }

  /// The number behind the one at a place, and its place.
  func following(_ place: Int) -> (number: Int, place: Int)? { item(Int(items[place].next)) }

  private func item(_ place: Int) -> (number: Int, place: Int)? {
    place < 0 ? nil : (Int(items[place].number), place)
  }
}
