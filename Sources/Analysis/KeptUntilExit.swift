import Synchronization

/// Settings that stay until the process ends. A plan of a whole city is a million arrays, and a
/// program that ends next has no use for the memory that each of them gives back.
enum KeptUntilExit {
  private static let settings = Mutex<[RunSetting]>([])

  static func keep(_ setting: RunSetting) { settings.withLock { $0.append(setting) } }
}

extension Analyzer {
  /// Keeps the plan in memory until the process ends: for the last run of a process.
  public func keepUntilExit() { KeptUntilExit.keep(setting) }
}
