import loaded from "gcoord";
import type { LonLat } from "./coordinates.ts";

// Its types describe the ES module; Node loads the CommonJS form, and there, as in a bundle, what is
// imported is the default export itself.
const gcoord = loaded as typeof loaded & typeof loaded.default;

/**
 * Shifted systems of Chinese web maps: GCJ-02 (Amap, Tencent) and BD-09 (Baidu), 0.5 and 1.3 km off at
 * Shulan. Used at entry and display only; nothing is stored in them.
 */
export type ShiftedSystem = "gcj-02" | "bd-09";

const SYSTEM = { "gcj-02": gcoord.GCJ02, "bd-09": gcoord.BD09 } as const;

/** The WGS 84 position, good to 0.3 m, of one read from a web map; CGCS2000 is the same within that. */
export function unshift({ lon, lat }: LonLat, from: ShiftedSystem): LonLat {
  const [x, y] = gcoord.transform<[number, number]>([lon, lat], SYSTEM[from], gcoord.WGS84);
  return { lon: x, lat: y };
}

/** Where a WGS 84 position stands on a web map that uses a shifted system. */
export function shift({ lon, lat }: LonLat, to: ShiftedSystem): LonLat {
  const [x, y] = gcoord.transform<[number, number]>([lon, lat], gcoord.WGS84, SYSTEM[to]);
  return { lon: x, lat: y };
}
