internal import CSimdjson
internal import Land
internal import Planar
internal import Values

/// What the decoder of `CSimdjson` has written, as plain values.
extension SpanDecoder {
  static func fill(_ geometry: inout RawGeometry, from read: ll_feature) {
    geometry.kind = kinds[Int(read.geometry_kind)]
    geometry.hasZ = read.has_z
    geometry.decimals = read.decimals < 0 ? nil : Int(read.decimals)
    // A point is two doubles without padding (see `Point`), which is what the decoder wrote.
    geometry.points.removeAll(keepingCapacity: true)
    if let coordinates = read.coordinates {
      coordinates.withMemoryRebound(to: Point.self, capacity: read.point_count) {
        geometry.points.append(contentsOf: UnsafeBufferPointer(start: $0, count: read.point_count))
      }
    }
    geometry.ringEnds.removeAll(keepingCapacity: true)
    geometry.ringEnds.append(
      contentsOf: UnsafeBufferPointer(start: read.ring_ends, count: read.ring_count))
    if read.polygon_count == 1 && read.ring_count == 1 {
      geometry.polygonEnds = onePolygon
    } else {
      geometry.polygonEnds = Array(
        UnsafeBufferPointer(start: read.polygon_ends, count: read.polygon_count))
    }
  }

  private static let kinds: [RawGeometry.Kind?] = [
    nil, .point, .multiPoint, .lineString, .multiLineString, .polygon, .multiPolygon,
    .geometryCollection,
  ]

  private static let onePolygon: [Int32] = [1]

  static func value(_ property: ll_property) -> RawValue {
    switch ll_value_kind(UInt32(property.kind)) {
    case LL_FALSE: .bool(false)
    case LL_TRUE: .bool(true)
    case LL_INTEGER: .integer(property.as.integer)
    case LL_NUMBER: .number(property.as.number)
    case LL_TEXT: property.as.text.map { .text(text($0, property.length)) } ?? .text("")
    case LL_NESTED: property.as.text.map { .nested(text($0, property.length)) } ?? .null
    default: .null
    }
  }

  static func text(_ start: UnsafePointer<CChar>, _ length: Int) -> String {
    start.withMemoryRebound(to: UInt8.self, capacity: length) {
      String(decoding: UnsafeBufferPointer(start: $0, count: length), as: UTF8.self)
    }
  }

  static func faults(_ read: ll_feature, _ start: UnsafePointer<UInt8>) -> [SpanFault] {
    UnsafeBufferPointer(start: read.faults, count: read.fault_count).map { fault in
      func piece(_ offset: Int64, _ length: Int64) -> [UInt8] {
        Array(UnsafeBufferPointer(start: start.advanced(by: Int(offset)), count: Int(length)))
      }
      return SpanFault(
        code: InputFault(decoder: fault.code), detail: Int(fault.detail),
        offset: Int(fault.offset), piece: piece(fault.offset, fault.length),
        expected: String(
          decoding: piece(fault.expected_offset, fault.expected_length), as: UTF8.self),
        first: fault.first_offset > 0 ? Int(fault.first_offset) : nil)
    }
  }
}
