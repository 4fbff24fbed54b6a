import Testing
import Values

/// Texts beyond any length that people write are unread, whatever they hold, and keep their words.
@Suite struct ReadableLengthTests {
  private func read(_ text: String, _ type: ValueType, deadline: Bool = false) -> Reading {
    var field = FieldDeclaration(
      name: "f", acceptedNames: [], type: type, unit: type == .number(.area) ? .squareMetre : nil)
    field.isDeadline = deadline
    return FieldReader(field, zoneMinutes: 480).read(.text(text))
  }

  /// 1 m², then words.
  private let long = "1平方米" + String(repeating: "地块开工手续", count: 100)

  @Test func longTextsAreNoNumbersAndNoDays() {
    func fault(_ type: ValueType, deadline: Bool = false) -> Unreadable? {
      read(long, type, deadline: deadline).fault
    }
    #expect(fault(.number(.area)) == Unreadable(raw: long, reason: .notANumber))
    #expect(fault(.date) == Unreadable(raw: long, reason: .notADate))
    #expect(fault(.date, deadline: true) == Unreadable(raw: long, reason: .notADate))
    #expect(fault(.timestamp) == Unreadable(raw: long, reason: .notADate))
    #expect(read(long, .text).value == .text(long), "a text is as long as it likes")
  }

  @Test func whiteSpaceAroundAValueIsNotItsLength() {
    let space = String(repeating: " \u{3000}", count: 400)
    #expect(read(space + "12.5平方米" + space, .number(.area)).value == .number(12.5))
    #expect(read(space + "2020年3月5日" + space, .date).value?.date != nil)
    #expect(read(space + "有" + space, .bool).value == .bool(true))
    #expect(read(space + "二○二○" + space, .date).fault != nil)
  }

  /// Forty papers are read, and what is longer than notes are is neither a yes nor a no.
  @Test func permits() {
    let papers = (1...40).map { "穗水许〔2022〕\($0)号" }.joined(separator: "、")
    #expect(read(papers, .bool).value == .bool(true))
    #expect(ApprovalText.concerns(.blue, papers) == true)
    let many = (1...400).map { "穗水许〔2022〕\($0)号" }.joined(separator: "、")
    #expect(read(many, .bool).fault == Unreadable(raw: many, reason: .notYesOrNo))
    #expect(ApprovalText.concerns(.blue, many) == nil)
  }

  @Test func wordsAreReadUpToTheLengthOfNotes() {
    let words = Vocabulary<Int>([(1, ["地"]), (2, ["块"])])
    #expect(words.kinds(of: String(repeating: "地", count: 500))?.count == 500)
    #expect(words.kinds(of: String(repeating: "地", count: 501)) == nil)
    #expect(MatchingText.note(String(repeating: "Ａ", count: 500))?.count == 500)
    #expect(MatchingText.note(String(repeating: "Ａ", count: 501)) == nil)
  }

  /// What is in plain form already is left alone, and everything else is brought to it.
  @Test(arguments: [
    ("宗地代码", "宗地代码"), ("一\u{9FFF}1.5-[x]~", "一\u{9FFF}1.5-[x]~"), ("宗地 代码", "宗地代码"),
    ("宗地代码\u{3000}", "宗地代码"), ("ＺＤＤＭ", "zddm"), ("宗地Ａ", "宗地a"), ("宗地A", "宗地a"),
    ("É\u{4DFF}É", "é\u{4DFF}é"),
    ("面积（㎡）", "面积(㎡)"), ("", ""), ("\u{0}地", "地"), ("绿线、黄线", "绿线、黄线"),
  ])
  func plainForms(text: String, plain: String) {
    #expect(Array(MatchingText.plain(text).utf8) == Array(plain.utf8))
  }
}
