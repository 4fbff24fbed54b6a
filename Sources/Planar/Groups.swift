/// Numbers that are joined pair by pair, as groups (Galler and Fischer 1964), paths halved on the way.
public struct Groups {
  /// What each number was joined to; itself for the first of a group.
  private var parents: [Int]

  /// Numbers from 0, each in a group of its own.
  public init(count: Int) { parents = Array(0..<count) }

  public mutating func join(_ a: Int, _ b: Int) {
    let (a, b) = (first(a), first(b))
    if a < b { parents[b] = a } else { parents[a] = b }
  }

  /// Groups and their members in ascending order.
  public mutating func all() -> [[Int]] {
    var groups: [[Int]] = []
    var places = [Int](repeating: -1, count: parents.count)
    for number in parents.indices {
      let first = first(number)
      if places[first] < 0 {
        places[first] = groups.count
        groups.append([])
      }
      groups[places[first]].append(number)
    }
    return groups
  }

  /// The least number of the group that this one is in.
  public mutating func first(_ number: Int) -> Int {
    var number = number
    while parents[number] != number {
      parents[number] = parents[parents[number]]
      number = parents[number]
    }
    return number
  }
}
