import type { LineString, Point } from "geojson";
import { type Expression, sql } from "kysely";
import { expect } from "vitest";
import type { Db } from "../../server/db/kysely.ts";
import {
  areaM2,
  asGeoJson,
  boundsMeet,
  boundsOf,
  distanceM,
  geomFromGeoJson,
  intersectsBox,
  lengthM,
  lonLat,
  pointAt,
} from "../../server/db/postgis.ts";
import { validOn } from "../../server/db/validity.ts";
import { test } from "../support/database.ts";

const SHULAN: Point = { type: "Point", coordinates: [126.96512345, 44.40612345] };
const diagonal: LineString = {
  type: "LineString",
  coordinates: [
    [126, 44],
    [127, 45],
  ],
};

async function evaluate<T>(db: Db, expression: Expression<T>): Promise<T | undefined> {
  const { rows } = await sql<{ value: T }>`select ${expression} as value`.execute(db);
  return rows[0]?.value;
}

test("brings a geometry in and out unchanged, in the stored system", async ({ db }) => {
  const stored = geomFromGeoJson(SHULAN);
  expect(await evaluate(db, asGeoJson<Point>(stored))).toEqual(SHULAN);
  expect(await evaluate(db, sql<number>`st_srid(${stored})`)).toBe(4490);
  expect(await evaluate(db, lonLat(stored))).toEqual([126.96512345, 44.40612345]);
  expect(await evaluate(db, lonLat(pointAt(126.5, 44.25)))).toEqual([126.5, 44.25]);
});

test("tells the bounds of a line from the line", async ({ db }) => {
  const line = geomFromGeoJson(diagonal);
  const corner = { west: 126.8, south: 44.0, east: 127, north: 44.2 };
  expect(await evaluate(db, boundsMeet(line, corner))).toBe(true);
  expect(await evaluate(db, intersectsBox(line, corner))).toBe(false);
  expect(await evaluate(db, boundsOf(line))).toEqual({
    west: 126,
    south: 44,
    east: 127,
    north: 45,
  });
  expect(await evaluate(db, boundsOf(sql`null::geometry`))).toBeNull();
});

test("measures on the ellipsoid in metres", async ({ db }) => {
  // One minute of latitude at 44°30′ is 1,851.9 m on the ellipsoid.
  const meridian = geomFromGeoJson({
    type: "LineString",
    coordinates: [
      [127, 44.5],
      [127, 44.5 + 1 / 60],
    ],
  });
  expect(await evaluate(db, lengthM(meridian))).toBeCloseTo(1851.9, 0);
  expect(
    await evaluate(db, distanceM(pointAt(127, 44.5), pointAt(127, 44.5 + 1 / 60))),
  ).toBeCloseTo(1851.9, 0);
  const square = sql`st_makeenvelope(127, 44.5, 127.01, 44.51, 4490)`;
  expect(await evaluate(db, areaM2(square))).toBeCloseTo(883_000, -4);
});

test("knows on which days a period is valid: its first, not its end", async ({ db }) => {
  const period = sql`daterange('2019-05-01', '2020-01-01')`;
  const on = (day: string) => evaluate(db, validOn(period, day));
  expect(await on("2019-05-01")).toBe(true);
  expect(await on("2019-12-31")).toBe(true);
  expect(await on("2020-01-01")).toBe(false);
});
