import Analysis
import ArgumentParser
import Findings

extension Settings {
  /// Adds what the command says and fills in the options that it leaves open. What comes out reads
  /// no file of settings again.
  mutating func settle(_ options: inout Check) throws(CommandFailure) {
    try prove(options.lang ?? Terminal.language)
    try options.proveSingle()
    guard options.plan == nil || !options.noPlan else {
      throw CommandFailure(message: "--plan and --no-plan exclude each other")
    }
    // A file's format is the usual one; who asks for a plot or for all in full asks for text now.
    let wantsText = options.format == nil && (options.full || options.plot != nil)
    addOptions(options)
    try proveFiles(options.lang ?? text(.lang).flatMap(Language.init) ?? Terminal.language)
    options.settings = nil
    options.noSettings = true
    options.plan = text(.plan)
    options.noPlan = flag(.noPlan)
    options.layer = pairs(.layers)
    options.tablesOfLayers = tablesOfLayers
    options.threshold = pairs(.thresholds)
    options.catalogue = pairs(.catalogues)
    options.severity = pairs(.severities)
    options.intendedGaps = texts(.intendedGaps)
    options.join = text(.join)
    options.on = text(.on)
    options.requiredField = texts(.requiredFields)
    options.asOf = text(.asOf)
    options.crs = text(.crs)
    options.trustSchematic = flag(.trustSchematic)
    options.failOnBorderline = flag(.failOnBorderline)
    options.ratchet = flag(.ratchet)
    options.baseline = text(.baseline)
    options.exceptions = text(.exceptions)
    options.select = texts(.select)
    options.ignore = texts(.ignore)
    options.require = texts(.require)
    options.output = texts(.outputs)
    options.format = wantsText ? nil : text(.format)
    options.annotate = text(.annotate)
    // The words and numbers of files are proved where they are read.
    options.area = text(.area).flatMap(CheckRequest.AreaMethod.init(rawValue:))
    options.failOn = text(.failOn).flatMap(FailLevel.init(rawValue:))
    options.lang = text(.lang).flatMap(Language.init(rawValue:))
    options.limit = text(.limit).flatMap { Int($0) }
    options.jobs = text(.jobs).flatMap { Int($0) }
  }

  private mutating func addOptions(_ options: Check) {
    func one(_ key: SettingKey, _ text: String?) {
      if let text { set(key, [Value(text: text, origin: .command)]) }
    }
    func flag(_ key: SettingKey, _ value: Bool?) { one(key, value.map { "\($0)" }) }
    func list(_ key: SettingKey, _ texts: [String]) {
      if !texts.isEmpty { set(key, texts.map { Value(text: $0, origin: .command) }) }
    }
    func table(_ key: SettingKey, _ pairs: [String]) {
      let new = pairs.map { pair in
        let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        return Value(
          name: String(parts[0]), text: parts.count == 2 ? String(parts[1]) : "",
          origin: .command)
      }
      if !new.isEmpty { set(key, new) }
    }
    one(.plan, options.plan)
    flag(.noPlan, options.noPlan ? true : nil)
    table(.layers, options.layer)
    table(.thresholds, options.threshold)
    table(.catalogues, options.catalogue)
    table(.severities, options.severity)
    one(.join, options.join)
    one(.on, options.on)
    one(.asOf, options.asOf)
    one(.crs, options.crs)
    flag(.trustSchematic, options.trustSchematic)
    flag(.failOnBorderline, options.failOnBorderline)
    flag(.ratchet, options.ratchet)
    one(.baseline, options.baseline)
    one(.exceptions, options.exceptions)
    list(.requiredFields, options.requiredField)
    list(.intendedGaps, options.intendedGaps)
    list(.select, options.select)
    list(.ignore, options.ignore)
    list(.require, options.require)
    list(.outputs, options.output)
    one(.format, options.format)
    one(.annotate, options.annotate)
    one(.area, options.area?.rawValue)
    one(.failOn, options.failOn?.rawValue)
    one(.lang, options.lang?.rawValue)
    one(.limit, options.limit.map(String.init))
    one(.jobs, options.jobs.map(String.init))
  }
}
