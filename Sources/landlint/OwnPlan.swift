import Findings

/// The plan of whoever works in a folder, for commands that speak of a plan and read no parcels: as the
/// command says, else as the file of settings of the working folder does.
struct OwnPlan {
  let plan: String?
  let language: Language

  /// - Throws: `CommandFailure` where a file of settings is wrong.
  init(
    _ plan: String?, _ lang: Language?, settings: String?, none: Bool
  ) throws(CommandFailure) {
    let own = Settings(for: ["-"], named: settings, none: none).keeping([.plan, .lang])
    try own.prove(lang ?? Terminal.language)
    self.plan = plan ?? own.text(.plan)
    language = lang ?? own.text(.lang).flatMap(Language.init(rawValue:)) ?? Terminal.language
  }
}
