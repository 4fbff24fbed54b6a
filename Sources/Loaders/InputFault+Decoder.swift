internal import CSimdjson

extension InputFault {
  /// A code of the decoder of `CSimdjson`.
  init(decoder code: Int32) {
    self =
      switch ll_fault_code(UInt32(code)) {
      case LL_FAULT_ENCODING: .encoding
      case LL_FAULT_WRONG_TYPE: .wrongType
      case LL_FAULT_DUPLICATE: .duplicateMember
      case LL_FAULT_ESRI: .esriJSON
      case LL_FAULT_TOPOJSON: .topoJSON
      case LL_FAULT_NUMBER_FORM: .numberNotJSON
      case LL_FAULT_NUMBER_RANGE: .numberOutOfRange
      case LL_FAULT_PROPERTIES_MISSING: .propertiesMissing
      case LL_FAULT_PROPERTIES_NULL: .propertiesNull
      case LL_FAULT_DEEP: .nestedTooDeep
      case LL_FAULT_ID_KIND: .idKind
      case LL_FAULT_TYPE_MISSING: .typeMissing
      case LL_FAULT_NULL_GEOMETRY: .nullGeometry
      case LL_FAULT_GEOMETRY_KIND: .geometryKind
      case LL_FAULT_DEPTH: .coordinateDepth
      case LL_FAULT_NOT_NUMBER: .coordinateNotNumber
      case LL_FAULT_SHORT_POSITION: .positionTooShort
      case LL_FAULT_UNCLOSED: .ringNotClosed
      case LL_FAULT_SHORT_RING: .ringTooShort
      case LL_FAULT_EMPTY: .emptyGeometry
      case LL_FAULT_HEIGHT: .heightIgnored
      case LL_FAULT_GEOMETRY_TYPE: .geometryType
      case LL_FAULT_COORDINATES_MISSING: .coordinatesMissing
      case LL_FAULT_MEMBER_KIND: .memberKind
      case LL_FAULT_GEOMETRY_MISSING: .geometryMissing
      case LL_FAULT_FOREIGN_TYPE: .foreignType
      case LL_FAULT_BBOX_FORM: .bboxForm
      case LL_FAULT_BBOX_OUTSIDE: .bboxOutside
      case LL_FAULT_INEXACT: .inexactNumber
      case LL_FAULT_REPLACED: .replacedCharacter
      case LL_FAULT_LONG_POSITION: .positionTooLong
      case LL_FAULT_NESTED_COLLECTION: .nestedCollection
      case LL_FAULT_GEOMETRIES: .geometriesMember
      case LL_FAULT_CLOSING: .closingDiffers
      default: .syntax
      }
  }
}
