import { sql } from "kysely";
import { v7 as uuidv7 } from "uuid";
import { describe, expect } from "vitest";
import type { Anchor } from "../../server/commit/anchor.ts";
import { chainHash } from "../../server/commit/audit.ts";
import { commit } from "../../server/commit/commit.ts";
import { type Finding, verifyChain, verifyOperations } from "../../server/commit/verify.ts";
import { verifyVersions } from "../../server/commit/verify-versions.ts";
import type { Db } from "../../server/db/kysely.ts";
import { seedOperation } from "../../server/seed/operation.ts";
import { test, unguarded } from "../support/bare.ts";

/** Accounts, each created and then changed twice: three entries of the chain for each. */
const ACCOUNTS = 5;
const ENTRIES = ACCOUNTS * 3;
const POSITIONS = [1, 2, 8, ENTRIES - 1, ENTRIES];

/** Makes a chain of entries with versions; the head after each, as kept outside. */
async function givenChain(db: Db): Promise<Anchor[]> {
  for (let number = 0; number < ACCOUNTS; number += 1) await givenAccount(db, number);
  return db.selectFrom("audit").select(["seq", "hash"]).orderBy("seq").execute();
}

async function givenAccount(db: Db, number: number): Promise<void> {
  const id = uuidv7();
  const username = `officer-${number}`;
  await commit(db, seedOperation(`${id} 1`), async (trx) => {
    await trx
      .insertInto("account")
      .values({ id, username, displayName: "甲", role: "officer" })
      .execute();
    return {};
  });
  for (const version of [2, 3]) {
    await commit(db, seedOperation(`${id} ${version}`), async (trx) => {
      await trx
        .updateTable("account")
        .set({ displayName: `甲 ${version}`, version })
        .where("id", "=", id)
        .execute();
      return {};
    });
  }
}

async function findAll(db: Db, anchors: readonly Anchor[]): Promise<Finding[]> {
  const { findings } = await verifyChain(db, anchors);
  const versions = await verifyVersions(db);
  return [...findings, ...versions.findings, ...(await verifyOperations(db))];
}

const codesOf = (findings: readonly Finding[]) => [...new Set(findings.map(({ code }) => code))];

/** Gives every entry from a number on the hash that it should have, and the head the last of them. */
async function rehash(db: Db, from: number): Promise<void> {
  const entries = await db.selectFrom("audit").selectAll().orderBy("seq").execute();
  let previousHash = entries.find(({ seq }) => seq === from - 1)?.hash ?? "0".repeat(64);
  const updates: string[] = [];
  for (const { hash: _, ...entry } of entries.filter(({ seq }) => seq >= from)) {
    const hash = chainHash({ ...entry, previousHash });
    updates.push(
      `update audit set hash = '${hash}', previous_hash = '${previousHash}' where seq = ${entry.seq}`,
    );
    previousHash = hash;
  }
  updates.push(
    `update audit_head set hash = '${previousHash}', seq = (select coalesce(max(seq), 0) from audit)`,
  );
  await unguarded(db, updates.join(";"));
}

/** What somebody who may do everything in the database does to the entry `n`, and what tells of it. */
const TAMPERING: Record<string, { how: (n: number) => string; code: Finding["code"] }> = {
  "edits an entry's reason": {
    how: (n) => `update audit set why = 'another' where seq = ${n}`,
    code: "entry",
  },
  "edits an entry's time": {
    how: (n) => `update audit set at = at + interval '1 day' where seq = ${n}`,
    code: "entry",
  },
  "replaces an entry's hash": {
    how: (n) => `update audit set hash = repeat('a', 64) where seq = ${n}`,
    code: "entry",
  },
  "deletes an entry": { how: (n) => `delete from audit where seq = ${n}`, code: "operation" },
  "swaps an entry with the first": {
    how: (n) => `update audit set seq = case seq when 1 then -${n} else -1 end
                 where seq in (1, ${n}) and ${n} > 1;
                 update audit set seq = -seq where seq < 0;
                 update audit set seq = seq + 0 where ${n} = 1;
                 update audit set why = 'x' where ${n} = 1 and seq = 1`,
    code: "entry",
  },
  "inserts an entry": {
    how: (n) => `update audit set seq = -seq where seq >= ${n};
                 update audit set seq = 1 - seq where seq < 0;
                 insert into audit (seq, operation_id, at, contract, status, tables, changes, changes_hash,
                                    previous_hash, hash)
                 values (${n}, gen_random_uuid(), now(), 'x', 200, '{}', 0, repeat('0', 64),
                         repeat('0', 64), repeat('0', 64))`,
    code: "entry",
  },
  "edits the log of changes": {
    how: (n) =>
      `update row_change set after_hash = repeat('a', 64) where operation_id = ${operation(n)}`,
    code: "changes",
  },
  "deletes from the log of changes": {
    how: (n) => `delete from row_change where operation_id = ${operation(n)}`,
    code: "changes",
  },
  "adds to the log of changes": {
    how: (n) => `insert into row_change (operation_id, table_name, row_id, version, after_hash)
                 values (${operation(n)}, 'account', gen_random_uuid(), 1, repeat('a', 64))`,
    code: "changes",
  },
  "adds to the log for no operation": {
    how: () => `insert into row_change (operation_id, table_name, row_id, version, after_hash)
                values (gen_random_uuid(), 'account', gen_random_uuid(), 1, repeat('a', 64))`,
    code: "changes",
  },
  "edits a kept version": {
    how: (n) =>
      `update account_version set display_name = '乙' where operation_id = ${operation(n)}`,
    code: "version",
  },
  "edits a kept version and its hash": {
    how: (
      n,
    ) => `update account_version set display_name = '乙' where operation_id = ${operation(n)};
                 update account_version v set content_hash = row_hash(to_jsonb(v))
                 where operation_id = ${operation(n)}`,
    code: "version",
  },
  "deletes a kept version": {
    how: (n) => `delete from account_version where operation_id = ${operation(n)}`,
    code: "version",
  },
  "postdates a kept version": {
    how: (n) => `update account_version
                 set known = tstzrange(clock_timestamp() + interval '1 hour', null)
                 where operation_id = ${operation(n)}`,
    code: "known",
  },
  "edits a record": {
    how: (n) => `update account set display_name = '乙' where id = ${record(n)}`,
    code: "live",
  },
  "deletes a record": { how: (n) => `delete from account where id = ${record(n)}`, code: "live" },
  "adds a record": {
    how: (n) => `insert into account (id, username, display_name, role)
                 values (gen_random_uuid(), 'ghost-${n}', '鬼', 'administrator')`,
    code: "live",
  },
  "edits an operation": {
    how: (n) => `update operation set contract = 'another' where id = ${operation(n)}`,
    code: "operation",
  },
  "deletes an operation": {
    how: (n) => `delete from operation where id = ${operation(n)}`,
    code: "operation",
  },
  "adds an operation": {
    how: () => `insert into operation (id, contract, body_hash, status)
                values (gen_random_uuid(), 'x', 'x', 200)`,
    code: "operation",
  },
};

const operation = (n: number) => `(select operation_id from audit where seq = ${n})`;
const record = (n: number) =>
  `(select row_id from row_change where operation_id = ${operation(n)})`;

describe("a check of the records", () => {
  test.for(
    Object.entries(TAMPERING).flatMap(([what, { how, code }]) =>
      POSITIONS.map((n) => [what, n, how, code] as const),
    ),
  )("notices who %s (%i)", async ([, n, how, code], { bare }) => {
    const anchors = await givenChain(bare);
    await unguarded(bare, how(n));
    expect(codesOf(await findAll(bare, anchors))).toContain(code);
  });

  test.for(POSITIONS)(
    "notices a chain rewritten from entry %i on by its anchor only",
    async (n, { bare }) => {
      const anchors = await givenChain(bare);
      await unguarded(bare, `update audit set why = 'another' where seq = ${n}`);
      await rehash(bare, n);
      expect(await findAll(bare, [])).toEqual([]);
      expect(await findAll(bare, anchors)).toEqual(
        anchors.slice(n - 1).map(({ seq }) => ({ code: "anchor", subject: `${seq}` })),
      );
    },
  );

  test.for([1, 3, ENTRIES - 3])(
    "notices a tail cut off after entry %i by its anchor only",
    async (kept, { bare }) => {
      const anchors = await givenChain(bare);
      // As thorough as can be: rows, versions, log and operations of the last accounts go with it.
      const gone = `(select operation_id from audit where seq > ${kept})`;
      await unguarded(
        bare,
        `delete from row_change where operation_id in ${gone};
       delete from account_version where operation_id in ${gone};
       delete from operation where id in ${gone};
       delete from audit where seq > ${kept};
       update account_version v set known = tstzrange(lower(known), null)
       where version = (select max(version) from account_version where id = v.id);
       delete from account where id not in (select id from account_version);
       update account a set (display_name, version) =
         (select display_name, version from account_version v where v.id = a.id and upper_inf(known))`,
      );
      await rehash(bare, kept + 1);
      const head = anchors[kept - 1];
      await unguarded(bare, `update audit_head set hash = '${head?.hash}'`);
      expect(await findAll(bare, [])).toEqual([]);
      expect(await findAll(bare, anchors)).toEqual(
        anchors.slice(kept).map(({ seq }) => ({ code: "anchor", subject: `${seq}` })),
      );
    },
  );

  test("notices two entries swapped, at every place", async ({ bare }) => {
    const anchors = await givenChain(bare);
    for (let n = 1; n < ENTRIES; n += 1) {
      const swap = `update audit set seq = -seq where seq in (${n}, ${n + 1});
                    update audit set seq = ${2 * n + 1} + seq where seq < 0`;
      await unguarded(bare, swap);
      expect(codesOf((await verifyChain(bare, [])).findings)).toContain("entry");
      await unguarded(bare, swap);
    }
    expect(await findAll(bare, anchors)).toEqual([]);
  });

  test("finds nothing in records that are as they were written", async ({ bare }) => {
    const anchors = await givenChain(bare);
    expect(await findAll(bare, anchors)).toEqual([]);
    expect((await verifyChain(bare, anchors)).entries).toBe(ENTRIES);
    expect((await verifyVersions(bare)).versions).toBe(ENTRIES);
  });

  test("finds nothing in versions of one instant, which leave an empty time", async ({ bare }) => {
    await givenChain(bare);
    await unguarded(
      bare,
      `update account_version set known = tstzrange(upper(known), upper(known)) where version = 1;
       update account_version v set known = tstzrange(
         (select lower(known) from account_version w where w.id = v.id and w.version = 2), null)
       where version = 3;
       update account_version set known = 'empty' where version = 2`,
    );
    const { rows } = await sql<{ empty: number }>`
      select count(*) as empty from account_version where isempty(known)`.execute(bare);
    expect(rows).toEqual([{ empty: 2 * ACCOUNTS }]);
    expect((await verifyVersions(bare)).findings).toEqual([]);
  });
});
