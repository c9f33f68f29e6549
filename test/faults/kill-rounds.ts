import { setTimeout } from "node:timers/promises";
import { seededRandom } from "../../geodata/build/demonstration/random.ts";
import { type Comparison, compare } from "./compare.ts";
import { embeddedWriter, type Place, type Program, startProgram } from "./program.ts";
import type { WriterResult } from "./writer-messages.ts";
import { readWitness, startWriters, type Writers } from "./writers.ts";

/** What `kill -9` hits. */
export const VICTIMS = ["program", "database", "both"] as const;
export type Victim = (typeof VICTIMS)[number];

export interface KillPlan {
  place: Place;
  /** File for the confirmed writes, outside the data directory. */
  witness: string;
  rounds: number;
  /** The rounds take them in turn. */
  victims: readonly Victim[];
  seed: number;
  /** Ends the server's database at once; the embedded one is found by its lock. */
  killDatabase?: () => Promise<void>;
}

export interface KillReport extends Comparison, WriterResult {
  /** From each kill to the first writes that are confirmed after it, ms. */
  readyMs: number[];
}

const WRITERS = 8;
/** Writes that are confirmed before a kill, and the longest random wait after them, ms. */
const BEFORE_KILL = 20;
const LONGEST_WAIT_MS = 700;
const POLL_MS = 20;

/** Kills the program or its database at random moments while officers write; then compares. */
export async function killRounds(plan: KillPlan, say: (line: string) => void): Promise<KillReport> {
  const random = seededRandom(plan.seed);
  let program = await startProgram(plan.place);
  const writers = startWriters({ port: program.port, witness: plan.witness, writers: WRITERS });
  const readyMs: number[] = [];
  try {
    for (let round = 0; round < plan.rounds; round += 1) {
      program = await confirmed(BEFORE_KILL, writers, program, plan.place);
      await setTimeout(random() * LONGEST_WAIT_MS);
      const victim = plan.victims[round % plan.victims.length] ?? "program";
      await kill(victim, program, plan);
      const startedAt = performance.now();
      // Each officer may have one answer under way from before; one more is from after.
      program = await confirmed(WRITERS + 1, writers, program, plan.place);
      readyMs.push(performance.now() - startedAt);
      say(`round ${round + 1} of ${plan.rounds}: ${victim}`);
    }
    const result = await writers.stop();
    await program.kill();
    return { ...(await compare(plan.place, readWitness(plan.witness))), ...result, readyMs };
  } finally {
    writers.kill();
    await program.kill();
  }
}

async function kill(victim: Victim, program: Program, { place, killDatabase }: KillPlan) {
  const ends = {
    program: () => program.kill(),
    database: killDatabase ?? (async () => killEmbedded(place.dataDir)),
  };
  if (victim !== "program") await ends.database();
  if (victim !== "database") await ends.program();
}

/** Between two of its runs there may be no such process. */
function killEmbedded(dataDir: string) {
  const pid = embeddedWriter(dataDir);
  try {
    if (pid !== null) process.kill(pid, "SIGKILL");
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}

/**
 * Waits until so many more writes are confirmed, and starts the program again where it has ended, as
 * a service manager does: it also ends by itself when its database was killed too often.
 */
async function confirmed(more: number, writers: Writers, first: Program, place: Place) {
  let program = first;
  let isDone = false;
  const done = writers.confirms(more).finally(() => {
    isDone = true;
  });
  done.catch(() => {});
  while (!isDone) {
    // A start is refused while a server still recovers.
    if (!program.isRunning())
      program = await startProgram(place, program.port).catch(() => program);
    await setTimeout(POLL_MS);
  }
  await done;
  return program;
}
