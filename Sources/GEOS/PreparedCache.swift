public import Planar

/// The prepared polygons used last, for neighbours that meet the same zone one after another.
///
/// It holds few entries: the one to give up is found by looking at all of them.
public final class PreparedCache<Key: Hashable> {
  private let session: GEOSSession
  private let capacity: Int
  private var entries: [Key: (polygon: PreparedPolygon, used: UInt64)] = [:]
  private var clock: UInt64 = 0

  public init(capacity: Int = 32, session: GEOSSession) {
    precondition(capacity > 0, "a cache of prepared polygons needs room for at least one")
    self.capacity = capacity
    self.session = session
  }

  public var count: Int { entries.count }

  /// The prepared shape of the key, which always stands for the same shape; `shape` is read only
  /// when the key is not held.
  public func polygon(
    for key: Key, shape: @autoclosure () -> MultiPolygon
  ) throws(GEOSFailure) -> PreparedPolygon {
    clock += 1
    if let index = entries.index(forKey: key) {
      entries.values[index].used = clock
      return entries.values[index].polygon
    }
    let polygon = try PreparedPolygon(shape(), in: session)
    if entries.count >= capacity,
      let oldest = entries.min(by: { $0.value.used < $1.value.used })?.key
    {
      entries[oldest] = nil
    }
    entries[key] = (polygon, clock)
    return polygon
  }
}
