/// 电子监管号 of a supply contract: 16 characters, 6 of the county, 4 of the year, a letter and 5 of
/// sequence, as the records of the land market show it (`4401122018A00827`).
public struct SupervisionNumber: Hashable, Sendable, CustomStringConvertible {
  public let description: String
  public let county: String
  public let year: Int

  public init(_ text: String) throws(IdentifierFault) {
    let characters = try IdentifierForm(
      identifier: "电子监管号",
      pieces: [
        (count: 6, allowed: IdentifierForm.digits, expected: "数字(县级行政区划代码)"),
        (count: 4, allowed: IdentifierForm.digits, expected: "数字(年份)"),
        (count: 1, allowed: "ABCDEFGHIJKLMNOPQRSTUVWXYZ", expected: "大写字母"),
        (count: 5, allowed: IdentifierForm.digits, expected: "数字(顺序号)"),
      ]
    ).check(text)
    guard let year = Int(String(characters[6..<10])), (1950...2100).contains(year) else {
      throw IdentifierFault(identifier: "电子监管号", position: 7, expected: "1950至2100的年份")
    }
    description = text
    county = String(characters[..<6])
    self.year = year
  }
}
