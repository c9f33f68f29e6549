import type { Db, Trx } from "../db/kysely.ts";
import { covers, distanceM, geomFromGeoJson } from "../db/postgis.ts";
import type { Geometry } from "../geo/geometry-schema.ts";
import { whyNotPlausible } from "../geo/plausibility.ts";

/** Whether a geometry lies wholly inside the county, as its indicative polygon draws it. */
export async function isInsideCounty(db: Db | Trx, geometry: Geometry): Promise<boolean> {
  const county = await db
    .selectFrom("district")
    .select("id")
    .where("level", "=", "county")
    .where("neighbor", "=", false)
    .where((eb) => covers(eb.ref("geom"), geomFromGeoJson(geometry)))
    .executeTakeFirst();
  return county !== undefined;
}

/** What can be said of a position before it is used: whether it is meant, and where it lies. */
export async function checkPosition(db: Db, lon: number, lat: number) {
  const fault = whyNotPlausible(lon, lat);
  if (fault) return { fault, insideCounty: false, nearest: null };
  const point: Geometry = { type: "Point", coordinates: [lon, lat] };
  const nearest = await db
    .selectFrom("district")
    .select(["id", "name"])
    .select((eb) => distanceM(eb.ref("seat"), geomFromGeoJson(point)).as("distanceM"))
    .where("level", "in", ["subdistrict", "town", "township"])
    .where("neighbor", "=", false)
    .where("seat", "is not", null)
    .orderBy("distanceM")
    .limit(1)
    .executeTakeFirst();
  return { fault: null, insideCounty: await isInsideCounty(db, point), nearest: nearest ?? null };
}
