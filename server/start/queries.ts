import type { Db } from "../db/kysely.ts";
import { boundsOf } from "../db/postgis.ts";
import type { AppFacts } from "./contract.ts";

/** The county that this program manages, with its bounds in degrees. */
export async function findCounty(db: Db): Promise<AppFacts["county"]> {
  const county = await db
    .selectFrom("district")
    .select(["id", "name", "romanization"])
    .select((eb) => boundsOf(eb.ref("geom")).as("box"))
    .where("level", "=", "county")
    .where("neighbor", "=", false)
    .where("geom", "is not", null)
    .executeTakeFirst();
  if (!county?.box) return null;
  const { box, ...facts } = county;
  return { ...facts, bounds: [box.west, box.south, box.east, box.north] };
}

/** How many migrations the database has had. */
export async function countMigrations(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom("schemaMigration")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return count;
}
