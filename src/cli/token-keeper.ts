// Fetches the run's token anew, once, for all its processes: where --token-cmd or OAuth gives one, a token that ends
// in the middle of a run need not end the run.

import { createHash, randomBytes } from "node:crypto";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { freshTokenVariable } from "../ownership/fresh-token.ts";
import type { Run } from "../run/run.ts";
import { tokenOf } from "./token.ts";

export interface TokenKeeper {
  close(): Promise<void>;
}

/**
 * On loopback, known to the run's processes by their environment: as secret as the token there. Undefined where the
 * token comes from a variable, which gives no other.
 */
export async function keepToken(run: Run, token: string): Promise<TokenKeeper | undefined> {
  if (run.isMock || (run.tokenCommand === undefined && run.oauthUrl === undefined))
    return undefined;
  const nonce = randomBytes(16).toString("hex");
  let fetching: Promise<string> | undefined;
  const server = createServer((socket) => {
    socket.setEncoding("utf8").on("error", () => socket.destroy());
    let asked = "";
    socket.on("data", (text) => {
      asked += String(text);
      if (!asked.includes("\n")) return;
      const [given, old] = asked.trim().split(" ");
      if (given !== nonce) {
        socket.destroy();
        return;
      }
      // Only who still has the first token is helped: a second one that ends is fetched no more.
      const answer = old === digest(token) ? (fetching ??= tokenOf(run)) : Promise.resolve("");
      answer.then(
        (fresh) => socket.end(`${fresh}\n`),
        () => socket.end("\n"),
      );
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  process.env[freshTokenVariable] = `${port} ${nonce}`;
  server.unref();
  return {
    close: () => {
      Reflect.deleteProperty(process.env, freshTokenVariable);
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function digest(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
