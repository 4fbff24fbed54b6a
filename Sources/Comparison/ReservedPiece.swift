public import Values

/// A piece of the layers of reserved land on one date: a feature of one of them.
public struct ReservedPiece: Sendable {
  /// As the sources of occupations are named; several features may have one.
  public var id: String
  public var name: String
  /// The day it is released from; nil where the layer records none.
  public var released: CalendarDate?
  /// Role and level of the layer, as occupations name it.
  public var layer: String
  /// Its place in the file of the layer.
  public var ordinal: Int

  public init(
    id: String, name: String, released: CalendarDate?, layer: String, ordinal: Int
  ) {
    self.id = id
    self.name = name
    self.released = released
    self.layer = layer
    self.ordinal = ordinal
  }
}
