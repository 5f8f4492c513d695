// The command lines of all processes while something runs: what `ps` shows to everyone on the machine.

import { readdirSync, readFileSync } from "node:fs";

export function watchCommandLines(): { readonly end: () => readonly string[] } {
  const seen = new Set<string>();
  const look = () => {
    for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
      const line = commandLine(pid);
      if (line !== "") seen.add(line);
    }
  };
  const timer = setInterval(look, 250);
  return {
    end: () => {
      look();
      clearInterval(timer);
      return [...seen];
    },
  };
}

function commandLine(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "latin1").replaceAll("\0", " ");
  } catch {
    return "";
  }
}
