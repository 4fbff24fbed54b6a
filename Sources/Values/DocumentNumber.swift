/// Numbers of documents in permit columns: 穗水许〔2022〕15号, 地字第440112202000123号.
///
/// A number stands for a permit only where its words are those of one and nothing else is said:
/// 已注销, 征求意见 and 处罚 have numbers too, and words that are not known leave it open.
enum DocumentNumber {
  /// - Parameter plain: in the form of `PlainText.matching`.
  static func isPermit(_ plain: String) -> Bool {
    let scalars = plain.unicodeScalars
    guard scalars.contains(where: isDigit) else { return false }
    if scalars.allSatisfy(\.isASCII) { return isBareNumber(scalars) }
    guard !refuting.contains(where: plain.contains) else { return false }
    guard let first = scalars.firstIndex(where: { isDigit($0) || openings.contains($0) }) else {
      return false
    }
    let words = String(scalars[..<first])
    guard granting.contains(where: words.contains) else { return false }
    // Behind the number stand more numbers, of the same document or of another, and no words.
    let rest = letters(scalars[first...])
    return rest.isEmpty || rest == letters(scalars[..<first])
  }

  /// Digits of a register with a few letters: 440112202000123, JSGC440112202000123 is too many.
  private static func isBareNumber(_ scalars: String.UnicodeScalarView) -> Bool {
    var (digits, letters, most) = (0, 0, 0)
    for scalar in scalars {
      switch scalar {
      case "0"..."9": (digits, letters) = (digits + 1, 0)
      case "a"..."z": letters += 1
      case "-", ".", "/": letters = 0
      default: return false
      }
      most = max(most, letters)
    }
    return digits >= 10 && most <= 3
  }

  private static func letters(_ scalars: Substring.UnicodeScalarView) -> String {
    var letters = String.UnicodeScalarView()
    for scalar in scalars where !isDigit(scalar) && !marks.contains(scalar) {
      letters.append(scalar)
    }
    return String(letters)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static let openings: Set<Unicode.Scalar> = ["〔", "[", "【", "("]
  private static let marks: Set<Unicode.Scalar> = [
    "〔", "〕", "【", "】", "[", "]", "(", ")", "-", "/", ",", ";", "号", "字", "第", "年", "、", "文",
  ]
  /// What the numbers of permits are called.
  private static let granting = [
    "许", "证", "批", "准", "地字", "建字", "乡字", "选字", "同意", "复",
  ]
  /// Of none, of one that is asked for, refused, ended or lapses, and of what is no permit.
  private static let refuting = [
    "未", "无", "不", "没", "非", "否", "待", "拟", "申", "需", "应", "原许", "原批", "旧", "临时", "补", "退", "驳",
    "拒",
    "撤", "注销", "吊销", "作废", "废止", "过期", "到期", "期满", "逾期", "失效", "止", "停", "罚", "查", "案", "违", "责令",
    "催",
    "征求", "意见", "草", "稿", "送审", "报批", "受理", "审批中", "办理", "函", "询", "听证", "告知", "通知", "请示", "预",
    "初审",
    "延期", "变更前", "考证", "论证", "取证",
  ]
}
