import { useBeforeLeave, useLocation, useNavigate, useSearchParams } from "@solidjs/router";
import { createContext, createMemo, type JSX, useContext } from "solid-js";
import {
  type LayerChoice,
  type LayerChoices,
  readLayers,
  readView,
  type View,
  writeLayers,
  writeView,
} from "./address-codec.ts";

/** The address bar: it holds what is looked at, so that a link or a reload brings it all back. */
export interface Address {
  path: () => string;
  /** The record that is selected, as the first two parts of its path, or `null`. */
  selection: () => string | null;
  /** Opens a panel and keeps the view, layers and filters. */
  open: (path: string, options?: { replace?: boolean }) => void;
  view: () => View | null;
  setView: (view: View) => void;
  layers: () => LayerChoices;
  chooseLayer: (id: string, choice: LayerChoice) => void;
  base: () => string | undefined;
  chooseBase: (id: string | undefined) => void;
  tableOpen: () => boolean;
  openTable: (open: boolean) => void;
}

type Search = { at: string; layers: string; base: string; table: string };

const AddressContext = createContext<Address>();

const SELECTABLE = /^\/[a-z-]+\/[0-9a-f-]{36}(?=\/|$)/;

export const selectionIn = (path: string): string | null => SELECTABLE.exec(path)?.[0] ?? null;

const text = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

function createAddress(): Address {
  const location = useLocation();
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams<Search>();
  const replace = (change: Partial<Record<keyof Search, string | null>>) =>
    setSearch(change, { replace: true, scroll: false });
  const layers = createMemo(() => readLayers(text(search.layers)));
  return {
    path: () => location.pathname,
    selection: createMemo(() => selectionIn(location.pathname)),
    open: (path, options) => navigate(path + window.location.search, { ...options, scroll: false }),
    view: createMemo(() => readView(text(search.at))),
    setView: (view) => replace({ at: writeView(view) }),
    layers,
    chooseLayer: (id, choice) =>
      replace({
        layers: writeLayers({ ...layers(), [id]: { ...layers()[id], ...choice } }) || null,
      }),
    base: () => text(search.base),
    chooseBase: (id) => replace({ base: id ?? null }),
    tableOpen: () => text(search.table) === "1",
    openTable: (open) => replace({ table: open ? "1" : null }),
  };
}

/** Must stand inside the router. */
export function AddressProvider(props: { children: JSX.Element }) {
  return (
    <AddressContext.Provider value={createAddress()}>{props.children}</AddressContext.Provider>
  );
}

export function useAddress(): Address {
  const address = useContext(AddressContext);
  if (!address) throw new Error("useAddress outside of AddressProvider");
  return address;
}

/** Asks `mayLeave` before another panel is opened; a mere move of the map asks nothing. */
export function useLeaveGuard(isUnsaved: () => boolean, mayLeave: () => Promise<boolean>): void {
  useBeforeLeave((event) => {
    const to = typeof event.to === "string" ? event.to.split(/[?#]/)[0] : null;
    if (to === event.from.pathname || event.defaultPrevented || !isUnsaved()) return;
    event.preventDefault();
    void mayLeave().then((leaves) => leaves && event.retry(true));
  });
}
