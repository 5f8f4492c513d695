// Asks the command line for a token in the place of one that the target takes no longer.

import { createHash } from "node:crypto";
import { connect } from "node:net";

/** The environment variable that holds where to ask, and the word that lets in. */
export const freshTokenVariable = "INTERACT_SCIM_FRESH_TOKEN";

/** Undefined where the token comes from a variable, or a fresh one was given before. */
export function freshToken(old: string, env: NodeJS.ProcessEnv): Promise<string | undefined> {
  const [port, nonce] = env[freshTokenVariable]?.split(" ") ?? [];
  if (port === undefined || nonce === undefined) return Promise.resolve(undefined);
  return new Promise((resolve) => {
    let answer = "";
    const socket = connect(parseInt(port, 10), "127.0.0.1").setEncoding("utf8");
    socket.on("data", (text) => (answer += String(text)));
    socket.on("error", () => resolve(undefined));
    socket.on("close", () => resolve(answer.trim() === "" ? undefined : answer.trim()));
    socket.write(`${nonce} ${createHash("sha256").update(old).digest("hex")}\n`);
  });
}
