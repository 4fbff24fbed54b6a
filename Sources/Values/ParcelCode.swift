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
    let characters = try IdentifierForm(identifier: "宗地代码", pieces: ParcelCode.pieces).check(text)
    func part(_ range: Range<Int>) -> String { String(characters[range]) }
    description = text
    county = part(0..<6)
    district = part(6..<9)
    subdistrict = part(9..<12)
    kind = part(12..<14)
    sequence = part(14..<19)
  }

  static let pieces = [
    (count: 6, allowed: IdentifierForm.digits, expected: "数字(县级行政区划代码)"),
    (count: 3, allowed: IdentifierForm.digits, expected: "数字(地籍区)"),
    (count: 3, allowed: IdentifierForm.digits, expected: "数字(地籍子区)"),
    (count: 1, allowed: "GJZ", expected: "G、J或Z(土地所有权类型)"),
    (count: 1, allowed: "ABCDEFGHIJKLMNOPQRSTUVWXYZ", expected: "大写字母(权利特征码)"),
    (count: 5, allowed: IdentifierForm.digits, expected: "数字(宗地顺序号)"),
  ]
}
