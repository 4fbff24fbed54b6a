import ArgumentParser
import Findings
import Foundation
import Repair

/// `landlint fix FILE…`
struct Fix: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Mends the geometry of parcel files, byte by byte.",
    discussion: """
      FILE is GeoJSON or a GeoJSON text sequence, no other format; - is standard input, which goes to standard \
      output. Without --unsafe no boundary moves: rings are closed and turned, repeated points, \
      empty and repeated parts and surplus decimals go. What cannot be mended is told and left. \
      Exit status: 0 nothing is left to mend, 1 something is left (or, with --diff, something would \
      change), 2 the work could not be done.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  @Argument(help: "Parcel files.", completion: .file())
  var files: [String]

  @Flag(
    name: .customLong("unsafe"),
    help: """
      Fixes that move boundaries too: near vertices of neighbours snapped, spikes and sliver parts \
      removed, polygons made valid.
      """)
  var movesBoundaries = false

  @Option(
    help: "The farthest a boundary may move, in metres; the position tolerance of the checks.")
  var maxShift = 0.1

  @Option(
    help: """
      The most a plot's area may change, in square metres; --max-shift times the length of its \
      boundary where left out.
      """)
  var maxArea: Double?

  @Flag(help: "Shows what would change and writes nothing.")
  var diff = false

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: "Writes there instead; - is standard output.", completion: .file())
  var outputs: [String] = []

  /// Where the mended file goes; nil: in its own place.
  var output: String? { outputs.first }

  @Option(help: "Reference system of the files, such as EPSG:4547.")
  var crs: String?

  @Option(help: "Fixes to make, by name or by the code of their check, comma-separated.")
  var select: [String] = []

  @Option(help: "Fixes to leave out, in the same way.")
  var ignore: [String] = []

  @Option(help: "What is said: text, or json for machines.")
  var format: Format = .text

  @Flag(help: "Every feature is told, not the first ten of each kind.")
  var full = false

  @Option(help: "Language of the text: zh or en.")
  var lang: Language?

  @Option(
    help: "File of settings; landlint.yaml in the inputs' folder or above where left out.",
    completion: .file())
  var settings: String?

  @Flag(help: "Read no file of settings.")
  var noSettings = false

  mutating func run() throws {
    let signals = Interruption.listen()
    defer { for signal in signals { signal.cancel() } }
    throw ExitCode(try FixJob(self).run())
  }
}
