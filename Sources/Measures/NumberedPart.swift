/// How notes number the parts of a project: 2#厂房, 3号楼, A栋, 一期, phase2.
enum NumberedPart {
  /// Where a part's number ends that begins at a place; nil where none does.
  static func end(_ scalars: [Unicode.Scalar], from place: Int) -> Int? {
    var next = place
    for word in ["phase", "block", "tower"] where starts(scalars, next, with: word) {
      next += word.unicodeScalars.count
    }
    let isNamed = next > place
    let first = next
    while next < scalars.count, next - first < 4, isNumeral(scalars[next]) { next += 1 }
    guard next > first else { return nil }
    if isNamed { return next }
    var isMarked = false
    while next < scalars.count, scalars[next] == "#" || scalars[next] == "号" {
      isMarked = true
      next += 1
    }
    for unit in units where starts(scalars, next, with: unit) {
      return next + unit.unicodeScalars.count
    }
    return isMarked ? next : nil
  }

  private static func starts(_ scalars: [Unicode.Scalar], _ place: Int, with word: String) -> Bool {
    place < scalars.count && scalars[place...].starts(with: word.unicodeScalars)
  }

  private static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", "a"..."f", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "首", "-", "~":
      true
    default: false
    }
  }

  private static let units = [
    "标段", "地块", "厂房", "宿舍", "车间", "仓库", "层", "楼", "栋", "幢", "座", "期", "区",
  ]
}
