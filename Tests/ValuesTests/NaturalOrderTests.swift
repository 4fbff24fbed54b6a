import Testing
import Values

@Suite struct NaturalOrderTests {
  @Test("numbers within names count, whatever their length")
  func order() {
    let names = ["#10", "#8", "#9", "#08", "#", "a2", "a10", "a2b", "B1-2", "B1-10", "B01-3", ""]
    let sorted = names.sorted(by: NaturalOrder.precedes)
    #expect(
      sorted == ["", "#", "#08", "#8", "#9", "#10", "B1-2", "B01-3", "B1-10", "a2", "a2b", "a10"])
    // The order in which they come decides nothing.
    #expect(names.reversed().sorted(by: NaturalOrder.precedes) == sorted)
    let long = String(repeating: "9", count: 40)
    #expect(NaturalOrder.precedes(long, "1" + long))
    #expect(!NaturalOrder.precedes("蓝线10", "蓝线9") && NaturalOrder.precedes("蓝线9", "蓝线10"))
  }
}

@Suite struct SystemWordsTests {
  @Test(arguments: [
    ("No such file or directory", "没有此文件"), ("a/b.shp: Permission denied", "a/b.shp:没有权限"),
    ("Self-intersection", "自相交"), ("Ring Self-intersection", "环自相交"),
    ("a readable file", "可读的文件"), ("did not find expected key", "此处应为键,缩进应一致"),
    // What is of no closed set stays as it came.
    ("\"Polygon\"", "\"Polygon\""), ("KLINGON-8", "KLINGON-8"), ("", ""), (": ", ": "),
  ])
  func words(english: String, chinese: String) {
    #expect(SystemWords.chinese(english) == chinese)
  }
}

@Suite struct AreaUnitOfGroupsTests {
  private static let plot = (register: 300.0, measured: [300.4])

  @Test("a plot that stands twice is held against the register each time")
  func repeated() {
    #expect(AreaUnitGuess.unit(ofPlots: [(300.0, [300.1, 300.1])]) == .squareMetre)
    #expect(AreaUnitGuess.unit(ofPlots: [(3.0, [2_000.0, 2_001.0])]) == .mu)
  }

  @Test("the parts of a plot are held against it together")
  func parts() {
    #expect(AreaUnitGuess.unit(ofPlots: [(300.0, [100.0, 200.0]), Self.plot]) == .squareMetre)
    #expect(AreaUnitGuess.unit(ofPlots: [(300.0, [100.0, 150.0])]) == nil)
    #expect(AreaUnitGuess.unit(ofPlots: []) == nil)
  }
}
