import GEOS
import Projection
import Reporters

/// What `--version` prints: the program and everything its answers depend on.
enum VersionText {
  static var text: String {
    """
    landlint \(Landlint.version)
    GEOS \(GEOSSession.versionText)
    PROJ \(ProjectionSession.versionText)
    plan \(PlanLocation.versionLine)
    report schema \(JSONReporter.schema)
    """
  }
}
