import Analysis
import Baselines
import Findings
import Foundation
import Loaders
import Plan
import Values

/// `--changed-since FILE|REVISION`: which plots are judged because they or what lies beside them
/// changed, and which because the plan did.
struct ChangedSince {
  let options: Check
  /// As the command line has them, without what files of settings say.
  private let given: Check
  private let settings: Settings
  let language: Language
  let scratch: ScratchFolder

  /// Nil where it is not asked for.
  init?(_ options: Check, given: Check, settings: Settings, language: Language) throws {
    guard let since = options.changedSince else { return nil }
    self.options = options
    self.given = given
    self.settings = settings
    self.language = language
    for (other, isGiven) in [
      ("--plot", options.plot != nil), ("--write-baseline", options.writeBaseline != nil),
    ] where isGiven {
      throw CommandFailure(message: "--changed-since and \(other) exclude each other")
    }
    guard !options.files.contains("-") else {
      throw CommandFailure(message: "--changed-since needs files, not standard input")
    }
    guard !since.isEmpty else {
      throw CommandFailure(message: "--changed-since expects a file or a revision of git")
    }
    scratch = try ScratchFolder()
  }

  private var since: String { options.changedSince ?? "" }

  /// Marks what is judged; what was found out on the way is told by sentences.
  func apply(to request: inout CheckRequest) async throws -> [Bilingual] {
    let fields = request.plan.declarations.fields.map(\.declaration)
      .filter { ["plot_id", "contract_no"].contains($0.name) }
    var survey = ChangeSurvey(
      groupFields: fields, tolerance: request.plan.declarations.tolerance)
    var sentences: [Bilingual] = []
    if isFile(FeaturePath.file(of: since)) {
      guard options.files.count == 1 else {
        throw CommandFailure(
          message: "--changed-since FILE compares one file; with several name a revision of git")
      }
      try take(options.files[0], since: since, &survey)
    } else {
      let commit = try commit()
      for (index, file) in options.files.enumerated() {
        try take(
          file, since: try state(of: file, at: commit, as: "input-\(index)"), &survey)
        if let former = try formerName(of: file, at: commit) {
          sentences.append(
            Bilingual(
              zh: "\(file) 在 \(since) 时为 \(former)", en: "\(file) was \(former) at \(since)"))
        }
      }
      if let sentence = try otherSettings(since: commit) {
        judgeAll(&survey)
        sentences.append(sentence)
      } else {
        sentences += try await flips(since: commit, request, &survey)
      }
    }
    request.judged = survey.judged
    let (changed, beside) = (survey.changed, survey.neighbours)
    let left = survey.judged.joined().count { !$0 }
    sentences.insert(
      Bilingual(
        zh: "与 \(since) 相比变化 \(changed) 宗,相邻或同宗 \(beside) 宗;其余 \(left) 宗未变,未判定",
        en:
          "since \(since): \(EnglishCount.plain(changed, "plot")) changed, \(EnglishCount.plain(beside, "lies", "lie")) beside or belong to them; "
          + "not judged, unchanged: \(left)"), at: 0)
    return sentences
  }

  /// A folder may have the name of a branch.
  private func isFile(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && !isFolder.boolValue
  }

  /// The file as it was, all its parts; nil where it was not there.
  func state(of file: String, at commit: String, as name: String) throws -> String? {
    let place = FilePlace.resolved(FeaturePath.file(of: file))
    let git = Git(folder: (place as NSString).deletingLastPathComponent)
    var old: String?
    for part in Self.parts(of: place) {
      let copy = "\(scratch.path)/\(name).\((part as NSString).pathExtension)"
      let isThere = try git.write((part as NSString).lastPathComponent, of: commit, to: copy)
      if part == place {
        guard isThere else { return nil }
        old = copy
      } else if !isThere {
        // What was not there is no file, not an empty one.
        try? FileManager.default.removeItem(atPath: copy)
      }
    }
    return old.map { FeaturePath.path(file, at: $0) }
  }

  /// A shapefile is several files of one name, whichever of them are there.
  static func parts(of place: String) -> [String] {
    let all = FeaturePath.allParts(of: place)
    return all + FeaturePath.parts(of: place).filter { !all.contains($0) }
  }

  /// The name of then, where it was another one.
  private func formerName(of file: String, at commit: String) throws -> String? {
    let place = FilePlace.resolved(FeaturePath.file(of: file))
    let git = Git(folder: (place as NSString).deletingLastPathComponent)
    let name = (place as NSString).lastPathComponent
    guard try git.run(["cat-file", "-e", "\(commit):./\(name)"]).status != 0 else { return nil }
    return try git.formerName(of: name, at: commit)
  }

  private func take(
    _ file: String, since old: String?, _ survey: inout ChangeSurvey
  ) throws {
    do throws(LoadFailure) {
      try survey.take(file, since: old)
    } catch {
      throw CommandFailure(message: "--changed-since: \(error.message[language])")
    }
  }

  private func commit() throws -> String {
    var commits: Set<String> = []
    for file in options.files {
      let place = FilePlace.resolved(FeaturePath.file(of: file))
      let git = Git(folder: (place as NSString).deletingLastPathComponent)
      guard let commit = try git.commit(since) else {
        let reason = try git.refusal.map { "; git: \($0)" } ?? ""
        throw CommandFailure(
          message: "--changed-since: '\(since)' is neither a file nor a revision of the git "
            + "repository of \(file)\(reason)")
      }
      commits.insert(commit)
    }
    guard let commit = commits.first, commits.count == 1 else {
      throw CommandFailure(
        message: "--changed-since: the files lie in several repositories of git")
    }
    return commit
  }

  private func judgeAll(_ survey: inout ChangeSurvey) {
    for (input, marks) in survey.judged.enumerated() {
      for position in marks.indices { survey.add(input: input, position: position) }
    }
  }

  /// In what the settings in force are not those of then; nil where they are.
  private func otherSettings(since commit: String) throws -> Bilingual? {
    let place = FilePlace.resolved(FeaturePath.file(of: options.files[0]))
    guard let top = try Git(folder: (place as NSString).deletingLastPathComponent).top else {
      return nil
    }
    let past = try PastSettings(commit: commit, top: top)
    var before = Settings(given, past: past)
    var rest = given
    do throws(CommandFailure) {
      try before.settle(&rest)
    } catch {
      return Bilingual(
        zh: "\(since) 时的设置读不了,全部宗地都判定:\(CommandPhrases.text(error.message, .zh))",
        en: "the settings as of \(since) cannot be read, all plots are judged: \(error.message)")
    }
    if let failure = past.failure { throw failure }
    let keys = settings.differences(from: before).map(\.rawValue)
    guard !keys.isEmpty else { return nil }
    return Bilingual(
      zh: "设置与 \(since) 时不同(\(keys.joined(separator: "、"))),全部宗地都判定",
      en: "the settings are not those of \(since) (\(keys.joined(separator: ", "))), "
        + "all plots are judged")
  }

  /// Adds the plots whose verdicts the plan of then and the plan of now differ in.
  private func flips(
    since commit: String, _ request: CheckRequest, _ survey: inout ChangeSurvey
  ) async throws -> [Bilingual] {
    guard let before = try optionsBefore(commit) else { return [] }
    var rest = request
    rest.judged = survey.judged.map { $0.map { !$0 } }
    let now = try await VerdictRows(of: rest)
    do {
      rest.plan = try PlanSelection(before, language: language).load()
      rest.join = try JoinTable(before, plan: rest.plan, day: request.asOf).load()
    } catch let failure as CommandFailure {
      judgeAll(&survey)
      return [
        Bilingual(
          zh: "\(since) 时的规划或附表读不了,全部宗地都判定:"
            + CommandPhrases.text(failure.message, .zh),
          en: "the plan or a table as of \(since) cannot be read, all plots are judged: "
            + failure.message)
      ]
    }
    let then = try await VerdictRows(of: rest)
    let flips = now.flips(since: then)
    var ordinal = 0
    for (input, marks) in survey.judged.enumerated() {
      for position in marks.indices {
        if flips.ordinals.contains(ordinal) { survey.add(input: input, position: position) }
        ordinal += 1
      }
    }
    return [flips.sentence(since: since)]
  }
}
