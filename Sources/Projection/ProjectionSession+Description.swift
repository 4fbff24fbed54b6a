internal import CPROJ
internal import Planar

extension ProjectionSession {
  private static let understood =
    "EPSG:n, OGC:CRS84, an OGC URN or URL, a PROJ string, PROJJSON or WKT"

  /// Reads a text as a reference system and describes its horizontal part.
  func describe(_ text: String) throws(ProjectionFailure) -> ReferenceSystem {
    let named = try Self.normalised(text)
    _ = takeMessage()
    guard let object = unsafe OwnedPJ(proj_create(context, named)) else {
      throw failure(text, "is not known to PROJ")
    }
    guard unsafe proj_is_crs(object.raw) != 0 else {
      throw failure(text, "is not a reference system")
    }
    let system = try horizontal(object, of: text)
    if system.code == nil, let known = identified(system) {
      return try describe(known, text: text)
    }
    return try describe(system, text: text)
  }

  /// The system of EPSG that a definition without a code describes: ESRI's well-known text has none.
  ///
  /// "90% means that CRS are equivalent, but the names are not exactly the same" (proj_identify).
  private func identified(_ system: borrowing OwnedPJ) -> OwnedPJ? {
    var confidence: UnsafeMutablePointer<Int32>?
    guard let list = unsafe proj_identify(context, system.raw, "EPSG", nil, &confidence) else {
      return nil
    }
    defer {
      unsafe proj_int_list_destroy(confidence)
      unsafe proj_list_destroy(list)
    }
    guard unsafe proj_list_get_count(list) > 0, let first = unsafe confidence?[0], first >= 90
    else {
      return nil
    }
    return unsafe OwnedPJ(proj_list_get(context, list, 0))
  }

  /// The form that PROJ understands. Names without an authority are refused: PROJ would look for the
  /// most similar one.
  private static func normalised(_ text: String) throws(ProjectionFailure) -> String {
    let trimmed = text.trimmed
    let lowered = trimmed.lowercased()
    if !trimmed.isEmpty, trimmed.allSatisfy(\.isASCIIDigit) { return "EPSG:\(trimmed)" }
    if lowered == "crs84" { return "OGC:CRS84" }
    if lowered.hasPrefix("urn:ogc:def:crs:") {
      let parts = trimmed.split(separator: ":", omittingEmptySubsequences: false)
      if parts.count == 7 { return "\(parts[4].uppercased()):\(parts[6])" }
    }
    if lowered.hasPrefix("http://www.opengis.net/def/crs/")
      || lowered.hasPrefix("https://www.opengis.net/def/crs/")
    {
      let parts = trimmed.split(separator: "/")
      if parts.count == 7 { return "\(parts[4].uppercased()):\(parts[6])" }
    }
    if lowered.contains("proj=") || lowered.hasPrefix("+init=") {
      return lowered.contains("type=crs") ? trimmed : trimmed + " +type=crs"
    }
    if trimmed.hasPrefix("{") || trimmed.contains("[") || lowered.hasPrefix("urn:") {
      return trimmed
    }
    let parts = trimmed.split(separator: ":", omittingEmptySubsequences: false)
    if parts.count == 2, !parts[0].isEmpty, parts[0].allSatisfy({ $0.isASCII && $0.isLetter }),
      !parts[1].isEmpty,
      parts[1].allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "+") })
    {
      return "\(parts[0].uppercased()):\(parts[1])"
    }
    throw ProjectionFailure(
      input: quoted(text), problem: "does not name a reference system", expected: understood)
  }

  /// Without heights: the first part of a compound system, two of three dimensions.
  private func horizontal(
    _ system: consuming OwnedPJ, of text: String
  ) throws(ProjectionFailure) -> OwnedPJ {
    var system = system
    if unsafe proj_get_type(system.raw) == PJ_TYPE_COMPOUND_CRS {
      guard let part = unsafe OwnedPJ(proj_crs_get_sub_crs(context, system.raw, 0)) else {
        throw failure(text, "has no horizontal part")
      }
      system = part
    }
    guard let axes = unsafe OwnedPJ(proj_crs_get_coordinate_system(context, system.raw)),
      unsafe proj_cs_get_axis_count(context, axes.raw) == 3
    else { return system }
    guard let flat = unsafe OwnedPJ(proj_crs_demote_to_2D(context, nil, system.raw)) else {
      throw failure(text, "has no horizontal part")
    }
    return flat
  }

  /// Describes a system of two dimensions as it is.
  func describe(
    _ system: consuming OwnedPJ, text: String
  ) throws(ProjectionFailure) -> ReferenceSystem {
    let isBound = unsafe proj_get_type(system.raw) == PJ_TYPE_BOUND_CRS
    let definition = try definition(of: system, text: text)
    // A bound system brings its own way to another datum: that datum is where it leads.
    let hub = unsafe isBound ? OwnedPJ(proj_get_target_crs(context, system.raw)) : nil
    if isBound, let inner = unsafe OwnedPJ(proj_get_source_crs(context, system.raw)) {
      system = inner
    }

    let kind: ReferenceSystem.Kind
    switch unsafe proj_get_type(system.raw) {
    case PJ_TYPE_GEOGRAPHIC_2D_CRS: kind = .geographic
    case PJ_TYPE_PROJECTED_CRS: kind = .projected
    default: throw failure(text, "is neither geographic nor projected")
    }
    let geographicDefinition: String
    let datumName: String
    if let hub = consume hub {
      geographicDefinition = try self.definition(of: hub, text: text)
      datumName = try datum(of: hub, text: text)
    } else {
      guard let base = unsafe OwnedPJ(proj_crs_get_geodetic_crs(context, system.raw)) else {
        throw failure(text, "has no datum")
      }
      geographicDefinition = try self.definition(of: base, text: text)
      datumName = try datum(of: base, text: text)
    }
    let axes = try axes(of: system, text: text)
    if kind == .geographic, abs(axes.unitFactor * 180 / .pi - 1) > 1e-12 {
      throw failure(text, "counts its angles in \(axes.unitName)s, not in degrees")
    }
    return ReferenceSystem(
      code: system.code, name: system.name, kind: kind, datumName: datumName,
      ellipsoid: try ellipsoid(of: system, text: text), unitFactor: axes.unitFactor,
      unitName: axes.unitName, axisNote: axes.note, areaOfUse: areaOfUse(of: system),
      definition: definition, geographicDefinition: geographicDefinition, isBound: isBound)
  }

  /// The code where there is one, else the whole in PROJJSON.
  private func definition(
    of system: borrowing OwnedPJ, text: String
  ) throws(ProjectionFailure) -> String {
    if let code = system.code, unsafe OwnedPJ(proj_create(context, code)) != nil { return code }
    guard let json = unsafe proj_as_projjson(context, system.raw, nil) else {
      throw failure(text, "cannot be written as PROJJSON")
    }
    return unsafe String(cString: json)
  }

  private func datum(
    of system: borrowing OwnedPJ, text: String
  ) throws(ProjectionFailure) -> String {
    // For a datum ensemble "forced" answers the datum that bears the name of the ensemble.
    guard let datum = unsafe OwnedPJ(proj_crs_get_datum_forced(context, system.raw)) else {
      throw failure(text, "has no datum")
    }
    return datum.name
  }

  private func ellipsoid(
    of system: borrowing OwnedPJ, text: String
  ) throws(ProjectionFailure) -> Ellipsoid {
    var semiMajorAxis = 0.0
    var inverseFlattening = 0.0
    guard let ellipsoid = unsafe OwnedPJ(proj_get_ellipsoid(context, system.raw)),
      unsafe proj_ellipsoid_get_parameters(
        context, ellipsoid.raw, &semiMajorAxis, nil, nil, &inverseFlattening) != 0
    else { throw failure(text, "has no ellipsoid") }
    return Ellipsoid(
      name: ellipsoid.name, semiMajorAxis: semiMajorAxis, inverseFlattening: inverseFlattening)
  }

  private func axes(
    of system: borrowing OwnedPJ, text: String
  ) throws(ProjectionFailure) -> (unitFactor: Double, unitName: String, note: String) {
    guard let axes = unsafe OwnedPJ(proj_crs_get_coordinate_system(context, system.raw)) else {
      throw failure(text, "has no axes")
    }
    var factor = 0.0
    var unit: UnsafePointer<CChar>?
    var notes: [String] = []
    for index in unsafe 0..<proj_cs_get_axis_count(context, axes.raw) {
      var name: UnsafePointer<CChar>?
      var abbreviation: UnsafePointer<CChar>?
      guard
        unsafe proj_cs_get_axis_info(
          context, axes.raw, index, &name, &abbreviation, nil, &factor, &unit, nil, nil) != 0
      else { throw failure(text, "has no axes") }
      let words = unsafe [name, abbreviation].compactMap {
        unsafe $0.map { unsafe String(cString: $0) }
      }
      notes.append("\(words.first ?? "") (\(words.last ?? ""))")
    }
    let unitName = unsafe unit.map { unsafe String(cString: $0) } ?? ""
    return (factor, unitName, notes.joined(separator: ", "))
  }

  private func areaOfUse(of system: borrowing OwnedPJ) -> Box? {
    var box = Box(minX: 0, minY: 0, maxX: 0, maxY: 0)
    let known = unsafe proj_get_area_of_use(
      context, system.raw, &box.minX, &box.minY, &box.maxX, &box.maxY, nil)
    // PROJ answers −1000 for "unknown".
    guard known != 0, box.minX >= -360, box.maxX >= -360 else { return nil }
    if box.maxX < box.minX { box.maxX += 360 }
    return box
  }

  private func failure(_ text: String, _ problem: String) -> ProjectionFailure {
    let words = takeMessage()
    return ProjectionFailure(
      input: Self.quoted(text), problem: words.isEmpty ? problem : "\(problem) (\(words))",
      expected: Self.understood)
  }

  /// Long definitions are told by their beginning.
  private static func quoted(_ text: String) -> String {
    let line = text.trimmed.prefix(60)
    return "“\(line)\(line.count < text.trimmed.count ? "…" : "")”"
  }
}

extension String {
  fileprivate var trimmed: String {
    let end = lastIndex { !$0.isWhitespace }.map(index(after:)) ?? startIndex
    return String(self[..<end].drop(while: \.isWhitespace))
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
