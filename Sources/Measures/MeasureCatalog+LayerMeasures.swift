import Expressions
import Findings
import Plan
import Values

/// The functions of rules on layers: signatures, meaning and words.
extension MeasureCatalog {
  static let layerMeasures: [FunctionSignature] = {
    func literal(
      _ name: String, _ presence: FunctionSignature.Parameter.Presence = .required
    ) -> FunctionSignature.Parameter {
      FunctionSignature.Parameter(name, accepts: [.text], isLiteral: true, presence: presence)
    }
    let layer = literal("layer")
    let property = literal("property")
    let conditions = ["property", "value", "other-property", "other-value"].map {
      literal($0, .optional)
    }
    return [
      FunctionSignature(
        "feature_count", [layer, literal("property", .optional), literal("value", .optional)],
        result: nil),
      FunctionSignature("distinct_count", [layer, property], result: nil),
      FunctionSignature("undated_count", [layer, literal("property", .optional)], result: nil),
      FunctionSignature("outside_count", [layer, literal("area")], result: nil),
      FunctionSignature(
        "count_beyond", [layer, literal("other"), literal("bearing")], result: nil),
      FunctionSignature(
        "unconnected_count", [layer, property, literal("from"), literal("to")], result: nil),
      FunctionSignature("layer_area", [layer], result: nil),
      FunctionSignature(
        "layers_overlap", [layer, literal("other"), literal("area", .optional)], result: nil),
      FunctionSignature("area_outside", [layer, literal("other")] + conditions, result: nil),
      FunctionSignature("self_overlap", [layer], result: nil),
      FunctionSignature("gap", [layer, literal("area")], result: nil),
      FunctionSignature(
        "plans_differ", [layer, property, literal("other"), literal("other-property")],
        result: nil),
      FunctionSignature(
        "edge_break", [layer, literal("neighbour"), literal("area")], result: nil),
      FunctionSignature("empty_count", [layer, literal("other")], result: nil),
      FunctionSignature(
        "fewest_uses", [layer, literal("other"), property, literal("set", .optional)], result: nil),
      FunctionSignature(
        "count_within",
        [layer, literal("area"), literal("property", .optional), literal("value", .optional)],
        result: nil),
      FunctionSignature("sum_within", [layer, literal("area"), property], result: nil),
      FunctionSignature("unit_count", [layer], result: nil),
    ]
  }()

  /// The type of a call of a layer measure, its literals proved; nil for other functions.
  func layerMeasureType(of call: Call) throws(CallFailure) -> ValueType? {
    guard Self.layerMeasures.contains(where: { $0.name == call.name }) else { return nil }
    _ = try layerMeasure(of: call)
    switch call.name {
    case "layer_area", "layers_overlap", "self_overlap", "gap", "plans_differ", "area_outside":
      return .number(.area)
    case "sum_within":
      if case .sumWithin(let layer, _, let property)? = try layerMeasure(of: call) {
        return declarations.layers[layer].properties[property].declaration.type
      }
      return .number(.none)
    case "edge_break": return .number(.length)
    default: return .number(.none)
    }
  }

  func layerMeasure(of call: Call) throws(CallFailure) -> LayerMeasure? {
    switch call.name {
    case "feature_count":
      let layer = try layer(call, 0)
      guard call.arguments.count > 1 else { return .featureCount(layer, nil) }
      guard let value = call.text(at: 2) else {
        throw CallFailure(argument: 1, "a property is compared with a value", suggestion: nil)
      }
      let property = try property(call, 1, of: layer)
      try proveWord(value, 2, of: property, layer)
      return .featureCount(layer, LayerMeasure.Selection(property: property, value: value))
    case "distinct_count":
      let layer = try layer(call, 0)
      return .distinctCount(layer, try property(call, 1, of: layer))
    case "undated_count":
      let layer = try layer(call, 0)
      guard call.arguments.count > 1 else { return .undatedCount(layer, nil) }
      return .undatedCount(layer, try property(call, 1, of: layer))
    case "outside_count": return .outsideCount(try layer(call, 0), of: try layer(call, 1))
    case "count_beyond":
      let word = call.text(at: 2) ?? ""
      guard let bearing = LayerMeasure.Bearing(rawValue: word) else {
        throw unknownWord(word, 2, LayerMeasure.Bearing.allCases.map(\.rawValue))
      }
      return .countBeyond(try layer(call, 0), try layer(call, 1), bearing)
    case "unconnected_count":
      let layer = try layer(call, 0)
      let property = try property(call, 1, of: layer)
      let (from, to) = (call.text(at: 2) ?? "", call.text(at: 3) ?? "")
      try proveWord(from, 2, of: property, layer)
      try proveWord(to, 3, of: property, layer)
      return .unconnectedCount(layer, property, from: from, to: to)
    case "layer_area": return .layerArea(try layer(call, 0))
    case "layers_overlap":
      return .layersOverlap(
        try layer(call, 0), try layer(call, 1),
        in: call.arguments.count > 2 ? try layer(call, 2) : nil)
    case "area_outside": return .areaOutside(try difference(of: call))
    case "self_overlap": return .selfOverlap(try layer(call, 0))
    case "gap": return .gap(try layer(call, 0), in: try layer(call, 1))
    case "plans_differ":
      let layer = try layer(call, 0)
      let other = try self.layer(call, 2)
      return .plansDiffer(
        layer, try property(call, 1, of: layer), other, try property(call, 3, of: other))
    case "edge_break":
      return .edgeBreak(try layer(call, 0), try layer(call, 1), along: try layer(call, 2))
    case "empty_count": return .emptyCount(try layer(call, 0), of: try layer(call, 1))
    case "fewest_uses":
      let other = try layer(call, 1)
      let property = try property(call, 2, of: other)
      guard let name = call.text(at: 3) else {
        return .fewestUses(try layer(call, 0), other, property, among: nil)
      }
      guard let set = declarations.useSets.firstIndex(where: { $0.name == name }) else {
        throw unknown("set of land uses", name, 3, declarations.useSets.map(\.name))
      }
      return .fewestUses(try layer(call, 0), other, property, among: set)
    case "count_within":
      let (layer, area) = (try layer(call, 0), try layer(call, 1))
      guard call.arguments.count > 2 else { return .countWithin(layer, in: area, nil) }
      guard let value = call.text(at: 3) else {
        throw CallFailure(argument: 2, "a property is compared with a value", suggestion: nil)
      }
      let property = try property(call, 2, of: layer)
      try proveWord(value, 3, of: property, layer)
      return .countWithin(
        layer, in: area, LayerMeasure.Selection(property: property, value: value))
    case "sum_within":
      let (layer, area) = (try layer(call, 0), try layer(call, 1))
      guard case .declared(let property) = try property(call, 2, of: layer),
        case .number = declarations.layers[layer].properties[property].declaration.type
      else { throw CallFailure(argument: 2, "only numbers are summed") }
      return .sumWithin(layer, in: area, property: property)
    case "unit_count": return .unitCount(try layer(call, 0))
    default: return nil
    }
  }

  private func property(
    _ call: Call, _ argument: Int, of layer: Int
  ) throws(CallFailure) -> Measure.ZoneProperty {
    let name = call.text(at: argument) ?? ""
    if name == "id" { return .id }
    if name == "name" { return .name }
    let declaration = declarations.layers[layer]
    guard let index = declaration.properties.firstIndex(where: { $0.declaration.name == name })
    else {
      throw unknown(
        "property of \(declaration.key)", name, argument,
        declaration.properties.map(\.declaration.name) + ["id", "name"])
    }
    return .declared(index)
  }

  /// How people call a value of a property that rules ask for.
  private func spoken(_ value: String, of selection: Measure.ZoneProperty, _ layer: Int)
    -> Bilingual
  {
    guard case .declared(let index) = selection else { return Bilingual(zh: value, en: value) }
    return declarations.layers[layer].properties[index].words?.label(of: value)
      ?? Bilingual(zh: value, en: value)
  }

  func unknownWord(_ word: String, _ argument: Int, _ known: [String]) -> CallFailure {
    CallFailure(
      argument: argument, "'\(word)' is none of \(known.joined(separator: ", "))",
      suggestion: NearMiss.best(for: word, among: known))
  }

  /// How a layer measure is called where its value is shown.
  func label(of measure: LayerMeasure, call: Call) -> Bilingual {
    let names = measure.layers.map { declarations.layers[$0].label }
    func words(_ zh: String, _ en: String) -> Bilingual { Bilingual(zh: zh, en: en) }
    switch measure {
    case .featureCount(let layer, let selection):
      guard let selection else {
        return words("\(names[0].zh)个数", "number of \(names[0].en)")
      }
      let name = spoken(selection.value, of: selection.property, layer)
      return words("\(names[0].zh)“\(name.zh)”个数", "number of \(names[0].en) '\(name.en)'")
    case .distinctCount:
      let property = call.text(at: 1) ?? ""
      return words("\(names[0].zh)种类数(\(property))", "kinds of \(names[0].en) (\(property))")
    case .undatedCount: return words("\(names[0].zh)无日期个数", "\(names[0].en) without a day")
    case .outsideCount:
      return words("\(names[0].zh)在\(names[1].zh)外个数", "\(names[0].en) outside \(names[1].en)")
    case .countBeyond(_, _, let bearing):
      return words(
        "\(names[1].zh)\(Self.sides[bearing] ?? "")\(names[0].zh)个数",
        "\(names[0].en) \(bearing.rawValue) of \(names[1].en)")
    case .unconnectedCount(let layer, let property, let from, let to):
      let (first, last) = (spoken(from, of: property, layer), spoken(to, of: property, layer))
      return words(
        "未接入“\(last.zh)”的“\(first.zh)”条数", "lines '\(first.en)' not joined to '\(last.en)'")
    case .layerArea: return words("\(names[0].zh)面积", "area of \(names[0].en)")
    case .areaOutside:
      return words("\(names[1].zh)外的\(names[0].zh)", "\(names[0].en) beyond \(names[1].en)")
    case .countWithin(let layer, _, let selection):
      let name = selection.map { spoken($0.value, of: $0.property, layer) }
      return words(
        "\(names[1].zh)内\(names[0].zh)\(name.map { "“\($0.zh)”" } ?? "")个数",
        "number of \(names[0].en)\(name.map { " '\($0.en)'" } ?? "") in \(names[1].en)")
    case .sumWithin(let layer, _, let property):
      let name = declarations.layers[layer].properties[property].label
      return words(
        "\(names[1].zh)内\(names[0].zh)\(name.zh)", "\(name.en) of \(names[0].en) in \(names[1].en)")
    case .unitCount: return words("\(names[0].zh)个数", "number of \(names[0].en)")
    case .layersOverlap:
      return words("\(names[0].zh)与\(names[1].zh)重叠", "\(names[0].en) and \(names[1].en) overlap")
    case .selfOverlap: return words("\(names[0].zh)互相重叠", "\(names[0].en) overlap each other")
    case .gap:
      return words("\(names[1].zh)内无\(names[0].zh)", "\(names[1].en) without \(names[0].en)")
    case .plansDiffer:
      return words("\(names[0].zh)与\(names[1].zh)差异", "\(names[0].en) differs from \(names[1].en)")
    case .emptyCount:
      return words("没有\(names[1].zh)的\(names[0].zh)个数", "\(names[0].en) without \(names[1].en)")
    case .fewestUses:
      return words("\(names[0].zh)内用地种类最少数", "fewest classes of use in \(names[0].en)")
    case .edgeBreak:
      return words("\(names[0].zh)在边界中断长度", "length on which \(names[0].en) breaks off")
    }
  }

  private static let sides: [LayerMeasure.Bearing: String] = [
    .north: "以北", .south: "以南", .east: "以东", .west: "以西",
  ]
}
