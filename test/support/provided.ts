/** How a worker reaches the database that it owns. */
export type DatabaseAddress =
  | { kind: "embedded"; host: string; port: number }
  | { kind: "server"; url: string };

declare module "vitest" {
  interface ProvidedContext {
    /** The databases of the workers, in the order of their numbers. */
    databases: DatabaseAddress[];
    /** Why there are none, with the line that installs what is missing. */
    databasesMissing: string | null;
    /** A data directory of the embedded database after all migrations, to be copied. */
    migratedDirectory: string;
    /** Where the demonstration answers that the browser tests look at. */
    address: string;
    /** Path of a Chromium. */
    chromium: string | null;
    chromiumMissing: string | null;
  }
}
