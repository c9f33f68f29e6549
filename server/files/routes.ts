import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { audienceOf } from "../auth/rights.ts";
import { notFound } from "../http/problems.ts";
import { writeOf } from "../http/request.ts";
import * as commands from "./commands.ts";
import * as contract from "./contract.ts";
import { findAttachment, findFiles } from "./queries.ts";
import { attachmentNamed, MAX_FILE_BYTES, MEDIA_TYPES } from "./rules.ts";
import { type FileStore, openStore } from "./store.ts";

/** Scans and photos kept for places, in the store of the data directory. */
export const files =
  (dataDir: string): FastifyPluginAsyncTypebox =>
  async (app) => {
    const store = openStore(dataDir);
    await app.register(uploads(store));
    app.route({
      ...contract.attachFile,
      handler: (request) =>
        commands.attachFile(app.db, store, writeOf(contract.attachFile, request)),
    });
    app.route({
      ...contract.listFiles,
      handler: async ({ params, actor }) => ({
        items: await findFiles(app.db, params.id, audienceOf(actor)),
      }),
    });
    app.route({
      ...contract.readFile,
      handler: async ({ params, actor }, reply) => {
        const file = await findAttachment(app.db, params.id, audienceOf(actor));
        const handle = await store.open(file.sha256);
        if (!handle) throw notFound("file");
        // What was uploaded is somebody's content: it is stored by the browser, never run or shown.
        reply
          .type(file.mediaType)
          .header("Content-Length", file.bytes)
          .header("Content-Disposition", attachmentNamed(file.title, file.mediaType))
          .header("Content-Security-Policy", "sandbox; default-src 'none'")
          .header("X-Content-Type-Options", "nosniff")
          .header("Cache-Control", "private, no-store");
        return handle.createReadStream();
      },
    });
  };

/** Apart from the other routes, since here a body is taken as it comes and is not read beforehand. */
const uploads =
  (store: FileStore): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser([...MEDIA_TYPES], (_request, _payload, done) => done(null));
    app.route({
      ...contract.storeFile,
      bodyLimit: MAX_FILE_BYTES,
      handler: (request) => commands.storeUpload(store, request.raw),
    });
  };
