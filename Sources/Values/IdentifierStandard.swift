/// The identifiers of land whose structure a standard gives.
public enum IdentifierStandard: String, Hashable, Sendable, CaseIterable {
  /// 宗地代码 of 19 characters.
  case parcelCode = "parcel-code"
  /// 不动产单元号 of 28 characters.
  case unitNumber = "unit-number"
  /// 电子监管号 of 16 characters.
  case supervisionNumber = "supervision-number"

  private var form: IdentifierForm {
    switch self {
    case .parcelCode: ParcelCode.form
    case .unitNumber: RealEstateUnitNumber.form
    case .supervisionNumber: SupervisionNumber.form
    }
  }

  /// True where the bytes of a text plainly have the form; false where it has to be looked at.
  public func fits(_ bytes: Span<UInt8>) -> Bool {
    guard form.fits(bytes) else { return false }
    guard self == .supervisionNumber else { return true }
    // Its year is more than four digits: the look of it is enough for one of this century.
    return bytes[6] == UInt8(ascii: "2") && bytes[7] == UInt8(ascii: "0")
  }

  /// True where the bytes of a text plainly have not the form, though something stands there;
  /// false where it has to be looked at.
  public func departs(_ bytes: Span<UInt8>) -> Bool {
    guard BlankText.isFilled(bytes) else { return false }
    // Spaces may be left out, and characters of several bytes are counted otherwise.
    for position in bytes.indices where bytes[position] <= 0x20 || bytes[position] >= 0x7F {
      return false
    }
    return !form.fits(bytes)
  }

  /// What is wrong with a text; nil where nothing is.
  public func fault(of text: String) -> IdentifierFault? {
    do throws(IdentifierFault) {
      switch self {
      case .parcelCode: _ = try ParcelCode(text)
      case .unitNumber: _ = try RealEstateUnitNumber(text)
      case .supervisionNumber: _ = try SupervisionNumber(text)
      }
      return nil
    } catch {
      return error
    }
  }
}
