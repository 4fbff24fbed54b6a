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

/// 不动产单元号: 28 characters, the 19 of the parcel, 1 of what stands on it (F, L, Q, W) and 8 of
/// sequence (GB/T 37346-2019).
public struct RealEstateUnitNumber: Hashable, Sendable, CustomStringConvertible {
  public let description: String
  public let parcel: ParcelCode
  /// F houses and structures, L woods, Q others, W nothing.
  public let fixture: Character
  public let sequence: String

  /// Spaces between the groups, as certificates print them, are left out first.
  public init(_ text: String) throws(IdentifierFault) {
    let plain = text.filter { $0 != " " }
    let pieces =
      ParcelCode.pieces + [
        (count: 1, allowed: "FLQW", expected: "F、L、Q或W(定着物特征码)"),
        (count: 8, allowed: IdentifierForm.digits, expected: "数字(定着物单元号)"),
      ]
    let characters = try IdentifierForm(identifier: "不动产单元号", pieces: pieces).check(plain)
    description = plain
    parcel = try ParcelCode(String(characters[..<19]))
    fixture = characters[19]
    sequence = String(characters[20...])
  }
}

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
