/** A point of the screen, pixels; y grows downwards. */
export interface Pixel {
  x: number;
  y: number;
}

/** A place beside a line where a name may stand. */
export interface Stand {
  /** The middle of the line's stretch. */
  at: Pixel;
  /** How the stretch runs, degrees clockwise, turned so that a text on it is upright. */
  angleDeg: number;
  /** Where the names stand, on either side of the stretch. */
  sides: readonly [Pixel, Pixel];
}

/** From one name to the next, pixels. */
const STEP_PX = 300;
/** A name lies along this much of the line before and after its middle. */
const HALF_STRETCH_PX = 36;
/** The middle of a name stands this far from the outermost bend of its stretch. */
const CLEARANCE_PX = 13;
/** Where the line bends more than this beside its stretch, no name fits. */
const GREATEST_BEND_PX = 22;

const between = (a: Pixel, b: Pixel, share: number): Pixel => ({
  x: a.x + (b.x - a.x) * share,
  y: a.y + (b.y - a.y) * share,
});

/** The point at `distance` along a line, or `null` beyond its end. */
export function pointAlong(line: readonly Pixel[], distance: number): Pixel | null {
  let rest = distance;
  for (const [index, to] of line.entries()) {
    const from = line[index - 1];
    if (!from) continue;
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    if (rest <= length) return between(from, to, length === 0 ? 0 : rest / length);
    rest -= length;
  }
  return null;
}

const lengthOf = (line: readonly Pixel[]): number =>
  line.reduce((sum, to, index) => {
    const from = line[index - 1];
    return from ? sum + Math.hypot(to.x - from.x, to.y - from.y) : sum;
  }, 0);

/** Where names may stand along a line. */
export function standsAlong(line: readonly Pixel[]): Stand[] {
  const length = lengthOf(line);
  const count = Math.floor(length / STEP_PX + 0.5);
  return Array.from({ length: count }, (_, index) => ((index + 0.5) * length) / count).flatMap(
    (distance) => standAt(line, distance) ?? [],
  );
}

function standAt(line: readonly Pixel[], distance: number): Stand | null {
  const steps = Array.from({ length: 9 }, (_, index) => ((index - 4) * HALF_STRETCH_PX) / 4);
  const stretch = steps.map((step) => pointAlong(line, distance + step));
  const [first, last, middle] = [stretch[0], stretch[8], stretch[4]];
  if (!first || !last || !middle || distance < HALF_STRETCH_PX) return null;
  const isBackwards = last.x < first.x;
  const [from, to] = isBackwards ? [last, first] : [first, last];
  const run = Math.hypot(to.x - from.x, to.y - from.y);
  if (run < HALF_STRETCH_PX) return null; // The line turns back on itself here.
  const normal = { x: -(to.y - from.y) / run, y: (to.x - from.x) / run };
  const center = between(from, to, 0.5);
  const bends = stretch.map((point) =>
    point ? (point.x - center.x) * normal.x + (point.y - center.y) * normal.y : 0,
  );
  const [above, below] = [-Math.min(...bends), Math.max(...bends)];
  if (Math.max(above, below) > GREATEST_BEND_PX) return null;
  const beside = (offset: number) => ({
    x: center.x + normal.x * offset,
    y: center.y + normal.y * offset,
  });
  return {
    at: middle,
    angleDeg: (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI,
    sides: [beside(-above - CLEARANCE_PX), beside(below + CLEARANCE_PX)],
  };
}
