import { closeSync, fsyncSync, openSync, writeSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { v7 as uuidv7 } from "uuid";
import { type Answer, type Connection, connect, type Sent } from "./requests.ts";
import type { FromWriters, Witness, WriterResult, WriterTask } from "./writer-messages.ts";

/**
 * Officers who write without pause over HTTP, in a process that no round kills. A write counts as
 * confirmed once its answer is in the witness file and synced. One without an answer is sent again
 * with the same operation id until it has one.
 */

/** A write without an answer is not sent for ever, ms. */
const SETTLING_MS = 120_000;
const PAUSE_MS = 25;

const result: WriterResult = { confirmed: 0, inDoubt: 0 };
let isOver = false;

interface Place {
  id: string;
  version: number;
}

interface Officer {
  connection: Connection;
  cookie: string;
  districtId: string;
  witness: number;
}

async function main({ port, witness, writers }: WriterTask) {
  const file = openSync(witness, "a");
  process.on("message", () => {
    isOver = true;
  });
  process.on("disconnect", () => process.exit());
  const session = await signIn(port);
  const work = Array.from({ length: writers }, async (_, n) => {
    const connection = connect(port, `127.0.2.${n + 1}`);
    await write({ connection, witness: file, ...session });
    connection.close();
  });
  await Promise.all(work);
  closeSync(file);
  tell({ kind: "done", result });
}

/** One session for all: signing in is dear on purpose. */
async function signIn(port: number) {
  const connection = connect(port);
  const body = { username: "officer", password: "officer-demo" };
  const { status, cookie } = await settle(connection, {
    method: "POST",
    path: "/api/session",
    body,
  });
  const { body: districts } = await settle(connection, { method: "GET", path: "/api/districts" });
  connection.close();
  const [district] = (districts as { items: { id: string }[] }).items;
  if (!cookie || !district) throw new Error(`nobody can sign in: ${status}`);
  return { cookie, districtId: district.id };
}

/** Registers places and changes each some times. */
async function write(officer: Officer) {
  while (!isOver) {
    const place: Place = { id: uuidv7(), version: 0 };
    await confirm(officer, place, {
      method: "POST",
      path: "/api/places",
      body: newPlace(officer, place.id),
    });
    for (let change = 1; change <= 4 && !isOver; change += 1)
      await confirm(officer, place, {
        method: "PATCH",
        path: `/api/places/${place.id}`,
        headers: { "if-match": `"${place.version}"` },
        body: { description: `change ${change} of ${place.id}` },
      });
  }
}

const newPlace = ({ districtId }: Officer, id: string) => ({
  ...{ id, nameId: uuidv7(), districtId, classCode: "21610", status: "proposed" },
  geometry: { type: "Point", coordinates: [126.9 + Math.random() / 10, 44.4 + Math.random() / 10] },
  positionQuality: "digitized",
  ...{ specificPart: "嘎呀河", genericPart: "村", romanization: "Gāyáhé Cūn" },
});

/** Sends a write until it is answered, and writes the answer down. */
async function confirm(officer: Officer, place: Place, sent: Sent) {
  const operationId = uuidv7();
  const headers = { ...sent.headers, cookie: officer.cookie, "idempotency-key": operationId };
  const { status, body } = await settle(officer.connection, { ...sent, headers });
  if (status !== 200)
    throw new Error(`${sent.method} ${sent.path}: ${status} ${JSON.stringify(body)}`);
  const { version, seq } = body as { version: number; seq: number };
  const line: Witness = { operationId, placeId: place.id, version, seq };
  writeSync(officer.witness, `${JSON.stringify(line)}\n`);
  fsyncSync(officer.witness);
  place.version = version;
  result.confirmed += 1;
  tell({ kind: "confirmed", count: result.confirmed });
}

/** Sends until there is an answer: a broken connection and 503 say nothing about the write. */
async function settle(connection: Connection, sent: Sent): Promise<Answer> {
  const deadline = performance.now() + SETTLING_MS;
  for (let tries = 0; ; tries += 1) {
    const answer = await connection.send(sent).catch(() => null);
    if (answer && answer.status !== 503) {
      if (tries > 0 && sent.method !== "GET") result.inDoubt += 1;
      return answer;
    }
    if (performance.now() > deadline) throw new Error(`${sent.path}: no answer`);
    await setTimeout(PAUSE_MS);
  }
}

function tell(message: FromWriters) {
  process.send?.(message);
}

main(JSON.parse(process.argv[2] ?? "{}"))
  .catch((error) => tell({ kind: "failed", reason: String(error) }))
  .finally(() => process.disconnect());
