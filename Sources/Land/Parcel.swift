public import Planar
public import Values

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
