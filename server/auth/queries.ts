import type { Db } from "../db/kysely.ts";
import type { AccountView } from "./contract.ts";

/** All accounts by user name, disabled ones included. */
export const findAccounts = (db: Db): Promise<AccountView[]> =>
  db.selectFrom("account").selectAll().orderBy("username").execute();
