import type { FastifyInstance, LightMyRequestResponse } from "fastify";
import { v7 as uuidv7 } from "uuid";
import { expect } from "vitest";
import { createApp } from "../../server/app.ts";
import { readConfig } from "../../server/config.ts";
import type { Db } from "../../server/db/kysely.ts";
import { seedId } from "../../server/seed/ids.ts";
import { type Person, test, writing } from "../support/app.ts";
import { givenDistricts, givenPlace, newPlace } from "../support/given.ts";
import { isMutating, mountedRoutes } from "../support/routes.ts";

interface Given {
  app: FastifyInstance;
  db: Db;
  officer: Person;
  admin: Person;
  township: string;
}

type Request = (given: Given) => Promise<LightMyRequestResponse>;

const account = { displayName: "somebody", role: "officer", disabled: false };
const item = { labelZh: "试", labelEn: "Trial", basis: "derived", note: null };

/** A request to each route that changes something, such that it succeeds, with the tables it writes. */
const REQUESTS: Record<string, readonly [tables: readonly string[], request: Request]> = {
  "POST /api/session": [
    [],
    ({ app, officer: { username, password } }) =>
      app.inject({ method: "POST", url: "/api/session", body: { username, password } }),
  ],
  "DELETE /api/session": [
    [],
    ({ officer }) => officer.inject({ method: "DELETE", url: "/api/session" }),
  ],
  "POST /api/session/password": [
    [],
    ({ officer }) =>
      officer.inject({
        method: "POST",
        url: "/api/session/password",
        body: { current: officer.password, password: "another long password" },
      }),
  ],
  "POST /api/accounts": [
    ["account"],
    ({ admin }) =>
      admin.inject({
        method: "POST",
        url: "/api/accounts",
        headers: writing(),
        body: {
          id: uuidv7(),
          username: "new",
          displayName: "n",
          role: "reader",
          password: "0123456789",
        },
      }),
  ],
  "PATCH /api/accounts/:id": [
    ["account"],
    ({ admin, officer }) =>
      admin.inject({
        method: "PATCH",
        url: `/api/accounts/${officer.id}`,
        headers: writing(1),
        body: account,
      }),
  ],
  "POST /api/accounts/:id/password": [
    ["account"],
    ({ admin, officer }) =>
      admin.inject({
        method: "POST",
        url: `/api/accounts/${officer.id}/password`,
        headers: writing(1),
        body: { password: "0123456789" },
      }),
  ],
  "POST /api/dictionary-items": [
    ["dictionary_item"],
    ({ admin }) =>
      admin.inject({
        method: "POST",
        url: "/api/dictionary-items",
        headers: writing(),
        body: {
          ...item,
          id: uuidv7(),
          dictionaryId: seedId("dictionary place-class"),
          code: uuidv7(),
        },
      }),
  ],
  "PATCH /api/dictionary-items/:id": [
    ["dictionary_item"],
    async ({ admin, db }) => {
      const { id, version } = await db
        .selectFrom("dictionaryItem")
        .select(["id", "version"])
        .where("code", "=", "26230")
        .executeTakeFirstOrThrow();
      const url = `/api/dictionary-items/${id}`;
      const body = {
        labelZh: "碑",
        labelEn: "Stele",
        basis: "derived",
        note: null,
        retired: false,
      };
      return admin.inject({ method: "PATCH", url, headers: writing(version), body });
    },
  ],
  "PATCH /api/rules/:id": [
    ["legal_rule"],
    async ({ admin, db }) => {
      const { id, version, value, citationId, basis } = await db
        .selectFrom("legalRule")
        .select(["id", "version", "value", "citationId", "basis"])
        .where("key", "=", "circle.minutes")
        .executeTakeFirstOrThrow();
      const body = { value, citationId, basis, validFrom: null, validTo: null, note: null };
      return admin.inject({
        method: "PATCH",
        url: `/api/rules/${id}`,
        headers: writing(version),
        body,
      });
    },
  ],
  "POST /api/citations": [
    ["citation"],
    ({ admin }) =>
      admin.inject({
        method: "POST",
        url: "/api/citations",
        headers: writing(),
        body: {
          id: uuidv7(),
          key: uuidv7(),
          title: "试",
          article: null,
          issuedOn: null,
          address: null,
          note: null,
        },
      }),
  ],
  "POST /api/places": [
    ["place", "place_name"],
    ({ officer, township }) =>
      officer.inject({
        method: "POST",
        url: "/api/places",
        headers: writing(),
        body: newPlace(township),
      }),
  ],
  "PATCH /api/places/:id": [
    ["place", "place_name"],
    async ({ officer, township, db }) =>
      officer.inject({
        method: "PATCH",
        url: `/api/places/${await givenPlace(db, township)}`,
        headers: writing(1),
        body: { meaning: "x" },
      }),
  ],
  "POST /api/places/:id/files": [
    ["file_use"],
    async ({ officer, township, db }) => {
      const payload = Buffer.from(`%PDF-1.4 ${uuidv7()}`);
      const headers = { "content-type": "application/pdf" };
      const upload = { method: "PUT", url: "/api/files", headers, payload } as const;
      const { sha256 } = (await officer.inject(upload)).json();
      return officer.inject({
        method: "POST",
        url: `/api/places/${await givenPlace(db, township)}/files`,
        headers: writing(),
        body: { id: uuidv7(), sha256, title: "命名批复" },
      });
    },
  ],
  "POST /api/places/:id/restoration": [
    ["place", "place_name"],
    async ({ officer, township, db }) => {
      const url = `/api/places/${await givenPlace(db, township)}`;
      const body = { meaning: "x" };
      await officer.inject({ method: "PATCH", url, headers: writing(1), body });
      return officer.inject({
        method: "POST",
        url: `${url}/restoration`,
        headers: writing(2),
        body: { version: 1 },
      });
    },
  ],
};

/** Takes bytes that no record refers to yet: attaching them is the write. */
const WITHOUT_RECORD = ["PUT /api/files"];

const config = readConfig({ NODE_ENV: "test", DEMO: "0" });

test("every route that changes something is tried here", async ({ database, db: _ }) => {
  const { app, routes } = await mountedRoutes(() => createApp(database, config));
  await app.close();
  const mutating = routes.filter(isMutating).map(({ method, url }) => `${method} ${url}`);
  expect([...Object.keys(REQUESTS), ...WITHOUT_RECORD].sort()).toEqual(mutating.sort());
});

test.for(Object.entries(REQUESTS))(
  "%s leaves exactly one entry in the audit chain",
  async ([route, [tables, request]], { app, db, person }) => {
    const [officer, admin] = [await person("officer"), await person("administrator")];
    const { township } = await givenDistricts(db);
    const answer = await request({ app, db, officer, admin, township });
    expect(answer.statusCode).toBe(200);
    const entries = await db
      .selectFrom("audit")
      .selectAll()
      .where("contract", "=", route)
      .orderBy("seq")
      .execute();
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({ status: 200, tables, address: "127.0.0.1" });
    expect([officer.id, admin.id]).toContain(entries[0]?.actorId);
    expect(entries[0]?.changes).toBeGreaterThanOrEqual(tables.length);
  },
);

test("a request that is refused by a rule leaves one entry, too, and changes nothing", async ({
  db,
  person,
}) => {
  const { township } = await givenDistricts(db);
  const officer = await person("officer");
  const answer = await officer.inject({
    method: "POST",
    url: "/api/places",
    headers: writing(),
    body: newPlace(township, { classCode: "99999" }),
  });
  expect(answer.statusCode).toBe(400);
  const entries = await db
    .selectFrom("audit")
    .select(["status", "changes", "actorId"])
    .where("contract", "=", "POST /api/places")
    .execute();
  expect(entries).toEqual([{ status: 400, changes: 0, actorId: officer.id }]);
});
