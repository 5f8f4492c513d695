// Who may import what (ARCHITECTURE.md). Each rule is a sentence; its comment says what to do instead.

const own = (folder) => `^${folder}/`;

/** A folder may import these folders and nothing else of ours. */
function only(from, allowed, comment) {
  return {
    name: `${from.replace(/^src\//, "")}-imports-${allowed.length === 0 ? "nothing-else" : "what-the-design-lists"}`,
    comment,
    severity: "error",
    from: { path: own(from), pathNot: "\\.test\\.ts$" },
    to: {
      path: "^(src|suites|mocks)/",
      pathNot: [from, ...allowed].map(own),
    },
  };
}

/** A folder may import these other folders for their types alone. */
function typesOnly(from, folders, comment) {
  return {
    name: `${from.replace(/^src\//, "")}-takes-types-only-of-${folders.map((each) => each.replace(/^src\//, "")).join("-and-")}`,
    comment,
    severity: "error",
    from: { path: own(from), pathNot: "\\.test\\.ts$" },
    to: { path: folders.map(own), dependencyTypesNot: ["type-only"] },
  };
}

module.exports = {
  forbidden: [
    {
      name: "suites-have-no-oracle",
      comment:
        "Expected values are literals. If the mock's engine computed them, a bug in it would be invisible. Write the value down.",
      severity: "error",
      from: { path: "^suites/" },
      to: { path: "^(src/scim|mocks)/" },
    },
    {
      name: "the-mock-knows-no-requirement-and-no-okta",
      comment:
        "A mock that knows the requirements could be written to pass them. Add the behaviour to the mock in the RFC's words.",
      severity: "error",
      from: { path: "^mocks/" },
      to: {
        path: "^(src/(okta|requirements|verdict|report|run|cli|wire)|suites)/",
        pathNot: "^src/wire/exchange\\.ts$",
      },
    },
    only("src/scim", [], "The engine is pure and a leaf: hand it what it needs as an argument."),
    only("src/contract", ["src/wire"], "The contract judges exchanges and knows nothing else."),
    typesOnly("src/contract", ["src/wire"], "The contract takes the Exchange's types only."),
    only("src/wire", [], "The wire knows HTTP: hand it what it needs as an argument."),
    only("src/okta", ["src/wire"], "Okta's client is independent and knows only the wire."),
    only(
      "src/mapping",
      ["src/okta", "src/contract", "src/wire", "src/scim"],
      "Lint knows Okta's client, the contract, and the engine's tables of schemas: hand it the rest.",
    ),
    {
      name: "the-mapping-takes-only-tables-of-the-engine",
      comment:
        "Of the engine, lint uses the schemas as data and the form of a dateTime (ADR 0006).",
      severity: "error",
      from: { path: "^src/mapping/" },
      to: { path: "^src/scim/", pathNot: "^src/scim/(schemas/|date-time\\.ts$)" },
    },
    only(
      "src/ownership",
      ["src/wire", "src/okta", "src/run"],
      "A run's hold on its target: it sends, and judges nothing.",
    ),
    only("src/requirements", [], "The catalogue is rows of data and a leaf."),
    only(
      "src/run",
      ["src/requirements", "src/verdict", "src/wire"],
      "A run is what was asked for: it knows rows and exchanges by type.",
    ),
    only(
      "src/verdict",
      ["src/requirements", "src/wire"],
      "Verdicts come from rows and records alone (ADR 0001).",
    ),
    {
      name: "verdict-takes-types-and-comparisons-of-wire",
      comment:
        "Verdicts use the Exchange's types, the comparison of URIs and secrets, and the form of a SCIM message: all pure.",
      severity: "error",
      from: { path: "^src/verdict/", pathNot: "\\.test\\.ts$" },
      to: {
        path: "^src/wire/",
        pathNot: "^src/wire/(same-uri|scrub|is-scim-message)\\.ts$",
        dependencyTypesNot: ["type-only"],
      },
    },
    only(
      "src/report",
      ["src/requirements", "src/verdict", "src/run", "src/wire", "src/ownership"],
      "Reports are pure functions of the result.",
    ),
    only(
      "src/harness",
      [
        "src/contract",
        "src/wire",
        "src/okta",
        "src/requirements",
        "src/run",
        "src/verdict",
        "src/ownership",
        "src/report",
      ],
      "The harness ties Playwright to verdicts: it knows no suite and no mock.",
    ),
    only(
      "src/explore",
      ["src/okta", "src/wire", "src/requirements", "src/ownership"],
      "The explorer's model comes from the RFC and Okta's pages. If it were the engine's or the mock's, a bug there would be invisible.",
    ),
    only(
      "src/listen",
      ["src/okta", "src/wire", "src/contract", "src/verdict", "src/requirements", "src/report"],
      "The listener judges what passes: it sends nothing of its own, and knows no run.",
    ),
    only(
      "src/doctor",
      ["src/okta", "src/report", "src/run", "src/wire"],
      "The doctor sends what Okta sends and judges the answers. It knows no row and no suite.",
    ),
    only(
      "src/certify",
      ["src/requirements", "src/verdict", "src/report", "src/run", "src/wire"],
      "A statement is a pure function of the result.",
    ),
    only(
      "suites",
      [
        "src/contract",
        "src/wire",
        "src/okta",
        "src/requirements",
        "src/run",
        "src/verdict",
        "src/ownership",
        "src/harness",
      ],
      "A suite knows HTTP and the catalogue.",
    ),
    only(
      "mocks",
      ["src/scim", "src/contract", "src/wire"],
      "The mock knows the engine and the contract.",
    ),
    only(
      "src/cli",
      [
        "src/contract",
        "src/doctor",
        "src/explore",
        "src/wire",
        "src/okta",
        "src/mapping",
        "src/requirements",
        "src/run",
        "src/verdict",
        "src/report",
        "src/ownership",
        "src/harness",
        "src/certify",
        "src/listen",
        "mocks",
      ],
      "The command line starts the mock and spawns Playwright; it knows no suite.",
    ),
    {
      name: "nobody-imports-the-command-line",
      comment: "Move what you need out of src/cli.",
      severity: "error",
      from: { pathNot: "^src/cli/" },
      to: { path: "^src/cli/" },
    },
    {
      name: "the-cli-only-starts-the-mock",
      comment:
        "Of the mock, the command line uses the start-up, the seed's names, and the lists of faults and limitations.",
      severity: "error",
      from: { path: "^src/cli/" },
      to: { path: "^mocks/", pathNot: "^mocks/(serve|seed|faults|fault|limitations)\\.ts$" },
    },
    {
      name: "playwright-stays-at-the-edge",
      comment: "Only suites and the harness run under Playwright; others may use its types.",
      severity: "error",
      from: { path: "^(src|mocks)/", pathNot: "\\.test\\.ts$|^src/harness/" },
      to: { path: "@playwright/test", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "no-circles",
      comment: "Move what both need into a third file; circular types count too.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "every-import-resolves",
      comment: "Install it, or correct the path.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "^#openapi/|generated" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(build|dist|node_modules/(?!@playwright))" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "node", "default"],
    },
  },
};
