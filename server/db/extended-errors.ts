import type { PGlite } from "@electric-sql/pglite";

/** First bytes of the messages that wait for a Sync: Parse, Bind, Describe, Execute, Close, Flush. */
const BEFORE_SYNC = new Set([..."PBDECH"].map((letter) => letter.charCodeAt(0)));

/** ReadyForQuery: `Z`, its length 5, and the state of the transaction. */
const READY_LENGTH = 6;

/**
 * After an error in the extended protocol PGlite says ReadyForQuery at once, and says it again at
 * the Sync, as it should. The client takes the second for the end of its next query, and from then
 * on every answer belongs to another question. This drops the first.
 */
export function answerOncePerSync(pglite: PGlite): void {
  const execute = pglite.execProtocolRawStream.bind(pglite);
  pglite.execProtocolRawStream = async (message, { onRawData, ...options }) => {
    const [type] = message;
    if (type === undefined || !BEFORE_SYNC.has(type)) {
      return execute(message, { onRawData, ...options });
    }
    let held = Buffer.alloc(0);
    await execute(message, {
      ...options,
      onRawData: (data) => {
        if (data.length < READY_LENGTH) {
          held = Buffer.concat([held, data]);
          return;
        }
        if (held.length > 0) onRawData(held);
        held = Buffer.from(data);
      },
    });
    const answer = endsReady(held) ? held.subarray(0, -READY_LENGTH) : held;
    if (answer.length > 0) onRawData(answer);
  };
}

/** No other message of these answers ends like ReadyForQuery: they end with a zero byte or a name. */
const endsReady = (answer: Buffer): boolean =>
  answer.length >= READY_LENGTH &&
  answer.subarray(-READY_LENGTH, -1).equals(Buffer.from([0x5a, 0, 0, 0, 5]));
