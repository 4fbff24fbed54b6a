import Findings

/// Names of reference systems as GeoJSON of 2008 writes them.
enum ReferenceSystemName {
  /// `EPSG:4547` as `urn:ogc:def:crs:EPSG::4547`, other codes and definitions as they are; nil for
  /// CRS84, which is GeoJSON's own and needs no word, and for what is a title alone.
  static func member(_ system: String) -> String? {
    guard system != "OGC:CRS84" else { return nil }
    guard let code = code(system) else { return system.hasPrefix("{") ? system : nil }
    return code.hasPrefix("EPSG:") ? "urn:ogc:def:crs:EPSG::\(code.dropFirst(5))" : code
  }

  /// `EPSG:4547` of `EPSG:4547 (crs member)`: the name without where it was learnt; a title that
  /// begins with no code stays whole.
  static func bare(_ system: String) -> String { code(system) ?? system }

  private static func code(_ system: String) -> String? {
    let word = system.prefix { $0 != " " && $0 != "(" && $0 != "\u{FF08}" && $0 != "," }
    let parts = word.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty,
      parts[0].utf8.allSatisfy({ (0x41...0x5A).contains($0) }),
      parts[1].utf8.allSatisfy({ $0 < 0x80 && $0 != 0x22 })
    else { return nil }
    return String(word)
  }
}

extension Provenance.Input {
  /// The definition of a system without a code, else its name.
  fileprivate var system: String { systemDefinition ?? ReferenceSystemName.bare(referenceSystem) }
}

extension ReportContext {
  /// The one reference system of all inputs; nil where they differ.
  var commonReferenceSystem: String? {
    let systems = Set(provenance.inputs.map(\.system))
    return systems.count == 1 ? systems.first : nil
  }

  var hasMixedReferenceSystems: Bool {
    !provenance.inputs.isEmpty && commonReferenceSystem == nil
  }

  func referenceSystem(of subject: Subject) -> String? {
    guard let file = subject.file, provenance.inputs.indices.contains(file) else { return nil }
    return provenance.inputs[file].system
  }
}
