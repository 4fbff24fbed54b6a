import Findings

/// Names of reference systems as GeoJSON of 2008 writes them.
enum ReferenceSystemName {
  /// `EPSG:4547` as `urn:ogc:def:crs:EPSG::4547`; nil for CRS84, which is GeoJSON's own and
  /// needs no word, and for systems that have no such name.
  static func urn(_ system: String) -> String? {
    let parts = system.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0] == "EPSG", !parts[1].isEmpty,
      parts[1].utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return "urn:ogc:def:crs:EPSG::\(parts[1])"
  }

  /// `EPSG:4547` of `EPSG:4547 (crs member)`: the name without where it was learnt.
  static func bare(_ system: String) -> String {
    String(system.prefix { $0 != " " && $0 != "(" && $0 != "\u{FF08}" && $0 != "," })
  }
}

extension ReportContext {
  /// The one reference system of all inputs; nil where they differ.
  var commonReferenceSystem: String? {
    let names = Set(provenance.inputs.map { ReferenceSystemName.bare($0.referenceSystem) })
    return names.count == 1 ? names.first : nil
  }

  var hasMixedReferenceSystems: Bool {
    !provenance.inputs.isEmpty && commonReferenceSystem == nil
  }

  func referenceSystem(of subject: Subject) -> String? {
    guard let file = subject.file, provenance.inputs.indices.contains(file) else { return nil }
    return ReferenceSystemName.bare(provenance.inputs[file].referenceSystem)
  }
}
