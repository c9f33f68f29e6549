import { createMemo, Show } from "solid-js";
import type { PlaceRow } from "../../../server/names/contract.ts";
import { positionQualities, statusNames } from "../../../server/names/text.ts";
import { useAddress } from "../../address.tsx";
import { useLanguage } from "../../language.tsx";
import { useDesk } from "../../map/desk.tsx";
import { Empty, Failure } from "../../ui/states.tsx";
import { type Column, Table } from "../../ui/table.tsx";
import { createPlaceClasses } from "../codes.ts";
import { namesText } from "../text.ts";
import { createPlaces } from "./create-places.ts";
import { queryOf, useFilters } from "./filters.ts";

/** The table under the map: the same filters, only what the map shows. */
export function NamesTable() {
  const { t, number } = useLanguage();
  const address = useAddress();
  const desk = useDesk();
  const classes = createPlaceClasses();
  const { filters } = useFilters();
  const places = createPlaces(() => queryOf(filters(), desk.bounds()), 200);
  const columns = createMemo((): Column<PlaceRow>[] => [
    {
      id: "name",
      title: t(namesText.name),
      cell: ({ name }) => <strong>{name}</strong>,
      sort: ({ name }) => name,
    },
    {
      id: "romanization",
      title: t(namesText.romanization),
      cell: ({ romanization }) => romanization,
      sort: ({ romanization }) => romanization,
    },
    {
      id: "class",
      title: t(namesText.class),
      cell: ({ classCode }) => classes.name(classCode),
      sort: ({ classCode }) => classCode,
    },
    {
      id: "district",
      title: t(namesText.district),
      cell: ({ district }) => district,
      sort: ({ district }) => district,
    },
    {
      id: "status",
      title: t(namesText.status),
      cell: ({ status }) => t(statusNames[status]),
      sort: ({ status }) => status,
    },
    {
      id: "position",
      title: t(namesText.positionQuality),
      cell: ({ positionQuality }) => positionQuality && t(positionQualities[positionQuality]),
      sort: ({ positionQuality }) => positionQuality,
    },
  ]);
  const selectedId = () => address.selection()?.split("/").at(-1) ?? null;
  const hoveredId = () => desk.hovered()?.split("/").at(-1) ?? null;
  return (
    <Show
      when={places.places()}
      fallback={
        <Show when={places.error()}>
          {(error) => <Failure error={error()} onRetry={places.reread} />}
        </Show>
      }
    >
      {(found) => (
        <>
          <Table
            label={t(namesText.places)}
            columns={columns()}
            rows={found().items}
            onOpen={({ id }) => address.open(`/names/${id}`)}
            onHover={(row) => desk.hover(row && `/names/${row.id}`)}
            selectedId={selectedId()}
            hoveredId={hoveredId()}
            empty={<Empty text={t(namesText.noneInWindow)} />}
          />
          <Show when={found().hasMore}>
            <p class="list-more">
              {t(namesText.shown, {
                shown: number(found().items.length),
                count: number(found().total),
              })}
            </p>
          </Show>
        </>
      )}
    </Show>
  );
}
