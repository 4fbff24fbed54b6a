public import Planar

/// Where a feature stands in its file, and the little else that is kept of it until the run ends.
public struct PlotPlace: Hashable, Sendable {
  public var byteOffset: Int
  /// Measured area in 10⁻⁴ m².
  public var area: Int
  /// Position among all features of the run.
  public var ordinal: Int32
  public var file: Int32
  public var line: Int32
  public var column: Int32
  /// False for a feature without an id, whose name is where it lies.
  public var isNamed: Bool
  /// Digest of the shape as its file gives it; 0 where a run does not ask for it.
  public var shapeDigest: UInt64 = 0
  /// What the plot amounted to when it was judged alone: the raw value of a verdict.
  public var conclusion: UInt8 = 0

  /// Of an area that is no plot.
  public static let none = PlotPlace(
    byteOffset: 0, area: 0, ordinal: 0, file: 0, line: 0, column: 0, isNamed: false)

  public init(
    byteOffset: Int, area: Int, ordinal: Int, file: Int, line: Int, column: Int, isNamed: Bool
  ) {
    self.byteOffset = byteOffset
    self.area = area
    self.ordinal = Int32(clamping: ordinal)
    self.file = Int32(clamping: file)
    self.line = Int32(clamping: line)
    self.column = Int32(clamping: column)
    self.isNamed = isNamed
  }
}

/// The shapes of one batch on the working surface, stored flat.
public struct PlotBlock: Sendable {
  private var points: [Point] = []
  private var ringEnds: [Int32] = []
  private var polygonEnds: [Int32] = []
  private var plotEnds: [Int32] = []
  private var nameBytes: [UInt8] = []
  private var nameEnds: [Int32] = []
  private(set) var places: [PlotPlace] = []
  private var concluded = 0

  public init() {}

  public var count: Int { places.count }

  var pointCount: Int { points.count }

  /// Rings are stored with the land to their left.
  ///
  /// - Parameters:
  ///   - shape: valid, in metres on the working surface.
  ///   - name: the plot's id, else where it lies.
  public mutating func append(_ shape: MultiPolygon, name: String, at place: PlotPlace) {
    let pointBase = Int32(points.count)
    let ringBase = Int32(ringEnds.count)
    for polygon in 0..<shape.polygonCount {
      let rings = shape.polygonRange(polygon)
      for ring in rings {
        let own = shape.points[shape.ringRange(ring)]
        if (shape.signedArea(ofRing: ring) < 0) == (ring == rings.lowerBound) {
          points.append(contentsOf: own.reversed())
        } else {
          points.append(contentsOf: own)
        }
      }
    }
    for end in shape.ringEnds { ringEnds.append(end + pointBase) }
    for end in shape.polygonEnds { polygonEnds.append(end + ringBase) }
    plotEnds.append(Int32(polygonEnds.count))
    nameBytes.append(contentsOf: name.utf8)
    nameEnds.append(Int32(nameBytes.count))
    places.append(place)
  }

  /// The same without the room that growing left over.
  var compact: PlotBlock {
    var block = self
    block.points = points.withExactRoom
    block.ringEnds = ringEnds.withExactRoom
    block.polygonEnds = polygonEnds.withExactRoom
    block.plotEnds = plotEnds.withExactRoom
    block.nameBytes = nameBytes.withExactRoom
    block.nameEnds = nameEnds.withExactRoom
    block.places = places.withExactRoom
    return block
  }

  /// Notes what a feature amounted to; features come in the order in which they were stored.
  public mutating func conclude(_ ordinal: Int, _ conclusion: UInt8) {
    guard concluded < places.count, places[concluded].ordinal == Int32(clamping: ordinal) else {
      return
    }
    places[concluded].conclusion = conclusion
    concluded += 1
  }

  func name(_ row: Int) -> String {
    let begin = row == 0 ? 0 : Int(nameEnds[row - 1])
    return String(decoding: nameBytes[begin..<Int(nameEnds[row])], as: UTF8.self)
  }

  /// Of the name, by FNV-1a with 64 bits: the same in every run.
  func nameHash(_ row: Int) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in (row == 0 ? 0 : Int(nameEnds[row - 1]))..<Int(nameEnds[row]) {
      hash = (hash ^ UInt64(nameBytes[index])) &* 0x100_0000_01b3
    }
    return hash
  }

  /// Calls `body` with each edge of a feature that has a length, the feature to its left, and with the
  /// position of its start among the points of the block.
  func visitEdges(_ row: Int, _ body: (_ position: Int, _ start: Point, _ end: Point) -> Void) {
    for polygon in polygons(row) {
      for ring in (polygon == 0 ? 0 : Int(polygonEnds[polygon - 1]))..<Int(polygonEnds[polygon]) {
        let first = ring == 0 ? 0 : Int(ringEnds[ring - 1])
        for position in first..<max(first, Int(ringEnds[ring]) - 1)
        where points[position] != points[position + 1] {
          body(position, points[position], points[position + 1])
        }
      }
    }
  }

  private func polygons(_ row: Int) -> Range<Int> {
    (row == 0 ? 0 : Int(plotEnds[row - 1]))..<Int(plotEnds[row])
  }

  /// Points of a feature.
  func size(_ row: Int) -> Int {
    let polygons = polygons(row)
    guard !polygons.isEmpty else { return 0 }
    let first = polygons.lowerBound == 0 ? 0 : Int(polygonEnds[polygons.lowerBound - 1])
    let end = Int(polygonEnds[polygons.upperBound - 1])
    return (end == 0 ? 0 : Int(ringEnds[end - 1])) - (first == 0 ? 0 : Int(ringEnds[first - 1]))
  }

  func shape(_ row: Int) -> MultiPolygon {
    let polygons = polygons(row)
    let firstRing = polygons.lowerBound == 0 ? 0 : Int(polygonEnds[polygons.lowerBound - 1])
    let endRing = polygons.isEmpty ? firstRing : Int(polygonEnds[polygons.upperBound - 1])
    let firstPoint = firstRing == 0 ? 0 : Int(ringEnds[firstRing - 1])
    let endPoint = endRing == firstRing ? firstPoint : Int(ringEnds[endRing - 1])
    return MultiPolygon(
      points: Array(points[firstPoint..<endPoint]),
      ringEnds: ringEnds[firstRing..<endRing].map { $0 - Int32(firstPoint) },
      polygonEnds: polygonEnds[polygons].map { $0 - Int32(firstRing) })
  }

  func box(_ row: Int) -> Box {
    let polygons = polygons(row)
    var box = Box.empty
    for polygon in polygons {
      // An exterior goes around all of its polygon.
      let ring = polygon == 0 ? 0 : Int(polygonEnds[polygon - 1])
      for position in (ring == 0 ? 0 : Int(ringEnds[ring - 1]))..<Int(ringEnds[ring]) {
        box.extend(by: points[position])
      }
    }
    return box
  }
}

extension Array {
  /// A copy that has room for its elements and no more.
  fileprivate var withExactRoom: [Element] {
    var copy: [Element] = []
    copy.reserveCapacity(count)
    copy.append(contentsOf: self)
    return copy
  }
}
