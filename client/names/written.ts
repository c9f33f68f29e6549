import { formatDegrees } from "../../server/geo/coordinates.ts";
import { positionQualities } from "../../server/names/text.ts";
import { useLanguage } from "../language.tsx";
import { createPlaceClasses, createTownships } from "./codes.ts";
import type { ContentField, Draft } from "./form/draft.ts";
import { namesText } from "./text.ts";

/** How each field of a record is written for a person. */
export function createWritten(): (field: ContentField, draft: Draft) => string {
  const { t } = useLanguage();
  const classes = createPlaceClasses();
  const townships = createTownships();
  return (field, draft) => {
    switch (field) {
      case "classCode":
        return draft.classCode ? classes.name(draft.classCode) : "";
      case "districtId":
        return draft.districtId ? townships.name(draft.districtId) : "";
      case "position":
        return draft.position
          ? formatDegrees({ lon: draft.position[0], lat: draft.position[1] })
          : "";
      case "positionQuality":
        return t(positionQualities[draft.positionQuality]);
      case "readingConfirmed":
        return t(draft.readingConfirmed ? namesText.readingConfirmed : namesText.readingOpen);
      default:
        return draft[field];
    }
  };
}
