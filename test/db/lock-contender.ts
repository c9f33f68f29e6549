import {
  closeSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { lockDirectory } from "../../server/db/directory-lock.ts";
import { identityOf } from "../../server/db/process-identity.ts";

/**
 * Takes the lock of a directory again and again while other processes do the same. Whoever holds it
 * makes a file that must not be there yet, and then leaves the lock like a process that has died.
 */
const [directory = "", tries = "0"] = process.argv.slice(2);
for (let left = Number(tries); left > 0; ) {
  if (!(await tryLock())) continue;
  closeSync(openSync(`${directory}.writer`, "wx"));
  await new Promise((resolve) => setTimeout(resolve, 1));
  rmSync(`${directory}.writer`);
  die();
  left -= 1;
}

async function tryLock(): Promise<boolean> {
  try {
    await lockDirectory(directory, identityOf());
    return true;
  } catch (error) {
    if (String(error).includes("in use by process")) return false;
    throw error;
  }
}

function die() {
  const parent = dirname(directory);
  const own = readdirSync(parent)
    .filter((name) => /lock-\d+$/.test(name))
    .map((name) => join(parent, name))
    .find((file) => JSON.parse(readFileSync(file, "utf8")).writer.pid === process.pid);
  if (!own) throw new Error("The lock that this process holds is gone");
  const holder = JSON.parse(readFileSync(own, "utf8"));
  writeFileSync(
    `${own}.dead`,
    JSON.stringify({ ...holder, writer: { pid: 999_999_999, startTicks: "1" } }),
  );
  renameSync(`${own}.dead`, own);
}
