import { sql } from "kysely";
import { openDatabase } from "../../server/db/connect.ts";
import type { Db } from "../../server/db/kysely.ts";
import { migrate } from "../../server/db/migrate.ts";
import { seedId } from "../../server/seed/ids.ts";
import { findPostgres, INSTALL_POSTGRES, startPostgres } from "../support/postgres-server.ts";
import { ToolMissing } from "./measure.ts";

const ZOOM = 14;
const [FIRST_X, FIRST_Y] = [13966, 5928];
const SIDE = 6;
const PLACES_A_TILE = 1_800;

export interface BenchTile {
  z: number;
  x: number;
  y: number;
}

/** A square of tiles at zoom 14, each with about 1,800 places. */
export const BENCH_TILES: readonly BenchTile[] = Array.from({ length: SIDE ** 2 }, (_, i) => ({
  z: ZOOM,
  x: FIRST_X + (i % SIDE),
  y: FIRST_Y + Math.floor(i / SIDE),
}));

/**
 * A throw-away server whose database holds generated places, each fifth with a second name.
 *
 * @returns its address, and what stops it
 */
export async function startWithPlaces(settings: readonly string[] = []) {
  const programs = findPostgres();
  if (!programs) throw new ToolMissing(`needs PostgreSQL with PostGIS: ${INSTALL_POSTGRES}`);
  const server = await startPostgres(programs, ["fsync=off", "shared_buffers=256MB", ...settings]);
  const url = server.url("postgres");
  const database = await openDatabase({ databaseUrl: url, dataDir: "" }, { acceptsLoss: true });
  try {
    await migrate(database.db);
    await generate(database.db);
    await database.close();
  } catch (error) {
    await database.close();
    await server.stop();
    throw error;
  }
  return { url, programs, stop: server.stop };
}

async function generate(db: Db) {
  const district = seedId("bench district");
  await db.connection().execute(async (connection) => {
    // Histories and audit of generated rows are of no use here.
    await sql`set session_replication_role = replica`.execute(connection);
    await connection
      .insertInto("district")
      .values({
        id: district,
        level: "county",
        name: "舒兰市",
        romanization: "Shūlán Shì",
        romanizationPlain: "Shulan Shi",
        source: "bench",
      })
      .execute();
    await insertPlaces(connection, district);
    await insertNames(connection, "name", "大王家屯", 1);
    await insertNames(connection, "allonym", "老王屯", 5);
    await sql`set session_replication_role = origin`.execute(connection);
    await sql`vacuum analyze`.execute(connection);
  });
}

/** Ids as the program makes them: a time in front, so that rows made together lie together. */
const idOf = (group: "8" | "9" | "a") =>
  sql`(${sql.lit(`01900000-0000-7000-${group}000-`)} || lpad(to_hex(i), 12, '0'))::uuid`;

const insertPlaces = (db: Db, district: string) => {
  const count = PLACES_A_TILE * BENCH_TILES.length;
  return sql`
    insert into place (id, class_code, geom, position_quality, district_id, source)
    select ${idOf("8")}, (array['21610','21500','22100','12000','25100','21400'])[1 + i % 6],
           st_transform(st_setsrid(st_makepoint(
             st_xmin(area) + random() * (st_xmax(area) - st_xmin(area)),
             st_ymin(area) + random() * (st_ymax(area) - st_ymin(area))), 3857), 4490),
           'approximate', ${district}, 'bench'
    from (select setseed(0.5)) seed, generate_series(1, ${count}::integer) i,
      lateral (select st_union(st_tileenvelope(${ZOOM}::integer, ${FIRST_X}::integer, ${FIRST_Y}::integer),
        st_tileenvelope(${ZOOM}::integer, ${FIRST_X + SIDE - 1}::integer, ${FIRST_Y + SIDE - 1}::integer) ) as area
        offset 0) as square`.execute(db);
};

const insertNames = (db: Db, kind: "name" | "allonym", text: string, every: number) =>
  sql`
    insert into place_name (id, place_id, kind, status, text, specific_part, generic_part,
                            romanization, romanization_plain, source)
    select ${idOf(kind === "name" ? "9" : "a")}, ${idOf("8")}, ${kind}, 'standard',
           ${text}::text || i, ${text}::text || i, '', 'Dàwángjiā Tún ' || i, 'Dawangjia Tun ' || i, 'bench'
    from generate_series(1, (select count(*) from place)) i where i % ${every}::integer = 0`.execute(
    db,
  );
