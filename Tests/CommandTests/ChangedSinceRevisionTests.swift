import Foundation
import Testing

/// What names a revision, and what git says where it opens no repository.
extension ChangedSinceTests {
  @Test("it is one revision: what leaves one out is none")
  func oneRevision() throws {
    try #require(try git("init", "-q") == 0)
    try git("add", "-A")
    try #require(try git("commit", "-qm", "then") == 0)
    try #require(try git("tag", "v1") == 0)
    for name in ["^v1", "v1..HEAD", "v2"] {
      let outcome = try check("plots.geojson", "--changed-since", name)
      #expect(outcome.status == 2)
      #expect(outcome.err.contains("'\(name)' is neither a file nor a revision"), "\(outcome.err)")
      #expect(!outcome.err.contains("git:"), "git opens the repository: \(outcome.err)")
    }
    let one = try check("plots.geojson", "--changed-since", "v1")
    #expect(one.out.contains("not judged, unchanged: 300"), "\(one.out)\(one.err)")
  }

  @Test("where git opens no repository it is said in git's words")
  func gitsWords() throws {
    let none = try check("plots.geojson", "--changed-since", "v1")
    #expect(none.status == 2)
    #expect(none.err.contains("; git: fatal: not a git repository"), "\(none.err)")
    try #require(try git("init", "-q") == 0)
    // A repository of another owner, as git knows it for its own tests.
    let foreign = try Program.run(
      ["check", "plots.geojson", "--changed-since", "v1", "--lang", "en"] + asOf, in: folder,
      environment: ["GIT_TEST_ASSUME_DIFFERENT_OWNER": "1"])
    #expect(foreign.status == 2)
    #expect(foreign.err.contains("git: fatal: detected dubious ownership"), "\(foreign.err)")
    #expect(foreign.err.contains("safe.directory"), "\(foreign.err)")
  }
}
