import { readFileSync } from "node:fs";

/** Prints the closing line of a test run from vitest's JSON report; fails when nothing ran or something failed. */
const [file = ""] = process.argv.slice(2);
const report = JSON.parse(readFileSync(file, "utf8"));
const failed = report.numFailedTests + (report.success ? 0 : Number(report.numFailedTests === 0));
const skipped = report.numPendingTests + report.numTodoTests;
console.log(
  `${report.numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`,
);
process.exit(failed === 0 && report.numPassedTests > 0 ? 0 : 1);
