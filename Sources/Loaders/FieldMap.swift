public import Values

/// Which keys of a file carry which declared fields.
///
/// Keys are compared without case, white space and full-width differences, with a table's prefix
/// (`宗地.`, `T1_`) and a unit (`面积(公顷)`, `area_ha`) taken off, and as Shapefile cuts them to ten
/// bytes of UTF-8 or GBK. Keys that no field accepts are nothing wrong. One key may serve several
/// fields, as 容积率 serves both ends of a limit.
///
/// Features of one file may have different keys: add them as they come. The order of arrival
/// changes nothing, since among several keys of one field the first accepted name wins.
public struct FieldMap: Hashable, Sendable {
  /// One key that carries a field.
  public struct Column: Hashable, Sendable {
    /// As the file writes it.
    public var key: String
    /// The unit that the key states, if it is of the field's dimension; it replaces the declared.
    public var unit: Unit?
    /// Place of the accepted name in its declaration, from 0.
    public var rank: Int
    public var match: FieldName.Match

    public init(key: String, unit: Unit?, rank: Int, match: FieldName.Match) {
      self.key = key
      self.unit = unit
      self.rank = rank
      self.match = match
    }
  }

  public let declarations: [FieldDeclaration]
  /// For each declaration its keys, the one to use first; empty where none was seen.
  public private(set) var candidates: [[Column]]
  private var seen: Set<String> = []
  /// From a matching form to the declarations and ranks of that accepted name.
  private let exact: [String: [FieldName.Place]]
  private let cut: [String: [FieldName.Place]]

  public init(keys: [String] = [], declarations: [FieldDeclaration]) {
    self.declarations = declarations
    candidates = Array(repeating: [], count: declarations.count)
    var exact: [String: [FieldName.Place]] = [:]
    var cut: [String: [FieldName.Place]] = [:]
    for (field, declaration) in declarations.enumerated() {
      for (rank, name) in ([declaration.name] + declaration.acceptedNames).enumerated() {
        // The canonical name is accepted too, after the names that the plan prefers.
        let place = FieldName.Place(
          field: field, rank: rank == 0 ? declaration.acceptedNames.count : rank - 1)
        exact[FieldName.plain(name), default: []].append(place)
        for short in FieldName.cuts(of: name) { cut[short, default: []].append(place) }
      }
    }
    self.exact = exact
    self.cut = cut
    for key in keys { add(key) }
  }

  /// The key to use for a field; nil where the file has none.
  public func column(of field: Int) -> Column? { candidates[field].first }

  /// Indices of the declared fields that no key carries.
  public var missing: [Int] { candidates.indices.filter { candidates[$0].isEmpty } }

  /// Which end of a limit a bare number of the field's column is: the upper one, unless the
  /// column is read for its lower end alone.
  public func bareEnd(of field: Int) -> FieldDeclaration.Part {
    guard let key = column(of: field)?.key, declarations[field].part == .lower else {
      return .upper
    }
    let upper = declarations.indices.contains {
      declarations[$0].part == .upper && column(of: $0)?.key == key
    }
    return upper ? .upper : .lower
  }

  /// Takes a key into account; answers the fields that it carries, empty for keys of no field
  /// and for keys seen before.
  @discardableResult
  public mutating func add(_ key: String) -> [Int] {
    guard seen.insert(key).inserted else { return [] }
    let forms = FieldName.forms(of: key)
    for form in forms {
      guard let places = exact[form.text] else { continue }
      let fields = take(key, places, form)
      if !fields.isEmpty { return fields }
    }
    for form in forms {
      guard let places = cut[form.text] else { continue }
      let fields = Set(places.map(\.field))
      // Fields that share the accepted name share its cut form too; others contend for it.
      guard fields.count == 1 || shareOneName(places) else { return [] }
      return take(key, places, FieldName.Form(text: form.text, unit: form.unit, match: .cut))
    }
    return []
  }

  private func shareOneName(_ places: [FieldName.Place]) -> Bool {
    let names = places.map { place in
      let accepted = declarations[place.field].acceptedNames
      return FieldName.plain(
        place.rank < accepted.count ? accepted[place.rank] : declarations[place.field].name)
    }
    return Set(names).count == 1
  }

  private mutating func take(
    _ key: String, _ places: [FieldName.Place], _ form: FieldName.Form
  ) -> [Int] {
    var fields: [Int] = []
    for place in places {
      // A key with a unit of another dimension is another thing: 期限_m is no area.
      if let unit = form.unit, !accepts(unit, place.field) {
        if form.match == .withUnit { continue }
      }
      let unit = form.unit.flatMap { accepts($0, place.field) ? $0 : nil }
      let column = Column(key: key, unit: unit, rank: place.rank, match: form.match)
      if fields.contains(place.field) { continue }
      fields.append(place.field)
      // Among keys of one rank the plainer match wins, then the alphabet, never the order.
      let columns = candidates[place.field]
      let position =
        columns.firstIndex { FieldMap.precedes(column, $0) } ?? columns.endIndex
      candidates[place.field].insert(column, at: position)
    }
    return fields
  }

  private static func precedes(_ a: Column, _ b: Column) -> Bool {
    (a.rank, a.match.rawValue, a.key) < (b.rank, b.match.rawValue, b.key)
  }

  private func accepts(_ unit: Unit, _ field: Int) -> Bool {
    if case .number(let dimension) = declarations[field].type { return unit.dimension == dimension }
    return false
  }
}

extension FieldDeclaration {
  /// Whether a column's numbers are taken for per cent by the declaration alone: those up to 1 may
  /// be fractions. A spreadsheet shows a cell of 0.368 as 36.8 % and exports 0.368, and one such
  /// cell stands among per cents as easily as a column of them.
  public func mayHoldFractions(in column: FieldMap.Column) -> Bool {
    column.unit == nil && unit == .percent
  }
}
