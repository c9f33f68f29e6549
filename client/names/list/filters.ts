import { useSearchParams } from "@solidjs/router";
import {
  NAME_STATUSES,
  type NameStatus,
  type PlaceQuery,
  POSITION_QUALITIES,
  type PositionQuality,
} from "../../../server/names/contract.ts";
import { type Bounds, useDesk } from "../../map/desk.tsx";

/** What of the register is listed, as the address says it. */
export interface Filters {
  class: string | null;
  township: string | null;
  status: NameStatus | null;
  position: PositionQuality | null;
  /** Only what lies in the part of the world that the map shows. */
  window: boolean;
}

const CLASS = /^\d{5}$/;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** Decimals of a degree of the window: 1e-5° is about a metre. */
const WINDOW_DECIMALS = 5;

type Search = Readonly<Record<string, string | string[] | undefined>>;

/** The filters in an address; what cannot be meant counts as absent. */
export function readFilters(search: Search): Filters {
  const text = (name: string) => {
    const value = search[name];
    return (Array.isArray(value) ? value[0] : value) ?? "";
  };
  const matching = (name: string, pattern: RegExp) =>
    pattern.test(text(name)) ? text(name) : null;
  return {
    class: matching("class", CLASS),
    township: matching("township", ID),
    status: NAME_STATUSES.find((status) => status === text("status")) ?? null,
    position: POSITION_QUALITIES.find((quality) => quality === text("position")) ?? null,
    window: text("window") === "1",
  };
}

/** How many of the filters narrow the list. */
export const countFilters = ({ window: _, ...narrowing }: Filters): number =>
  Object.values(narrowing).filter((value) => value !== null).length;

/** What the filters ask of the register, in a window where one is known. */
export const queryOf = (filters: Filters, bounds: Bounds | null): PlaceQuery => ({
  ...(filters.class && { classCode: filters.class }),
  ...(filters.township && { districtId: filters.township }),
  ...(filters.status && { status: filters.status }),
  ...(filters.position && { positionQuality: filters.position }),
  ...(bounds && { bbox: bounds.map((degrees) => degrees.toFixed(WINDOW_DECIMALS)).join(",") }),
});

/** The filters of the address, and how to change them. */
export function useFilters() {
  const [search, setSearch] = useSearchParams();
  const desk = useDesk();
  const filters = () => readFilters(search);
  const change = (changed: Partial<Filters>) => {
    const { window: inWindow, ...rest } = changed;
    const params: Record<string, string | null> = { ...rest };
    if (inWindow !== undefined) params.window = inWindow ? "1" : null;
    setSearch(params, { replace: true, scroll: false });
  };
  return {
    filters,
    change,
    clear: () => change({ class: null, township: null, status: null, position: null }),
    /** The part of the world that the list is bound to, or `null`. */
    bounds: () => (filters().window ? desk.bounds() : null),
  };
}
