// Whose it is: a token that ends, a gateway in front, a profile that is mistaken. None of it is the provider's.

import { existsSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Fault } from "../mocks/fault.ts";
import { errorReply } from "../mocks/reply.ts";
import { requirementIds } from "../src/requirements/catalogue.ts";
import { causes } from "../src/report/causes.ts";
import { cli } from "./support/cli.ts";
import { temporaryFolder } from "./support/folder.ts";
import { whole } from "./support/organisation.ts";
import { served } from "./support/providers.ts";
import { readResult } from "./support/reports.ts";

const at = temporaryFolder();
/** Enough of them to send more than forty requests. */
const rows = requirementIds
  .filter((id) => /^OKTA-(update|deactivate)\//.test(id))
  .flatMap((id) => ["--id", id]);
const refused = errorReply(401, "The token has expired");

function against(fault: Fault, out: string, more: readonly string[], env: NodeJS.ProcessEnv) {
  return served({ token: "good-t0ken", seed: { users: 3 } }, fault).then(async (server) => {
    const target = ["--target", server.baseUrl, "--out", out, ...whole];
    const run = await cli(["run", ...target, ...more], env);
    await server.close();
    expect(existsSync(join(out, "result.json")), run.stderr).toBe(true);
    return { ...run, result: readResult(out) };
  });
}

/** The token is taken for so many requests. */
function ending(most: number): Fault {
  let count = 0;
  return {
    name: "ending",
    breaks: [],
    transport: (reply) => (++count > most ? refused : reply),
  };
}

/** After so many requests another token is the one that is taken. */
function rotating(most: number): Fault {
  let count = 0;
  return {
    name: "rotating",
    breaks: [],
    decorate: (provider) => ({
      ...provider,
      options: {
        ...provider.options,
        get token() {
          return count < most ? "first-t0ken" : "fresh-t0ken";
        },
      },
    }),
    transport: (reply) => {
      count += 1;
      return reply;
    },
  };
}

/** One request in `every` is answered by something that knows no SCIM. */
function gateway(every: number): Fault {
  let count = 0;
  return {
    name: "gateway",
    breaks: [],
    transport: (reply) =>
      ++count % every === 0
        ? {
            status: 502,
            headers: { "content-type": "text/html" },
            verbatim: "<h1>Bad Gateway</h1>",
          }
        : reply,
  };
}

describe("A token that stops being taken", () => {
  it("ends the run with one sentence, and nothing counts against the provider", async () => {
    const out = at("ending");
    const more = rows;
    const { code, stdout, result } = await against(ending(40), out, more, {
      SCIM_TOKEN: "good-t0ken",
    });
    expect(code, stdout).toBe(2);
    expect(result.run).toMatchObject({ ended: "refused" });
    expect(result.summary).toMatchObject({ fail: 0, warn: 0, error: 0 });
    expect(stdout.trim().split("\n").at(-1)).toMatch(
      /the token is no longer accepted.*exit code 2/,
    );
  });

  it("is fetched again, once, where a command gives it", async () => {
    const command = at("token.sh");
    const calls = at("calls");
    // The second token is the one that goes on being taken.
    writeFileSync(
      command,
      `echo x >> ${calls}; [ "$(wc -l < ${calls})" -gt 1 ] && echo fresh-t0ken || echo first-t0ken`,
    );
    const out = at("rotating");
    const more = [...rows, "--token-cmd", `sh ${command}`];
    const { code, stdout, result } = await against(rotating(40), out, more, {});
    expect(result.summary).toMatchObject({ fail: 0, warn: 0, error: 0 });
    expect(result.run.ended).toBe("complete");
    expect(stdout).not.toContain("no longer taken");
    expect(code, stdout).toBe(0);
    expect(JSON.stringify(result)).not.toContain("fresh-t0ken");
  });

  it("is fetched again, once, where OAuth gives it", async () => {
    const issued: string[] = [];
    const issuer = createServer((request, response) => {
      issued.push(issued.length === 0 ? "first-t0ken" : "fresh-t0ken");
      request.resume().on("end", () => {
        response.writeHead(200, { "content-type": "application/json" });
        response.end(JSON.stringify({ access_token: issued.at(-1), token_type: "Bearer" }));
      });
    });
    await new Promise<void>((listening) => issuer.listen(0, "127.0.0.1", listening));
    const { port } = issuer.address() as AddressInfo;
    const url = `http://127.0.0.1:${port}/token`;
    const oauth = ["--oauth-url", url, "--oauth-client", "okta", "--oauth-secret-env", "SECRET"];
    const more = [...rows, ...oauth];
    const { code, stdout, result } = await against(rotating(40), at("oauth"), more, {
      SECRET: "cl1ent-s3cret",
    });
    issuer.close();
    expect(issued).toEqual(["first-t0ken", "fresh-t0ken"]);
    expect(result.summary).toMatchObject({ fail: 0, warn: 0, error: 0 });
    expect(code, stdout).toBe(0);
    expect(JSON.stringify(result)).not.toMatch(/fresh-t0ken|cl1ent-s3cret/);
  });
});

describe("A gateway that answers one request in forty", () => {
  it("is one cause with its count, and its rows are unverified", async () => {
    const out = at("gateway");
    const { result } = await against(gateway(40), out, rows, {
      SCIM_TOKEN: "good-t0ken",
    });
    expect(result.summary).toMatchObject({ fail: 0, warn: 0, error: 0 });
    const sentences = causes(result).map(({ sentence }) => sentence);
    const told = /^A gateway answered \d+ of \d+ requests .* with 502, from/;
    expect(sentences.filter((sentence) => told.test(sentence))).toHaveLength(1);
  });
});

describe("A profile that is mistaken", () => {
  it("has its own name for a user whom the target doesn't know", async () => {
    const out = at("preexisting");
    const sound: Fault = { name: "sound", breaks: [] };
    const more = ["--grep", "existed before", "--preexisting", "bjensn@example.com"];
    const { stdout, result } = await against(sound, out, more, { SCIM_TOKEN: "good-t0ken" });
    expect(result.summary.fail).toBe(0);
    expect(stdout).toContain('"bjensn@example.com" (--preexisting)');
  });
});
