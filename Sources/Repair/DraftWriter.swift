import Loaders
import Planar

/// Turns a draft into edits of the bytes that the file has.
struct DraftWriter {
  let map: CoordinateMap

  /// In the order of the file. Only coordinates are touched, and the type of a polygon that became
  /// several.
  func edits(_ draft: ShapeDraft) -> [ByteEdit] {
    if draft.isRebuilt { return rebuilt(draft) }
    var edits: [ByteEdit] = []
    let kept = Set(draft.polygons.compactMap(\.part))
    edits += deletions(map.polygons.indices.map { (map.polygons[$0].range, kept.contains($0)) })
    for polygon in draft.polygons {
      guard let part = polygon.part else { continue }
      let rings = Set(polygon.rings.compactMap(\.part))
      edits += deletions(
        map.polygons[part].members.map { (map.rings[$0].range, rings.contains($0)) })
      for ring in polygon.rings { edits += self.edits(ring) }
    }
    return edits.sorted(by: ByteEdit.precedes)
  }

  private func edits(_ ring: ShapeDraft.Ring) -> [ByteEdit] {
    guard let part = ring.part else { return [] }
    let members = map.rings[part].members
    let kept = Set(ring.slots)
    var edits = deletions(members.map { (map.positions[$0].range, kept.contains($0)) })
    for (slot, vertex) in zip(ring.slots, ring.vertices) { edits += self.edits(slot, vertex) }
    if ring.vertices.count > ring.slots.count, let last = ring.slots.last,
      let vertex = ring.vertices.last
    {
      let end = map.positions[last].range.upperBound
      edits.append(ByteEdit(end..<end, separator(members) + text(vertex)))
    }
    return edits
  }

  private func edits(_ slot: Int, _ vertex: ShapeDraft.Vertex) -> [ByteEdit] {
    let position = map.positions[slot]
    if vertex.source == slot {
      var edits: [ByteEdit] = []
      if let x = vertex.x { edits.append(ByteEdit(position.x, x)) }
      if let y = vertex.y { edits.append(ByteEdit(position.y, y)) }
      return edits
    }
    let new = text(vertex)
    return new.elementsEqual(map.text(at: position.range)) ? [] : [ByteEdit(position.range, new)]
  }

  /// Elements of an array that go, each with one comma and the white space around it.
  private func deletions(_ items: [(range: Range<Int>, isKept: Bool)]) -> [ByteEdit] {
    var edits: [ByteEdit] = []
    var at = 0
    while at < items.count {
      guard !items[at].isKept else {
        at += 1
        continue
      }
      var next = at
      while next < items.count, !items[next].isKept { next += 1 }
      if at > 0 {
        edits.append(
          ByteEdit(items[at - 1].range.upperBound..<items[next - 1].range.upperBound))
      } else if next < items.count {
        edits.append(ByteEdit(items[0].range.lowerBound..<items[next].range.lowerBound))
      }
      at = next
    }
    return edits
  }

  /// What stands between two positions of a ring.
  private func separator(_ members: Range<Int>) -> [UInt8] {
    guard members.count > 1 else { return [UInt8(ascii: ",")] }
    return Array(
      map.text(
        at: map.positions[members.upperBound - 2].range
          .upperBound..<map.positions[members.upperBound - 1].range.lowerBound))
  }

  /// A position as it will stand in the file.
  func text(_ vertex: ShapeDraft.Vertex) -> [UInt8] {
    // A new position is spaced as the first of the file is.
    guard let like = vertex.source ?? map.positions.indices.first else { return [] }
    let position = map.positions[like]
    let x = vertex.x ?? Array(map.text(at: position.x))
    let y = vertex.y ?? Array(map.text(at: position.y))
    return map.text(at: position.range.lowerBound..<position.x.lowerBound) + x
      + map.text(at: position.x.upperBound..<position.y.lowerBound) + y
      + map.text(at: position.y.upperBound..<position.range.upperBound)
  }

  private func rebuilt(_ draft: ShapeDraft) -> [ByteEdit] {
    let style = Style(map)
    let becomesMulti = !map.isMulti && draft.polygons.count > 1
    var polygons: [[UInt8]] = []
    for polygon in draft.polygons {
      let rings = polygon.rings.map { ring in
        style.ring.wrap(ring.vertices.map(text), between: style.positions)
      }
      polygons.append(style.polygon.wrap(rings, between: style.rings))
    }
    let comma = [UInt8(ascii: ",")]
    let all =
      map.isMulti || becomesMulti
      ? (map.isMulti ? style.all : .plain).wrap(polygons, between: comma)
      : polygons.first ?? []
    var edits = [ByteEdit(map.coordinates, all)]
    if becomesMulti { edits.append(ByteEdit(map.type, Array("\"MultiPolygon\"".utf8))) }
    return edits.sorted(by: ByteEdit.precedes)
  }

  /// How the file sets its brackets and commas.
  private struct Style {
    struct Brackets {
      var open: [UInt8]
      var close: [UInt8]
      static let plain = Brackets(open: [UInt8(ascii: "[")], close: [UInt8(ascii: "]")])

      func wrap(_ items: [[UInt8]], between: [UInt8]) -> [UInt8] {
        open + Array(items.joined(separator: between)) + close
      }
    }

    var all = Brackets.plain
    var polygon = Brackets.plain
    var ring = Brackets.plain
    var positions = [UInt8(ascii: ",")]
    var rings = [UInt8(ascii: ",")]

    init(_ map: CoordinateMap) {
      guard let first = map.rings.first(where: { $0.members.count > 1 }) else { return }
      let members = first.members
      let (a, b) = (map.positions[members.lowerBound], map.positions[members.lowerBound + 1])
      let last = map.positions[members.upperBound - 1]
      func bytes(_ from: Int, _ to: Int) -> [UInt8] { Array(map.text(at: from..<to)) }
      positions = bytes(a.range.upperBound, b.range.lowerBound)
      ring = Brackets(
        open: bytes(first.range.lowerBound, a.range.lowerBound),
        close: bytes(last.range.upperBound, first.range.upperBound))
      guard let part = map.polygons.first(where: { !$0.members.isEmpty }) else { return }
      let one = map.rings[part.members.lowerBound].range
      let other = map.rings[part.members.upperBound - 1].range
      polygon = Brackets(
        open: bytes(part.range.lowerBound, one.lowerBound),
        close: bytes(other.upperBound, part.range.upperBound))
      if part.members.count > 1 {
        rings = bytes(one.upperBound, map.rings[part.members.lowerBound + 1].range.lowerBound)
      }
      guard map.isMulti, let begin = map.polygons.first, let end = map.polygons.last else { return }
      all = Brackets(
        open: bytes(map.coordinates.lowerBound, begin.range.lowerBound),
        close: bytes(end.range.upperBound, map.coordinates.upperBound))
    }
  }
}
