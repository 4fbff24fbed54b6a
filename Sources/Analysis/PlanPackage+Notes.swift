import Findings
import Measures
import Plan
import Planar
import Projection
import Values

extension PlanPackage {
  /// What is declared and not asked for, and what is in the layers and not looked at: no fault, but
  /// rarely meant.
  var notes: [PlanFailure] {
    let use = PlanUse(of: self)
    let file = directory + "/plan.yaml"
    func note(_ place: RuleDeclaration.Source?, _ zh: String, _ en: String) -> PlanFailure {
      let place = place?.failure("")
      return PlanFailure(
        path: place?.path ?? file, line: place?.line, column: place?.column, message: en,
        chinese: zh)
    }
    var notes: [PlanFailure] = []
    for layer in use.unusedLayers {
      notes.append(
        note(layer.filePlace, "没有规则用到图层 \(layer.key)", "no rule names the layer \(layer.key)"))
    }
    for field in use.unusedFields {
      let name = field.declaration.name
      notes.append(note(field.place, "没有规则用到字段 \(name)", "no rule names the field \(name)"))
    }
    for limit in use.unusedThresholds {
      notes.append(
        note(
          limit.citePlace, "没有规则用到阈值 \(limit.name)",
          "no rule names the threshold \(limit.name)"))
    }
    for path in unreadRuleFiles {
      notes.append(
        PlanFailure(
          path: path, message: "the rules of a folder below rules/ are not read",
          chinese: "rules/ 的下级文件夹中的规则不读取"))
    }
    let lacking = use.rulesLackingSplitShare
    if !lacking.isEmpty {
      let codes = Bilingual.first(3, of: lacking)
      notes.append(
        note(
          nil, "没有阈值 split-plot-share,而 \(codes.zh) 用 zone():宗地上有另一个区的一点点就算跨区;请在 thresholds 中写明",
          "no threshold split-plot-share, and \(codes.en) asks for zone(): the least bit of another "
            + "zone on a plot splits it; say under thresholds from which share on"))
    }
    let projected = declarations.projectedSystem
    if let system = try? ReferenceSystem(projected), let use = system.areaOfUse,
      extent.minX >= -180, !use.meetsAround(extent)
    {
      notes.append(
        note(
          nil, "投影坐标系 \(projected)(\(system.name))的适用范围不含规划所在地:平面面积不可用",
          "the projected system \(projected) (\(system.name)) is not meant for the place of the "
            + "plan: areas of --area planar are wrong"))
    }
    return notes
  }
}
