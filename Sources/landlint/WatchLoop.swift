import Findings
import Foundation
import Values

/// `landlint check --watch`: the same check again whenever a file that it reads has changed, until
/// the user ends it.
struct WatchLoop {
  let options: Check
  private let language: Language
  private static let interval = Duration.milliseconds(500)

  init(_ options: Check) {
    self.options = options
    language = options.lang ?? Terminal.language
  }

  func run() async throws -> Never {
    let files = RunFiles(options)
    guard !options.files.contains("-"), files.areRereadable else {
      throw CommandFailure(message: "--watch reads files again, which a pipe cannot be")
    }
    // What no file can mend ends the program; all else may be mended while it watches.
    try files.prove()
    try CheckJob.prove(options)
    while true {
      // Taken first: what changes while the check runs is looked at again.
      let watched = WatchedFiles(options)
      let picture = watched.picture
      say("── \(Self.time) ──\n", toOutput: watched.options.format ?? "text" == "text")
      do {
        let status = try await CheckJob(options).run()
        tell(watching: picture.count, status)
      } catch let failure as CommandFailure {
        Terminal.error(failure.message)
        tell(watching: picture.count, 2)
      }
      try await change(of: watched, since: picture)
    }
  }

  /// Waits for a change, and until nothing changes any more: editors write in several steps.
  private func change(of watched: WatchedFiles, since picture: [String: WatchedFiles.Stamp])
    async throws
  {
    var last = picture
    repeat {
      try await Task.sleep(for: Self.interval)
      let now = watched.picture
      if now == last, now != picture { return }
      last = now
    } while true
  }

  private func tell(watching count: Int, _ status: Int32) {
    let words = Bilingual(
      zh: "退出状态将为 \(status);监视 \(count) 个文件,Ctrl-C 结束",
      en:
        "the exit status would be \(status); watching \(EnglishCount.plain(count, "file")), Ctrl-C ends"
    )
    say("\(words[language])\n", toOutput: false)
  }

  private func say(_ text: String, toOutput: Bool) {
    let stream = toOutput ? FileStream.output : FileStream.errors
    _ = stream.write(Array(text.utf8))
  }

  private static var time: String {
    var now = Foundation.time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday)) "
      + "\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))"
  }
}
