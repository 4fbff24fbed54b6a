import Foundation

/// What a piece of work took.
struct Cost {
  /// Seconds by the clock.
  var wall = 0.0
  /// Seconds of all processors.
  var work = 0.0
  /// Largest resident memory of the process, bytes.
  var peak = 0
  /// What was done, where it was counted.
  var count = 0

  /// Of this process as a whole, so far.
  static var ofThisProcess: Cost { Cost(usage: RUSAGE_SELF.rawValue) }
  /// Of the processes this one has waited for.
  static var ofChildren: Cost { Cost(usage: RUSAGE_CHILDREN.rawValue) }

  init(wall: Double = 0, work: Double = 0, peak: Int = 0, count: Int = 0) {
    self.wall = wall
    self.work = work
    self.peak = peak
    self.count = count
  }

  private init(usage who: Int32) {
    var usage = rusage()
    getrusage(who, &usage)
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) * 1e-6 }
    wall = Self.clock
    work = seconds(usage.ru_utime) + seconds(usage.ru_stime)
    peak = usage.ru_maxrss * 1024
  }

  /// A clock that never runs backwards, seconds.
  static var clock: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  /// One line for the process that asked.
  var line: String { "\(wall) \(work) \(peak) \(count)" }

  init?(line: Substring) {
    let parts = line.split(separator: " ")
    guard parts.count == 4, let wall = Double(parts[0]), let work = Double(parts[1]),
      let peak = Int(parts[2]), let count = Int(parts[3])
    else { return nil }
    self.init(wall: wall, work: work, peak: peak, count: count)
  }
}

/// Several runs of the same work.
struct Costs {
  var all: [Cost] = []

  var best: Cost { all.min { $0.wall < $1.wall } ?? Cost() }
  /// The least of all processors' seconds: not disturbed by what else the machine does.
  var leastWork: Double { all.map(\.work).min() ?? 0 }
  var peak: Int { all.map(\.peak).max() ?? 0 }
  /// How much longer the slowest run took than the quickest, as a share.
  var spread: Double {
    let walls = all.map(\.wall)
    guard let least = walls.min(), let most = walls.max(), least > 0 else { return 0 }
    return (most - least) / least
  }
}
