import Findings
import Land
import Loaders
import Values

extension ParcelIntake {
  /// What reading one parcel found out.
  final class Entry {
    var subject = Subject()
    var faults: [FeatureFault] = []
    /// Values that could not be read: field and what the file wrote; with the column where the field
    /// is read from another one.
    var unreadable: [(field: Int, fault: Unreadable, offset: Int, column: String?)] = []
    /// Values of the joined table that could not be read, by the line of the row, likewise.
    var joined: [(field: Int, fault: Unreadable, line: Int, column: String?)] = []
    var codes = CodeForms()
    /// Cards of checks on shapes that it fails as its whole file does, but for remarks.
    var sharedShapes: [Int] = []
    /// Of the feature in its batch.
    var index = 0
    /// True for a plot that neither a field nor its feature gives an id.
    var lacksId = false
    /// True where the coordinates have more decimals than anybody can use.
    var isTooFine = false
    /// Fields of which two sources say different things.
    var disputes: [FieldDispute] = []
    /// Fields whose code had lost its zero.
    var lostZeros: [Int] = []
    /// Fields whose unit neither the file nor its figures tell.
    var unitless: [Int] = []
    /// Required columns that give the plot no value, each with where its blank stands.
    var lacking: [(column: Int, offset: Int?)] = []
    /// Where the values of required fields stand, blank or not.
    var required: [(field: Int, offset: Int)] = []
    var columns: UInt128 = 0
    /// m².
    var registerArea: Double?
    /// `RegisterWriting.row`.
    var registerRow: Int?
    var original: [UInt8] = []

    /// True where reading found nothing to say.
    var isClean: Bool {
      faults.isEmpty && unreadable.isEmpty && joined.isEmpty && disputes.isEmpty
        && lostZeros.isEmpty
        && unitless.isEmpty
        && codes.isEmpty && lacking.isEmpty && !lacksId && !isTooFine
    }

    func begin() {
      if !unreadable.isEmpty { unreadable.removeAll() }
      if !joined.isEmpty { joined.removeAll() }
      if !disputes.isEmpty { disputes.removeAll() }
      if !lostZeros.isEmpty { lostZeros.removeAll() }
      if !unitless.isEmpty { unitless.removeAll() }
      if !lacking.isEmpty { lacking.removeAll() }
      if !sharedShapes.isEmpty { sharedShapes.removeAll(keepingCapacity: true) }
      if !required.isEmpty { required.removeAll(keepingCapacity: true) }
      codes.begin()
    }
  }
}
