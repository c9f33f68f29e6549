import { Type } from "typebox";
import { Closed, type Contract, Nullable, Uuid } from "../http/contract.ts";

export const readChanges = {
  method: "GET",
  url: "/api/changes",
  access: "public",
  schema: {
    summary:
      "What was saved after `since`, in commit order; waits up to `wait` seconds for something new",
    querystring: Closed({
      since: Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER }),
      wait: Type.Optional(Type.Integer({ minimum: 0, maximum: 25 })),
    }),
    response: {
      200: Closed({
        /** The cursor for the next call: everything up to it is in this answer or older. */
        seq: Type.Integer(),
        changes: Type.Array(
          Closed({
            seq: Type.Integer(),
            subjectId: Nullable(Uuid),
            tables: Type.Array(Type.String()),
          }),
        ),
      }),
    },
  },
} as const satisfies Contract;
