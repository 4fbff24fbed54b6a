import Planar

/// Writes GeoJSON features; a plain buffer, since a city has millions of coordinates.
struct FeatureText {
  /// Longitude and latitude of the city's corner, and metres to a degree there.
  private static let origin = (longitude: 113.44, latitude: 23.22)
  private static let metres = (longitude: 102_275.0, latitude: 110_757.0)

  private(set) var bytes: [UInt8] = []
  private var isFirst = true

  mutating func open(_ name: String) {
    text(#"{"type":"FeatureCollection","name":"\#(name)","synthetic":true,"features":["#)
  }

  mutating func close() { text("\n]}\n") }

  mutating func clear() { bytes.removeAll(keepingCapacity: true) }

  mutating func feature(id: String? = nil, _ properties: [(String, String)], _ shape: [[[Point]]]) {
    text(isFirst ? "\n" : ",\n")
    isFirst = false
    text(#"{"type":"Feature","#)
    if let id { text(#""id":"\#(id)","#) }
    text(#""properties":{"#)
    for (index, property) in properties.enumerated() {
      text(index > 0 ? ",\"" : "\"")
      text(property.0)
      text("\":")
      text(property.1)
    }
    text(
      shape.count == 1
        ? #"},"geometry":{"type":"Polygon","coordinates":"#
        : #"},"geometry":{"type":"MultiPolygon","coordinates":["#)
    for (index, polygon) in shape.enumerated() {
      text(index > 0 ? ",[" : "[")
      for (index, ring) in polygon.enumerated() {
        text(index > 0 ? ",[" : "[")
        for (index, point) in ring.enumerated() {
          if index > 0 { bytes.append(UInt8(ascii: ",")) }
          bytes.append(UInt8(ascii: "["))
          degrees(Self.origin.longitude + point.x / Self.metres.longitude)
          bytes.append(UInt8(ascii: ","))
          degrees(Self.origin.latitude + point.y / Self.metres.latitude)
          bytes.append(UInt8(ascii: "]"))
        }
        text("]")
      }
      text("]")
    }
    text(shape.count == 1 ? "}}" : "]}}")
  }

  private mutating func text(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Eight decimals, about a millimetre, as registers deliver them.
  private mutating func degrees(_ value: Double) {
    let units = Int((value * 1e8).rounded())
    text(String(units / 100_000_000))
    bytes.append(UInt8(ascii: "."))
    var rest = units % 100_000_000
    var divisor = 10_000_000
    while divisor > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(rest / divisor))
      rest %= divisor
      divisor /= 10
    }
  }
}

/// A JSON text of words that need no escapes.
func quoted(_ text: String) -> String { "\"\(text)\"" }
