import { type Static, Type } from "typebox";
import { ById, Closed, type Contract, OneOf, Receipt, Uuid } from "../http/contract.ts";
import { MEDIA_TYPES } from "./rules.ts";

const Sha256 = Type.String({ pattern: "^[0-9a-f]{64}$" });

export const storeFile = {
  method: "PUT",
  url: "/api/files",
  access: "place.edit",
  schema: {
    summary:
      "Upload a PDF, JPEG or PNG of 20 MB at most, the body being the file itself; then attach it",
    response: { 200: Closed({ sha256: Sha256, bytes: Type.Integer() }) },
  },
} as const satisfies Contract;

export const attachFile = {
  method: "POST",
  url: "/api/places/:id/files",
  access: "place.edit",
  write: "create",
  schema: {
    summary: "Attach an uploaded file to a place",
    params: ById,
    body: Closed({
      id: Uuid,
      sha256: Sha256,
      title: Type.String({ minLength: 1, maxLength: 200 }),
    }),
    response: { 200: Receipt },
  },
} as const satisfies Contract;

export const FileRow = Closed({
  id: Uuid,
  title: Type.String(),
  mediaType: OneOf(MEDIA_TYPES),
  bytes: Type.Integer(),
  version: Type.Integer(),
});
export type FileRow = Static<typeof FileRow>;

export const listFiles = {
  method: "GET",
  url: "/api/places/:id/files",
  access: "file.read",
  schema: {
    summary: "The files attached to a place",
    params: ById,
    response: { 200: Closed({ items: Type.Array(FileRow) }) },
  },
} as const satisfies Contract;

export const readFile = {
  method: "GET",
  url: "/api/files/:id",
  access: "file.read",
  schema: {
    summary: "An attached file as it was uploaded, by the number of its attachment",
    params: ById,
    response: {
      200: Type.Unsafe<NodeJS.ReadableStream>({
        description: "The file",
        content: Object.fromEntries(
          MEDIA_TYPES.map((type) => [type, { schema: { type: "string", format: "binary" } }]),
        ),
      }),
    },
  },
} as const satisfies Contract;
