import Findings
import Foundation
import Plan

/// Where the shipped plan and what lies beside it are, found from the executable and never from the working folder.
enum PlanLocation {
  static let shippedName = "knowledge-city"

  static var shipped: String? { folder(named: shippedName) }

  /// What `init` copies.
  static var template: String? { folder(named: "template") }

  /// Case files of the checks in code.
  static var checks: String? { folder(named: "checks", with: "cases.yaml") }

  /// `share/landlint` of an installed copy.
  static var share: String? {
    guard let executable = executablePath else { return nil }
    let folder = (executable as NSString).deletingLastPathComponent
    return ((folder as NSString).deletingLastPathComponent as NSString)
      .appendingPathComponent("share/landlint")
  }

  /// `share/landlint/…` beside `bin` when installed; `geodata/…` in a checkout.
  private static func folder(named name: String, with file: String = "plan.yaml") -> String? {
    guard let executable = executablePath else { return nil }
    var folder = (executable as NSString).deletingLastPathComponent
    let installed = ((folder as NSString).deletingLastPathComponent as NSString)
      .appendingPathComponent("share/landlint/\(name)")
    if has(installed, file) { return installed }
    for _ in 0..<6 {
      let candidate = (folder as NSString).appendingPathComponent("geodata/\(name)")
      if has(candidate, file) { return candidate }
      folder = (folder as NSString).deletingLastPathComponent
    }
    return nil
  }

  static var versionLine: String {
    guard let shipped, let declarations = try? PlanPackage.declarations(in: shipped) else {
      return "none found beside the program"
    }
    return "\(declarations.title.en) \(declarations.version)"
  }

  private static func has(_ folder: String, _ file: String) -> Bool {
    FileManager.default.fileExists(atPath: "\(folder)/\(file)")
  }

  private static var executablePath: String? {
    let link = "/proc/self/exe"
    return try? FileManager.default.destinationOfSymbolicLink(atPath: link)
  }
}
