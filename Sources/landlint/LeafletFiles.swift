import Foundation
import Reporters

/// Where the map library of the page is found: beside an installed copy, else as Debian's package
/// libjs-leaflet puts it.
enum LeafletFiles {
  private static let debian = "/usr/share/javascript/leaflet"
  private static let debianLicence = "/usr/share/doc/libjs-leaflet/copyright"

  /// - Throws: `CommandFailure` where it is nowhere.
  static func load() throws -> Leaflet {
    let shared = PlanLocation.share.map { $0 + "/leaflet" }
    for folder in [shared, debian].compactMap({ $0 }) {
      let names = ["leaflet.min.js", "leaflet.js"].map { folder + "/" + $0 }
      guard let script = names.lazy.compactMap({ FileManager.default.contents(atPath: $0) }).first,
        let style = FileManager.default.contents(atPath: folder + "/leaflet.css")
      else { continue }
      let licence =
        FileManager.default.contents(atPath: folder + "/copyright")
        ?? FileManager.default.contents(atPath: debianLicence)
      return Leaflet(
        script: Array(script), style: Array(style),
        licence: String(decoding: licence ?? Data("BSD-2-Clause".utf8), as: UTF8.self))
    }
    throw CommandFailure(
      message: "an .html report needs the map library Leaflet: install Debian's libjs-leaflet")
  }
}
