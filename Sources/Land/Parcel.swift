public import Planar
public import Values

/// How a register area stands in the file: asked only of a plot that differs from it.
public struct RegisterWriting: Hashable, Sendable {
  /// m² of the unit in which it is written.
  public var factor = 1.0
  /// The text, which shows the noughts at its end; nil for a number, which does not.
  public var text: String?
  /// Line of the row of a joined table that states it by another key than the plot's id: the area is
  /// that of all plots with the row's key, as of those of a contract.
  public var row: Int?

  public init() {}

  /// Half of the last place that is written, m²: the register may have rounded by so much.
  ///
  /// - Parameter area: m².
  public func half(_ area: Double) -> Double {
    text.flatMap { WrittenPlace.half(ofText: $0, factor: factor) }
      ?? WrittenPlace.half(area, factor: factor)
  }
}

/// One feature that is judged: a plot, or a part of one.
///
/// The feature is the unit of judgement; features that share an id are grouped later, where the
/// law speaks of the whole (register area, contract).
public struct Parcel: Sendable {
  /// Position among all features of the run, from 0.
  public var ordinal: Int
  /// Index of the input file in the order of the command.
  public var file: Int
  public var span: ByteSpan
  /// The plan's plot id; nil where the file gives none.
  public var id: String?
  /// As read, x and y of the file's reference system.
  public var geometry: MultiPolygon
  /// One value for each declared field, in the order of the declaration.
  public var fields: [Value]
  /// What the file wrote where a declared field could not be read, by field index.
  public var unreadable: [Int: String]
  /// Fields of which two sources say different things, bit i for field i: they have no value, and
  /// `unreadable` has both.
  public var disputed: UInt128 = 0
  /// Fields that say something which is no value, likewise: in dispute, or unreadable where no
  /// other field reads the column. They have no value, and are not blank.
  public var unclear: UInt128 = 0
  /// Fields whose day is the last of a month that is written without one, likewise.
  public var dayless: UInt128 = 0
  /// m² of the unit in which the register's area was read where neither the column nor the plan
  /// says one: that of most of the file's plots. Nil where its unit is stated.
  public var guessedUnit: Double?

  /// m² of the unit in which an area of works is written, by field index; nil for one in m².
  public var areaUnits: [Int: Double] = [:]
  /// Half of the last decimal place of an area of works, m², by field index, where it was read from a
  /// text with a decimal point: a number shows no noughts at its end.
  public var areaHalves: [Int: Double] = [:]
  /// Where and how finely the register's area is written.
  public var register = RegisterWriting()

  public init(
    ordinal: Int, file: Int, span: ByteSpan, id: String?, geometry: MultiPolygon,
    fields: [Value], unreadable: [Int: String] = [:]
  ) {
    self.ordinal = ordinal
    self.file = file
    self.span = span
    self.id = id
    self.geometry = geometry
    self.fields = fields
    self.unreadable = unreadable
  }
}
