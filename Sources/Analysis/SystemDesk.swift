import Land
import Plan
import Planar
import Projection

/// What is asked of the reference systems of a run's inputs. PROJ looks each answer up in its
/// database, and a folder of a thousand small files has one system or two.
final class SystemDesk {
  let session: ProjectionSession
  private var systems: [String: ReferenceSystem] = [:]
  /// By the title of the file's own system, where that is a candidate; by nothing else.
  private var candidates: [String: ReferenceSystemCandidates] = [:]

  init() throws { session = try ProjectionSession() }

  func system(_ name: String) throws(ProjectionFailure) -> ReferenceSystem {
    if let known = systems[name] { return known }
    let system = try ReferenceSystem(name, session: session)
    systems[name] = system
    return system
  }

  /// What the numbers of a file may be, at the plan's place. The stated system is a candidate like
  /// the others: it may be one that nobody listed.
  func candidates(
    beside system: ReferenceSystem, extent: Box, of plan: PlanDeclarations
  ) throws(ProjectionFailure) -> ReferenceSystemCandidates {
    let key = system.isProjected ? system.title : ""
    if let known = candidates[key] { return known }
    var systems: [ReferenceSystem] = []
    for code in UsualSystems.codes(around: extent.center, stated: plan.likelySystems) {
      if let usual = try? self.system(code) { systems.append(usual) }
    }
    if system.isProjected { systems.append(system) }
    let made = try ReferenceSystemCandidates(
      planArea: extent, systems: systems, session: session)
    candidates[key] = made
    return made
  }
}
