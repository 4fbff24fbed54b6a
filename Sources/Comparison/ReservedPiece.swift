public import Values

/// A piece of the layers of reserved land on one date.
public struct ReservedPiece: Sendable {
  /// As the sources of occupations are named.
  public var id: String
  public var name: String
  /// The day it is released from; nil where the layer records none.
  public var released: CalendarDate?

  public init(id: String, name: String, released: CalendarDate?) {
    self.id = id
    self.name = name
    self.released = released
  }
}
