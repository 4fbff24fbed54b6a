internal import Land
internal import Planar

/// 宗地坐标交换 text, as the ministry's upload takes it: a head `[属性描述]` of `name=value` lines, then
/// `[地块坐标]`, where each plot is a line of its attributes that ends with `@`, and a line a point:
/// `J1,1,2583376.971,38451939.166`, which is the point's name, the number of its ring, X and Y. X is
/// north and Y is east.
///
/// A plot with a wrong line is told with the line, and the others are read. Behind the plots another
/// head may begin, as where two files are put together: it must place numbers as the first one does.
final class CoordinateText: ExchangeSource {
  let referenceSystem: String?
  let hasWrittenDecimals = true

  private let converter: TextConverter
  private var head: CoordinateTextHead
  private var lines: TextLines
  /// The line that has been read and belongs to what comes next.
  private var ahead: TextLines.Line?
  private var isZoned: Bool

  /// Names of a plot's attributes, in the order of its line; `@` is the last.
  private static let names = [
    "点数", "面积(公顷)", "地块编号", "地块名称", "记录图形属性", "图幅号", "地块用途", "地类编码",
  ]
  private static let keys = names.map { FeatureText.key($0) }
  /// No northing of the world is longer: a quarter of a meridian is 10,002 km.
  private static let longestNorthing = 10_002_000.0
  /// An easting within a zone is below; one that begins with the zone's number is not.
  private static let beyondAnyZone = 1_000_000.0
  /// 记录图形属性 of what is no area: its points in order enclose none.
  private static let otherKinds: Set = ["点", "线"]

  init(_ path: ExchangePath, _ bytes: [UInt8]) throws(ExchangeFailure) {
    converter = try TextConverter(TextConverter.isUTF8(bytes) ? "UTF-8" : "GB18030")
    lines = TextLines(bytes)
    let first = lines.next()
    head = try CoordinateTextHead(first, &lines, converter)
    isZoned = Self.firstEasting(in: lines).map { $0 >= Self.beyondAnyZone } ?? false
    referenceSystem = head.code(isZoned: isZoned)
    ahead = lines.next()
  }

  func next() throws(ExchangeFailure) -> ExchangeFeature? {
    while let line = ahead ?? lines.next() {
      ahead = nil
      guard CoordinateTextHead.begins(line, converter) else { return plot(line) }
      try begin(line)
    }
    return nil
  }

  /// Another head: plots behind it are of its system, and a file has one.
  private func begin(_ line: TextLines.Line) throws(ExchangeFailure) {
    head = try CoordinateTextHead(line, &lines, converter)
    let isZoned = Self.firstEasting(in: lines).map { $0 >= Self.beyondAnyZone } ?? self.isZoned
    let system = head.code(isZoned: isZoned)
    guard system == referenceSystem else {
      throw ExchangeFailure(
        found: system ?? "", expected: referenceSystem ?? "", line: line.number,
        column: line.column(of: line.bytes.startIndex))
    }
  }

  /// It tells whether eastings, here and in what follows, begin with the number of the zone.
  private static func firstEasting(in lines: TextLines) -> Double? {
    var look = lines
    while let line = look.next() {
      let fields = Self.fields(line)
      if fields.count == 4, let east = Self.number(fields[3]) { return east }
    }
    return nil
  }

  // MARK: Lines

  private static func fields(_ line: TextLines.Line) -> [ArraySlice<UInt8>] {
    line.bytes.split(separator: 0x2C, omittingEmptySubsequences: false).map {
      TextLines.trimmed($0)
    }
  }

  private static func isHead(_ fields: [ArraySlice<UInt8>]) -> Bool {
    fields.last.map { $0.elementsEqual([0x40]) } ?? false
  }

  private static func number(_ field: ArraySlice<UInt8>) -> Double? {
    let isPlain = field.allSatisfy { $0 >= 0x30 && $0 <= 0x39 || $0 == 0x2E || $0 == 0x2D }
    return isPlain ? Double(String(decoding: field, as: UTF8.self)) : nil
  }

  private func fault(
    _ line: TextLines.Line, at index: Int?, found: String, expected: String
  ) -> ExchangeFeature.Fault {
    ExchangeFeature.Fault(
      .unreadable, found: found, expected: expected,
      place: place(line, at: index ?? line.bytes.startIndex))
  }

  private func place(_ line: TextLines.Line, at index: Int) -> ByteSpan {
    ByteSpan(
      offset: index, length: line.bytes.endIndex - index, line: line.number,
      column: line.column(of: index))
  }

  private func words(_ bytes: ArraySlice<UInt8>) -> String {
    String(converter.text(Array(bytes)).prefix(40))
  }

  // MARK: Plots

  private func plot(_ first: TextLines.Line) -> ExchangeFeature {
    let fields = Self.fields(first)
    var text = FeatureText()
    var faults: [ExchangeFeature.Fault] = []
    let isHead = Self.isHead(fields)
    // The number of the plot is what the file calls it by.
    var id: String?
    if isHead, fields.count >= 8, fields.count <= 9 {
      write(fields, into: &text)
      id = fields[2].isEmpty ? nil : converter.text(Array(fields[2]))
      if Self.otherKinds.contains(converter.text(Array(fields[4]))) {
        faults.append(
          fault(first, at: fields[4].startIndex, found: words(fields[4]), expected: "面"))
      }
    } else {
      faults.append(
        fault(
          first, at: nil, found: words(first.bytes),
          expected: "点数,面积,地块编号,地块名称,面,图幅号,地块用途,地类编码,@"))
    }
    var rings: [(number: Int, points: [Point])] = []
    var count = 0
    while let line = lines.next() {
      let point = Self.fields(line)
      if Self.isHead(point) || CoordinateTextHead.begins(line, converter) {
        ahead = line
        break
      }
      count += 1
      do throws(PointFault) {
        let (ring, place) = try self.point(point, line)
        if let known = rings.firstIndex(where: { $0.number == ring }) {
          rings[known].points.append(place)
        } else {
          rings.append((ring, [place]))
        }
      } catch {
        if faults.count < 8 { faults.append(error.fault) }
      }
    }
    if faults.isEmpty, let stated = Self.number(fields[0]), Int(exactly: stated) != count {
      faults.append(
        fault(
          first, at: fields[0].startIndex, found: "\(words(fields[0])) × [x, y]",
          expected: "\(count) × [x, y]"))
    }
    var json: [UInt8]?
    if faults.isEmpty {
      json = RingAssembly(rings.map(\.points), by: .nesting).json { point, out in
        PositionText.position([point.x, point.y], &out)
      }
    }
    return ExchangeFeature(
      text: text.finish(json, id: id), place: place(first, at: first.bytes.startIndex),
      faults: faults)
  }

  private func write(_ fields: [ArraySlice<UInt8>], into text: inout FeatureText) {
    // Files of the first edition have no 地类编码.
    for (index, field) in fields.dropLast().enumerated() where index != 0 {
      text.begin(Self.keys[index])
      if field.isEmpty {
        text.null()
      } else if index == 1, let area = Self.number(field) {
        text.real(area)
      } else {
        text.quote(converter.text(Array(field)))
      }
    }
  }

  private struct PointFault: Error {
    var fault: ExchangeFeature.Fault
  }

  /// A point as x east, y north, and the number of its ring.
  private func point(
    _ fields: [ArraySlice<UInt8>], _ line: TextLines.Line
  ) throws(PointFault) -> (ring: Int, point: Point) {
    func wrong(_ index: Int?, _ expected: String) -> PointFault {
      PointFault(
        fault: fault(
          line, at: index.map { fields[$0].startIndex },
          found: words(index.map { fields[$0] } ?? line.bytes), expected: expected))
    }
    guard fields.count == 4 else { throw wrong(nil, "点号,圈号,X,Y") }
    guard let ring = Self.number(fields[1]).flatMap({ Int(exactly: $0) }), ring >= 0 else {
      throw wrong(1, "圈号 1, 2, 3 …")
    }
    guard let north = Self.number(fields[2]) else { throw wrong(2, "X (m)") }
    guard let east = Self.number(fields[3]) else { throw wrong(3, "Y (m)") }
    guard north >= 0, north < Self.longestNorthing else {
      throw wrong(2, "X 向北 north, 0…10002000 m")
    }
    let least = isZoned ? Double(head.zone) * 1_000_000 : 0
    guard east >= least, east < least + 1_000_000 else {
      throw wrong(3, "Y 向东 east, \(Int(least))…\(Int(least) + 999_999) m")
    }
    return (ring, Point(x: east, y: north))
  }
}
