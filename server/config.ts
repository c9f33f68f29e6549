import { type Static, Type } from "typebox";
import { Value } from "typebox/value";

const Switch = Type.Union([Type.Literal("0"), Type.Literal("1")], { description: "0 or 1" });

/** The environment as it is written: text, every variable optional. */
const Environment = Type.Object({
  PORT: Type.Optional(
    Type.String({ pattern: "^[0-9]{1,5}$", description: "a port number from 0 to 65535" }),
  ),
  HOST: Type.Optional(Type.String({ description: "an address to listen on, such as 127.0.0.1" })),
  DATA_DIR: Type.Optional(Type.String({ description: "a directory" })),
  DATABASE_URL: Type.Optional(
    Type.String({
      pattern: "^postgres(ql)?://",
      description: "an address such as postgres://user:password@host:5432/database",
    }),
  ),
  DEMO: Type.Optional(Switch),
  TIANDITU_KEY: Type.Optional(
    Type.String({ pattern: "^[0-9a-zA-Z]+$", description: "a key of letters and digits" }),
  ),
  PUBLIC_URL: Type.Optional(
    Type.String({
      pattern: "^https?://[^/]+/?$",
      description: "an address such as https://names.example.cn",
    }),
  ),
  NODE_ENV: Type.Optional(
    Type.Union([Type.Literal("development"), Type.Literal("test"), Type.Literal("production")], {
      description: "development, test or production",
    }),
  ),
});
type Environment = Static<typeof Environment>;

/** What the program was told by its surroundings. */
export interface Config {
  port: number;
  host: string;
  /** Directory of everything that the program itself stores. */
  dataDir: string;
  /** Address of a PostgreSQL server; without it the embedded database is used. */
  databaseUrl?: string;
  /** Whether demonstration data and accounts are offered. */
  demo: boolean;
  /** Key of the national map service 天地图, which is offered as a base map when it is set. */
  tiandituKey?: string;
  /** Address under which browsers reach the program, when a proxy stands in front. */
  publicUrl?: string;
  nodeEnv: "development" | "test" | "production";
}

/** A variable of the environment has a value that cannot be used. */
export class ConfigError extends Error {
  override name = "ConfigError";
}

const MAX_PORT = 65_535;

/** Whether a listening address can be reached from this machine only. */
export const isLoopback = (host: string) =>
  host === "localhost" || host === "::1" || /^127(\.\d{1,3}){3}$/.test(host);

/**
 * Reads the configuration; the only reader of `process.env`.
 *
 * @throws ConfigError naming the variable, its value and what is expected
 */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const given = checked(env);
  const host = given.HOST ?? "127.0.0.1";
  return {
    port: portFrom(given.PORT ?? "3000"),
    host,
    dataDir: given.DATA_DIR ?? ".data",
    demo: given.DEMO ? given.DEMO === "1" : isLoopback(host) && !given.DATABASE_URL,
    nodeEnv: given.NODE_ENV ?? "production",
    ...(given.DATABASE_URL && { databaseUrl: given.DATABASE_URL }),
    ...(given.TIANDITU_KEY && { tiandituKey: given.TIANDITU_KEY }),
    ...(given.PUBLIC_URL && { publicUrl: given.PUBLIC_URL.replace(/\/$/, "") }),
  };
}

/** Only the variables that are ours, without empty ones, which count as not set. */
function checked(env: NodeJS.ProcessEnv): Environment {
  const given: Record<string, string> = {};
  for (const [name, schema] of Object.entries(Environment.properties)) {
    const value = env[name]?.trim();
    if (!value) continue;
    if (!Value.Check(schema, value)) throw unusable(name, value, describe(schema));
    given[name] = value;
  }
  return Value.Parse(Environment, given);
}

function portFrom(text: string): number {
  const port = Number(text);
  if (port > MAX_PORT) throw unusable("PORT", text, describe(Environment.properties.PORT));
  return port;
}

const describe = (schema: object) =>
  "description" in schema ? String(schema.description) : "another value";

/** The value of DATABASE_URL may hold a password and is therefore not repeated. */
const unusable = (name: string, value: string, expected: string) =>
  new ConfigError(
    name === "DATABASE_URL"
      ? `${name}: expected ${expected}`
      : `${name}=${value}: expected ${expected}`,
  );
