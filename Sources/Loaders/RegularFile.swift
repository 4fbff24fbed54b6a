internal import Exchange
internal import Glibc

/// Whether a path leads to a file that ends.
///
/// Whoever names a pipe on the command line stands behind it. Who checks a folder or uses a plan or
/// settings of somebody else's does not know that a name there is a link to `/dev/zero`, which fills
/// the memory, or a pipe, on which a run waits for ever.
public enum RegularFile {
  /// Nil where all parts of the features' file are regular, and where one is not there or a
  /// folder: then whoever opens it says so.
  public static func fault(of path: String) -> LoadFailure? {
    for part in FeaturePath.parts(of: path) {
      var status = stat()
      guard stat(part, &status) == 0, status.st_mode & S_IFMT != S_IFDIR else { continue }
      if let found = fault(status) { return failure(path: part, found: found) }
    }
    return nil
  }

  /// What else than a regular file it is, as far as that matters.
  static func fault(_ status: stat) -> String? {
    switch status.st_mode & S_IFMT {
    case S_IFREG: nil
    case S_IFDIR: String(cString: strerror(EISDIR))
    default: "no regular file"
    }
  }

  /// The same of what may be a pipe or a terminal, whose writer ends it, or `/dev/null`, which has
  /// ended: any other device of characters may go on for ever.
  static func endless(_ descriptor: Int32, _ status: stat) -> String? {
    guard status.st_mode & S_IFMT == S_IFCHR, isatty(descriptor) == 0 else { return nil }
    var null = stat()
    let isNull = stat("/dev/null", &null) == 0 && null.st_rdev == status.st_rdev
    return isNull ? nil : fault(status)
  }

  static func failure(path: String, found: String) -> LoadFailure {
    LoadFailure(path: path, code: .unreadable, found: found, expected: "a readable file")
  }
}
