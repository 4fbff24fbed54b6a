/// Datums that are treated as one in longitude and latitude: the only exception to the rule that
/// every change of datum is a published transformation.
///
/// WGS 84 and CGCS2000 are both realisations of the ITRS; their ellipsoids differ by 0.1 mm in the
/// minor axis. PROJ's data base has no transformation between them (only a *ballpark* one, which
/// changes nothing). What parts them is the epoch: centimetres, growing to decimetres with the
/// motion of the plate, which is less than the decimetre by which plots are judged. GeoJSON is
/// WGS 84 by definition (RFC 7946 §4) while Chinese surveys are CGCS2000, so that refusing
/// would refuse every file. The exception covers whatever rests on either datum.
enum DatumFamily {
  case wgs84
  case cgcs2000

  init?(datumName: String) {
    let name = String(datumName.lowercased().filter { $0.isLetter || $0.isNumber })
    if name.hasPrefix("worldgeodeticsystem1984") || name.hasPrefix("dwgs1984")
      || name.hasPrefix("wgs1984") || name.hasPrefix("wgs84")
    {
      self = .wgs84
    } else if name.hasPrefix("china2000") || name.hasPrefix("dchina2000")
      || name.hasPrefix("chinageodeticcoordinatesystem2000") || name.hasPrefix("cgcs2000")
    {
      self = .cgcs2000
    } else {
      return nil
    }
  }

  /// The geographic system of the other member, through which a transformation may lead.
  var counterpart: String {
    switch self {
    case .wgs84: "EPSG:4490"
    case .cgcs2000: "EPSG:4326"
    }
  }
}
