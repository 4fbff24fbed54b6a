/// The map library as it is put into a page: its code, its style sheet and its licence.
public struct Leaflet: Sendable {
  public var script: [UInt8]
  public var style: [UInt8]
  public var licence: String

  public init(script: [UInt8], style: [UInt8], licence: String) {
    self.script = script
    self.style = style
    self.licence = licence
  }

  /// Without pictures beside the file, which a page that stands alone does not have: the controls
  /// that need them are not used.
  var styleAlone: String {
    String(decoding: style, as: UTF8.self).replacing(/url\([^)]*\)/, with: "none")
  }

  /// Without the pointer to a file for debuggers.
  var scriptAlone: String {
    String(decoding: script, as: UTF8.self).replacing(/\/\/# sourceMappingURL=\S*/, with: "")
  }
}
