import { join } from "node:path";
import type { Feature, FeatureCollection, MultiLineString, MultiPolygon } from "geojson";
import { lengthM } from "../../../server/geo/distance.ts";
import type { BoundaryLineProperties, CountyProperties, Position } from "../../records.ts";
import { BOUNDARY_LINES, COUNTY_SOURCES, type CountyKey, SUPERIOR_UNITS } from "../gazetteer.ts";
import { type Arc, arcEnds, cutArcs } from "./arcs.ts";
import { readGridRings } from "./grid.ts";
import { shareEdges } from "./half-edges.ts";
import { assemblePolygons } from "./polygons.ts";
import { fromGrid } from "./project.ts";
import { arcsRound, joinLines, type SmoothArc, traceRings } from "./rings.ts";
import { CONTEXT_THINNING_STEPS, smooth, THINNING_STEPS } from "./smooth.ts";

const COUNTY: CountyKey = "shulan";

/** The county's own lines keep more of their vertices than those that only show where it lies. */
function smoothArc(arc: Arc): SmoothArc {
  const isOwn = arc.left === COUNTY || arc.right === COUNTY;
  const line = smooth(arc.points, isOwn ? THINNING_STEPS : CONTEXT_THINNING_STEPS);
  return { ...arc, line: line.map(fromGrid) };
}

/** Every line between two counties once, smoothed once. */
export async function readSmoothArcs(packageRoot: string): Promise<SmoothArc[]> {
  const counties = new Map(
    await Promise.all(
      COUNTY_SOURCES.map(
        async ({ key, file }) =>
          [key, await readGridRings(join(packageRoot, "src", file))] as const,
      ),
    ),
  );
  return cutArcs(shareEdges(counties)).map(smoothArc);
}

function unitOf(county: CountyKey): { code: string; path: string; name: string } {
  const code = COUNTY_SOURCES.find(({ key }) => key === county)?.code ?? "";
  const path = SUPERIOR_UNITS.find((unit) => unit.code === code)?.path ?? "";
  return { code, path, name: path.split("/").at(-1) ?? "" };
}

/** The six polygons of `counties.geojson`. */
export const buildCounties = (
  arcs: readonly SmoothArc[],
): FeatureCollection<MultiPolygon, CountyProperties> => ({
  type: "FeatureCollection",
  features: COUNTY_SOURCES.map(({ key, code }) => {
    const { path, name } = unitOf(key);
    return {
      type: "Feature",
      id: code,
      properties: { path, name, codeMca: code, indicative: true },
      geometry: { type: "MultiPolygon", coordinates: assemblePolygons(arcsRound(key, arcs)) },
    };
  }),
});

/** The parts of the line with `neighbor`: arcs that follow each other round the county, joined. */
function partsWith(neighbor: CountyKey, rings: readonly (readonly SmoothArc[])[]): Position[][] {
  return rings.flatMap((ring) => {
    const start = ring.findIndex(
      (arc, index) => isWith(arc, neighbor) && !isWith(ring.at(index - 1), neighbor),
    );
    const turned = [...ring.slice(Math.max(0, start)), ...ring.slice(0, Math.max(0, start))];
    const parts: SmoothArc[][] = [];
    for (const arc of turned.filter((candidate) => isWith(candidate, neighbor))) {
      const last = parts.at(-1)?.at(-1);
      if (last && arcEnds(last).to === arcEnds(arc).from) parts.at(-1)?.push(arc);
      else parts.push([arc]);
    }
    return parts.map(joinLines);
  });
}

const isWith = (arc: SmoothArc | undefined, neighbor: CountyKey) =>
  arc?.right === neighbor || (arc?.right === COUNTY && arc.left === neighbor);

const lineLengthM = (line: readonly Position[]) =>
  lengthM(line.map(([lon, lat]) => ({ lon, lat })));

/** The five lines of `boundary-lines.geojson`, each in the direction that has the county on its left. */
export function buildBoundaryLines(
  arcs: readonly SmoothArc[],
): FeatureCollection<MultiLineString, BoundaryLineProperties> {
  const rings = traceRings(arcsRound(COUNTY, arcs));
  const features = BOUNDARY_LINES.map(({ neighbor, name, level }) => {
    const parts = partsWith(neighbor, rings).sort((a, b) => lineLengthM(b) - lineLengthM(a));
    const { code, name: neighborName } = unitOf(neighbor);
    const key = `${COUNTY}-${neighbor}`;
    const lengthKm = Number((parts.reduce((sum, p) => sum + lineLengthM(p), 0) / 1000).toFixed(2));
    return {
      type: "Feature",
      id: key,
      properties: {
        key,
        name,
        neighborCode: code,
        neighborName,
        level,
        lengthKm,
        indicative: true,
      },
      geometry: { type: "MultiLineString", coordinates: parts.map((p) => p.map((c) => [...c])) },
    } satisfies Feature<MultiLineString, BoundaryLineProperties>;
  });
  return { type: "FeatureCollection", features };
}
