import Foundation
import Loaders
import Plan

/// The files that a run names: none is read twice, and no report overwrites what is read.
struct RunFiles {
  let options: Check
  /// Files of settings.
  let settings: [String]

  init(_ options: Check, settings: [String] = []) {
    self.options = options
    self.settings = settings
  }

  /// True where all inputs are files: what comes through a pipe is gone once it is read.
  var areRereadable: Bool {
    options.files.allSatisfy {
      $0 != "-" && FilePlace.isReplaceable(FilePlace.resolved(FeaturePath.file(of: $0)))
    }
  }

  /// Tables, layers and other files beside the inputs.
  private var additions: [String] {
    let layers = options.layer.compactMap { $0.split(separator: "=", maxSplits: 1).last }
    // The others are layers of the plan.
    let gaps = options.intendedGaps.filter {
      FileManager.default.fileExists(atPath: FeaturePath.file(of: $0))
    }
    return layers.map(String.init) + PlanAdditions.files(options) + gaps
      + [options.join, options.baseline, options.exceptions, options.changedSince]
      .compactMap(\.self) + settings
  }

  /// All that is read but the plan, each part of a shapefile by itself.
  var read: [String] {
    (options.files.filter { $0 != "-" } + additions).flatMap { FeaturePath.parts(of: $0) }
  }

  /// All that is written, with the option that says so.
  var written: [(option: String, path: String)] {
    options.output.map { ("-o", $0) }
      + [options.annotate].compactMap { $0.map { ("--annotate", $0) } }
      + [options.writeBaseline].compactMap { $0.map { ("--write-baseline", $0) } }
  }

  func prove() throws {
    var given: Set<String> = []
    for file in options.files {
      guard !file.isEmpty else { throw CommandFailure(message: "a file name is empty") }
      guard given.insert(file == "-" ? file : FilePlace.place(ofFeatures: file)).inserted else {
        throw CommandFailure(message: "\(file) is given twice; its plots would count twice")
      }
    }
    var read: [String: String] = [:]
    for file in self.read { read[FilePlace.resolved(file)] = file }
    var known: Set<String> = []
    let plan = PlanFiles(options)
    for (option, file) in written {
      guard !file.isEmpty else { throw CommandFailure(message: "\(option) expects a file") }
      // The file of this name would not be looked for. Reports say themselves what they know.
      guard file != "-" || option == "-o" else {
        throw CommandFailure(
          message: "\(option) expects a file, not -; standard output takes what --format names")
      }
      let place = FilePlace.resolved(file)
      // A baseline may be brought up to date in its place.
      let isOwn =
        option == "--write-baseline" && options.baseline.map { FilePlace.resolved($0) } == place
      if let input = read[place], !isOwn {
        throw CommandFailure(
          message: "\(option) \(file) would overwrite the input \(input); name another file")
      }
      if !isOwn, plan.holds(place) { throw overwrites(option, file, plan: place) }
      guard known.insert(place).inserted else {
        throw CommandFailure(message: "\(file) is written by two reports; name another file")
      }
    }
  }

  /// The same of files of the plan that lie elsewhere than a package has them.
  func prove(beside package: PlanPackage) throws {
    let named = Set(PlanFiles.named(in: package).map(FilePlace.resolved))
    for (option, file) in written {
      let place = FilePlace.resolved(file)
      if named.contains(place) { throw overwrites(option, file, plan: place) }
    }
  }

  private func overwrites(_ option: String, _ file: String, plan place: String) -> CommandFailure {
    CommandFailure(
      message: FileManager.default.fileExists(atPath: place)
        ? "\(option) \(file) would overwrite a file of the plan; name another file"
        : "\(option) \(file) would lie among the files of the plan; name another folder")
  }
}
