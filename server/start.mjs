// Node runs the server's TypeScript itself from 24 on; an older one would fail obscurely.
if (Number(process.versions.node.split(".")[0]) < 24) {
  console.error(
    "Dijie needs Node 24, which `npm ci` brings (without --ignore-scripts). 需要 Node 24，请先运行 npm ci。",
  );
  process.exit(1);
}
await import("./main.ts");
