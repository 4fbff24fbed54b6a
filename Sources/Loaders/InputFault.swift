public import Findings

/// Everything that can be wrong with a file of features before its content is judged.
///
/// The raw value is the stable code: INP is about bytes, JSON and the members of a feature,
/// GEO1xx about the structure of its geometry. Whether a ring crosses itself is not asked here.
public enum InputFault: String, Sendable, CaseIterable {
  case syntax = "INP101"
  case encoding = "INP102"
  case wrongType = "INP103"
  case duplicateMember = "INP104"
  case esriJSON = "INP105"
  case topoJSON = "INP106"
  case numberNotJSON = "INP107"
  case numberOutOfRange = "INP108"
  case propertiesMissing = "INP109"
  case propertiesNull = "INP110"
  case nestedTooDeep = "INP111"
  case balanceLost = "INP112"
  case featureTooLarge = "INP113"
  case notGeoJSON = "INP114"
  case empty = "INP115"
  case collectionStructure = "INP116"
  case unreadable = "INP117"
  case idKind = "INP118"
  case typeMissing = "INP119"
  case recordCut = "INP121"
  case memberKind = "INP122"
  case geometryMissing = "INP123"
  case foreignType = "INP124"
  case bboxForm = "INP125"
  case bboxOutside = "INP126"
  case crsMember = "INP127"
  case byteOrderMark = "INP128"
  case inexactNumber = "INP129"
  case replacedCharacter = "INP131"
  case recordUnreadable = "INP132"
  case unknownSystem = "INP207"
  case lateSystem = "INP208"
  case nullGeometry = "GEO101"
  case geometryKind = "GEO102"
  case coordinateDepth = "GEO103"
  case coordinateNotNumber = "GEO104"
  case positionTooShort = "GEO105"
  case ringNotClosed = "GEO106"
  case ringTooShort = "GEO107"
  case emptyGeometry = "GEO108"
  case heightIgnored = "GEO109"
  case geometryType = "GEO110"
  case coordinatesMissing = "GEO111"
  case positionTooLong = "GEO112"
  case nestedCollection = "GEO113"
  case geometriesMember = "GEO114"
  case closingDiffers = "GEO115"

  /// What the fault does to the feature.
  public enum Effect: String, Sendable {
    /// Nothing is lost: worth saying, no more.
    case note
    /// The feature was read, but not as it was written; `geometry` or a value was altered.
    case altered
    /// The feature cannot be measured; its geometry is empty.
    case unusable
    /// The rest of the file cannot be read.
    case fatal
  }

  public var effect: Effect {
    switch self {
    case .propertiesMissing, .propertiesNull, .heightIgnored, .idKind, .collectionStructure,
      .typeMissing, .foreignType, .bboxForm, .bboxOutside, .crsMember, .byteOrderMark,
      .inexactNumber, .replacedCharacter, .positionTooLong, .nestedCollection, .closingDiffers:
      .note
    case .duplicateMember, .ringNotClosed, .ringTooShort, .memberKind: .altered
    case .balanceLost, .featureTooLarge, .notGeoJSON, .empty, .unreadable, .nestedTooDeep,
      .unknownSystem, .lateSystem:
      .fatal
    case .syntax, .encoding, .wrongType, .esriJSON, .topoJSON, .numberNotJSON,
      .numberOutOfRange, .recordCut, .recordUnreadable, .nullGeometry, .geometryKind,
      .coordinateDepth, .coordinateNotNumber, .positionTooShort, .emptyGeometry, .geometryType,
      .coordinatesMissing, .geometryMissing, .geometriesMember:
      .unusable
    }
  }

  /// How loud it is where nobody says otherwise. What a standard demands of an object fails a check
  /// of the data, though nothing is lost; a file that is no GeoJSON as a whole fails every check.
  public var severity: Severity {
    switch self {
    case .collectionStructure: .error
    case .propertiesMissing, .idKind, .typeMissing, .foreignType, .bboxForm: .warning
    default: effect == .note ? .advisory : .warning
    }
  }

  /// True where the members of the feature were not read, or not all of them: what seems to be
  /// missing may stand there.
  public var hidesMembers: Bool {
    switch self {
    case .syntax, .encoding, .esriJSON, .topoJSON, .nestedTooDeep, .recordCut, .memberKind,
      .wrongType:
      true
    default: false
    }
  }

  /// Section of the standard that the input departs from; nil where none speaks of it.
  public var standard: String? {
    switch self {
    case .syntax, .balanceLost, .notGeoJSON, .empty: "RFC 8259 §2"
    case .encoding, .byteOrderMark: "RFC 8259 §8.1"
    case .wrongType, .memberKind, .propertiesMissing, .propertiesNull, .idKind, .typeMissing,
      .nullGeometry, .geometryMissing:
      "RFC 7946 §3.2"
    case .foreignType: "RFC 7946 §7.1"
    case .bboxForm, .bboxOutside: "RFC 7946 §5"
    case .crsMember, .unknownSystem, .lateSystem: "RFC 7946 §4"
    case .nestedCollection, .geometriesMember: "RFC 7946 §3.1.8"
    case .duplicateMember: "RFC 8259 §4"
    case .numberNotJSON, .numberOutOfRange, .inexactNumber: "RFC 8259 §6"
    case .nestedTooDeep, .featureTooLarge: "RFC 8259 §9"
    case .collectionStructure: "RFC 7946 §3.3"
    case .recordCut: "RFC 7464 §2.3"
    case .geometryKind, .emptyGeometry, .geometryType, .coordinatesMissing: "RFC 7946 §3.1"
    case .coordinateDepth, .coordinateNotNumber, .positionTooShort, .heightIgnored,
      .positionTooLong:
      "RFC 7946 §3.1.1"
    case .ringNotClosed, .ringTooShort, .closingDiffers: "RFC 7946 §3.1.6"
    case .esriJSON, .topoJSON, .unreadable, .replacedCharacter, .recordUnreadable: nil
    }
  }
}
