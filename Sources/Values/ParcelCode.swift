/// 宗地代码: 19 characters, 6 of the county, 3 of the cadastral district, 3 of the sub-district,
/// 2 of kind and 5 of sequence (the structure that GB/T 37346-2019 builds its unit number on).
///
/// The second letter of the kind is checked to be a capital letter only: the sources at hand do
/// not agree on the whole list.
public struct ParcelCode: Hashable, Sendable, CustomStringConvertible {
  public let description: String
  /// Six digits, 440112 for 广州市黄埔区.
  public let county: String
  public let district: String
  public let subdistrict: String
  /// G state-owned, J collective, Z disputed; then the kind of right.
  public let kind: String
  public let sequence: String

  public init(_ text: String) throws(IdentifierFault) {
    let characters = try ParcelCode.form.check(text)
    func part(_ range: Range<Int>) -> String { String(characters[range]) }
    description = text
    county = part(0..<6)
    district = part(6..<9)
    subdistrict = part(9..<12)
    kind = part(12..<14)
    sequence = part(14..<19)
  }

  static let pieces = [
    IdentifierPiece(6, IdentifierForm.digits, "数字(县级行政区划代码)", "a digit (county)"),
    IdentifierPiece(3, IdentifierForm.digits, "数字(地籍区)", "a digit (cadastral district)"),
    IdentifierPiece(
      3, IdentifierForm.digits, "数字(地籍子区)", "a digit (cadastral sub-district)"),
    IdentifierPiece(1, "GJZ", "G、J或Z(土地所有权类型)", "G, J or Z (kind of ownership)"),
    IdentifierPiece(
      1, IdentifierForm.letters, "大写字母(权利特征码)", "a capital letter (kind of right)"),
    IdentifierPiece(5, IdentifierForm.digits, "数字(宗地顺序号)", "a digit (sequence)"),
  ]

  static let form = IdentifierForm(identifier: "宗地代码", pieces: pieces)
}
