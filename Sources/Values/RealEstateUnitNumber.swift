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
    let characters = try RealEstateUnitNumber.form.check(plain)
    description = plain
    parcel = try ParcelCode(String(characters[..<19]))
    fixture = characters[19]
    sequence = String(characters[20...])
  }

  static let form = IdentifierForm(
    identifier: "不动产单元号",
    pieces: ParcelCode.pieces + [
      IdentifierPiece(
        1, "FLQW", "F、L、Q或W(定着物特征码)", "F, L, Q or W (what stands on it)"),
      IdentifierPiece(8, IdentifierForm.digits, "数字(定着物单元号)", "a digit (unit)"),
    ])
}
