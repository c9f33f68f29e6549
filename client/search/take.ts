import { formatDegrees } from "../../server/geo/coordinates.ts";
import { useAddress } from "../address.tsx";
import { NO_SKETCH, useDesk } from "../map/desk.tsx";
import type { Suggestion } from "./suggestions.ts";

/** What is found is shown from this zoom. */
const POSITION_ZOOM = 14;

/** Goes to what was chosen: flies there, and opens the record where there is one. */
export function useTake(): (suggestion: Suggestion) => void {
  const address = useAddress();
  const desk = useDesk();
  return (suggestion) => {
    if (suggestion.of === "position") {
      const { lon, lat } = suggestion.at;
      desk.setSketch({
        type: "FeatureCollection",
        features: [
          {
            type: "Feature",
            properties: { text: formatDegrees(suggestion.at, 5) },
            geometry: { type: "Point", coordinates: [lon, lat] },
          },
        ],
      });
      desk.fly({ at: [lon, lat], zoom: POSITION_ZOOM });
      return;
    }
    desk.setSketch(NO_SKETCH);
    address.open(suggestion.path);
    if (suggestion.hit.location) desk.fly({ at: suggestion.hit.location });
  };
}
