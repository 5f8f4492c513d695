// What is measured: `listen` as a user starts it, and the same road alone, each in a process of its own.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { cli, root } from "../processes.mjs";

/** @param {string} target @param {string} recording */
export function listening(target, recording) {
  const flags = ["--target", target, "--port", "0", "--page-port", "0", "--recording", recording];
  return started([cli, "listen", ...flags]);
}

/** @param {string} target */
export function bareRoad(target) {
  return started(["bench/listen/bare-road.mjs", target]);
}

/** @param {readonly string[]} args */
async function started(args) {
  const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
  const said = [];
  let lines = 0;
  let heard = () => undefined;
  child.stdout.setEncoding("utf8").on("data", (text) => {
    said.push(text);
    lines += text.split("\n").length - 1;
    heard();
  });
  const until = async (isSo) => {
    while (!isSo()) await new Promise((resolve) => (heard = resolve));
  };
  const urlIn = () => /base URL: (\S+)\n/.exec(said.join(""))?.[1];
  await until(() => urlIn() !== undefined);
  const url = urlIn();
  const before = lines;
  return {
    url,
    /** @param {number} exchanges that have a line */
    judged: (exchanges) => until(() => lines - before >= exchanges),
    rss: () =>
      Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1]) * 1024,
    /** Returns all that it printed. */
    async close() {
      child.kill("SIGINT");
      await once(child, "close");
      return said.join("");
    },
  };
}
