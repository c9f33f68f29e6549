import { join } from "node:path";
import { VitePWA } from "vite-plugin-pwa";
import solid from "vite-plugin-solid";
import { defineConfig } from "vitest/config";

const root = import.meta.dirname;

/**
 * Which tests run where is told by the end of their names:
 *
 * - `*.unit.test.ts`      needs no database
 * - `*.db.test.ts`        runs on both databases: in `embedded` and again in `server`
 * - `*.embedded.test.ts`  is about the embedded database alone
 * - `*.server.test.ts`    is about a PostgreSQL server alone
 * - `*.e2e.test.ts`       drives a browser against the whole program, once, on the embedded database
 */
const project = (name: string, ends: string, settings: { globalSetup?: string[] } = {}) => ({
  test: {
    name,
    root,
    include: [`test/**/*.${ends}.test.ts`],
    environment: "node" as const,
    hookTimeout: 60_000,
    testTimeout: 30_000,
    ...settings,
  },
});

/** The client can be installed; its service worker keeps the shell, and nothing of /api or /tiles. */
const installable = () =>
  VitePWA({
    strategies: "injectManifest",
    srcDir: ".",
    filename: "service-worker.ts",
    injectRegister: false,
    manifest: {
      name: "地界 Dijie",
      short_name: "地界",
      description: "县级地名与行政区域界线 · Place names and boundaries of a county",
      lang: "zh-CN",
      start_url: "/",
      display: "standalone",
      background_color: "#ffffff",
      theme_color: "#0a5aa0",
      icons: [
        { src: "/icon.svg", sizes: "any", type: "image/svg+xml" },
        { src: "/icon-512.png", sizes: "512x512", type: "image/png", purpose: "any maskable" },
      ],
    },
    injectManifest: {
      globPatterns: ["index.html", "icon.svg", "manifest.webmanifest", "assets/*.{js,css}"],
      // The map is large and comes at its first use.
      globIgnores: ["assets/map-area-*", "assets/maplibre-*"],
    },
  });

/** Where the server runs while Vite serves the client. */
const server = `http://127.0.0.1:${process.env.PORT ?? "3000"}`;

export default defineConfig({
  root: join(root, "client"),
  plugins: [solid(), installable()],
  build: { outDir: "../dist/client", emptyOutDir: true, target: "es2024" },
  worker: { format: "es" },
  // The Host header stays the browser's: the server compares it with Origin.
  server: { proxy: { "/api": { target: server }, "/tiles": { target: server } } },
  test: {
    root,
    environment: "node",
    // An embedded database needs a gigabyte of memory, and each worker owns one.
    maxWorkers: 2,
    projects: [
      project("unit", "unit"),
      project("embedded", "{db,embedded}", { globalSetup: ["test/support/embedded-setup.ts"] }),
      project("server", "{db,server}", { globalSetup: ["test/support/server-setup.ts"] }),
      project("browser", "e2e", { globalSetup: ["test/support/browser-setup.ts"] }),
    ],
  },
});
