import Testing
import Values

@Suite("Numbers of fixed digits")
struct FixedNumberTests {
  @Test func digitsAreThoseOfTheNumber() {
    var random = SeededBits(seed: 731)
    for _ in 0..<5_000 {
      let digits = Int(random.next() % 10)
      let bits = random.next() % 60
      let units = Int(random.next() >> (64 - bits - 1)) * (random.next() % 2 == 0 ? 1 : -1)
      let plain = FixedNumber.text(units: units, digits: digits)
      var expected = String(units.magnitude)
      if digits > 0 {
        while expected.count <= digits { expected = "0" + expected }
        expected.insert(".", at: expected.index(expected.endIndex, offsetBy: -digits))
      }
      #expect(plain == (units < 0 ? "-" : "") + expected, "seed 731: \(units), \(digits)")
      let grouped = FixedNumber.text(units: units, digits: digits, grouping: true)
      #expect(grouped.filter { $0 != "," } == plain)
      let whole = grouped.split(separator: ".")[0].filter { $0 != "-" }.split(separator: ",")
      #expect(whole.dropFirst().allSatisfy { $0.count == 3 } && (1...3).contains(whole[0].count))
      var bytes = Array("x".utf8)
      FixedNumber.append(units: units, digits: digits, grouping: true, to: &bytes)
      #expect(String(decoding: bytes, as: UTF8.self) == "x" + grouped)
    }
  }

  @Test func endsAndHalves() {
    #expect(FixedNumber.text(units: .min, digits: 4) == "-922337203685477.5808")
    #expect(FixedNumber.grouped(1_234_567) == "1,234,567")
    #expect(FixedNumber.text(2.675, digits: 2) == "2.68")
    // 1.005 × 100 is held as 100.49999999999999.
    #expect(FixedNumber.text(1.005, digits: 2) == "1.01")
    #expect(FixedNumber.text(-1.005, digits: 2) == "-1.01")
    #expect(FixedNumber.text(1.0049999, digits: 2) == "1.00")
    #expect(FixedNumber.text(-0.004, digits: 2) == "0.00")
    #expect(FixedNumber.text(.nan, digits: 2) == "—")
    #expect(FixedNumber.text(1e300, digits: 2) == "1e+300")
  }

  @Test func daysBeyondFourDigits() {
    #expect(CalendarDate(year: 7, month: 1, day: 9)?.description == "0007-01-09")
    let last = CalendarDate(year: 9999, month: 12, day: 31)
    #expect(last?.adding(days: 1).description == "10000-01-01")
  }
}
