import Findings
import Values

extension IdleWords {
  /// Ids; what has none by the file and the line that it stands in.
  var plot: StatementTable.Cell {
    if item.plots.allSatisfy({ $0.id != nil }) {
      return Self.given(IdleCase.joined(item.plots.map(\.id)))
    }
    func joined(_ language: Language) -> String {
      IdleCase.joined(item.plots.map { $0.id ?? place($0)[language] }) ?? ""
    }
    return .words(Bilingual(zh: joined(.zh), en: joined(.en)))
  }

  private func place(_ plot: IdlePlot) -> Bilingual {
    let inputs = run.provenance.inputs
    guard let file = plot.file, inputs.indices.contains(file) else {
      return Bilingual(zh: "未提供", en: "not given")
    }
    let path = inputs[file].path
    guard let line = plot.lineOrRow else {
      return Bilingual(zh: "未提供(\(path))", en: "not given (\(path))")
    }
    return Bilingual(
      zh: "未提供(\(path) 第 \(line) 行)", en: "not given (\(path), line \(line))")
  }

  /// Land of the contract that its area leaves out, or may count twice.
  var landRemarks: [Bilingual] {
    var said: [Bilingual] = []
    if item.repeated > 0 {
      said.append(
        Bilingual(
          zh: "\(item.repeated) 宗与所列宗地图形相同,面积只计一次",
          en: "\(EnglishCount.plain(item.repeated, "plot is", "plots are")) another of them again: "
            + "land is counted once"))
    }
    let ids = item.idsInSeveralFiles
    if !ids.isEmpty {
      said.append(
        Bilingual(
          zh: "宗地 \(ids.joined(separator: "、")) 见于多个文件而图形不同,面积已相加",
          en: "\(ids.joined(separator: ", ")) in several files with other shapes: areas are added"))
    }
    if !item.passed.isEmpty {
      let count = item.passed.count
      let areas = item.passed.compactMap(\.area)
      let units = LargestRemainder.round(areas.heldSum, denominator: 100)
      let metres =
        areas.isEmpty ? "" : FixedNumber.text(units: units, digits: 2, grouping: true) + " m² "
      said.append(
        Bilingual(
          zh: "同一合同另有 \(count) 宗不在闲置规则之内,\(metres)未计入",
          en: "\(EnglishCount.plain(count, "more plot", "more plots")) of the contract beyond the "
            + "rules on idle land: \(metres)not counted"))
    }
    return said
  }
}
