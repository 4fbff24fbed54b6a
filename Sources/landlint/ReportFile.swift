/// What a report is written into: it takes the place of the old file when it is whole.
protocol ReportFile: AnyObject {
  /// As the command named it.
  var path: String { get }
  func write(_ bytes: [UInt8]) throws
  /// Puts the whole file in its place.
  func commit() throws
  /// Removes what was written so far.
  func abandon()
}
