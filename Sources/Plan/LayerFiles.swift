import Digests
import Findings
public import Land
public import Loaders
import Planar
import Values

/// The layers of a package, each file read once.
public enum LayerFiles {
  static func load(
    _ directory: String, _ declarations: PlanDeclarations, land: LandUseTables
  ) throws(PlanFailures) -> [PlanLayer] {
    var files: [String: FeatureFile] = [:]
    var failures: [PlanFailure] = []
    var layers: [PlanLayer] = []
    for declaration in declarations.layers {
      guard let name = declaration.file else {
        layers.append(PlanLayer(declaration: declaration))
        continue
      }
      do throws(PlanFailure) {
        layers.append(
          try load(
            directory + "/" + name, declaration, declarations, land: land, files: &files))
      } catch {
        failures.append(error)
      }
    }
    guard failures.isEmpty else { throw PlanFailures(failures) }
    return layers
  }

  /// The user's own file in place of a plan's layer; all its features count.
  public static func replace(
    _ layer: PlanLayer, with path: String, declarations: PlanDeclarations, land: LandUseTables
  ) throws(PlanFailure) -> PlanLayer {
    var declaration = layer.declaration
    declaration.filter = []
    declaration.basis = .surveyed
    declaration.accuracy = 0
    declaration.covers = nil
    declaration.validFrom = nil
    declaration.validTo = nil
    var files: [String: FeatureFile] = [:]
    var replaced = try load(path, declaration, declarations, land: land, files: &files)
    replaced.isReplaced = true
    return replaced
  }

  private static func load(
    _ path: String, _ declaration: LayerDeclaration, _ declarations: PlanDeclarations,
    land: LandUseTables, files: inout [String: FeatureFile]
  ) throws(PlanFailure) -> PlanLayer {
    let file: FeatureFile
    if let known = files[path] {
      file = known
    } else {
      do throws(LoadFailure) {
        file = try FeatureFile.read(path, accepting: .everyShape)
      } catch {
        throw PlanFailure(
          path: path, line: error.line, column: error.column, message: error.words)
      }
      files[path] = file
    }
    if let fault = (file.faults + file.header.faults).first(where: { $0.code.effect != .note }) {
      throw PlanFailure(
        path: path, line: fault.line, column: fault.column, message: fault.message.en)
    }
    let features = file.features.filter { feature in
      declaration.filter.allSatisfy { feature.properties[$0.property]?.text == $0.value }
    }
    return PlanLayer(
      declaration: declaration, isPresent: true, path: path,
      sha256: FileDigest(path: path)?.sha256 ?? "",
      referenceSystem: file.header.crsName ?? "OGC:CRS84",
      features: features.map { layerFeature($0, declaration, declarations, land: land) })
  }

  /// What a feature of a file means as one of the layer: its id, name, days and declared fields.
  public static func layerFeature(
    _ feature: FeatureFile.Feature, _ declaration: LayerDeclaration,
    _ declarations: PlanDeclarations, land: LandUseTables
  ) -> LayerFeature {
    let properties = feature.properties
    func text(_ names: [String]) -> String? {
      names.lazy.compactMap { properties[$0]?.text }.first { !$0.isEmpty }
    }
    func day(_ names: [String]) -> CalendarDate? {
      let field = FieldDeclaration(name: "day", acceptedNames: names, type: .date)
      let reader = FieldReader(field, zoneMinutes: declarations.timeZoneMinutes)
      return names.lazy.compactMap { properties[$0] }.compactMap { reader.read($0).value?.date }
        .first
    }
    let id =
      feature.decoded.id?.text ?? text(["id", "编号", "objectid", "OBJECTID", "tid", "fid"])
      ?? "#\(feature.decoded.ordinal + 1)"
    let shape: LayerFeature.Shape =
      switch feature.decoded.geometry.kind {
      case .lineString, .multiLineString: .lines(feature.decoded.geometry.lines)
      case .point, .multiPoint: .points(feature.decoded.geometry.points)
      default: .polygons(feature.decoded.geometry.polygons)
      }
    let fields = declaration.properties.map { property in
      let reader = FieldReader(
        property.declaration, codes: land.codes(for: property.declaration.type),
        crosswalks: land.crosswalks, zoneMinutes: declarations.timeZoneMinutes)
      let raw = property.declaration.acceptedNames.lazy.compactMap { properties[$0] }.first
      return raw.map { reader.value(of: reader.read($0)) } ?? .null
    }
    return LayerFeature(
      id: id, name: text(["name_zh", "name", "名称", "DKBH", "name_en"]) ?? id,
      span: feature.decoded.span, shape: shape, fields: fields,
      validFrom: day(["valid_from", "生效日期", "publiziertAb"]),
      validTo: day(["valid_to", "失效日期", "publiziertBis"]))
  }
}
