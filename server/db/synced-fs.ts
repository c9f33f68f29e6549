import { fsyncSync } from "node:fs";
import { NodeFS } from "@electric-sql/pglite/nodefs";
import { syncPath } from "./synced-path.ts";

/** Exit status after the disk refused to confirm a write (EX_SOFTWARE of sysexits). */
export const SYNC_FAILED_EXIT = 70;

/** A file or directory that PostgreSQL has open; `nfd` is the host's descriptor, which only a file has. */
interface HostStream {
  nfd?: number;
  node: HostNode;
}
interface HostNode {
  parent: HostNode;
  name: string;
}

/** The parts of Emscripten's NODEFS that PGlite 0.5.8 leaves without durability. */
interface HostFileSystem {
  realPath(node: HostNode): string;
  stream_ops: { fsync?: (stream: HostStream) => number };
  node_ops: { rename: (node: HostNode, directory: HostNode, name: string) => void };
}

/**
 * PGlite's filesystem, made durable. As shipped it has no fsync at all, so PostgreSQL believes that
 * its writes are on the disk while a power cut would lose them (electric-sql/pglite#1107).
 */
export class SyncedFs extends NodeFS {
  /** How many times a file or directory was really synced. */
  syncs = 0;

  override async init(...[pg, options]: Parameters<NodeFS["init"]>) {
    const { emscriptenOpts } = await super.init(pg, options);
    emscriptenOpts.preRun = [
      ...(emscriptenOpts.preRun ?? []),
      (module) => this.#makeDurable(module.FS.filesystems.NODEFS),
    ];
    return { emscriptenOpts };
  }

  #makeDurable(host: HostFileSystem) {
    host.stream_ops.fsync = ({ nfd, node }) => {
      this.#sync(() => (nfd === undefined ? syncPath(host.realPath(node)) : fsyncSync(nfd)));
      return 0;
    };
    const rename = host.node_ops.rename;
    host.node_ops.rename = (node, directory, name) => {
      rename(node, directory, name);
      this.#sync(() => syncPath(host.realPath(directory)));
    };
  }

  /**
   * PostgreSQL would answer the first failure with an error and then spin for ever inside this
   * process; after it nothing in memory can be trusted, so the process ends and the next one
   * recovers from the log.
   */
  #sync(work: () => void) {
    try {
      work();
    } catch (error) {
      process.stderr.write(`The disk refused to confirm a write: ${String(error)}\n`);
      process.exit(SYNC_FAILED_EXIT);
    }
    this.syncs += 1;
  }
}
