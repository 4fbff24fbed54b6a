public import Planar

/// All features of a run that have a shape on the working surface: what the checks on plots among
/// each other read at the end of the run. Filled batch by batch in the order of the files.
public struct PlotStore: Sendable {
  private(set) var blocks: [PlotBlock] = []
  /// The first feature of each block.
  private(set) var starts: [Int] = []
  public private(set) var count = 0

  public init() {}

  public mutating func append(_ block: PlotBlock) {
    guard block.count > 0 else { return }
    blocks.append(block.compact)
    starts.append(count)
    count += block.count
  }

  private func address(_ index: Int) -> (block: Int, row: Int) {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= index { low = middle } else { high = middle }
    }
    return (low, index - starts[low])
  }

  public func shape(_ index: Int) -> MultiPolygon {
    let (block, row) = address(index)
    return blocks[block].shape(row)
  }

  func box(_ index: Int) -> Box {
    let (block, row) = address(index)
    return blocks[block].box(row)
  }

  /// Points of each feature.
  var sizes: [Int32] {
    blocks.flatMap { block in (0..<block.count).map { Int32(clamping: block.size($0)) } }
  }

  /// Points of one feature.
  func size(_ index: Int) -> Int {
    let (block, row) = address(index)
    return blocks[block].size(row)
  }

  /// The plot's id, else where it lies.
  public func name(_ index: Int) -> String {
    let (block, row) = address(index)
    return blocks[block].name(row)
  }

  public func place(_ index: Int) -> PlotPlace {
    let (block, row) = address(index)
    return blocks[block].places[row]
  }

  public var boxes: [Box] {
    var boxes: [Box] = []
    boxes.reserveCapacity(count)
    for block in blocks { for row in 0..<block.count { boxes.append(block.box(row)) } }
    return boxes
  }

  /// For each feature the first one of the same plot: features of one file with one id are one
  /// plot. Two of 10⁷ ids share their 64 bits in three runs of a million.
  public var plots: [Int32] {
    var firsts: [UInt64: Int32] = [:]
    var plots: [Int32] = []
    plots.reserveCapacity(count)
    for block in blocks {
      for row in 0..<block.count {
        let own = Int32(plots.count)
        let place = block.places[row]
        guard place.isNamed else {
          plots.append(own)
          continue
        }
        let file = UInt64(UInt32(bitPattern: place.file))
        let key = block.nameHash(row) &+ file &* 0x9E37_79B9_7F4A_7C15
        let first = firsts[key, default: own]
        if first == own { firsts[key] = own }
        plots.append(first)
      }
    }
    return plots
  }

  /// Whether one feature goes before another, whatever the order of their files: by name, area and
  /// place; only what is alike in all of these goes by its position.
  public func precedes(_ a: Int, _ b: Int) -> Bool {
    let names = (name(a), name(b))
    if names.0 != names.1 { return names.0 < names.1 }
    let places = (place(a), place(b))
    if places.0.area != places.1.area { return places.0.area > places.1.area }
    let boxes = (box(a), box(b))
    if boxes.0 != boxes.1 {
      return (boxes.0.minX, boxes.0.minY, boxes.0.maxX, boxes.0.maxY)
        < (boxes.1.minX, boxes.1.minY, boxes.1.maxX, boxes.1.maxY)
    }
    return places.0.ordinal < places.1.ordinal
  }
}
