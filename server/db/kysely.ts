import { AsyncLocalStorage } from "node:async_hooks";
import {
  CamelCasePlugin,
  type ConnectionProvider,
  type DatabaseConnection,
  DefaultQueryExecutor,
  type Driver,
  Kysely,
  PostgresDialect,
  type Transaction,
} from "kysely";
import type { Pool } from "pg";
import type { DB } from "./types.ts";
import { unavailableFrom } from "./unavailable.ts";

/** The database, outside any transaction. */
export type Db = Kysely<DB>;
/** The database inside a transaction. */
export type Trx = Transaction<DB>;

/** The query builder over a pool. */
export async function createDb(pool: Pool): Promise<Db> {
  const dialect = new PostgresDialect({ pool });
  const driver = dialect.createDriver();
  await driver.init();
  const plugins = [new CamelCasePlugin({ maintainNestedObjectKeys: true })];
  const executor = new DefaultQueryExecutor(
    dialect.createQueryCompiler(),
    dialect.createAdapter(),
    guardedConnections(driver),
    plugins,
  );
  return new Kysely<DB>({ config: { dialect, plugins }, dialect, driver, executor });
}

/** Whether the work at hand holds a connection already. */
const holding = new AsyncLocalStorage<{ held: boolean }>();

/**
 * Hands out connections of the pool. Work that holds one may not ask for another: on the embedded
 * database, which has only one, it would wait for itself.
 */
const guardedConnections = (driver: Driver): ConnectionProvider => ({
  async provideConnection(consumer) {
    if (holding.getStore()?.held)
      throw new Error("Inside a transaction only `trx` may be used, not `db`");
    const connection = await driver.acquireConnection().catch((error) => {
      throw unavailableFrom(error) ?? error;
    });
    const mark = { held: true };
    try {
      return await holding.run(mark, () => consumer(connection));
    } catch (error) {
      const unavailable = unavailableFrom(error);
      if (unavailable) await discardIfBroken(driver, connection);
      throw unavailable ?? error;
    } finally {
      // What the work started and left running may ask for a connection of its own from now on.
      mark.held = false;
      await driver.releaseConnection(connection);
    }
  },
});

/** A connection that cannot even roll back is not given to the next one: the driver marks it. */
const discardIfBroken = (driver: Driver, connection: DatabaseConnection) =>
  driver.rollbackTransaction(connection).catch(() => {});
