import {
  type Accessor,
  createEffect,
  createMemo,
  createResource,
  createSignal,
  on,
} from "solid-js";
import { listPlaces, type PlaceQuery, type PlaceRow } from "../../../server/names/contract.ts";
import { call } from "../../api.ts";
import { useChanges } from "../../changes.tsx";
import { heldBy } from "../../record.ts";
import { useSession } from "../../session.tsx";

/** The tables from which the list is made. */
const TABLES = ["place", "place_name", "district"];
/** How many rows come at once, and again at every "more". */
export const PAGE = 100;
/** The most that the server gives in one answer. */
const MOST_IN_ONE_ANSWER = 500;

export interface Places {
  items: readonly PlaceRow[];
  total: number;
  hasMore: boolean;
}

/** The first `wanted` places that match, in as few answers as the server allows. */
async function readPlaces(query: PlaceQuery, wanted: number): Promise<Places> {
  const items: PlaceRow[] = [];
  let after: string | undefined;
  for (;;) {
    const limit = Math.min(wanted - items.length, MOST_IN_ONE_ANSWER);
    const querystring = { ...query, limit, ...(after === undefined ? {} : { after }) };
    const answer = await call(listPlaces, { querystring });
    items.push(...answer.items);
    after = answer.next ?? undefined;
    if (after === undefined || items.length >= wanted)
      return { items, total: answer.total, hasMore: items.length < answer.total };
  }
}

/** The places that match, kept up to date with what others save. */
export function createPlaces(query: Accessor<PlaceQuery>, firstPage = PAGE) {
  const changes = useChanges();
  const session = useSession();
  const [wanted, setWanted] = createSignal(firstPage);
  const asked = createMemo(() => JSON.stringify(query()));
  createEffect(on(asked, () => setWanted(firstPage), { defer: true }));
  const [places, { refetch }] = createResource(
    () => ({
      query: query(),
      wanted: wanted(),
      seq: changes.seqOf(TABLES),
      reader: session.account()?.id,
    }),
    (source) => readPlaces(source.query, source.wanted),
  );
  return {
    /** What was read last, also while something newer is on its way. */
    places: () => heldBy(places),
    error: () => (places.state === "errored" ? places.error : null),
    reading: () => places.loading,
    more: () => setWanted((count) => count + PAGE),
    reread: () => void refetch(),
  };
}
