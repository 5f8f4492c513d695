// A certificate that isn't this host's, or not any more, ends a run before the token is sent.

import { writeFileSync } from "node:fs";
import { createServer, type Server } from "node:tls";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { certificate, type Certificate } from "../support/certificate.ts";
import { cli } from "../support/cli.ts";
import { temporaryFolder } from "../support/folder.ts";
import { judgedAt, verdict } from "./against.ts";
import { token, turningTarget, type TurningTarget } from "./turning-target.ts";

const at = temporaryFolder();
const row = "OKTA-connect/groups-page";

let sound: Certificate;
let wrong: readonly (readonly [what: string, certificate: Certificate, code: string])[];
let env: NodeJS.ProcessEnv;
let target: TurningTarget | undefined;
afterEach(() => target?.close());

beforeAll(async () => {
  sound = await certificate();
  wrong = [
    ["expired", await certificate({ validForDays: -1 }), "CERT_HAS_EXPIRED"],
    ["another's", await certificate({ host: "127.0.0.9" }), "ERR_TLS_CERT_ALTNAME_INVALID"],
  ];
  const trusted = [sound, ...wrong.map(([, each]) => each)].map(({ cert }) => cert).join("\n");
  writeFileSync(at("trusted.pem"), trusted);
  env = { NODE_EXTRA_CA_CERTS: at("trusted.pem") };
});

/** Counts what arrives over TLS; shows the second certificate once the first request has come. */
async function behind(first: Certificate, then = first): Promise<TurningTarget> {
  let server: Server | undefined;
  const started = await turningTarget((_socket, _request, answer) => answer(), {
    serverFor: (onSocket) => (server = createServer(first, onSocket)),
    onRequest: () => server?.setSecureContext(then),
  });
  target = { ...started, baseUrl: started.baseUrl.replace("http:", "https:") };
  return target;
}

describe("A certificate", () => {
  it("that is sound: the run goes on", async () => {
    const { baseUrl } = await behind(sound);
    const run = await judgedAt(baseUrl, at("sound"), ["--suite", "okta", "--id", row], env);
    expect(verdict(run, row).verdict).toBe("pass");
  });

  it.each([0, 1])(
    "that is expired (0) or another's (1) at once: 3, no token (%i)",
    async (index) => {
      const [what, shown, code] = wrong[index] ?? ["", sound, ""];
      const { baseUrl, requests } = await behind(shown);
      const args = ["run", "--target", baseUrl, "--out", at(what)];
      const run = await cli(args, { SCIM_TOKEN: token, ...env });
      expect(run.stderr).toBe(
        `interact-scim: no answer from ${baseUrl}: TLS with ${new URL(baseUrl).host} failed (${code}). interact-scim doctor says what is wrong with the certificate; --ca names your company's certificate authority\n`,
      );
      expect(requests).toEqual([]);
      expect(run.code).toBe(3);
    },
  );

  it("that expires during the run: error, 3", async () => {
    const { baseUrl, requests } = await behind(sound, wrong[0]?.[1]);
    const run = await judgedAt(baseUrl, at("expires"), ["--suite", "okta", "--id", row], env);
    expect(verdict(run, row)).toMatchObject({ verdict: "error" });
    expect(verdict(run, row).reason).toContain("CERT_HAS_EXPIRED");
    expect(requests.length).toBe(1);
    expect(run.code).toBe(3);
  });
});
