import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { cruise, type ICruiseResult } from "dependency-cruiser";

/** Holds the imports against .dependency-cruiser.cjs, and fails when it saw fewer modules than there are files. */
const FOLDERS = ["server", "client", "geodata"];

const rules = createRequire(import.meta.url)("../../.dependency-cruiser.cjs");
const { output } = await cruise(FOLDERS, { ...rules.options, ruleSet: rules, validate: true });
const { modules, summary } = output as ICruiseResult;

for (const { rule, from, to } of summary.violations) {
  console.error(`${rule.name}: ${from} → ${to}`);
}
const files = execFileSync("git", ["ls-files", "-co", "--exclude-standard", ...FOLDERS], {
  encoding: "utf8",
})
  .split("\n")
  .filter((file) => /\.(ts|tsx|mjs)$/.test(file) && !file.endsWith(".d.ts"));
const seen = new Set(modules.map(({ source }) => source));
const unseen = files.filter((file) => !seen.has(file));
for (const file of unseen) console.error(`not seen: ${file}`);
console.log(
  `${seen.size} modules, ${summary.violations.length} violations, ${unseen.length} files not seen`,
);
process.exit(summary.violations.length + unseen.length === 0 ? 0 : 1);
