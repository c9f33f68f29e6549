import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { test as base, expect } from "vitest";
import { type LockHolder, lockDirectory } from "../../server/db/directory-lock.ts";
import { bootId, identityOf } from "../../server/db/process-identity.ts";

const test = base.extend(
  "directory",
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern that nothing is needed
  async ({}, { onCleanup }) => {
    const parent = mkdtempSync(join(tmpdir(), "dijie-lock-"));
    onCleanup(() => rmSync(parent, { recursive: true }));
    return join(parent, "database");
  },
);

const DEAD = { pid: 999_999_999, startTicks: "1" };

function leaveLock(directory: string, number: number, given: Partial<LockHolder>) {
  const holder: LockHolder = {
    writer: DEAD,
    server: DEAD,
    host: hostname(),
    bootId: bootId(),
    since: "2026-05-01T00:00:00.000Z",
    ...given,
  };
  writeFileSync(`${directory}.lock-${number}`, JSON.stringify(holder));
}

const locksOf = (directory: string) =>
  readdirSync(join(directory, "..")).filter((name) => name.includes(".lock-"));

const lock = (directory: string) => lockDirectory(directory, identityOf());

test("refuses while the holder lives, naming process, machine and time in both languages", async ({
  directory,
}) => {
  leaveLock(directory, 1, { writer: identityOf(), server: identityOf() });
  const refusal = expect(lock(directory)).rejects;
  await refusal.toMatchObject({
    code: "directory-locked",
    params: { pid: process.pid, host: hostname() },
  });
  await expect(lock(directory)).rejects.toThrow(
    new RegExp(
      `${hostname()} 上的进程 ${process.pid} 使用.*\n.*in use by process ${process.pid} on ${hostname()}`,
    ),
  );
});

test("refuses what another machine holds, about which nothing can be known", async ({
  directory,
}) => {
  leaveLock(directory, 1, { host: "elsewhere" });
  await expect(lock(directory)).rejects.toMatchObject({
    code: "directory-locked",
    params: { host: "elsewhere" },
  });
});

test("refuses when the lock cannot be read", async ({ directory }) => {
  writeFileSync(`${directory}.lock-4`, "");
  await expect(lock(directory)).rejects.toMatchObject({ code: "lock-unreadable" });
});

test.for([
  { of: "a dead process", given: {} },
  {
    of: "a process whose number another one has now",
    given: { writer: { ...identityOf(), startTicks: "1" } },
  },
  { of: "an earlier start of the machine", given: { writer: identityOf(), bootId: "earlier" } },
])("takes over the lock of $of", async ({ given }, { directory }) => {
  leaveLock(directory, 7, given);
  await lock(directory);
  expect(locksOf(directory)).toEqual(["database.lock-8"]);
  expect(JSON.parse(readFileSync(`${directory}.lock-8`, "utf8"))).toMatchObject({
    writer: identityOf(),
  });
});

test("waits for a writer that is about to follow its dead server", async ({ directory }) => {
  const writer = spawn("sleep", ["0.3"]);
  leaveLock(directory, 1, { writer: identityOf(writer.pid), server: DEAD });
  await lock(directory);
  expect(locksOf(directory)).toEqual(["database.lock-2"]);
});

test("never has two writers when four processes take it a hundred times", async ({ directory }) => {
  leaveLock(directory, 1, {});
  const contenders = Array.from({ length: 4 }, () => contend(directory, 25));
  expect(await Promise.all(contenders.map(lastWords))).toEqual(["", "", "", ""]);
  expect(locksOf(directory)).toEqual(["database.lock-101"]);
}, 60_000);

const contend = (directory: string, tries: number) =>
  spawn(process.execPath, [
    join(import.meta.dirname, "lock-contender.ts"),
    directory,
    String(tries),
  ]);

async function lastWords(contender: ChildProcess): Promise<string> {
  let said = "";
  contender.stderr?.on("data", (data) => {
    said += data;
  });
  await once(contender, "close");
  return said;
}
