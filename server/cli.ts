import { ROLES } from "./auth/rights.ts";
import { authProblems } from "./auth/text.ts";
import { BackupRefused } from "./backup/refusals.ts";
import * as commands from "./cli/commands.ts";
import { print } from "./cli/print.ts";
import { cliText, summaries } from "./cli/text.ts";
import { UsageError } from "./cli/usage.ts";
import { type Config, ConfigError, readConfig } from "./config.ts";
import { DatabaseRefused } from "./db/refusals.ts";
import { Problem } from "./http/problems.ts";
import { httpProblems } from "./http/text.ts";
import type { Message } from "./text/message.ts";

/** Exit statuses: something was found or refused, and what was typed is no command (as in sysexits). */
const REFUSED = 1;
const MISUSED = 64;

interface Command {
  /** What is given after the name, and has to be. */
  parameters: readonly string[];
  run(config: Config, ...given: string[]): Promise<number>;
}

const table: Record<keyof typeof summaries, Command> = {
  migrate: { parameters: [], run: commands.migrate },
  seed: { parameters: [], run: commands.seed },
  verify: { parameters: [], run: commands.verify },
  backup: { parameters: ["FILE"], run: commands.backup },
  restore: { parameters: ["FILE"], run: commands.restore },
  "search-rebuild": { parameters: [], run: commands.searchRebuild },
  user: { parameters: ["NAME", ROLES.join("|")], run: commands.user },
};

const isCommand = (name: string): name is keyof typeof table => Object.hasOwn(table, name);

const synopsisOf = (name: keyof typeof table) => [name, ...table[name].parameters].join(" ");

async function main([name = "", ...given]: readonly string[]): Promise<number> {
  if (!isCommand(name)) {
    if (name !== "" && name !== "help") print(cliText["no-such-command"], { name });
    printUsage();
    return name === "help" ? 0 : MISUSED;
  }
  const { parameters, run } = table[name];
  try {
    if (given.length !== parameters.length) throw new UsageError();
    return await run(readConfig(), ...given);
  } catch (error) {
    return tell(error, synopsisOf(name));
  }
}

function printUsage(): void {
  print(cliText.usage);
  for (const name of Object.keys(table).filter(isCommand)) {
    console.log(`\n  ${synopsisOf(name)}`);
    console.log(`      ${summaries[name].zh} · ${summaries[name].en}`);
  }
}

const problemTexts: Record<string, Message> = { ...httpProblems, ...authProblems };

/** Says what went wrong; a fault of the program is shown with where it happened. */
function tell(error: unknown, synopsis: string): number {
  if (error instanceof UsageError) {
    print(cliText["wrong-arguments"], { synopsis });
    return MISUSED;
  }
  const isExpected = [ConfigError, DatabaseRefused, BackupRefused].some(
    (expected) => error instanceof expected,
  );
  const sentence = error instanceof Problem ? problemTexts[error.code] : undefined;
  if (error instanceof Problem && sentence) print(sentence, error.params);
  else console.error(isExpected && error instanceof Error ? error.message : error);
  return REFUSED;
}

process.exitCode = await main(process.argv.slice(2));
