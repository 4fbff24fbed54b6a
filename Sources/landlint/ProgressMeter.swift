import Foundation
import Values

/// Progress on a terminal for long work, silence elsewhere.
final class ProgressMeter {
  private let isOn: Bool
  private let start = Date()
  private var last = Date.distantPast
  private var isShown = false

  init(isOn: Bool) {
    self.isOn = isOn
  }

  func show(features: Int, bytes: Int) {
    let now = Date()
    guard isOn, now.timeIntervalSince(start) > 1, now.timeIntervalSince(last) > 0.1 else { return }
    last = now
    isShown = true
    Terminal.progress("\(EnglishCount.plain(features, "plot")), \(bytes >> 20) MB")
  }

  func clear() {
    if isShown { Terminal.progress("") }
  }
}
