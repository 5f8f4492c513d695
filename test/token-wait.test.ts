// A token that is fetched, by a command or by OAuth, has as long as an exchange of the run.

import { afterAll, describe, expect, it } from "vitest";
import { tokenFor } from "../src/cli/token.ts";
import { UsageError } from "../src/run/usage-error.ts";
import { plain, type Listening } from "./support/loopback-servers.ts";

const open: Listening[] = [];
afterAll(() => Promise.all(open.map((each) => each.close())));

async function listening(handle: Parameters<typeof plain>[0]): Promise<Listening> {
  const server = await plain(handle);
  open.push(server);
  return server;
}

describe("A token that doesn't come", () => {
  const source = {
    target: "x",
    tokenEnv: "X",
    oauthClient: "okta",
    oauthAuth: "client_secret_basic",
    oauthSecretEnv: "S",
  } as const;
  const served = async (handle: Parameters<typeof plain>[0]) => {
    const oauthUrl = `http://127.0.0.1:${(await listening(handle)).port}/token`;
    return { oauthUrl, token: tokenFor({ ...source, oauthUrl }, { S: "s3cr3t" }, {}, 200) };
  };

  it("from a silent or a slow endpoint is waited for as long as an exchange", async () => {
    const silent = await served(() => undefined);
    await expect(silent.token).rejects.toThrow(
      new UsageError(`no token came from ${silent.oauthUrl} within 0.2 s (--timeout)`),
    );
    const slow = await served((_, response) => void response.write('{"access_'));
    await expect(slow.token).rejects.toThrow("within 0.2 s (--timeout)");
  });

  it("in the first MiB of an answer isn't waited for", async () => {
    const { token, oauthUrl } = await served((_, response) => {
      response.write(" ".repeat(1024 ** 2 + 1));
    });
    await expect(token).rejects.toThrow(
      new UsageError(`${oauthUrl} answered with more than 1 MiB, which no token needs`),
    );
  });

  it.skipIf(process.platform === "win32")("from a command is waited for as long", async () => {
    for (const tokenCommand of ["sleep 20; true", "trap '' TERM; while :; do sleep 1; done"]) {
      await expect(tokenFor({ ...source, tokenCommand }, {}, {}, 200)).rejects.toThrow(
        "the command of --token-cmd didn't end within 0.2 s (--timeout), so there is no token",
      );
    }
  });
});
