import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { TILE_MEDIA_TYPE } from "../../server/tiles/contract.ts";
import { findTool } from "./measure.ts";

const PATIENCE_MS = 5_000;

/**
 * nginx with compressed tiles as static files, as fast as it serves them.
 *
 * @param directory for its files, which it may read
 * @param tiles compressed bytes by path
 */
export async function startNginx(directory: string, tiles: ReadonlyMap<string, Buffer>) {
  const nginx = findTool("nginx", "nginx-light");
  for (const [path, bytes] of tiles) {
    const file = join(directory, "root", path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  const port = await freePort();
  const configuration = join(directory, "nginx.conf");
  writeFileSync(configuration, configure(directory, port));
  const child = spawn(
    "setpriv",
    ["--pdeathsig", "TERM", nginx, "-p", directory, "-c", configuration],
    {
      stdio: ["ignore", "ignore", "inherit"],
    },
  );
  const origin = `http://127.0.0.1:${port}`;
  await answers(origin);
  return {
    origin,
    async stop() {
      child.kill("SIGQUIT");
      await once(child, "exit");
    },
  };
}

const configure = (directory: string, port: number) => `
daemon off;
worker_processes 1;
user root;
pid ${directory}/nginx.pid;
error_log stderr crit;
events { worker_connections 512; }
http {
  access_log off;
  sendfile on;
  tcp_nodelay on;
  tcp_nopush off;
  keepalive_requests 100000000;
  open_file_cache max=1000 inactive=60s;
  open_file_cache_valid 60s;
  etag on;
  default_type ${TILE_MEDIA_TYPE};
  client_body_temp_path ${directory}/tmp; proxy_temp_path ${directory}/tmp;
  fastcgi_temp_path ${directory}/tmp; uwsgi_temp_path ${directory}/tmp; scgi_temp_path ${directory}/tmp;
  server {
    listen 127.0.0.1:${port};
    root ${directory}/root;
    add_header Content-Encoding gzip;
    add_header Cache-Control "public, no-cache";
    add_header Vary "Accept-Encoding, Cookie";
  }
}
`;

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  return typeof address === "object" && address ? address.port : 0;
}

async function answers(origin: string) {
  for (const deadline = performance.now() + PATIENCE_MS; ; ) {
    try {
      await fetch(origin);
      return;
    } catch (error) {
      if (performance.now() > deadline) throw error;
      await setTimeout(20);
    }
  }
}
