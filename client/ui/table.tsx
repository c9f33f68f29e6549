import { createMemo, createSignal, For, type JSX, Show } from "solid-js";
import { useLanguage } from "../language.tsx";
import { commonText } from "../text.ts";
import { type Sorting, sortRows } from "./sort-rows.ts";
import "./table.css";

export interface Column<R> {
  id: string;
  title: string;
  cell: (row: R) => JSX.Element;
  /** By what the column sorts; a column without it does not. */
  sort?: (row: R) => string | number | null;
  /** Figures of one width, to the right. */
  figures?: boolean;
}

/** A table whose rows open something. Chinese sorts by pinyin. */
export function Table<R extends { id: string }>(props: {
  label: string;
  columns: readonly Column<R>[];
  rows: readonly R[];
  onOpen?: (row: R) => void;
  onHover?: (row: R | null) => void;
  selectedId?: string | null;
  hoveredId?: string | null;
  empty?: JSX.Element;
}) {
  const [sorting, setSorting] = createSignal<Sorting | null>(null);
  const rows = createMemo(() => {
    const by = sorting();
    const key = props.columns.find(({ id }) => id === by?.column)?.sort;
    return by && key ? sortRows(props.rows, key, by.descending) : props.rows;
  });
  const turn = (column: string) =>
    setSorting((now) => ({ column, descending: now?.column === column && !now.descending }));
  return (
    <Show when={props.rows.length > 0} fallback={props.empty}>
      <table class="table" aria-label={props.label} onMouseLeave={() => props.onHover?.(null)}>
        <thead>
          <tr>
            <For each={props.columns}>
              {(column) => <Heading column={column} sorting={sorting()} onTurn={turn} />}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={rows()}>
            {(row) => (
              <tr
                tabIndex={props.onOpen ? 0 : undefined}
                data-opens={Boolean(props.onOpen)}
                data-hovered={row.id === props.hoveredId}
                aria-selected={row.id === props.selectedId}
                onClick={() => props.onOpen?.(row)}
                onKeyDown={(event) => event.key === "Enter" && props.onOpen?.(row)}
                onMouseEnter={() => props.onHover?.(row)}
                onFocus={() => props.onHover?.(row)}
              >
                <For each={props.columns}>
                  {(column) => (
                    <td classList={{ figures: column.figures ?? false }}>{column.cell(row)}</td>
                  )}
                </For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </Show>
  );
}

function Heading<R>(props: {
  column: Column<R>;
  sorting: Sorting | null;
  onTurn: (column: string) => void;
}) {
  const { t } = useLanguage();
  const isSorted = () => props.sorting?.column === props.column.id;
  const order = () =>
    isSorted() ? (props.sorting?.descending ? "descending" : "ascending") : "none";
  return (
    <th
      scope="col"
      classList={{ figures: props.column.figures ?? false }}
      aria-sort={props.column.sort ? order() : undefined}
    >
      <Show when={props.column.sort} fallback={props.column.title}>
        <button type="button" onClick={() => props.onTurn(props.column.id)}>
          {props.column.title}
          <Show when={isSorted()}>
            <span class="sort-sign" aria-hidden="true">
              {props.sorting?.descending ? "▾" : "▴"}
            </span>
            <span class="unseen">
              {t(props.sorting?.descending ? commonText.sortedDown : commonText.sortedUp)}
            </span>
          </Show>
        </button>
      </Show>
    </th>
  );
}
