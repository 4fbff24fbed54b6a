public import Planar
public import Values

/// One feature of a plan layer: what parcels are judged against.
public struct LayerFeature: Sendable {
  public enum Shape: Sendable {
    case polygons(MultiPolygon)
    case lines([[Point]])
    case points([Point])
  }

  public var id: String
  public var name: String
  public var span: ByteSpan
  /// Its place in the file, from 0; several features may have one id.
  public var ordinal = 0
  /// As read, x and y of the layer's reference system.
  public var shape: Shape
  /// One value for each field the layer declares, in the order of the declaration.
  public var fields: [Value]
  /// By field what the file wrote where nobody can read it, or where its list of words does not
  /// have it; the value is NULL.
  public var unlisted: [Int: String] = [:]
  /// Fields of which two columns of the file disagree, with both texts in `unlisted`.
  public var disputed: Set<Int> = []
  /// In force from this day on; nil where the layer does not say.
  public var validFrom: CalendarDate?
  /// What stands for that day where it is a month alone, which is read as its last day.
  public var monthOfValidity: String?
  /// No longer in force from this day on.
  public var validTo: CalendarDate?
  /// What stands for that day where it is a month alone, which is read as its last day.
  public var monthOfEnd: String?
  /// What stands where the day of its approval should, and is none: whether it is in force, nobody
  /// knows.
  public var unreadApproval: String?
  /// What stands where the day of its end should and says that nobody knows it.
  public var unreadEnd: String?
  /// What a column under a name that nobody knows says of a day, where nothing states the first one:
  /// it may be that day.
  public var otherDay: String?
  /// True where it says that it is not approved (待批): in force on no day.
  public var isUnapproved = false

  public init(
    id: String, name: String, span: ByteSpan, shape: Shape, fields: [Value],
    validFrom: CalendarDate? = nil, validTo: CalendarDate? = nil
  ) {
    self.id = id
    self.name = name
    self.span = span
    self.shape = shape
    self.fields = fields
    self.validFrom = validFrom
    self.validTo = validTo
  }

  /// Whether nobody knows if it is still in force on a day, which is one of the month of its end.
  public func mayHaveEnded(by day: CalendarDate?) -> Bool {
    guard monthOfEnd != nil, let day, let validTo else { return false }
    return day < validTo && validTo.firstOfMonth <= day
  }
}
