import { expect, test } from "vitest";
import { readConfig } from "../server/config.ts";

test.for([
  [{ PORT: "http" }, "PORT=http: expected a port number from 0 to 65535"],
  [{ PORT: "70000" }, "PORT=70000: expected a port number from 0 to 65535"],
  [{ DEMO: "yes" }, "DEMO=yes: expected 0 or 1"],
  [{ NODE_ENV: "prod" }, "NODE_ENV=prod: expected development, test or production"],
  [{ PUBLIC_URL: "names.example.cn" }, "PUBLIC_URL=names.example.cn: expected an address such as"],
] as const)("refuses %o and says what is expected", ([env, message]) => {
  expect(() => readConfig(env)).toThrow(message);
});

test("refuses an address of a database without repeating its password", () => {
  const read = () => readConfig({ DATABASE_URL: "mysql://root:secret@host/db" });
  expect(read).toThrow("DATABASE_URL: expected an address such as postgres://");
  expect(read).not.toThrow("secret");
});

test("runs by itself on the own machine, with demonstration data", () => {
  expect(readConfig({})).toEqual({
    port: 3000,
    host: "127.0.0.1",
    dataDir: ".data",
    demo: true,
    nodeEnv: "production",
  });
});

test("counts an empty variable as not set", () => {
  expect(readConfig({ PORT: "", DATABASE_URL: " " })).toEqual(readConfig({}));
});

test.for([
  [{ HOST: "0.0.0.0" }, false],
  [{ HOST: "localhost" }, true],
  [{ HOST: "::1" }, true],
  [{ DATABASE_URL: "postgres://host/db" }, false],
  [{ DATABASE_URL: "postgres://host/db", DEMO: "1" }, true],
  [{ DEMO: "0" }, false],
] as const)("with %o offers demonstration data: %s", ([env, demo]) => {
  expect(readConfig(env).demo).toBe(demo);
});
