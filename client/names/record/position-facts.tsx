import { Show } from "solid-js";
import { formatDegrees } from "../../../server/geo/coordinates.ts";
import { formatDms } from "../../../server/geo/dms.ts";
import { verticesOf } from "../../../server/geo/geometry-schema.ts";
import type { PlaceRecord } from "../../../server/names/contract.ts";
import { positionQualities } from "../../../server/names/text.ts";
import { useLanguage } from "../../language.tsx";
import { Definition } from "../../ui/definitions.tsx";
import { fieldNames, namesText } from "../text.ts";

/** Where a place is, in both notations, and how good that is. */
export function PositionFacts(props: { place: PlaceRecord }) {
  const { t, language } = useLanguage();
  const at = () => {
    const { location } = props.place;
    return location && { lon: location[0], lat: location[1] };
  };
  const shape = () => {
    const { geometry } = props.place;
    if (!geometry || geometry.type.endsWith("Point")) return null;
    return geometry.type.endsWith("LineString")
      ? t(namesText.lineShape, { count: verticesOf(geometry).length })
      : t(namesText.areaShape);
  };
  return (
    <>
      <Definition term={t(namesText.position)} absent={t(namesText.noPosition)} figures>
        <Show when={at()}>
          {(position) => (
            <>
              {formatDegrees(position())}
              <br />
              {formatDms(position(), language())}
              <Show when={shape()}>{(text) => <> · {text()}</>}</Show>
            </>
          )}
        </Show>
      </Definition>
      <Show when={props.place.positionQuality}>
        {(quality) => (
          <Definition term={t(fieldNames.positionQuality)}>
            {t(positionQualities[quality()])}
          </Definition>
        )}
      </Show>
    </>
  );
}
