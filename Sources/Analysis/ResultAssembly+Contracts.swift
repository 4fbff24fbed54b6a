import Findings
import Measures

/// What an earlier run found out about contracts over all their polygons.
extension ResultAssembly {
  /// Lets every polygon of such a contract say what the contract came to: a plot is not to stand
  /// under suspicion where its contract does not.
  func settleContracts(_ judgement: inout Judgement, _ judge: inout Judge, _ rows: Int) {
    for row in 0..<rows {
      guard let contract = judge.rows.contract(row),
        let verdicts = setting.contractVerdicts[contract]
      else { continue }
      for settled in verdicts {
        guard
          let index = setting.outlines.firstIndex(where: {
            $0.card == settled.rule && $0.isContract
          }), reaches(settled, judgement.verdict(index, row), row, &judge)
        else { continue }
        if settled.reach == .milder {
          judgement.stand(index, row, as: settled.verdict)
        } else if settled.verdict == .notEvaluated {
          judgement.leave(index, row, for: .contract)
        } else {
          judgement.give(settled.verdict, to: index, row)
        }
      }
    }
  }

  private func reaches(
    _ settled: ContractVerdict, _ own: Verdict, _ row: Int, _ judge: inout Judge
  ) -> Bool {
    switch settled.reach {
    case .all: own != .notApplicable
    case .silent: (own == .notApplicable || own == .conforms) && !judge.rows.isReserved(row)
    case .milder: own != .notApplicable && own != settled.verdict
    }
  }

  /// What is not known of a row's contract as a whole: as it is counted, and of this contract.
  func contractWords(
    _ rule: Int, _ row: Int, _ judge: inout Judge
  ) -> (counted: Bilingual, own: Bilingual) {
    let card = setting.outlines[rule].card
    let verdicts = judge.rows.contract(row).flatMap { setting.contractVerdicts[$0] } ?? []
    let found = verdicts.first { $0.rule == card }
    let counted = found?.missing ?? Self.contractOpen
    return (counted, found?.ownMissing ?? counted)
  }

  private static let contractOpen = Bilingual(
    zh: "同一合同的图形记载不一", en: "polygons of the contract disagree")

  /// Said of a plot that is looked at alone.
  static let otherPolygonsUnseen = Bilingual(
    zh: "只看本宗,同一合同的其他图形未看", en: "other polygons of the contract were not looked at")
}
