import { describe, expect } from "vitest";
import { commit } from "../../server/commit/commit.ts";
import { seedOperation } from "../../server/seed/operation.ts";
import { test as base } from "../support/app.ts";
import { givenDistricts, givenPlace } from "../support/given.ts";

const test = base
  .extend("districts", ({ db }) => givenDistricts(db))
  .extend("secret", async ({ db, districts }) => {
    const id = await givenPlace(db, districts.township);
    await commit(db, seedOperation(`hide ${id}`), async (trx) => {
      await trx
        .updateTable("place")
        .set({ secrecy: "secret", version: 2 })
        .where("id", "=", id)
        .execute();
      return {};
    });
    return id;
  });

describe("a place that the public may not see", () => {
  test("is in no list, total, record, district or version for those without the right", async ({
    app,
    districts,
    person,
    secret,
  }) => {
    for (const role of [null, "reader", "planner", "inspector", "administrator"] as const) {
      const asker = role ? await person(role) : app;
      const ask = async (url: string) => (await asker.inject({ url })).json();
      expect(await ask("/api/places")).toEqual({ items: [], total: 0, next: null });
      expect(await ask(`/api/places/${secret}`)).toMatchObject({ status: 404, code: "not-found" });
      expect((await ask(`/api/districts/${districts.township}`)).places).toBe(0);
      if (role && role !== "reader") {
        expect(await ask(`/api/places/${secret}/versions`)).toMatchObject({ status: 404 });
        expect(await ask(`/api/places/${secret}/versions/1`)).toMatchObject({ status: 404 });
      }
    }
  });

  test("is there for an officer and an approver", async ({ districts, person, secret }) => {
    for (const role of ["officer", "approver"] as const) {
      const asker = await person(role);
      const ask = async (url: string) => (await asker.inject({ url })).json();
      expect((await ask("/api/places")).total).toBe(1);
      expect((await ask(`/api/places/${secret}`)).secrecy).toBe("secret");
      expect((await ask(`/api/districts/${districts.township}`)).places).toBe(1);
    }
  });
});
