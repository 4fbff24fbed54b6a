import Baselines
import Findings
import Plan
import Reporters
import Values

/// `--baseline`, `--write-baseline`, `--ratchet`, `--exceptions`: what is known before a run, and what is written for
/// the next one.
struct AcceptanceFiles {
  let options: Check
  let language: Language
  /// Of the file of exceptions with other groups of settings.
  let sharing: Exceptions.Sharing

  init(
    _ options: Check, language: Language, sharing: Exceptions.Sharing = Exceptions.Sharing()
  ) {
    self.options = options
    self.language = language
    self.sharing = sharing
  }

  /// - Parameter codes: of all rules that there are.
  func ledger(
    plan: PlanPackage, day: CalendarDate, codes: [String]
  ) throws -> AcceptanceLedger {
    if options.ratchet == true, options.baseline == nil {
      throw CommandFailure(message: "--ratchet needs --baseline FILE")
    }
    if options.writeBaseline != nil, options.plot != nil {
      throw CommandFailure(
        message: "--write-baseline and --plot exclude each other: a baseline is of all plots")
    }
    var baseline: Baseline?
    do throws(AcceptanceFailure) {
      if let path = options.baseline { baseline = try Baseline(path: path) }
    } catch {
      throw CommandFailure(message: "--baseline: \(error.shown(language))")
    }
    return AcceptanceLedger(
      baseline: baseline, exceptions: try exceptions(day: day, codes: codes),
      tolerance: plan.declarations.tolerance, ratchets: options.ratchet == true,
      records: options.writeBaseline != nil)
  }

  private func exceptions(day: CalendarDate, codes: [String]) throws -> Exceptions? {
    guard let path = options.exceptions else { return nil }
    do throws(AcceptanceFailures) {
      let list = try GrantedException.list(path: path, codes: codes)
      return Exceptions(list, day: day, sharing: sharing)
    } catch {
      throw CommandFailure(message: "--exceptions: \(error.shown(language))")
    }
  }

  /// The file that a baseline is asked to be written into, so that a folder that takes none is known
  /// before anything is judged.
  func target() throws -> OutputFile? {
    try options.writeBaseline.map { try OutputFile(path: $0) }
  }

  /// Writes the baseline of a run that was read to its end and let no count rise.
  func write(_ ledger: AcceptanceLedger, into file: OutputFile?, run: inout Run) throws {
    guard let file else { return }
    let path = file.path
    if !run.isComplete || !(run.standing?.rises.isEmpty ?? true) {
      run.notices.append(
        run.isComplete
          ? Bilingual(zh: "有规则计数上升,未写 \(path)", en: "\(path) was not written: a count rose")
          : Bilingual(zh: "输入不完整,未写 \(path)", en: "\(path) was not written: the input is not whole")
      )
      return file.abandon()
    }
    let written = ledger.written(to: path)
    try file.write(Array(written.text.utf8))
    try file.commit()
    let count = written.lines.reduce(0) { $0 + $1.times }
    run.outputs.append(Run.Output(path: path, count: count, countsPlots: false))
  }
}
