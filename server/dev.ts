import { spawn } from "node:child_process";

/** Runs both ends with live reload: the server again at each change of its files, the client by Vite. */
const commands = [
  ["node", ["--watch", "--watch-preserve-output", "server/main.ts"]],
  ["vite", ["--clearScreen", "false"]],
] as const;

const children = commands.map(([command, args]) =>
  spawn(command, args, { stdio: "inherit", env: { ...process.env, NODE_ENV: "development" } }),
);

const end = () => {
  for (const child of children) child.kill("SIGTERM");
};
process.on("SIGINT", end);
process.on("SIGTERM", end);
for (const child of children) child.on("exit", end);
