import Foundation

/// The files that a check reads, as they stand on the disk. Where two pictures differ, something
/// was written, moved or taken away in between.
struct WatchedFiles {
  /// What tells a file from the same file before: a new one has another number, a written one
  /// another time or length.
  struct Stamp: Hashable {
    var number: UInt
    var seconds: Int
    var nanoseconds: Int
    var length: Int
  }

  /// Files, and folders with all that is in them.
  private let places: [String]
  /// What the check itself writes.
  private let written: Set<String>
  /// With what files of settings say.
  let options: Check

  /// - Parameter options: as the command has them; files of settings are read here, and watched with
  ///   all places where one could come to stand.
  init(_ options: Check) {
    var options = options
    var settings = Settings(options)
    let looked = settings.looked
    // Where a file is wrong, what the command says is watched until it is mended.
    try? settings.settle(&options)
    var places = RunFiles(options).read
    if !options.noPlan, let plan = options.plan ?? PlanLocation.shipped { places.append(plan) }
    self.places = places + looked
    self.options = options
    written = Set(RunFiles(options).written.map { FilePlace.resolved($0.path) })
  }

  var picture: [String: Stamp] {
    var picture: [String: Stamp] = [:]
    for place in places {
      picture[place] = Self.stamp(place)
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: place, isDirectory: &isFolder),
        isFolder.boolValue, let names = FileManager.default.subpaths(atPath: place)
      else { continue }
      // The folder itself changes with every report that is written into it.
      picture[place] = nil
      for name in names {
        let path = place + "/" + name
        guard !isOurs(path), let stamp = Self.stamp(path), !Self.isFolder(path) else { continue }
        picture[path] = stamp
      }
    }
    return picture
  }

  /// A report, or the part of it that is written beside its place.
  private func isOurs(_ path: String) -> Bool {
    let place = FilePlace.resolved(path)
    return written.contains { place == $0 || place.hasPrefix($0 + ".part-") }
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Of what a link leads to; nil where there is nothing.
  private static func stamp(_ path: String) -> Stamp? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return Stamp(
      number: UInt(status.st_ino), seconds: status.st_mtim.tv_sec,
      nanoseconds: status.st_mtim.tv_nsec, length: Int(status.st_size))
  }
}
