import type { DemonstrationPlace } from "../../geodata/records.ts";
import { createAccount } from "../auth/commands.ts";
import { commit } from "../commit/commit.ts";
import type { Db } from "../db/kysely.ts";
import { geomFromGeoJson, multi } from "../db/postgis.ts";
import { demonstrationAccounts } from "./demonstration-accounts.ts";
import { readDemonstration } from "./geodata.ts";
import { seedId } from "./ids.ts";
import { seedOperation } from "./operation.ts";
import { insertPlace } from "./place.ts";
import { districtId } from "./real.ts";

const SOURCE = "演示数据，虚构 · invented for demonstration";

/** Enters the demonstration's invented records, each marked so, and its accounts, once. */
export async function seedDemonstration(db: Db): Promise<void> {
  for (const account of demonstrationAccounts) {
    const id = seedId(`account ${account.username}`);
    const body = { ...account, id, password: `${account.username}-demo` };
    await createAccount(db, { ...seedOperation(`account-${account.username}`), body }, true);
  }
  await commit(db, seedOperation("demonstration-1"), async (trx) => {
    const records = await readDemonstration();
    for (const record of records) {
      if (record.kind !== "built-up-area") {
        await insertPlace(trx, placeOf(record));
        continue;
      }
      const { type, coordinates } = record.geometry;
      const rings = coordinates.map((ring) => ring.map((position) => [...position]));
      await trx
        .insertInto("builtUpArea")
        .values({
          id: seedId(`built-up-area ${record.key}`),
          districtId: districtId(record.district),
          name: record.name,
          geom: multi(geomFromGeoJson({ type, coordinates: rings })),
          source: SOURCE,
          demonstration: true,
        })
        .execute();
    }
    return { detail: { records: records.length } };
  });
}

function placeOf({
  key,
  classCode,
  district,
  names,
  meaning,
  origin,
  geometry,
}: DemonstrationPlace) {
  return {
    key: `demonstration ${key}`,
    classCode: classCode ?? "00000",
    geometry:
      geometry.type === "Point"
        ? { type: geometry.type, coordinates: [...geometry.coordinates] }
        : {
            type: geometry.type,
            coordinates: geometry.coordinates.map((position) => [...position]),
          },
    positionQuality: "digitized" as const,
    districtId: districtId(district),
    source: SOURCE,
    demonstration: true,
    names: names.map(({ name: _text, ...name }) => ({
      ...name,
      kind: "name" as const,
      meaning,
      origin,
    })),
  };
}
