// `doctor` as a user meets it: what is printed, what goes to a program, how it ends.

import { readFileSync, writeFileSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import { behindTls } from "./support/behind-tls.ts";
import { goodToken, mock, type Broken } from "./support/broken-targets.ts";
import { cli } from "./support/cli.ts";
import { plain } from "./support/loopback-servers.ts";
import { temporaryFolder } from "./support/folder.ts";

const at = temporaryFolder();
const running: Pick<Broken, "close">[] = [];
afterEach(async () => {
  for (const each of running.splice(0).reverse()) await each.close();
});

async function soundMock(): Promise<string> {
  const sound = await mock();
  running.push(sound);
  return sound.target;
}

describe("doctor", () => {
  it("finds a sound target healthy, with a trailing slash too: 0", async () => {
    const target = await soundMock();
    const { code, stdout, stderr } = await cli(["doctor", "--target", `${target}/`], {
      SCIM_TOKEN: goodToken,
    });
    expect(stdout).toMatch(/^Healthy: nothing keeps Okta from http:\/\/127\.0\.0\.1:\d+\/api/);
    expect(stdout).toMatch(/^ {2}credentials +page of users: 200 in \d+ ms$/m);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });

  it("finds it healthy behind a certificate that this machine trusts", async () => {
    const secure = await behindTls(await soundMock(), { host: "127.0.0.1" });
    running.push(secure);
    writeFileSync(at("ca.pem"), secure.cert);
    const { code, stdout } = await cli(["doctor", "--target", secure.target], {
      SCIM_TOKEN: goodToken,
      NODE_EXTRA_CA_CERTS: at("ca.pem"),
    });
    expect(stdout).toMatch(/^Healthy: /);
    expect(stdout).toMatch(/^ {2}tls +TLSv1\.3, certificate for 127\.0\.0\.1 by 127\.0\.0\.1/m);
    expect(code).toBe(0);
  });

  it("takes the connection settings of a run: authority, basic credentials, header fields", async () => {
    const seen: (string | undefined)[] = [];
    const { port, close } = await plain((request, response) => {
      seen.push(request.headers.authorization, request.headers["x-gateway"] as string);
      response.writeHead(200, { "content-type": "application/scim+json" });
      response.end('{"schemas":[],"totalResults":0}');
    });
    running.push({ close });
    const secure = await behindTls(`http://127.0.0.1:${port}/scim/v2`, { host: "127.0.0.1" });
    running.push(secure);
    writeFileSync(at("own.pem"), secure.cert);
    const flags = ["--ca", at("own.pem"), "--auth", "basic", "--header", "X-Gateway=KEY"];
    const { stdout } = await cli(
      ["doctor", "--target", secure.target, "--contract", "core", ...flags],
      { SCIM_TOKEN: "okta:s3cret words", KEY: "gateway-key" },
    );
    expect(stdout).toContain("leads to an authority from --ca");
    expect(seen).toContain(`Basic ${Buffer.from("okta:s3cret words").toString("base64")}`);
    expect(seen).toContain("gateway-key");
    expect(stdout).not.toContain("s3cret");
  });

  it("takes target and name of the token's variable from a profile, and prints JSON", async () => {
    const target = await soundMock();
    writeFileSync(at("target.yaml"), `target: ${target}\ntokenEnv: STAGING_TOKEN\n`);
    const { code, stdout } = await cli(["doctor", "--profile", at("target.yaml"), "--json"], {
      STAGING_TOKEN: "opensesame-4712",
    });
    expect(JSON.parse(stdout)).toMatchObject({
      target,
      exitCode: 2,
      findings: [
        {
          check: "token",
          verdict: "fail",
          seen: expect.stringMatching(/^The token was refused with 401/) as string,
          means: expect.stringContaining("its SCIM source is inactive") as string,
          do: expect.stringMatching(/^In Interact, open the SCIM source/) as string,
          guideLine: 24,
        },
      ],
      notReached: expect.arrayContaining(["credentials", "discovery"]) as string[],
    });
    expect(code).toBe(2);
  });

  it.each([
    ["healthy", []],
    ["field-name-500", ["field-name-500"]],
  ] as const)("prints what docs/doctor.md shows: %s", async (shown, limitations) => {
    const broken = await mock({ limitations });
    running.push(broken);
    const { stdout } = await cli(["doctor", "--target", broken.target], { SCIM_TOKEN: goodToken });
    const readme = readFileSync("docs/doctor.md", "utf8");
    const from = readme.slice(readme.indexOf(`<!-- doctor: ${shown} -->`));
    const block = /```\n\$ .*\n([^`]+)/.exec(from)?.[1];
    expect(alike(stdout)).toBe(alike(block ?? ""));
  });

  it("asks for a target: 2", async () => {
    const { code, stdout, stderr } = await cli(["doctor"]);
    expect(stderr).toBe(
      "interact-scim: doctor needs a target: name it with --target, or in a profile\n",
    );
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  });
});

/** Without what differs from one machine, and one minute, to the next. */
function alike(printed: string): string {
  return printed.replace(/127\.0\.0\.1:\d+/g, "host").replace(/\d+ ms(?: \(\S+\))?/g, "n ms");
}
