import Findings
import Values

/// Which findings stand on a plot's page. Two plots of one id are two: what one of them has done is
/// not held against the other.
struct PlotFindings {
  /// Features of one file with one id are one plot.
  private struct Name: Hashable {
    var file: Int?
    var id: String

    init?(_ subject: Subject) {
      guard let plot = subject.plot else { return nil }
      file = subject.file
      id = plot
    }
  }

  private var byPlace: [Int: [Finding]] = [:]
  private var byName: [Name: [Finding]] = [:]
  private var byContract: [String: [Finding]] = [:]
  private var byFile: [Int: [Finding]] = [:]

  init(_ findings: [Finding], of plots: [ReviewPlot]) {
    let told = Set(findings.lazy.flatMap(\.features))
    var names: [Int: Name] = [:]
    for plot in plots {
      guard let place = plot.subject.ordinal, told.contains(place) else { continue }
      names[place] = Name(plot.subject)
    }
    for finding in findings {
      let subject = finding.subject
      if let place = subject.ordinal { byPlace[place, default: []].append(finding) }
      if let file = subject.wholeFile { byFile[file, default: []].append(finding) }
      if let contract = subject.contract.flatMap(ContractNumber.key) {
        byContract[contract, default: []].append(finding)
      }
      for name in Set(finding.features.compactMap { names[$0] }) {
        byName[name, default: []].append(finding)
      }
    }
  }

  func of(_ plot: ReviewPlot) -> [Finding] {
    var found = plot.subject.ordinal.flatMap { byPlace[$0] } ?? []
    var known = Set(found.map(\.fingerprint))
    let others = (Name(plot.subject).flatMap { byName[$0] } ?? []) + ofContract(plot)
    found += others.filter { known.insert($0.fingerprint).inserted }
    // What is told once of a file stands on the pages of the plots that have it.
    found += (plot.subject.file.flatMap { byFile[$0] } ?? []).filter { stands(plot, under: $0) }
    return found
  }

  /// A contract is judged once, over all its plots. Of an input that is read once a plot has the
  /// verdict of its own polygon, and is known by its id.
  private func ofContract(_ plot: ReviewPlot) -> [Finding] {
    guard !byContract.isEmpty,
      let contract = plot.said("contract_no").flatMap(ContractNumber.key)
    else { return [] }
    return (byContract[contract] ?? []).filter { finding in
      stands(plot, under: finding)
        || plot.subject.plot.map(finding.subject.namedPlots.contains) ?? false
    }
  }

  private func stands(_ plot: ReviewPlot, under finding: Finding) -> Bool {
    plot.verdicts.indices.contains(finding.rule)
      && plot.verdicts[finding.rule] == finding.verdict
  }
}
