import Foundation
import Synchronization

/// What a run that was killed outright has left beside a place: the next one that writes there takes
/// it away.
///
/// Whoever writes a part file holds a lock on it, which ends with the process however that ends. So
/// nobody's is taken away while it is written, in whatever container, and none where there are no
/// locks.
extension PartFile {
  /// Descriptors that hold the locks of the files that this run writes, by path: what writes them may
  /// close its own before the file is in its place.
  private static let locks = Mutex<[String: Int32]>([:])

  private static let digits = Array("0123456789abcdefghijklmnopqrstuvwxyz")
  /// Half of an ending is random and the other half follows from it, so that a file of the user's
  /// that has such a name is not taken for one.
  private static let half = 4

  /// A name beside a place that nobody knows before.
  static func path(beside place: String) -> String {
    let random = String((0..<half).map { _ in digits.randomElement() ?? "0" })
    let base = (place as NSString).lastPathComponent
    return "\(place).part-\(random)\(rest(of: random[...], base))"
  }

  /// FNV-1a with 64 bits, as far as it is asked for.
  private static func rest(of random: Substring, _ base: String) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in [random.utf8.map { $0 }, Array(base.utf8)].joined() {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    hash ^= hash >> 32
    return String(
      (0..<half).map { _ in
        defer { hash /= UInt64(digits.count) }
        return digits[Int(hash % UInt64(digits.count))]
      })
  }

  /// Locks a new file; false where somebody took it for a leftover before it was locked.
  static func hold(_ descriptor: Int32, _ path: String) -> Bool {
    if flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK { return false }
    var status = stat()
    guard fstat(descriptor, &status) != 0 || status.st_nlink > 0 else { return false }
    let holder = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
    if holder >= 0 { locks.withLock { $0[path] = holder } }
    return true
  }

  /// Lets go of the lock once the file is in its place or gone.
  static func release(_ path: String) {
    if let holder = locks.withLock({ $0.removeValue(forKey: path) }) { close(holder) }
  }

  /// Takes away what runs that are no more have left beside a place.
  static func removeLeftovers(beside place: String) {
    let folder = (place as NSString).deletingLastPathComponent
    let base = (place as NSString).lastPathComponent
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)
    let start = base + ".part-"
    for name in names ?? [] where name.hasPrefix(start) {
      let ending = name.dropFirst(start.count)
      guard ending.count == 2 * half,
        ending.dropFirst(half) == rest(of: ending.prefix(half), base)
      else { continue }
      removeLeftover((folder as NSString).appendingPathComponent(name))
    }
  }

  private static func removeLeftover(_ path: String) {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_uid == geteuid(), flock(descriptor, LOCK_EX | LOCK_NB) == 0
    else { return }
    unlink(path)
  }
}
