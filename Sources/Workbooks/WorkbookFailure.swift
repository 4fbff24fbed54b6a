/// A workbook that could not be written, in the library's words.
public struct WorkbookFailure: Error, CustomStringConvertible {
  public var description: String

  init(_ description: String) {
    self.description = description
  }
}
