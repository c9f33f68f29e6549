import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { writeArchive } from "../../server/backup/archive-writer.ts";
import { readTarHeader, tarHeader } from "../../server/backup/tar.ts";

const LARGE = 9 * 1024 ** 3;

test.each([0, 1, 512, 8 ** 11 - 1, 8 ** 11, LARGE])("a header says a size of %d bytes", (bytes) => {
  const entry = { name: "tables/place.jsonl.gz", bytes };
  expect(readTarHeader(tarHeader(entry, 1_767_225_600))).toEqual(entry);
});

test("a header with one byte changed anywhere is none", () => {
  const header = tarHeader({ name: "files/a", bytes: 5 }, 0);
  for (let at = 0; at < header.length; at += 1) {
    const changed = Buffer.from(header);
    changed.writeUInt8(header.readUInt8(at) ^ 0x01, at);
    // What follows the six digits of the sum means nothing.
    if (at === 154 || at === 155) continue;
    expect(readTarHeader(changed), `byte ${at}`).toBeNull();
  }
});

test("an archive opens with the system's own tar", async () => {
  const directory = mkdtempSync(join(tmpdir(), "dijie-tar-"));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  const contents = [0, 1, 511, 512, 513, 100_000].map((bytes) => randomBytes(bytes));
  async function* parts() {
    for (const content of contents)
      yield { name: `files/${content.length}`, bytes: content.length, content: [content] };
  }
  const archive = join(directory, "archive.tar");
  await writeFile(archive, writeArchive(parts(), 1_767_225_600));
  execFileSync("tar", ["xf", archive, "-C", directory]);
  for (const content of contents) {
    expect(readFileSync(join(directory, "files", `${content.length}`))).toEqual(content);
  }
  expect(readFileSync(join(directory, "seal.sha256"), "utf8")).toMatch(/^[0-9a-f]{64}\n$/);
});

test("an archive is not made of a file that changed meanwhile", async () => {
  async function* parts() {
    yield { name: "files/a", bytes: 5, content: [Buffer.from("four")] };
  }
  await expect(Array.fromAsync(writeArchive(parts(), 0))).rejects.toThrow("files/a changed");
});
