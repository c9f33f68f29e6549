import { sql } from "kysely";
import type { Audience } from "../auth/rights.ts";
import type { Db, Trx } from "../db/kysely.ts";
import { asGeoJson, lonLat } from "../db/postgis.ts";
import type { Geometry } from "../geo/geometry-schema.ts";
import type { PlaceRecord } from "./contract.ts";
import { findNamesAt } from "./name-queries.ts";
import { noSuchVersion } from "./problems.ts";

/** Every version of a place, the newest first, with who made it and why. */
export const findVersions = (db: Db, placeId: string) =>
  db
    .selectFrom("placeVersion")
    .innerJoin("audit", "audit.operationId", "placeVersion.operationId")
    .leftJoin("account", "account.id", "audit.actorId")
    .select(["placeVersion.version", "audit.at", "account.displayName as actor"])
    .select(["audit.contract", "audit.why", "audit.seq"])
    .where("placeVersion.id", "=", placeId)
    .orderBy("placeVersion.version", "desc")
    .execute();

/** A place as one of its versions had it, as `audience` may see it, names included. @throws Problem `no-such-version` (404) */
export async function findVersion(
  db: Db | Trx,
  placeId: string,
  version: number,
  audience: Audience,
): Promise<PlaceRecord> {
  const place = await db
    .selectFrom("placeVersion as place")
    .innerJoin("audit", "audit.operationId", "place.operationId")
    .innerJoin("district", "district.id", "place.districtId")
    .select([
      "place.id",
      "place.version",
      "classCode",
      "representsId",
      "positionQuality",
      "secrecy",
    ])
    .select(["description", "place.source", "place.demonstration", "districtId", "seq"])
    .select(["district.name as districtName", "district.romanization as districtRomanization"])
    .select((eb) => [
      asGeoJson<Geometry>(eb.ref("place.geom")).as("geometry"),
      lonLat(eb.ref("place.location")).as("location"),
    ])
    .where("place.id", "=", placeId)
    .where("place.version", "=", version)
    .$if(audience === 0, (query) => query.where("secrecy", "=", "public"))
    .orderBy(sql`lower(place.known) desc`)
    .executeTakeFirst();
  const [name, ...otherNames] = place ? await findNamesAt(db, placeId, place.seq) : [];
  if (!place || !name) throw noSuchVersion(version);
  const { districtId, districtName, districtRomanization, seq: _, ...facts } = place;
  const district = { id: districtId, name: districtName, romanization: districtRomanization };
  return { ...facts, district, name, otherNames };
}
