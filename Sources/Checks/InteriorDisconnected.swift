public import Findings
import Planar

/// A polygon whose holes cut its interior into pieces by touching in points.
public struct InteriorDisconnected: ShapeCheck {
  public static let card = RuleCard(
    code: "GEO216", slug: "interior-disconnected",
    title: Bilingual(zh: "内部不连通", en: "interior is disconnected"),
    ruleClass: .decidable, severity: .warning,
    law: [RuleCard.LawCitation(name: "OGC 06-103r4", article: "6.1.11.1")])

  public static let explanation = Bilingual(
    zh: "环在点上相接并围成一圈,把面的内部隔成几块;列出使其封闭的那一点。",
    en:
      "Rings touch in points and close a circle that cuts the interior into pieces; the point that closes it is told."
  )

  public static let concernsSimpleShapes = false

  /// Rings and the points in which they touch are a graph: a circle in it cuts the interior.
  public static func faults(of shape: CheckedShape, limits: DataLimits) -> [ShapeFault] {
    let contacts = shape.contacts
    guard !contacts.touches.isEmpty else { return [] }
    var parents: [Int] = Array(0..<shape.given.ringCount)
    var nodes: [Point: Int] = [:]
    var joined: Set<[Int]> = []
    func root(_ node: Int) -> Int {
      var node = node
      while parents[node] != node { node = parents[node] }
      return node
    }
    var faults: [ShapeFault] = []
    // Rings that cross part the interior too, which is another fault.
    let crossing = Set(contacts.ofPolygon.map { [$0.first, $0.second] })
    for touch in contacts.touches where !crossing.contains([touch.first, touch.second]) {
      let node = nodes[touch.place] ?? parents.count
      if node == parents.count {
        nodes[touch.place] = node
        parents.append(node)
      }
      for ring in [Int(touch.first), Int(touch.second)]
      where joined.insert([node, ring]).inserted {
        let (a, b) = (root(node), root(ring))
        if a == b {
          faults.append(ShapeFault(at: touch.place))
        } else {
          parents[max(a, b)] = min(a, b)
        }
      }
    }
    return faults
  }
}
