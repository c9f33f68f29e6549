import type { Static, TSchema } from "typebox";
import { Value } from "typebox/value";
import type { Db, Trx } from "../db/kysely.ts";
import { validOn } from "../db/validity.ts";

/**
 * The value of the rule `key` in force on a date: the one for the class and region named, else the
 * general one. The only reader of `legal_rule`.
 *
 * @throws Error when no such rule is in force, or its value is not of the schema: a fault of the set-up
 */
export async function rule<S extends TSchema>(
  db: Db | Trx,
  key: string,
  schema: S,
  scope: { on: string; region?: string; classCode?: string },
): Promise<Static<S>> {
  const { on, region = "", classCode = "" } = scope;
  const found = await db
    .selectFrom("legalRule")
    .select("value")
    .where("key", "=", key)
    .where("region", "in", [region, ""])
    .where("classCode", "in", [classCode, ""])
    .where((eb) => validOn(eb.ref("valid"), on))
    .orderBy("classCode", "desc")
    .orderBy("region", "desc")
    .limit(1)
    .executeTakeFirst();
  if (!found) throw new Error(`no rule ${key} is in force on ${on}`);
  return Value.Parse(schema, found.value);
}
