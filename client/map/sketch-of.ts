import type { Geometry } from "../../server/geo/geometry-schema.ts";
import type { Sketch } from "./desk.tsx";

/** The unsaved geometry of a form and the drawing of a tool, as one. */
export const sketchOf = (draft: Geometry | null, sketch: Sketch): Sketch =>
  draft === null
    ? sketch
    : {
        type: "FeatureCollection",
        features: [{ type: "Feature", properties: {}, geometry: draft }, ...sketch.features],
      };
