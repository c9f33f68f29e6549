/** Where the rows of each file belong. */
export const TABLES = {
  districts: "district",
  entries: "search_entry",
  keys: "search_key",
} as const;

const OURS = "('search_entry'::regclass, 'search_key'::regclass)";

/** Foreign keys first: they need the keys that they refer to. */
const CONSTRAINTS = `
  select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
         format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as make
  from pg_constraint where conrelid in ${OURS} and contype in ('p', 'u', 'f')
  order by contype = 'f' desc`;

const INDEXES = `
  select format('drop index %s', indexrelid::regclass) as drop, pg_get_indexdef(indexrelid) as make
  from pg_index where indrelid in ${OURS}`;

interface Step {
  drop: string;
  make: string;
}

/**
 * Drops the indexes and constraints of the search tables.
 *
 * @param run runs a statement and answers its rows
 * @returns the statements that make them again
 */
export async function dropIndexes(run: (text: string) => Promise<unknown[]>): Promise<string[]> {
  const constraints = (await run(CONSTRAINTS)) as Step[];
  for (const { drop } of constraints) await run(drop);
  const indexes = (await run(INDEXES)) as Step[];
  for (const { drop } of indexes) await run(drop);
  return [...indexes.map(({ make }) => make), ...constraints.map(({ make }) => make).reverse()];
}
