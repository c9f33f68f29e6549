import type { Geometry } from "geojson";
import type { Trx } from "../db/kysely.ts";
import { geomFromGeoJson } from "../db/postgis.ts";
import type { NameKind, NameStatus, PositionQuality } from "../db/types.ts";
import { dateRange } from "../db/validity.ts";
import { indexPlace } from "../names/search-index.ts";
import { romanize } from "../romanization/romanize.ts";
import { seedId } from "./ids.ts";

export interface SeedName {
  kind: NameKind;
  status: NameStatus;
  specificPart: string;
  genericPart: string;
  editionYear?: number;
  source?: string;
  validFrom?: string | null;
  validTo?: string | null;
  validText?: string | null;
  approvedBy?: string | null;
  documentNo?: string | null;
  approvedOn?: string | null;
  meaning?: string;
  origin?: string;
}

export interface SeedPlace {
  key: string;
  classCode: string;
  geometry: Geometry | null;
  positionQuality: PositionQuality | null;
  districtId: string;
  representsId?: string;
  source: string;
  demonstration: boolean;
  names: readonly SeedName[];
}

/** Enters a place with its names; readings are spelled by rule and none counts as confirmed. */
export async function insertPlace(
  trx: Trx,
  { key, geometry, names, ...place }: SeedPlace,
): Promise<void> {
  const id = seedId(`place ${key}`);
  const { source, demonstration, classCode } = place;
  await trx
    .insertInto("place")
    .values({ ...place, id, geom: geometry && geomFromGeoJson(geometry) })
    .execute();
  await trx
    .insertInto("placeName")
    .values(
      names.map(({ validFrom = null, validTo = null, ...name }, index) => {
        const text = name.specificPart + name.genericPart;
        const { toned, plain } = romanize({ ...name, classCode });
        return {
          source,
          ...name,
          id: seedId(`place ${key} name ${index} ${text}`),
          placeId: id,
          text,
          romanization: toned,
          romanizationPlain: plain,
          valid: dateRange(validFrom, validTo),
          demonstration,
        };
      }),
    )
    .execute();
  await indexPlace(trx, id);
}
