import Foundation
import Planar

/// Writes the city's plan package: the shipped rules and catalogues with layers of its own.
struct CityPlan {
  let city: City

  /// - Parameter shipped: the folder of the shipped package.
  func write(to folder: URL, shipped: URL) throws {
    let files = FileManager.default
    let layers = folder.appendingPathComponent("layers")
    try files.createDirectory(at: layers, withIntermediateDirectories: true)
    for name in ["plan.yaml", "provisions.yaml", "rules", "catalogues"] {
      try files.copyItem(
        at: shipped.appendingPathComponent(name), to: folder.appendingPathComponent(name))
    }
    try write("plan-area", to: layers) { text in
      text.feature(id: "AREA", [("role", quoted("plan-area"))], [[planArea]])
    }
    try write("layout", to: layers) { layout(&$0) }
    try write("blue-lines", to: layers) { rivers(&$0) }
    try write("reserved-land", to: layers) { reserves(&$0) }
    try write("detailed-plan", to: layers) { controlPlots(&$0) }
    // Small layers that the city has nothing to say of stay the shipped ones.
    let own = Set(try files.contentsOfDirectory(atPath: layers.path))
    let folder = shipped.appendingPathComponent("layers")
    for name in try files.contentsOfDirectory(atPath: folder.path) where !own.contains(name) {
      try files.copyItem(
        at: folder.appendingPathComponent(name), to: layers.appendingPathComponent(name))
    }
  }

  private func write(
    _ name: String, to folder: URL, _ body: (inout FeatureText) -> Void
  ) throws {
    var text = FeatureText()
    text.open(name)
    body(&text)
    text.close()
    try Data(text.bytes).write(to: folder.appendingPathComponent("\(name).geojson"))
  }

  /// An ellipse-like line of 400 vertices that cuts off the outermost lots of the corners.
  private var planArea: [Point] {
    let box = city.box
    var ring: [Point] = []
    for step in 0..<400 {
      let angle = Double(step) / 400 * 2 * Double.pi
      func squared(_ value: Double) -> Double {
        (value < 0 ? -1 : 1) * value.magnitude.squareRoot().squareRoot()
      }
      ring.append(
        Point(
          x: box.center.x + (box.width / 2 + 150) * squared(cos(angle)),
          y: box.center.y + (box.height / 2 + 150) * squared(sin(angle))))
    }
    return ring + [ring[0]]
  }

  /// A rectangle by shares of the city's box, its sides cut into `steps`.
  private func area(
    _ x: ClosedRange<Double>, _ y: ClosedRange<Double>, steps: Int
  ) -> [Point] {
    let box = city.box
    let corners = [
      (x.lowerBound, y.lowerBound), (x.upperBound, y.lowerBound), (x.upperBound, y.upperBound),
      (x.lowerBound, y.upperBound), (x.lowerBound, y.lowerBound),
    ].map { Point(x: box.minX + $0.0 * box.width, y: box.minY + $0.1 * box.height) }
    var ring: [Point] = []
    for (from, to) in zip(corners, corners.dropFirst()) {
      for step in 0..<steps {
        let share = Double(step) / Double(steps)
        ring.append(
          Point(x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y)))
      }
    }
    return ring + [ring[0]]
  }

  private func layout(_ text: inout FeatureText) {
    func add(_ id: String, _ role: String, _ pair: String?, _ ring: [Point]) {
      text.feature(
        id: id,
        [("role", quoted(role)), ("name_zh", quoted(id)), ("pair", pair.map(quoted) ?? "null")],
        [[ring]])
    }
    add("CORE", "core", nil, area(0.42...0.58, 0.42...0.58, steps: 30))
    add("AXIS", "axis", nil, area(0.487...0.513, 0.02...0.98, steps: 60))
    add("S1", "cluster", "south", area(0.05...0.4, 0.05...0.4, steps: 50))
    add("S2", "cluster", "south", area(0.6...0.95, 0.05...0.4, steps: 50))
    add("N1", "cluster", "north", area(0.05...0.4, 0.6...0.95, steps: 50))
    add("N2", "cluster", "north", area(0.6...0.95, 0.6...0.95, steps: 50))
  }

  /// One river to ten rows of blocks, in two reaches that overlap where they meet; beside every
  /// second one a strip that is held for a wider bed.
  private func rivers(_ text: inout FeatureText) {
    let box = city.box
    for river in 0..<max(2, city.side / 10) {
      var random = city.random(10, river)
      let base = random.within(0.05...0.95) * box.height
      let swing = random.within(60...200)
      let length = random.within(700...1600)
      func bank(_ x: Double, _ side: Double) -> Point {
        let bend = sin(x / length) * swing + sin(x / 97 + Double(river)) * 9
        let width = 22 + 6 * sin(x / 260)
        return Point(x: x, y: base + bend + side * width)
      }
      func reach(_ from: Double, _ to: Double, _ low: Double, _ high: Double) -> [Point] {
        let steps = Int((to - from) / 8)
        let places = (0...steps).map { from + Double($0) / Double(steps) * (to - from) }
        var ring = places.map { bank($0, low) }
        ring += places.reversed().map { bank($0, high) }
        return ring + [ring[0]]
      }
      func add(_ name: String, _ level: String, _ ring: [Point]) {
        text.feature(
          id: name,
          [
            ("name_zh", quoted("河流\(river)")), ("role", quoted("blue-line")),
            ("level", quoted(level)), ("valid_from", quoted("2020-09-28")),
          ], [[ring]])
      }
      let level = river % 2 == 0 ? "permanent" : "pre-control"
      add("R\(river)-1", level, reach(0, box.width / 2 + 60, -1, 1))
      add("R\(river)-2", level, reach(box.width / 2, box.width, -1, 1))
      if river % 4 == 0 {
        add("R\(river)-3", "pre-control", reach(0, box.width, 1, 2))
      }
    }
  }

  private func reserves(_ text: inout FeatureText) {
    for block in stride(from: 7, to: city.side * city.side, by: 40) {
      var random = city.random(11, block)
      let x = Double(block % city.side) * City.pitchX - 6
      let y = Double(block / city.side) * City.pitchY - 6
      var ring: [Point] = []
      for step in 0..<24 {
        let angle = Double(step) / 24 * 2 * Double.pi
        ring.append(Point(x: x + 101 + 110 * cos(angle), y: y + 71 + 80 * sin(angle)))
      }
      let release = random.isTrue(0.3) ? quoted("202\(1 + random.below(4))-06-01") : "null"
      text.feature(
        id: "LB-\(block)", [("role", quoted("reserved-land")), ("release_date", release)],
        [[ring + [ring[0]]]])
    }
  }

  /// Control plots with the lots' own edges, as lots are cut out of them: in a seventh of the
  /// blocks one a lot, in a quarter one for two or three lots, else one for a row of five; a few
  /// are missing, a few lie beside their lots.
  private func controlPlots(_ text: inout FeatureText) {
    var lot = 0
    while lot < city.lots {
      var random = city.random(12, lot)
      var block = city.random(13, lot / City.lotsPerBlock)
      let start = lot
      let place = lot % 5
      let kind = block.unit()
      let wanted = kind < 0.15 ? 1 : kind < 0.4 ? (place == 0 ? 2 : 3) : 5
      let count = min(wanted, 5 - place, city.lots - lot)
      lot += count
      if random.isTrue(0.02) { continue }
      let shift = random.isTrue(0.02) ? 6.0 : 0
      let ring = city.outline(start, count: count).map { Point(x: $0.x + shift, y: $0.y) }
      let use = LotRecord.use(of: start, in: city)
      text.feature(
        [
          ("DKBH", quoted("P-\(start)")), ("YDYHFLDM", quoted(use.code)),
          ("YDYHFLMC", quoted(use.name)), ("JRYT", quoted(use.compatible)),
          ("RJL", quoted(use.limits.far)), ("JZMD", quoted(use.limits.density)),
          ("LDL", quoted(use.limits.green)), ("JZGD", quoted(use.limits.height)),
        ], [[ring]])
    }
  }
}
