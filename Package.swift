// swift-tools-version: 6.2
import PackageDescription

/// Every Swift target is held to the same manners; warnings are errors.
let manners: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A room of the house: layers and permitted imports stand in docs/design.md.
func room(
  _ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource]? = nil
) -> Target {
  .target(
    name: name, dependencies: dependencies, resources: resources, swiftSettings: manners)
}

func tests(
  _ name: String, _ dependencies: [Target.Dependency], data: [String] = []
) -> Target {
  .testTarget(name: name, dependencies: dependencies, exclude: data, swiftSettings: manners)
}

let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "landlint",
  products: [
    .executable(name: "landlint", targets: ["landlint"]),
    .executable(name: "landlint-bench", targets: ["landlint-bench"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    .systemLibrary(name: "CGEOS", pkgConfig: "geos", providers: [.apt(["libgeos-dev"])]),
    .systemLibrary(name: "CPROJ", pkgConfig: "proj", providers: [.apt(["libproj-dev"])]),
    .systemLibrary(
      name: "CXLSX", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(
      name: "CShapelib", pkgConfig: "shapelib", providers: [.apt(["libshp-dev"])]),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .target(name: "CSimdjson", linkerSettings: [.linkedLibrary("simdjson")]),
    room("Values"),
    room("Planar"),
    room("Exchange", ["CShapelib", "GeoPackage", "Land", "Planar", "Values"]),
    room("Digests", ["CCrypto"]),
    room(
      "GeoPackage", ["Planar", grdb, .product(name: "GRDBSQLite", package: "GRDB.swift")]),
    room("Workbooks", ["CXLSX", "Values"]),
    room("Land", ["Values", "Planar"]),
    room("Findings", ["Values", "Planar"]),
    room("Expressions", ["Values", "Planar"]),
    room("GEOS", ["CGEOS", "Planar"]),
    room("Projection", ["CPROJ", "Planar"]),
    room(
      "Loaders",
      [
        "CSimdjson", "Exchange", "Land", "Findings", "Values", "Planar", "Projection", "Digests",
      ]),
    room(
      "Plan",
      [
        "Land", "Findings", "Expressions", "Loaders", "Values", "Planar", "Projection", "Digests",
        yams,
      ]),
    room(
      "Measures",
      ["Land", "Findings", "Expressions", "Values", "Planar", "GEOS", "Projection", "Plan"]),
    room("Checks", ["Findings", "Values", "Planar", "GEOS"]),
    room(
      "Baselines",
      ["Land", "Findings", "Expressions", "Loaders", "Values", "Planar", "Digests", yams]),
    room(
      "Repair",
      ["Findings", "Values", "Planar", "GEOS", "Projection", "Loaders", "Checks"]),
    room(
      "Analysis",
      [
        "Land", "Findings", "Expressions", "Values", "Planar", "GEOS", "Projection", "Loaders",
        "Plan", "Measures", "Checks", "Baselines", "Digests",
      ]),
    room("Balance", ["Findings", "Values", "Planar", "GEOS"]),
    room("Forms", ["Balance", "Findings", "Values", "Planar"]),
    room("Comparison", ["Balance", "Findings", "Values", "Planar", "GEOS"]),
    room(
      "Reporters", ["Findings", "Planar", "Values", "GeoPackage", "Workbooks"],
      resources: [
        .embedInCode("Page/report.html"), .embedInCode("Page/report.css"),
        .embedInCode("Page/report.js"), .embedInCode("Page/words.js"),
        .embedInCode("Page/canvas.js"), .embedInCode("Page/statement.css"),
        .embedInCode("Page/review.css"),
      ]),
    .executableTarget(
      name: "landlint",
      dependencies: [
        "Land", "Findings", "Expressions", "Values", "Planar", "GEOS", "Projection", "Loaders",
        "Plan", "Measures", "Checks", "Repair", "Baselines", "Analysis", "Balance", "Comparison",
        "Forms", "Reporters", "GeoPackage", "Workbooks", argumentParser,
      ], swiftSettings: manners,
      // Its small values come and go by the million: a tenth of the time is glibc's allocator. Debug
      // builds keep that one, which sanitizers stand in for.
      linkerSettings: [.linkedLibrary("jemalloc", .when(configuration: .release))]),
    .executableTarget(
      name: "landlint-bench",
      dependencies: [
        "Land", "Findings", "Values", "Planar", "GEOS", "Projection", "Loaders", "Plan",
        "Measures", "Checks", "Analysis", "CSimdjson", argumentParser,
      ], swiftSettings: manners),
    tests("ValuesTests", ["Values"]),
    tests("PlanarTests", ["Planar", "Values"]),
    tests(
      "ExpressionsTests", ["Expressions", "Values", "Planar"],
      data: ["oracle.csv", "oracle-cql2.tsv"]),
    tests("GEOSTests", ["GEOS", "Planar"]),
    tests("GeoPackageTests", ["GeoPackage", "Planar", grdb]),
    tests("ProjectionTests", ["Projection", "Planar"]),
    tests(
      "LoadersTests",
      ["Exchange", "Loaders", "Land", "Findings", "Values", "Planar", "Projection"],
      data: ["broken", "exchange", "sound"]),
    tests(
      "PlanTests", ["Plan", "Land", "Findings", "Expressions", "Loaders", "Values", "Planar"]),
    tests(
      "MeasuresTests",
      ["Measures", "Plan", "Land", "Findings", "Expressions", "Values", "Planar", "GEOS"],
      data: ["oracle-spatial.tsv"]),
    tests("ChecksTests", ["Checks", "Findings", "Values", "Planar", "GEOS"]),
    tests("RepairTests", ["Repair", "Loaders", "Findings", "Planar", "Values"]),
    tests(
      "ReportersTests", ["Reporters", "Findings", "Planar", "Values", "Workbooks"],
      data: ["snapshots"]),
    tests(
      "AnalysisTests",
      [
        "Analysis", "Checks", "Plan", "Measures", "Land", "Findings", "Values", "Planar", "Loaders",
        "GEOS",
      ]),
    tests(
      "ComparisonTests", ["Comparison", "Balance", "Findings", "Values", "Planar", "GEOS"]),
    tests("BalanceTests", ["Balance", "Findings", "Values", "Planar", "GEOS"]),
    tests("FormsTests", ["Forms", "Findings", "Values", "Planar"]),
    tests("BaselinesTests", ["Baselines", "Findings", "Values", "Planar"]),
    tests("CommandTests", ["Values"], data: ["files"]),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)
