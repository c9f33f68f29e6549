import { sql } from "kysely";
import { CHANGE_CHANNEL, type ChainHead, onCommitted } from "../commit/signal.ts";
import type { Database } from "../db/connect.ts";
import type { Db } from "../db/kysely.ts";
import type { Box } from "../geo/box.ts";
import { coalesced } from "./flow.ts";
import type { TileLayer } from "./layer.ts";
import { type ChangeSource, findTouched, type Stretch } from "./touched.ts";

/** Knows how far tiles must have followed the audit chain. Nothing here is truth: it is read again at a start. */
export interface Freshness {
  /** Number of the newest change that a layer shows; grows with every change of its tables. */
  versionOf(layer: TileLayer): number;
  /** Whether everything up to a number of the chain shows. */
  hasReached(seq: number): boolean;
  /** The newest number that was heard of; what it changed may not show yet. */
  newest(): number;
  /** Reads what is new on the chain. */
  catchUp(): Promise<void>;
  close(): void;
}

/**
 * Takes out the tiles of a layer that touch one of the boxes (`null`: all of them). They were true
 * up to the entry `trueUpTo` of the chain.
 */
type Drop = (layer: TileLayer, boxes: Box[] | null, trueUpTo: number) => void;

/** Follows the audit chain from where it stands now, and drops what it makes stale. */
export async function followChain(
  { db, listen }: Pick<Database, "db" | "listen">,
  layers: readonly TileLayer[],
  drop: Drop,
): Promise<Freshness> {
  const versions = new Map<TileLayer, number>();
  let reached = await findHead(db);
  for (const layer of layers) versions.set(layer, await findVersion(db, layer, reached));
  let heard = reached;
  let hasFailed = false;

  const readOn = async () => {
    const after = reached;
    const entries = await findEntries(db, after);
    const upTo = entries.at(-1)?.seq ?? after;
    const changes = await findChanges(db, layers, entries, { after, upTo });
    // From here on in one turn: whoever sees the new version must not find an old tile.
    for (const { layer, boxes, version } of changes) {
      drop(layer, boxes, after);
      versions.set(layer, version);
    }
    reached = Math.max(reached, upTo);
    hasFailed = false;
  };
  const catchUp = coalesced(() =>
    readOn().catch((error: unknown) => {
      // The next request tries again, and reports it when that fails too.
      hasFailed = true;
      throw error;
    }),
  );
  const follow = () => void catchUp().catch(() => {});

  const stopHearing = onCommitted(db, ({ seq, tables }: ChainHead) => {
    heard = Math.max(heard, seq);
    if (seq === reached + 1 && !layers.some((layer) => isDrawnFrom(layer, tables))) reached = seq;
    else if (seq > reached) follow();
  });
  // Other processes say the number of their entry; without one the connection is new.
  const stopListening = await listen(CHANGE_CHANNEL, (payload) => {
    heard = Math.max(heard, Number(payload));
    if (payload === "" || heard > reached) follow();
  });
  return {
    versionOf: (layer) => versions.get(layer) ?? 0,
    hasReached: (seq) => !hasFailed && seq <= reached,
    newest: () => Math.max(heard, reached),
    catchUp,
    close() {
      stopHearing();
      stopListening();
    },
  };
}

const tablesOf = (layer: TileLayer) => layer.dependsOn.map(({ table }) => table);

const isDrawnFrom = (layer: TileLayer, tables: readonly string[]) =>
  tablesOf(layer).some((table) => tables.includes(table));

interface Entry {
  seq: number;
  tables: string[];
}

/** The layers that some entries change: where, and since which of them. */
async function findChanges(
  db: Db,
  layers: readonly TileLayer[],
  entries: readonly Entry[],
  stretch: Stretch,
) {
  const tables = new Set(entries.flatMap((entry) => entry.tables));
  const found = new Map<ChangeSource, Promise<Box[] | null>>();
  const boxesOf = (source: ChangeSource) => {
    const boxes = found.get(source) ?? findTouched(db, source, stretch);
    found.set(source, boxes);
    return boxes;
  };
  const changed = layers.filter((layer) => isDrawnFrom(layer, [...tables]));
  return Promise.all(
    changed.map(async (layer) => {
      const sources = layer.dependsOn.filter(({ table }) => tables.has(table));
      const boxes = await Promise.all(sources.map(boxesOf));
      const version = entries.findLast((entry) => isDrawnFrom(layer, entry.tables))?.seq ?? 0;
      return { layer, version, boxes: boxes.includes(null) ? null : boxes.flatMap((b) => b ?? []) };
    }),
  );
}

const findHead = async (db: Db): Promise<number> =>
  (await db.selectFrom("auditHead").select("seq").executeTakeFirstOrThrow()).seq;

const findEntries = (db: Db, after: number): Promise<Entry[]> =>
  db
    .selectFrom("audit")
    .select(["seq", "tables"])
    .where("seq", ">", after)
    .orderBy("seq")
    .execute();

async function findVersion(db: Db, layer: TileLayer, upTo: number): Promise<number> {
  const found = await db
    .selectFrom("audit")
    .select("seq")
    .where("seq", "<=", upTo)
    .where((eb) => sql<boolean>`${eb.ref("tables")} && ${tablesOf(layer)}::text[]`)
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  return found?.seq ?? 0;
}
