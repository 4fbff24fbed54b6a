/// Numbers joined pair by pair, as groups in the order of their first members.
struct Groups {
  private var parents: [Int]

  init(_ count: Int) { parents = Array(0..<count) }

  private mutating func first(_ number: Int) -> Int {
    var number = number
    while parents[number] != number {
      parents[number] = parents[parents[number]]
      number = parents[number]
    }
    return number
  }

  mutating func join(_ a: Int, _ b: Int) {
    let (a, b) = (first(a), first(b))
    parents[max(a, b)] = min(a, b)
  }

  var all: [[Int]] {
    mutating get {
      var members: [Int: [Int]] = [:]
      for number in parents.indices { members[first(number), default: []].append(number) }
      return members.sorted { $0.key < $1.key }.map(\.value)
    }
  }
}
