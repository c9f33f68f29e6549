import type { DemonstrationBuiltUpArea, DemonstrationRecord, Position } from "../../records.ts";
import { COUNTY_PATH, COUNTY_SEAT } from "../gazetteer.ts";
import { offsetPosition, roundPosition } from "../local-plane.ts";
import { streetLines } from "./courses.ts";
import { BUILT_UP_AREA_NAME } from "./dictionary.ts";
import { makeNetwork, type TownPoint } from "./network.ts";
import { buildPlaces } from "./places.ts";
import { jitter, type Random, seededRandom } from "./random.ts";
import { buildStreets, TOWN_DECIMALS } from "./streets.ts";

const SEED = 220283;
const OUTLINE_CORNERS = 36;
const OUTLINE_MARGIN_M = 190;
const OUTLINE_JITTER_M = 60;
/** A street that is only proposed lies outside the built-up area. */
const OUTSIDE = "outskirts";

/** The farthest that `points` reach from the seat about the bearing `angle`, metres. */
function reachM(points: readonly TownPoint[], angle: number): number {
  const width = (2 * Math.PI) / OUTLINE_CORNERS;
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  const distances = points.map(([x, y]) => {
    const [ahead, aside] = [x * cos + y * sin, Math.abs(y * cos - x * sin)];
    return ahead > 0 && aside <= ahead * Math.tan(width) ? Math.hypot(x, y) : 0;
  });
  return Math.max(...distances);
}

/** An irregular outline round the streets, counter-clockwise. */
function outline(points: readonly TownPoint[], random: Random): Position[] {
  const corners = Array.from({ length: OUTLINE_CORNERS }, (_, index) => {
    const angle = (index * 2 * Math.PI) / OUTLINE_CORNERS;
    const radiusM = reachM(points, angle) + OUTLINE_MARGIN_M + jitter(random, OUTLINE_JITTER_M);
    const corner = offsetPosition(
      COUNTY_SEAT,
      radiusM * Math.cos(angle),
      radiusM * Math.sin(angle),
    );
    return roundPosition(corner, TOWN_DECIMALS);
  });
  return [...corners, ...corners.slice(0, 1)];
}

/** All invented records; the same every time. */
export function buildDemonstration(): DemonstrationRecord[] {
  const random = seededRandom(SEED);
  const lines = streetLines(makeNetwork(random));
  const inside = [...lines].filter(([id]) => id !== OUTSIDE).flatMap(([, line]) => line);
  const area: DemonstrationBuiltUpArea = {
    kind: "built-up-area",
    key: "built-up-area/core",
    demonstration: true,
    district: COUNTY_PATH,
    name: BUILT_UP_AREA_NAME,
    geometry: { type: "Polygon", coordinates: [outline(inside, random)] },
  };
  return [area, ...buildStreets(lines), ...buildPlaces(random)];
}
