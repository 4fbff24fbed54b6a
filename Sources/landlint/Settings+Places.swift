import Findings
import Loaders
import Plan

extension Settings {
  /// Which files of settings bear on the run; whoever reads a report did not give them.
  var sentences: [Bilingual] {
    guard !files.isEmpty else { return [] }
    let list = files.reversed().map(\.path).joined(separator: ", ")
    return [Bilingual(zh: "设置取自 \(list)", en: "settings of \(list)")]
  }

  /// A fault of a value: where a file has it, with its place; else with the option.
  func failure(
    _ key: SettingKey, _ value: Value, _ message: String, _ language: Language
  ) -> String {
    guard case .file(let path, let line, let column) = value.origin else {
      return "\(key.option): \(message)"
    }
    return PlanFailure(path: path, line: line, column: column, message: message).text(language)
  }

  /// A file of settings may be anybody's: what it names must be files that end. Whoever names a pipe
  /// in the command means it.
  func proveFiles(_ language: Language) throws(CommandFailure) {
    let keys: [SettingKey] = [
      .layers, .intendedGaps, .catalogues, .join, .baseline, .exceptions,
    ]
    let faults = keys.flatMap { values[$0, default: []] }.compactMap { value -> PlanFailure? in
      guard case .file(let path, let line, let column) = value.origin,
        let fault = RegularFile.fault(of: value.text)
      else { return nil }
      return PlanFailure(
        path: path, line: line, column: column,
        message: "\(fault.path): expected a file, found something else of this name",
        chinese: "\(fault.path):应为文件,同名的却不是文件")
    }
    guard faults.isEmpty else {
      let words = faults.map { $0.text(language) }
      throw CommandFailure(message: words.joined(separator: "\n"))
    }
  }

  /// A fault of an option, told at the place in the file of settings that set it.
  ///
  /// Whoever uses an option knows it by its name alone, so the value is found by the words of the
  /// fault: the only one of its key, or the one that is quoted.
  func placed(_ failure: CommandFailure) -> CommandFailure {
    let message = failure.message
    // Several faults have their places already.
    guard !message.contains("\n") else { return failure }
    if let value = ownPath(in: message), case .file(let path, let line, let column) = value.origin {
      return CommandFailure(message: "\(path):\(line):\(column): \(message)")
    }
    for key in SettingKey.allCases {
      guard message.hasPrefix(key.option), let next = message.dropFirst(key.option.count).first,
        " :".contains(next)
      else { continue }
      let values = values[key, default: []]
      let value =
        values.count == 1
        ? values[0]
        : values.first { value in
          let pair = value.name.map { [$0, "\($0)=\(value.text)"] } ?? []
          return ([value.text] + pair).contains { message.contains("'\($0)'") }
            || value.name.map { message.contains(": \($0) ") } ?? false
        }
      guard case .file(let path, let line, let column)? = value?.origin else { return failure }
      return CommandFailure(message: "\(path):\(line):\(column): \(message)")
    }
    return failure
  }

  /// The value whose path a fault begins with or quotes, of those that name a plan or an output.
  private func ownPath(in message: String) -> Value? {
    let keys: [SettingKey] = [.plan, .outputs, .annotate]
    return keys.flatMap { values[$0, default: []] }.first { value in
      let isHead = ["", "/plan.yaml"].contains { message.hasPrefix(value.text + $0 + ":") }
      return !value.text.isEmpty && (isHead || message.contains("'\(value.text)'"))
    }
  }
}
