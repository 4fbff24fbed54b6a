internal import CPROJ
internal import Planar

extension ProjectionSession {
  /// The way in three steps: to the source's longitude and latitude, from its datum to the other, to
  /// the target's coordinates. Steps that change nothing are left out, and on one datum the two
  /// outer ones are one operation of PROJ. *Ballpark* operations, by which PROJ ignores an
  /// unknown change of datum, are forbidden; the exception is written at `DatumFamily`.
  func makeTransform(
    from source: ReferenceSystem, to target: ReferenceSystem, over area: Box?
  ) throws(ProjectionFailure) -> Transform {
    var steps: [Transform.Step] = []
    var datumChange = DatumChange.none
    let isOneDatum = try isSame(source.geographicDefinition, target.geographicDefinition)
    if isOneDatum, !source.isBound, !target.isBound {
      if source.isProjected || target.isProjected {
        steps.append(try conversion(source.definition, target.definition))
      }
    } else {
      if source.isProjected || source.isBound {
        steps.append(try conversion(source.definition, source.geographicDefinition))
      }
      if !isOneDatum {
        let (step, change) = try datumStep(from: source, to: target, over: area)
        if let step { steps.append(step) }
        datumChange = change
      }
      if target.isProjected || target.isBound {
        steps.append(try conversion(target.geographicDefinition, target.definition))
      }
    }
    return Transform(
      steps: steps, sourceIsGeographic: source.isGeographic,
      targetIsGeographic: target.isGeographic, datumChange: datumChange)
  }

  /// A system of metres on the equal-area surface about a centre.
  func equalAreaSystem(
    on geographic: ReferenceSystem, center: Point
  ) throws(ProjectionFailure) -> ReferenceSystem {
    let base = try system(geographic.definition)
    guard
      let conversion = unsafe OwnedPJ(
        proj_create_conversion_lambert_azimuthal_equal_area(
          context, center.y, center.x, 0, 0, nil, 0, nil, 0)),
      let axes = unsafe OwnedPJ(
        proj_create_cartesian_2D_cs(context, PJ_CART2D_EASTING_NORTHING, nil, 0)),
      let plane = unsafe OwnedPJ(
        proj_create_projected_crs(
          context, "unknown", base.raw, conversion.raw, axes.raw)),
      let json = unsafe proj_as_projjson(context, plane.raw, nil)
    else {
      throw ProjectionFailure(
        input: geographic.title, problem: "cannot carry an equal-area surface (\(takeMessage()))")
    }
    // It was made here: searching the whole registry for its code would find none.
    return try unsafe describe(plane, text: String(cString: json))
  }

  private func system(_ definition: String) throws(ProjectionFailure) -> OwnedPJ {
    guard let system = unsafe OwnedPJ(proj_create(context, definition)) else {
      throw ProjectionFailure(input: definition, problem: "is not known to PROJ")
    }
    return system
  }

  private func isSame(_ a: String, _ b: String) throws(ProjectionFailure) -> Bool {
    if a == b { return true }
    let a = try system(a)
    let b = try system(b)
    return unsafe proj_is_equivalent_to_with_ctx(
      context, a.raw, b.raw, PJ_COMP_EQUIVALENT_EXCEPT_AXIS_ORDER_GEOGCRS) != 0
  }

  /// An operation on one datum, or the shift that a bound system brings.
  private func conversion(
    _ source: String, _ target: String
  ) throws(ProjectionFailure) -> Transform.Step {
    let from = try system(source)
    let to = try system(target)
    let raw = unsafe "ALLOW_BALLPARK=NO".withCString { option in
      unsafe [option, nil].withUnsafeBufferPointer { options in
        unsafe proj_create_crs_to_crs_from_pj(context, from.raw, to.raw, nil, options.baseAddress)
      }
    }
    guard let operation = unsafe OwnedPJ(raw), let step = normalised(operation) else {
      throw ProjectionFailure(
        input: from.name, problem: "cannot be converted to \(to.name) (\(takeMessage()))")
    }
    return step
  }

  /// The operation with longitude before latitude and easting before northing on both sides,
  /// whatever the authorities prescribe.
  private func normalised(_ operation: borrowing OwnedPJ) -> Transform.Step? {
    guard let step = unsafe OwnedPJ(proj_normalize_for_visualization(context, operation.raw)) else {
      return nil
    }
    return Transform.Step(step, in: owner)
  }

  /// The change of datum in longitude and latitude; no step where the exception makes it none.
  private func datumStep(
    from source: ReferenceSystem, to target: ReferenceSystem, over area: Box?
  ) throws(ProjectionFailure) -> (Transform.Step?, DatumChange) {
    let from = DatumFamily(datumName: source.datumName)
    let to = DatumFamily(datumName: target.datumName)
    if from != nil, to != nil {
      let change = DatumChange(
        transformation: nil, accuracy: nil, takesWGS84ForCGCS2000: from != to)
      return (nil, change)
    }
    if let direct = try published(
      from: source.geographicDefinition, to: target.geographicDefinition, over: area)
    {
      return direct
    }
    // By way of the other member of the family.
    if let from,
      let (step, change) = try published(
        from: from.counterpart, to: target.geographicDefinition, over: area)
    {
      return (step, change.takingWGS84ForCGCS2000)
    }
    if let to,
      let (step, change) = try published(
        from: source.geographicDefinition, to: to.counterpart, over: area)
    {
      return (step, change.takingWGS84ForCGCS2000)
    }
    let bounds = try boundsOfPublished(
      from: source.geographicDefinition, to: target.geographicDefinition, near: area)
    throw ProjectionFailure(
      input: source.title,
      problem: "cannot be brought from the datum \(source.datumName) to \(target.datumName): "
        + (bounds
          ?? "no published transformation is valid here, and an approximate one may be off by "
          + "a hundred metres"),
      expected: bounds == nil ? "data on \(target.datumName)" : "an extent within these bounds")
  }

  /// Where a transformation is valid that covers a part of the area only, in words.
  private func boundsOfPublished(
    from source: String, to target: String, near area: Box?
  ) throws(ProjectionFailure) -> String? {
    guard let area, let known = try operation(from: source, to: target, over: area, all: false)
    else { return nil }
    var west = 0.0
    var south = 0.0
    var east = 0.0
    var north = 0.0
    guard
      unsafe proj_get_area_of_use(context, known.raw, &west, &south, &east, &north, nil) != 0
    else { return nil }
    return "\(known.name) is published for \(west) to \(east) E and \(south) to \(north) N, "
      + "and the plan area, \(area.minX) to \(area.maxX) E and \(area.minY) to \(area.maxY) N, "
      + "reaches beyond"
  }

  /// The best transformation of the data base that is valid all over the area and needs no grid that
  /// is not there.
  private func published(
    from source: String, to target: String, over area: Box?
  ) throws(ProjectionFailure) -> (Transform.Step?, DatumChange)? {
    guard let operation = try operation(from: source, to: target, over: area, all: true),
      let step = normalised(operation)
    else { return nil }
    let accuracy = unsafe proj_coordoperation_get_accuracy(context, operation.raw)
    let change = DatumChange(
      transformation: operation.name, accuracy: accuracy < 0 ? nil : accuracy,
      takesWGS84ForCGCS2000: false)
    return (step, change)
  }

  /// The best operation of known accuracy that is no ballpark, valid over all of the area or over a part of it.
  private func operation(
    from source: String, to target: String, over area: Box?, all: Bool
  ) throws(ProjectionFailure) -> OwnedPJ? {
    let from = try system(source)
    let to = try system(target)
    guard let factory = unsafe proj_create_operation_factory_context(context, nil) else {
      return nil
    }
    defer { unsafe proj_operation_factory_context_destroy(factory) }
    unsafe proj_operation_factory_context_set_allow_ballpark_transformations(context, factory, 0)
    unsafe proj_operation_factory_context_set_grid_availability_use(
      context, factory, PROJ_GRID_AVAILABILITY_DISCARD_OPERATION_IF_MISSING_GRID)
    unsafe proj_operation_factory_context_set_spatial_criterion(
      context, factory,
      all ? PROJ_SPATIAL_CRITERION_STRICT_CONTAINMENT : PROJ_SPATIAL_CRITERION_PARTIAL_INTERSECTION)
    if let area {
      unsafe proj_operation_factory_context_set_area_of_interest(
        context, factory, area.minX, area.minY, area.maxX, area.maxY)
    }
    guard let operations = unsafe proj_create_operations(context, from.raw, to.raw, factory) else {
      return nil
    }
    defer { unsafe proj_list_destroy(operations) }
    for index in unsafe 0..<proj_list_get_count(operations) {
      guard let operation = unsafe OwnedPJ(proj_list_get(context, operations, index)),
        unsafe proj_coordoperation_has_ballpark_transformation(context, operation.raw) == 0,
        unsafe proj_coordoperation_is_instantiable(context, operation.raw) != 0,
        // How far off it may be has to be added to the tolerance of verdicts.
        unsafe proj_coordoperation_get_accuracy(context, operation.raw) >= 0
      else { continue }
      return operation
    }
    return nil
  }
}

extension DatumChange {
  fileprivate var takingWGS84ForCGCS2000: DatumChange {
    DatumChange(transformation: transformation, accuracy: accuracy, takesWGS84ForCGCS2000: true)
  }
}
