import Exchange
import Loaders
import Testing
import Values

private let declarations = [
  FieldDeclaration(name: "contract_no", acceptedNames: ["电子监管号"], type: .text),
  FieldDeclaration(name: "agreed_start", acceptedNames: ["约定开工时间"], type: .date),
  FieldDeclaration(
    name: "price", acceptedNames: ["成交价格"], type: .number(.money), unit: .yuan),
]

private func join(_ csv: String) throws -> Join {
  try Join(try Table(bytes: Array(csv.utf8)), on: "电子监管号", declarations: declarations) {
    FieldReader(
      declarations[$0], unit: $1.unit, zoneMinutes: 480,
      mayHoldFractions: declarations[$0].mayHoldFractions(in: $1))
  }
}

@Suite("Tables and joins")
struct TableTests {
  /// 电子监管号,约定开工时间 / 广州,2020年 in GB18030, written out so that no converter is trusted.
  private let gbk: [UInt8] =
    [0xB5, 0xE7, 0xD7, 0xD3, 0xBC, 0xE0, 0xB9, 0xDC, 0xBA, 0xC5, 0x2C]
    + [0xD4, 0xBC, 0xB6, 0xA8, 0xBF, 0xAA, 0xB9, 0xA4, 0xCA, 0xB1, 0xBC, 0xE4, 0x0D, 0x0A]
    + [0xB9, 0xE3, 0xD6, 0xDD, 0x2C, 0x32, 0x30, 0x32, 0x30, 0xC4, 0xEA, 0x0D, 0x0A]

  @Test func gbkBytes() throws {
    let table = try Table(bytes: gbk)
    #expect(table.encoding == .gb18030)
    #expect(table.columns == ["电子监管号", "约定开工时间"])
    #expect(table.rows.map(\.cells) == [["广州", "2020年"]])
  }

  @Test func fourByteCharactersOfGB18030() throws {
    // U+20000 is 95 32 82 36, U+00B2 (²) is 81 30 85 35.
    let decoded = try TextDecoding.text(
      of: [0x95, 0x32, 0x82, 0x36, 0x81, 0x30, 0x85, 0x35, 0xB9, 0xE3])
    #expect(decoded.text == "\u{20000}²广")
    #expect(decoded.encoding == .gb18030)
  }

  @Test func marksOfByteOrder() throws {
    let utf8 = try TextDecoding.text(of: [0xEF, 0xBB, 0xBF] + Array("甲,乙".utf8))
    #expect(utf8.text == "甲,乙" && utf8.encoding == .utf8)
    let little = try TextDecoding.text(of: [0xFF, 0xFE, 0x32, 0x75, 0x2C, 0x00])
    #expect(little.text == "甲," && little.encoding == .utf16LittleEndian)
    let big = try TextDecoding.text(of: [0xFE, 0xFF, 0x75, 0x32, 0x00, 0x2C])
    #expect(big.text == "甲," && big.encoding == .utf16BigEndian)
  }

  @Test func bytesOfNoEncoding() {
    let failure = #expect(throws: TableFailure.self) {
      try Table(bytes: gbk + [0x61, 0xFF, 0xFF, 0x0A])
    }
    #expect(failure == TableFailure(line: 3, column: 2, problem: .undecodable))
  }

  @Test func lineOfAnotherEncoding() {
    let utf8 = Array("宗地代码,登记面积\n甲1,1\n".utf8)
    let failure = #expect(throws: TableFailure.self) {
      try Table(bytes: utf8 + Array("A1,".utf8) + [0xD7, 0xD6, 0x0A])
    }
    #expect(failure == TableFailure(line: 3, column: 4, problem: .undecodable))
  }

  @Test("bytes that are not UTF-8 stand at a line and a column")
  func placeOfBytes() {
    let failure = #expect(throws: LoadFailure.self) {
      try WholeFile.text(Array("蓝线: a\r\n线: ".utf8) + [0xC0, 0xB6, 0xCF, 0xDF], of: "a.yaml")
    }
    #expect(failure?.place == "a.yaml:2:6" && failure?.characterColumn == 4)
    #expect(failure?.found.hasPrefix("C0 B6 CF DF") == true)
  }

  @Test func emptyTables() {
    for bytes in [[], [0xEF, 0xBB, 0xBF], [0x0A, 0x0A]] as [[UInt8]] {
      let failure = #expect(throws: TableFailure.self) { try Table(bytes: bytes) }
      #expect(failure?.problem == .empty)
    }
  }

  @Test func quotesAndLines() throws {
    let table = try Table(
      bytes: Array("a,b,c\r\n\"x, \"\"y\"\"\",\"two\nlines\",3\r\n\r\n,,\r\n1,2\n4,5,6,7\n".utf8))
    #expect(
      table.rows.map(\.cells)
        == [["x, \"y\"", "two\nlines", "3"], ["1", "2", ""], ["4", "5", "6"]])
    #expect(table.rows.map(\.line) == [2, 6, 7])
    #expect(table.rows.map(\.surplus) == [nil, nil, 4])
    // Empty cells behind the last column are of a sheet that was once wider.
    let wide = try Table(bytes: Array("a,b\n1,2,,\n3,4,,5\n".utf8))
    #expect(wide.rows.map(\.surplus) == [nil, 4])
  }

  /// A row with more cells than the head has may be one column off: none of it is joined.
  @Test func rowsThatAreTooLongAreNotJoined() throws {
    let join = try join("电子监管号,约定开工时间\nA12,2019-01-01,x\nA13,2019-01-01\n")
    #expect(join.row(for: "A12") == nil && join.isOverlong("A12"))
    #expect(join.row(for: "A13") == 1 && !join.isOverlong("A13"))
    #expect(join.overlong.map(\.line) == [2])
    #expect(join.unmatchedLines(afterMatching: []) == [3])
  }

  /// How spreadsheets keep a number as text.
  @Test(arguments: ["'4401122018A00827", "=\"4401122018A00827\"", "4401122018a00827 "])
  func keysAsSpreadsheetsWriteThem(key: String) throws {
    let quoted = key.contains("\"") ? "\"" + key.replacing("\"", with: "\"\"") + "\"" : key
    let join = try join("电子监管号,约定开工时间\n\(quoted),2019-01-01\n")
    #expect(join.row(for: "4401122018A00827") == 0, "\(key)")
    #expect(join.row(for: key) == 0, "\(key)")
  }

  @Test(arguments: [
    ("a;b;c\n1,5;2;3", UInt8(ascii: ";")), ("a\tb\n1\t2", 9), ("a,b;\n1,2", 0x2C),
    ("\"a,b,c\";d\n1;2", UInt8(ascii: ";")),
  ])
  func delimiters(text: String, delimiter: UInt8) throws {
    #expect(try Table(bytes: Array(text.utf8)).delimiter == delimiter)
  }

  @Test(arguments: [("a,b\n1,\"2", 2, 3), ("a,b\n\"1\"x,2", 2, 4), ("a\n\n\"x\ny", 3, 1)])
  func brokenQuotes(text: String, line: Int, column: Int) {
    let failure = #expect(throws: TableFailure.self) { try Table(bytes: Array(text.utf8)) }
    #expect(failure?.line == line && failure?.column == column, "\(text)")
  }

  @Test func joinedByKey() throws {
    let join = try join(
      """
      电子监管号,约定开工时间,成交价格(万元)
      4401122018A00827,2019-03-05,1200
      ４４０１１２2018a00828 ,1900-01-01,交地后付
      4401122018A00829,2019-01-01,1
      4401122018A00829,2019-01-02,1
      4.40E+15,2019-01-01,1
      ,2019-01-01,1
      4401122018A00830,2019-01-01,1
      """)
    #expect(join.repeated == [.init(key: "4401122018A00829", lines: [4, 5])])
    #expect(
      join.unusable == [
        .init(line: 6, raw: "4.40E+15", digitsLost: true),
        .init(line: 7, raw: "", digitsLost: false),
      ])
    #expect(join.row(for: "4401122018A00829") == nil)
    #expect(join.isRepeated("4401122018a00829"))
    #expect(join.row(for: "nobody") == nil)
    #expect(
      join.unmatchedLines(afterMatching: ["4401122018A00827", "4401122018A00828"]) == [8])

    let start = try #require(CalendarDate(year: 2019, month: 3, day: 5))
    let first = join.cells(ofRow: try #require(join.row(for: "4401122018A00827")))
    #expect(first.map(\.count) == [0, 1, 1])
    #expect(first[1][0].reading == .value(.date(start)))
    #expect(first[2][0].reading.value == .number(12_000_000))
    let second = join.cells(ofRow: try #require(join.row(for: "4401122018A00828")))
    #expect(second[1][0].reading == .blank)
    #expect(second[2][0].reading.fault?.raw == "交地后付")
  }

  @Test(
    "keys that differ by leading zeros only are told and not joined",
    arguments: [
      ("42,", ["0042"], ["42: 0042"]), ("0042,", ["42"], ["0042: 42"]),
      ("42,", ["042", "0042"], ["42: 0042 042"]), ("42,", ["42", "0042"], []),
      ("42,", ["0421"], []), ("A42,", ["0A42"], []), ("0,", ["00"], []), ("42,\n42,", ["0042"], []),
    ])
  func leadingZeros(rows: String, keys: [String], told: [String]) throws {
    let join = try join("电子监管号,约定开工时间\n\(rows)\n")
    let found = join.differingByZeros(from: keys)
    #expect(found.map { "\($0.written): \($0.keys.joined(separator: " "))" } == told)
    for key in keys where key != "42" || told != [] { #expect(join.row(for: key) == nil) }
  }

  @Test func columnsOfOneField() throws {
    let join = try join("电子监管号,YDKG,约定开工时间,约定开工时间\nA1,x,2019-03-05,2020-03-05\n")
    let cells = join.cells(ofRow: 0)[1]
    #expect(cells.map(\.raw) == ["2019-03-05", "2020-03-05"])
    #expect(join.fields == [0, 1])
  }

  @Test func keyColumnByAnotherAcceptedName() throws {
    let table = try Table(bytes: Array("contract_no\nA1".utf8))
    let join = try Join(table, on: "电子监管号", declarations: declarations) {
      FieldReader(
        declarations[$0], unit: $1.unit, zoneMinutes: 480,
        mayHoldFractions: declarations[$0].mayHoldFractions(in: $1))
    }
    #expect(join.row(for: "a1") == 0)
    let failure = #expect(throws: TableFailure.self) {
      try Join(table, on: "nothing", declarations: declarations) {
        FieldReader(
          declarations[$0], unit: $1.unit, zoneMinutes: 480,
          mayHoldFractions: declarations[$0].mayHoldFractions(in: $1))
      }
    }
    #expect(failure?.problem == .missingColumn("nothing"))
  }

  @Test func textsComeBackFromGB18030() throws {
    // The converter is turned round on a seeded mix of one-, two- and four-byte characters.
    let pieces: [(bytes: [UInt8], text: String)] = [
      ([0x41], "A"), ([0x30], "0"), ([0xB9, 0xE3], "广"), ([0xD6, 0xDD], "州"), ([0xA1, 0xEB], "‰"),
      ([0x81, 0x30, 0x85, 0x35], "²"), ([0x95, 0x32, 0x82, 0x36], "\u{20000}"),
      ([0xC4, 0xB6], "亩"),
    ]
    var state: UInt64 = 4547
    for round in 0..<300 {
      // A leading 广 keeps the bytes from being UTF-8 by chance.
      var bytes: [UInt8] = [0xB9, 0xE3]
      var text = "广"
      for _ in 0..<(round % 40) {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let piece = pieces[Int(state >> 33) % pieces.count]
        bytes += piece.bytes
        text += piece.text
      }
      #expect(try TextDecoding.text(of: bytes).text == text, "seed 4547, round \(round)")
    }
  }
}
