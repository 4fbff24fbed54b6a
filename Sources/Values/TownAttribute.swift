/// The attribute codes that land surveys give towns and villages (CZCSXM: 201 城市, 203 村庄; 20 is
/// all of them). With a zero before them three digits are classes of gardens, and 20 is sea use.
public enum TownAttribute {
  /// Whether a code of the guide is one of these codes by the name beside it: 0203 村庄 is no
  /// plantation of rubber.
  public static func isOne(_ code: String, named name: String) -> Bool {
    guard codes.contains(code) else { return false }
    var plain = PlainText.matching(name)
    if plain.hasSuffix("用地") { plain.removeLast(2) }
    return names.contains(plain)
  }

  private static let codes: Set<String> = ["20", "0201", "0202", "0203", "0204", "0205"]

  /// Of the third survey, of the second and of the one before it, without 用地.
  private static let names: Set<String> = [
    "城市", "城市独立工业", "建制镇", "建制镇独立工业", "村庄", "村庄独立工业", "盐田及采矿", "采矿", "特殊",
    "风景名胜及特殊", "城镇村及工矿", "居民点及工矿", "居民点及独立工矿", "农村居民点", "独立工矿", "盐田",
  ]
}
