import type { Pool } from "pg";

export type Listen = (channel: string, hear: (payload: string) => void) => Promise<() => void>;

const CHANNEL = /^[a-z_]+$/;

/**
 * Hears what transactions say with `pg_notify` when they commit, over every connection of a pool
 * of one. After a new connection everybody is called with an empty payload: something may have been
 * said meanwhile.
 */
export function listenOn(pool: Pool): Listen {
  const hearers = new Map<string, Set<(payload: string) => void>>();
  const call = (channel: string, payload: string) => {
    for (const hear of hearers.get(channel) ?? []) hear(payload);
  };
  pool.on("connect", (client) => {
    client.on("notification", ({ channel, payload }) => call(channel, payload ?? ""));
    for (const channel of hearers.keys())
      client.query(`listen ${channel}`).then(
        () => call(channel, ""),
        () => {},
      );
  });
  return async (channel, hear) => {
    if (!CHANNEL.test(channel)) throw new Error(`Not a channel: ${channel}`);
    if (!hearers.has(channel)) await pool.query(`listen ${channel}`);
    hearers.set(channel, new Set([...(hearers.get(channel) ?? []), hear]));
    return () => hearers.get(channel)?.delete(hear);
  };
}
