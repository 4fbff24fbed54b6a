import Planar
import Projection
import Testing

@Suite struct ReferenceSystemTests {
  @Test(arguments: [
    ("EPSG:4547", "EPSG:4547"), (" epsg:4547 ", "EPSG:4547"), ("4547", "EPSG:4547"),
    ("OGC:CRS84", "OGC:CRS84"), ("CRS84", "OGC:CRS84"),
    ("urn:ogc:def:crs:EPSG::4490", "EPSG:4490"),
    ("urn:ogc:def:crs:EPSG:9.9:4490", "EPSG:4490"),
    ("urn:ogc:def:crs:OGC:1.3:CRS84", "OGC:CRS84"),
    ("http://www.opengis.net/def/crs/EPSG/0/4490", "EPSG:4490"),
    ("http://www.opengis.net/def/crs/OGC/1.3/CRS84", "OGC:CRS84"),
    ("EPSG:4480", "EPSG:4490"), ("EPSG:4979", "EPSG:4326"),
    ("EPSG:4547+5737", "EPSG:4547"),
  ]) func namesOneSystemInManyWays(text: String, code: String) throws {
    #expect(try ReferenceSystem(text).code == code)
  }

  @Test func describesAProjectedSystem() throws {
    let system = try ReferenceSystem("EPSG:4547")
    #expect(system.name == "CGCS2000 / 3-degree Gauss-Kruger CM 114E")
    #expect(system.isProjected)
    #expect(system.datumName == "China 2000")
    #expect(system.ellipsoid.semiMajorAxis == 6_378_137)
    #expect(system.ellipsoid.inverseFlattening == 298.257222101)
    #expect(system.unitFactor == 1)
    #expect(system.unitName == "metre")
    #expect(system.axisNote == "Northing (X), Easting (Y)")
    let area = try #require(system.areaOfUse)
    #expect(area.minX == 112.5 && area.maxX == 115.5)
  }

  @Test func describesAGeographicSystem() throws {
    let system = try ReferenceSystem("EPSG:4490")
    #expect(system.isGeographic)
    #expect(system.axisNote == "Geodetic latitude (Lat), Geodetic longitude (Lon)")
    #expect(system.title == "EPSG:4490 (China Geodetic Coordinate System 2000)")
  }

  @Test func readsDefinitionsWithoutACode() throws {
    let system = try ReferenceSystem("+proj=utm +zone=49 +datum=WGS84")
    #expect(system.code == nil)
    #expect(system.isProjected)
    #expect(system.datumName == "World Geodetic System 1984")
    // What ArcGIS writes into a .prj file.
    let esri = try ReferenceSystem(
      """
      PROJCS["CGCS2000_3_Degree_GK_CM_114E",GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",\
      DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],\
      PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Gauss_Kruger"],\
      PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],\
      PARAMETER["Central_Meridian",114.0],PARAMETER["Scale_Factor",1.0],\
      PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]
      """)
    #expect(esri.isProjected)
    #expect(esri.datumName == "China 2000")
    var points = [Point(x: 451_939.166159, y: 2_583_376.971249)]
    let failed = try ProjectionSession().convert(&points, from: esri, to: .init("CRS84"))
    #expect(failed.isEmpty)
    #expect(abs(points[0].x - 113.53) < 1e-9 && abs(points[0].y - 23.35) < 1e-9)
  }

  @Test(arguments: [
    "", "WGS 84", "CGCS2000", "EPSG:999999", "EPSG:", "epsg", "999999", "urn:ogc:def:crs:EPSG::",
    "EPSG:1043", "EPSG:4978", "EPSG:5737", "+proj=nonsense", "PROJCS[", "{", "IGNF:nothing",
    "EPSG:4901",
  ]) func refusesWhatNamesNoHorizontalSystem(text: String) {
    let failure = #expect(throws: ProjectionFailure.self) { try ReferenceSystem(text) }
    #expect(failure?.description.contains("expected EPSG:n") == true, "\(failure as Any)")
  }
}
