import { createHash, randomBytes } from "node:crypto";
import { readdirSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { v7 as uuidv7 } from "uuid";
import { describe, expect } from "vitest";
import { may, ROLES } from "../../server/auth/rights.ts";
import { commit } from "../../server/commit/commit.ts";
import type { Db } from "../../server/db/kysely.ts";
import { MAX_FILE_BYTES } from "../../server/files/rules.ts";
import { openStore } from "../../server/files/store.ts";
import { seedOperation } from "../../server/seed/operation.ts";
import { type Person, test, writing } from "../support/app.ts";
import { givenDistricts, givenPlace } from "../support/given.ts";

const pdf = (bytes = 5000) => Buffer.concat([Buffer.from("%PDF-1.7\n"), randomBytes(bytes)]);
const png = () => Buffer.from("89504e470d0a1a0a00000000", "hex");
const sha256Of = (content: Buffer) => createHash("sha256").update(content).digest("hex");

const upload = (person: Pick<Person, "inject">, content: Buffer, type = "application/pdf") =>
  person.inject({
    method: "PUT",
    url: "/api/files",
    headers: { "content-type": type },
    payload: content,
  });

const attach = (
  person: Pick<Person, "inject">,
  placeId: string,
  body: { id?: string; sha256: string; title?: string },
  headers = writing(),
) =>
  person.inject({
    method: "POST",
    url: `/api/places/${placeId}/files`,
    headers,
    payload: { id: uuidv7(), title: "命名批复", ...body },
  });

const givenVillage = async (db: Db) => givenPlace(db, (await givenDistricts(db)).township);

/** Makes a place secret, as a write of its own. */
const conceal = (db: Db, id: string) =>
  commit(db, seedOperation(`conceal ${id}`), async (trx) => {
    await trx
      .updateTable("place")
      .set({ secrecy: "secret", version: 2 })
      .where("id", "=", id)
      .execute();
    return {};
  });

describe("an upload", () => {
  test("is refused to who is not signed in and to who may not edit places", async ({
    app,
    person,
    dataDir,
  }) => {
    const content = pdf();
    expect((await upload(app, content)).statusCode).toBe(401);
    expect((await upload(await person("planner"), content)).statusCode).toBe(403);
    expect(await openStore(dataDir).check(sha256Of(content))).toBe("missing");
  });

  test.for([
    ["text/html", Buffer.from("<script>"), "unsupported-media-type"],
    ["image/svg+xml", Buffer.from("<svg/>"), "unsupported-media-type"],
    ["application/json", Buffer.from("{}"), "unsupported-media-type"],
    ["application/pdf", Buffer.from("<script>%PDF-"), "file-type-mismatch"],
    ["image/jpeg", png(), "file-type-mismatch"],
    ["image/png", Buffer.from("89504e47", "hex"), "file-type-mismatch"],
    ["application/pdf", Buffer.alloc(0), "file-type-mismatch"],
  ] as const)(
    "of %s that is something else is refused",
    async ([type, content, code], { person, dataDir }) => {
      const answer = await upload(await person("officer"), content, type);
      expect(answer.json()).toMatchObject({ status: 415, code });
      expect(await openStore(dataDir).check(sha256Of(content))).toBe("missing");
    },
  );

  test("of more than 20 MB is refused, with and without its length declared", async ({
    app,
    person,
    dataDir,
  }) => {
    const officer = await person("officer");
    const before = await Array.fromAsync(openStore(dataDir).list());
    const declared = await upload(officer, pdf(MAX_FILE_BYTES));
    expect(declared.json()).toMatchObject({ status: 413, code: "file-too-large" });
    expect(await sendChunked(await listening(app), officer.cookies, MAX_FILE_BYTES + 100_000)).toBe(
      413,
    );
    expect(await Array.fromAsync(openStore(dataDir).list())).toEqual(before);
  });

  test("that breaks off leaves nothing", async ({ app, person, dataDir }) => {
    const officer = await person("officer");
    const before = await Array.fromAsync(openStore(dataDir).list());
    await breakOff(await listening(app), officer.cookies);
    await expect.poll(() => readdirSync(join(dataDir, "drafts"))).toEqual([]);
    expect(await Array.fromAsync(openStore(dataDir).list())).toEqual(before);
  });

  test("answers the hash and length, the second time too", async ({ person }) => {
    const officer = await person("officer");
    const content = pdf();
    for (const answer of [await upload(officer, content), await upload(officer, content)]) {
      expect(answer.statusCode).toBe(200);
      expect(answer.json()).toEqual({ sha256: sha256Of(content), bytes: content.length });
    }
  });
});

describe("an attachment", () => {
  test("is refused without the right, the file, the place or a fresh number", async ({
    person,
    db,
  }) => {
    const officer = await person("officer");
    const place = await givenVillage(db);
    const { sha256 } = (await upload(officer, pdf())).json();
    const body = { id: uuidv7(), sha256 };
    expect((await attach(await person("approver"), place, body)).statusCode).toBe(403);
    const unknown = sha256Of(pdf());
    expect((await attach(officer, place, { sha256: unknown })).json()).toMatchObject({
      status: 409,
      code: "file-not-stored",
    });
    expect((await attach(officer, uuidv7(), body)).json()).toMatchObject({ status: 404 });
    expect((await attach(officer, place, { sha256, title: "" })).statusCode).toBe(400);
    expect((await attach(officer, place, body)).statusCode).toBe(200);
    expect((await attach(officer, place, body)).json()).toMatchObject({
      status: 409,
      code: "file-use-pkey",
    });
    expect(await db.selectFrom("fileUse").select("id").execute()).toEqual([{ id: body.id }]);
  });

  test("is on record once for an operation and comes back as it was", async ({ person, db }) => {
    const officer = await person("officer");
    const place = await givenVillage(db);
    const content = pdf();
    const { sha256 } = (await upload(officer, content)).json();
    const operation = writing();
    const body = { id: uuidv7(), sha256, title: "舒兰市“批复”(1).扫描" };
    const first = await attach(officer, place, body, operation);
    expect(first.json()).toMatchObject({ id: body.id, version: 1 });
    expect((await attach(officer, place, body, operation)).json()).toEqual(first.json());

    const planner = await person("planner");
    const list = await planner.inject({ url: `/api/places/${place}/files` });
    expect(list.json()).toEqual({
      items: [
        {
          id: body.id,
          title: body.title,
          mediaType: "application/pdf",
          bytes: content.length,
          version: 1,
        },
      ],
    });
    const file = await planner.inject({ url: `/api/files/${body.id}` });
    expect(file.rawPayload).toEqual(content);
    expect(file.headers).toMatchObject({
      "content-type": "application/pdf",
      "content-length": String(content.length),
      "x-content-type-options": "nosniff",
      "content-security-policy": "sandbox; default-src 'none'",
      "cache-control": "private, no-store",
    });
    const name = `filename*=UTF-8''${encodeURIComponent("舒兰市“批复”")}%281%29.${encodeURIComponent("扫描")}.pdf`;
    expect(file.headers["content-disposition"]).toBe(`attachment; filename="file.pdf"; ${name}`);
  });

  test("is for staff, and of a secret place for its readers only", async ({ app, person, db }) => {
    const officer = await person("officer");
    const place = await givenVillage(db);
    const { sha256 } = (await upload(officer, png(), "image/png")).json();
    const id = uuidv7();
    await attach(officer, place, { id, sha256 });
    await conceal(db, place);
    const addresses = [`/api/files/${id}`, `/api/places/${place}/files`];
    const statuses = async (asker: Pick<Person, "inject">) =>
      Promise.all(addresses.map(async (url) => (await asker.inject({ url })).statusCode));
    expect(await statuses(app)).toEqual([401, 401]);
    expect(await statuses(await person("reader"))).toEqual([403, 403]);
    expect(await statuses(await person("planner"))).toEqual([404, 404]);
    expect(await statuses(officer)).toEqual([200, 200]);
  });

  test("cannot be asked for by the hash of its bytes", async ({ person }) => {
    const officer = await person("officer");
    const { sha256 } = (await upload(officer, pdf())).json();
    expect((await officer.inject({ url: `/api/files/${sha256}` })).statusCode).toBe(400);
  });

  test("gives nothing away to who may attach, for they may read every file", () => {
    const attachers = ROLES.filter((role) => may({ role }, "place.edit"));
    expect(attachers.filter((role) => !may({ role }, "restricted.read"))).toEqual([]);
  });
});

/** Has the app listen, once, for what an injected request cannot do. */
const listening = async (app: FastifyInstance) =>
  new URL(app.server.listening ? app.listeningOrigin : await app.listen({ port: 0 }));

/** Sends a PDF of that many bytes without saying how long it is; the status of the answer. */
const sendChunked = (
  address: URL,
  cookies: Person["cookies"],
  bytes: number,
): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const sending = putFile(address, cookies);
    sending.on("response", (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    sending.on("error", reject);
    sending.write("%PDF-");
    sending.end(Buffer.alloc(bytes));
  });

/** Sends the beginning of a PDF and breaks the connection. */
const breakOff = (address: URL, cookies: Person["cookies"]): Promise<void> =>
  new Promise((resolve) => {
    const sending = putFile(address, cookies);
    sending.on("error", () => resolve());
    sending.write(pdf(), () => setTimeout(() => sending.destroy(new Error("cut")), 50));
  });

const putFile = (address: URL, cookies: Person["cookies"]) =>
  request(new URL("/api/files", address), {
    method: "PUT",
    headers: {
      "content-type": "application/pdf",
      cookie: `dijie-session=${cookies["dijie-session"]}`,
    },
  });
