/// 电子监管号 of a supply contract: 16 characters, 6 of the county, 4 of the year, a letter and 5 of
/// sequence, as the records of the land market show it (`4401122018A00827`).
public struct SupervisionNumber: Hashable, Sendable, CustomStringConvertible {
  public let description: String
  public let county: String
  public let year: Int

  public init(_ text: String) throws(IdentifierFault) {
    let characters = try SupervisionNumber.form.check(text)
    guard let year = Int(String(characters[6..<10])), (1950...2100).contains(year) else {
      throw IdentifierFault(
        identifier: "电子监管号", position: 7, expected: "1950至2100的年份",
        expectedInEnglish: "a year from 1950 to 2100")
    }
    description = text
    county = String(characters[..<6])
    self.year = year
  }

  static let form = IdentifierForm(
    identifier: "电子监管号",
    pieces: [
      IdentifierPiece(6, IdentifierForm.digits, "数字(县级行政区划代码)", "a digit (county)"),
      IdentifierPiece(4, IdentifierForm.digits, "数字(年份)", "a digit (year)"),
      IdentifierPiece(1, IdentifierForm.letters, "大写字母", "a capital letter"),
      IdentifierPiece(5, IdentifierForm.digits, "数字(顺序号)", "a digit (sequence)"),
    ])
}
