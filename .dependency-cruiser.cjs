/** The import rules of the project, each with the sentence that is its reason. */

const PLATFORM =
  "db|http|auth|commit|settings|search|tiles|exchange|files|backup|text|romanization|geo";
const SLICES = "districts|names|boundaries";

/** Files that decide and compute, and touch nothing outside themselves. */
const PURE = [
  "^server/[^/]+/rules\\.ts$",
  "^server/geo/",
  "^server/romanization/",
  "^server/text/",
  "^server/search/(keys|normalize|sound-alikes|syllable-trie|typo|variants)\\.ts$",
  "^server/auth/rights\\.ts$",
  "^server/exchange/parsed\\.ts$",
];

module.exports = {
  forbidden: [
    {
      name: "pure-stays-pure",
      comment: "Rules are pure: no database, no HTTP, no input or output.",
      severity: "error",
      from: { path: PURE },
      to: {
        path: [
          "^node_modules/(kysely|pg|fastify|@fastify)/",
          "^(node:)?(fs|net|http|child_process|worker_threads)",
        ],
      },
    },
    {
      name: "pure-imports-pure",
      comment: "What is pure stands on pure files and contracts' types only.",
      severity: "error",
      from: { path: PURE },
      to: { path: "^server/", pathNot: [...PURE, "contract\\.ts$", "^server/http/problems\\.ts$"] },
    },
    {
      name: "slices-meet-at-contracts",
      comment: "A slice takes from another only its contract, its rules and its text.",
      severity: "error",
      from: { path: `^server/(${SLICES})/` },
      to: {
        path: `^server/(${SLICES})/`,
        pathNot: ["^server/$1/", "/(contract|rules|text)\\.ts$"],
      },
    },
    {
      name: "platform-knows-no-slice",
      comment: "The platform is the machinery; it names no subject.",
      severity: "error",
      from: { path: `^server/(${PLATFORM})/` },
      to: { path: `^server/(${SLICES}|seed)/` },
    },
    {
      name: "client-takes-what-is-pure",
      comment: "The contract, the texts and pure files are all that both ends share.",
      severity: "error",
      from: { path: "^client/" },
      to: {
        path: "^server/",
        pathNot: [...PURE, "/(contract|text)\\.ts$", "^server/http/problems\\.ts$"],
      },
    },
    {
      name: "map-library-at-one-seam",
      comment: "Only the map and its modes know the map library at run time.",
      severity: "error",
      from: { path: "^client/", pathNot: "^client/(map|modes)/" },
      to: { path: "^node_modules/maplibre-gl/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "server-knows-no-client",
      severity: "error",
      from: { path: "^server/" },
      to: { path: "^client/" },
    },
    {
      name: "geodata-is-built-apart",
      comment: "The program reads the data's files and types, never the scripts that made them.",
      severity: "error",
      from: { path: "^(server|client)/" },
      to: { path: "^geodata/build/" },
    },
    {
      name: "no-cycles",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "nothing-unresolved",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "^virtual:" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "default"],
    },
  },
};
