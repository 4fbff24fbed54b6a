import ArgumentParser
import Foundation

/// Seeded benchmarks of the whole program; docs/benchmarks.md keeps what it printed.
@main
struct Bench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "landlint-bench",
    abstract: "Makes a seeded city and measures how fast landlint checks it.",
    subcommands: [Measure.self, MakeCity.self, Floor.self, Stages.self, Watch.self],
    defaultSubcommand: Measure.self)
}

/// What the makers of cities share.
struct CityOptions: ParsableArguments {
  @Option(help: "Seed of the city.")
  var seed: UInt64 = 20_200_928

  @Option(help: "Findings aimed at for each 100 plots.")
  var findings = 50

  @Option(help: "The shipped plan package, whose rules are run.", completion: .directory)
  var shipped = "geodata/knowledge-city"

  /// What place, dates and contracts alone bring for each 100 plots, as counted on these cities.
  private static let withoutFaults = 36.2
  /// Findings that one thing wrong brings.
  private static let eachFault = 1.0

  var faults: Double {
    min(1, max(0, (Double(findings) - Self.withoutFaults) / Self.eachFault / 100))
  }
}

/// Makes the files and stops, for other programs to be measured on.
struct MakeCity: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "make", abstract: "Writes a city and its plan package into a folder.")

  @Argument(help: "Number of parcels.")
  var parcels: Int

  @Argument(help: "Folder that receives city-N.", completion: .directory)
  var folder: String

  @OptionGroup var city: CityOptions

  func run() throws {
    guard parcels > 0 else { throw Self.failure("a city has at least 1 parcel, not \(parcels)") }
    let files = CityFiles(parcels: parcels, in: .init(fileURLWithPath: folder))
    let place = files.folder.path
    guard !FileManager.default.fileExists(atPath: place) else {
      throw Self.failure("\(place): exists; name another folder, or remove it")
    }
    guard FileManager.default.fileExists(atPath: "\(city.shipped)/plan.yaml") else {
      throw Self.failure("\(city.shipped): no plan package (no plan.yaml); name one by --shipped")
    }
    do {
      try files.make(seed: city.seed, shipped: city.shipped, faults: city.faults)
    } catch {
      throw Self.failure("\(place): cannot be written: \(error.localizedDescription)")
    }
  }

  /// Says why, as `landlint` does where the work was not done.
  private static func failure(_ sentence: String) -> ExitCode {
    FileHandle.standardError.write(Data("landlint-bench: \(sentence)\n".utf8))
    return ExitCode(2)
  }
}
