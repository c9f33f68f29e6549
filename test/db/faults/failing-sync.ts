import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

/**
 * Preloaded into the process of the embedded database: the disk fails while there is a file
 * `broken` beside the database's directory.
 */
const { directory } = JSON.parse(process.argv[2] ?? "{}");
const sync = fs.fsyncSync;
fs.fsyncSync = (descriptor) => {
  if (fs.existsSync(`${directory}.broken`)) throw new Error("EIO: i/o error, fsync");
  sync(descriptor);
};
syncBuiltinESMExports();
