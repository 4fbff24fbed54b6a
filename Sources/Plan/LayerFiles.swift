import Digests
import Findings
import Land
import Loaders
import Planar
import Projection
import Values

/// The layers of a package, each file read once.
public enum LayerFiles {
  private struct ReadFile {
    let file: FeatureFile
    let sha256: String

    /// Reads the file and digests it at the same time.
    init(_ path: String) throws(LoadFailure) {
      let (read, digest) = Stretches.both {
        () -> Result<FeatureFile, LoadFailure> in
        do throws(LoadFailure) {
          return .success(try FeatureFile.read(path, accepting: .everyShape))
        } catch {
          return .failure(error)
        }
      } and: {
        FileDigest(paths: FeaturePath.parts(of: path))
      }
      file = try read.get()
      sha256 = digest?.sha256 ?? file.sha256 ?? ""
    }
  }

  static func load(
    _ directory: String, _ declarations: PlanDeclarations, land: LandUseTables,
    _ failures: inout [PlanFailure]
  ) -> [PlanLayer] {
    var files: [String: ReadFile] = [:]
    var layers: [PlanLayer] = []
    for declaration in declarations.layers {
      guard let name = declaration.file else {
        layers.append(PlanLayer(declaration: declaration))
        continue
      }
      do throws(PlanFailures) {
        layers.append(
          try load(
            directory + "/" + name, declaration, declarations, land: land, files: &files))
      } catch {
        failures += error.failures
        layers.append(PlanLayer(declaration: declaration))
      }
    }
    return layers
  }

  /// The user's own file in place of a plan's layer.
  ///
  /// All its features count, but where some are marked as the layer asks for: then those and the
  /// unmarked ones; where they are marked as something else the file is refused. Features without a
  /// day of their own are as old as the plan's layer: a plot that was there before it is not judged
  /// by a line drawn later.
  public static func replace(
    _ layer: PlanLayer, with path: String, declarations: PlanDeclarations, land: LandUseTables
  ) throws(PlanFailures) -> PlanLayer {
    var declaration = layer.declaration
    declaration.accuracy = 0
    declaration.covers = nil
    declaration.validFrom = nil
    // A line that is brought for this run is meant to count in it.
    declaration.validTo = nil
    var files: [String: ReadFile] = [:]
    var replaced = try load(
      path, declaration, declarations, land: land, isOwn: true, files: &files)
    replaced.isReplaced = true
    if layer.isReplaced {
      replaced.former = layer.former
    } else if layer.isPresent, declarations.layers.contains(where: { $0.covers == declaration.key })
    {
      replaced.former = [layer]
    }
    if !replaced.features.contains(where: { $0.validFrom != nil }) {
      replaced.declaration.validFrom = layer.declaration.validFrom
    }
    return replaced
  }

  private static func load(
    _ path: String, _ declaration: LayerDeclaration, _ declarations: PlanDeclarations,
    land: LandUseTables, isOwn: Bool = false, files: inout [String: ReadFile]
  ) throws(PlanFailures) -> PlanLayer {
    let read: ReadFile
    if let known = files[path] {
      read = known
    } else {
      do throws(LoadFailure) {
        if !isOwn, let fault = RegularFile.fault(of: path) { throw fault }
        read = try ReadFile(path)
      } catch {
        throw PlanFailures([failure(error, path: path, of: declaration)])
      }
      files[path] = read
    }
    let file = read.file
    // A feature without a shape covers nothing, which is said; whatever else is wrong may hide a
    // constraint. Between stray commas or behind the first of two texts one may be missing. A file
    // where none has a shape was written by mistake.
    let isWithoutShapes =
      !file.features.isEmpty
      && file.features.indices.allSatisfy { place in
        file.features[place].faults.contains { $0.code == .nullGeometry }
      }
    let faults = (file.faults + file.header.faults).filter { fault in
      switch fault.code {
      case .collectionStructure: true
      case .emptyGeometry: false
      case .nullGeometry: isWithoutShapes
      default: fault.code.effect != .note
      }
    }
    guard faults.isEmpty else {
      throw PlanFailures(
        faults.map {
          PlanFailure(
            path: path, line: $0.line, column: $0.column, message: $0.words,
            chinese: "\($0.code.rawValue) \($0.message.zh)")
        })
    }
    let system = file.header.crsName ?? "OGC:CRS84"
    guard !file.header.namesNoSystem, (try? ReferenceSystem(system)) != nil else {
      let found = file.header.crsName ?? file.header.crs ?? ""
      throw PlanFailures([
        failure(file.header.unknownSystem(found: found), path: path, of: declaration)
      ])
    }
    let cutsNames = FeaturePath.file(of: path).lowercased().hasSuffix(".shp")
    let reader = LayerFeatureReader(
      declaration, declarations, land: land, names: file.names, cutsNames: cutsNames,
      isOwn: isOwn)
    let marks = LayerMarks(
      marks: declaration.filter.map { item in
        let cut = FieldName.cutNames(of: [[item.property]], among: Set(cutsNames ? file.names : []))
        return LayerMarks.Mark(
          property: item.property,
          key: file.names.firstIndex(of: cut[0] ?? item.property) ?? -1, value: item.value)
      })
    let features: [DecodedFeature]
    do throws(PlanFailure) {
      features =
        isOwn
        ? try marks.brought(file.features, path: path, for: declaration)
        : marks.own(file.features)
    } catch {
      throw PlanFailures([error])
    }
    let parts = Stretches.map(features.count, atLeast: 2048) { range in
      var reader = reader
      return features[range].map { reader.layerFeature($0) }
    }
    let undated = UnreadableDays(path: path, names: file.names).failures(of: features, reader)
    guard undated.isEmpty else { throw PlanFailures(undated) }
    var layer = PlanLayer(
      declaration: declaration, isPresent: true, path: path,
      sha256: read.sha256, referenceSystem: system,
      features: parts.flatMap(\.self))
    layer.featuresOfFile = file.features.count
    if isOwn {
      layer.declaration.basis = StatedBasis(file).weakest(of: features, named: layer.features)
    }
    // By places: each element that a loop takes is a copy of all its arrays' references.
    layer.featuresWithHeights = features.indices.count { features[$0].geometry.hasZ }
    layer.uncarriedProperties = declaration.properties.indices.filter { index in
      let keys = reader.keys(ofProperty: index)
      return !features.isEmpty
        && !features.indices.contains { place in
          keys.contains { features[place].value(of: $0) != nil }
        }
    }
    return layer
  }

  /// A file that is not there at all is told where plan.yaml names it.
  private static func failure(
    _ error: LoadFailure, path: String, of declaration: LayerDeclaration
  ) -> PlanFailure {
    guard error.line == nil, let place = declaration.filePlace, path.hasSuffix("/" + place.text)
    else {
      return PlanFailure(
        path: path, line: error.line, column: error.column, message: error.words,
        chinese: error.wordsInChinese)
    }
    return PlanFailure(
      path: place.path, line: place.line, column: place.column,
      message: "\(place.text): \(error.words)", chinese: "\(place.text):\(error.wordsInChinese)")
  }
}
