// Proxies, certificates, header fields and the forms of credentials, each against a real server on
// loopback; and no secret of theirs in what is recorded.

import { generateKeyPairSync } from "node:crypto";
import { createServer, type IncomingMessage, type RequestListener } from "node:http";
import { writeFileSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import { tokenFor } from "../src/cli/token.ts";
import { toRun } from "../src/run/from-environment.ts";
import { resolve, type Flags } from "../src/run/resolve.ts";
import { UsageError } from "../src/run/usage-error.ts";
import { openTarget } from "../src/ownership/open-target.ts";
import type { Exchange } from "../src/wire/exchange.ts";
import { temporaryFolder } from "./support/folder.ts";
import { certificate } from "./support/certificate.ts";
import { listen, overTls, plain, proxying, type Listening } from "./support/loopback-servers.ts";

const at = temporaryFolder();
const open: Listening[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
  for (const name of ["SCIM_PROXY", "GATEWAY_KEY"]) Reflect.deleteProperty(process.env, name);
});

const keep = async (server: Promise<Listening>): Promise<number> => {
  const listening = await server;
  open.push(listening);
  return listening.port;
};

/** Answers as an empty list, and keeps what was asked. */
function listing(): { asked: IncomingMessage[]; handle: RequestListener } {
  const asked: IncomingMessage[] = [];
  const handle: RequestListener = (request, response) => {
    asked.push(request);
    response.writeHead(200, { "content-type": "application/scim+json" });
    response.end('{"totalResults":0}');
  };
  return { asked, handle };
}

/** One GET as a run with these flags sends it; the record and what went wrong as text. */
async function ask(target: string, flags: Flags = {}, token = "s3cr3t-t0ken") {
  const given = { journal: at("journal"), timeout: "5", ...flags };
  const run = toRun(resolve(given, process.env), { target, isMock: false });
  const exchanges: Exchange[] = [];
  const reached = openTarget(run, token, {
    prefix: "t",
    onExchange: (each) => exchanges.push(each),
  });
  const headers = [["Authorization", `Bearer ${token}`]] as const;
  try {
    const { status } = await reached.send({ label: "x", method: "GET", path: "/Users", headers });
    return { status, record: JSON.stringify([run, exchanges]) };
  } catch (error) {
    return { status: (error as Error).message, record: JSON.stringify([run, exchanges]) };
  } finally {
    await reached.close();
  }
}

it.each([
  ["bearer", "s3cr3t-t0ken", "Bearer s3cr3t-t0ken"],
  ["raw", "s3cr3t-t0ken", "s3cr3t-t0ken"],
  ["basic", "okta:s3cr3t-pass", `Basic ${Buffer.from("okta:s3cr3t-pass").toString("base64")}`],
])("--auth %s", async (auth, token, authorization) => {
  const { asked, handle } = listing();
  const { status, record } = await ask(
    `http://127.0.0.1:${await keep(plain(handle))}`,
    { auth },
    token,
  );
  expect(status).toBe(200);
  expect(asked[0]?.headers.authorization).toBe(authorization);
  expect(record).not.toContain("s3cr3t");
});

it("--header sends a field whose value is a variable's, and shows it nowhere", async () => {
  process.env["GATEWAY_KEY"] = "k3y-of-the-gateway";
  const { asked, handle } = listing();
  const port = await keep(plain(handle));
  const { status, record } = await ask(`http://127.0.0.1:${port}`, {
    headers: ["X-Api-Key=GATEWAY_KEY"],
  });
  expect(status).toBe(200);
  expect(asked[0]?.headers["x-api-key"]).toBe("k3y-of-the-gateway");
  expect(record).toContain("X-Api-Key");
  expect(record).not.toContain("k3y-of-the-gateway");
});

it("--ca trusts the authority that it names, and without it the certificate is refused", async () => {
  const own = await certificate();
  const target = `https://127.0.0.1:${await keep(overTls(own, listing().handle))}`;
  writeFileSync(at("ca.pem"), own.cert);
  expect((await ask(target, { ca: at("ca.pem") })).status).toBe(200);
  expect((await ask(target)).status).toMatch(/^TLS with /);
});

it("--client-cert and --client-key identify the client", async () => {
  const [own, client] = [await certificate(), await certificate()];
  const target = `https://127.0.0.1:${await keep(overTls(own, listing().handle, client))}`;
  writeFileSync(at("ca.pem"), own.cert);
  writeFileSync(at("client.pem"), client.cert);
  writeFileSync(at("client.key"), client.key);
  const with_ = { ca: at("ca.pem"), clientCert: at("client.pem"), clientKey: at("client.key") };
  expect((await ask(target, with_)).status).toBe(200);
  expect((await ask(target, { ca: at("ca.pem") })).status).not.toBe(200);
});

it("--proxy: plain http is forwarded, https tunnelled, with the credentials of SCIM_PROXY", async () => {
  const lines: string[] = [];
  const proxy = await keep(proxying((line) => lines.push(line)));
  process.env["SCIM_PROXY"] = `http://agent:pr0xy-pass@127.0.0.1:${proxy}`;
  const own = await certificate();
  writeFileSync(at("ca.pem"), own.cert);
  const http = await keep(plain(listing().handle));
  const https = await keep(overTls(own, listing().handle));
  const credentials = `Basic ${Buffer.from("agent:pr0xy-pass").toString("base64")}`;

  const plainly = await ask(`http://127.0.0.1:${http}`);
  const tunnelled = await ask(`https://127.0.0.1:${https}`, { ca: at("ca.pem") });

  expect([plainly.status, tunnelled.status]).toEqual([200, 200]);
  expect(lines).toEqual([
    `GET http://127.0.0.1:${http}/Users ${credentials}`,
    `CONNECT 127.0.0.1:${https} ${credentials}`,
  ]);
  expect(plainly.record + tunnelled.record).not.toContain("pr0xy-pass");
  expect(() => resolve({ proxy: "http://a:b@127.0.0.1:1" }, {})).toThrow("use SCIM_PROXY");
});

it("--proxy with https: the proxy's own certificate is checked against --ca, for both http and https", async () => {
  const lines: string[] = [];
  // Two that sign themselves under one name can't be told apart in a file of authorities.
  const [own, its] = [await certificate({ host: "localhost" }), await certificate()];
  const proxy = await keep(proxying((line) => lines.push(line), its));
  process.env["SCIM_PROXY"] = `https://agent:pr0xy-pass@127.0.0.1:${proxy}`;
  const http = await keep(plain(listing().handle));
  const https = await keep(overTls(own, listing().handle));
  writeFileSync(at("both.pem"), `${own.cert}\n${its.cert}`);
  writeFileSync(at("target-only.pem"), own.cert);
  const credentials = `Basic ${Buffer.from("agent:pr0xy-pass").toString("base64")}`;

  const plainly = await ask(`http://127.0.0.1:${http}`, { ca: at("both.pem") });
  const tunnelled = await ask(`https://localhost:${https}`, { ca: at("both.pem") });

  expect([plainly.status, tunnelled.status]).toEqual([200, 200]);
  expect(lines.splice(0)).toEqual([
    `GET http://127.0.0.1:${http}/Users ${credentials}`,
    `CONNECT localhost:${https} ${credentials}`,
  ]);
  const distrusted = [
    await ask(`http://127.0.0.1:${http}`, { ca: at("target-only.pem") }),
    await ask(`https://localhost:${https}`, { ca: at("target-only.pem") }),
  ];
  for (const { status } of distrusted) {
    expect(status).toBe(
      `TLS with the proxy 127.0.0.1:${proxy} failed (DEPTH_ZERO_SELF_SIGNED_CERT).`,
    );
  }
  expect(lines).toEqual([]);
  expect(JSON.stringify([plainly, tunnelled, distrusted])).not.toContain("pr0xy-pass");
});

it("--proxy where nothing listens, or with another certificate: the sentence names the proxy", async () => {
  const gone = await proxying(() => undefined);
  await gone.close();
  const its = await certificate({ host: "127.0.0.9" });
  writeFileSync(at("ca.pem"), its.cert);
  const other = await keep(proxying(() => undefined, its));
  const target = `127.0.0.1:${await keep(plain(listing().handle))}`;
  const through = async (scheme: string, proxy: string) =>
    (await ask(`${scheme}://${target}`, { proxy, ca: at("ca.pem") })).status;

  for (const scheme of ["http", "https"]) {
    expect(await through(scheme, `http://127.0.0.1:${gone.port}`)).toBe(
      `Nothing listens at the proxy 127.0.0.1:${gone.port} (ECONNREFUSED).`,
    );
    expect(await through(scheme, `https://127.0.0.1:${other}`)).toBe(
      `TLS with the proxy 127.0.0.1:${other} failed (ERR_TLS_CERT_ALTNAME_INVALID).`,
    );
  }
});

it("--proxy that opens no tunnel: the sentence has its status", async () => {
  const refusing = createServer().on("connect", (_asked, socket) => {
    socket.end("HTTP/1.1 407 Proxy Authentication Required\r\n\r\n");
  });
  const proxy = `http://127.0.0.1:${await keep(listen(refusing))}`;
  expect((await ask("https://intranet.example.com", { proxy })).status).toBe(
    "The proxy answered 407 to CONNECT intranet.example.com.",
  );
});

describe("OAuth's client credentials", () => {
  interface Asked {
    readonly authorization: string;
    readonly form: Readonly<Record<string, string>>;
  }
  const asked: Asked[] = [];
  const answering = (answer: string) =>
    plain((request, response) => {
      const authorization = request.headers.authorization ?? "";
      request.setEncoding("utf8").on("data", (body: string) => {
        asked.push({ authorization, form: Object.fromEntries(new URLSearchParams(body)) });
        response.setHeader("content-type", "application/json").end(answer);
      });
    });
  const granted = '{"access_token":"t0ken-of-oauth","token_type":"Bearer"}';
  const source = {
    target: "x",
    tokenEnv: "X",
    oauthClient: "okta",
    oauthAuth: "client_secret_basic",
    oauthSecretEnv: "S",
    oauthScope: "scim",
  } as const;
  const at = async (answer: string) => `http://127.0.0.1:${await keep(answering(answer))}/token`;

  it("become the token, by HTTP basic", async () => {
    const oauthUrl = await at(granted);
    expect(await tokenFor({ ...source, oauthUrl }, { S: "s3cr3t+/" })).toBe("t0ken-of-oauth");
    expect(asked.pop()).toEqual({
      authorization: `Basic ${Buffer.from("okta:s3cr3t%2B%2F").toString("base64")}`,
      form: { grant_type: "client_credentials", scope: "scim" },
    });
  });

  it("become the token, in the form", async () => {
    const posted = {
      ...source,
      oauthUrl: await at(granted),
      oauthAuth: "client_secret_post",
    } as const;
    expect(await tokenFor(posted, { S: "s3cr3t" })).toBe("t0ken-of-oauth");
    expect(asked.pop()).toMatchObject({
      authorization: "",
      form: { client_id: "okta", client_secret: "s3cr3t" },
    });
  });

  it.each([
    ["RS256", generateKeyPairSync("rsa", { modulusLength: 2048 })],
    ["ES256", generateKeyPairSync("ec", { namedCurve: "P-256" })],
    ["Ed25519", generateKeyPairSync("ed25519")],
  ])("become the token, by an assertion with %s that the private key signs", async (alg, pair) => {
    const oauthUrl = await at(granted);
    const pem = pair.privateKey.export({ type: "pkcs8", format: "pem" }).toString();
    const signed = { ...source, oauthUrl, oauthAuth: "private_key_jwt" } as const;
    expect(await tokenFor(signed, { S: pem })).toBe("t0ken-of-oauth");
    const [header = "", payload = ""] = asked.pop()?.form["client_assertion"]?.split(".") ?? [];
    const decoded = (part: string): unknown =>
      JSON.parse(Buffer.from(part, "base64url").toString("utf8"));
    expect(decoded(header)).toMatchObject({ alg });
    expect(decoded(payload)).toMatchObject({ iss: "okta", sub: "okta", aud: oauthUrl });
  });

  it("are refused in one sentence that holds no secret", async () => {
    const oauthUrl = await at('{"error":"invalid_client"}');
    const basic = { ...source, oauthUrl };
    const key = { ...basic, oauthAuth: "private_key_jwt" } as const;
    await expect(tokenFor(basic, {})).rejects.toThrow("in the variable S");
    await expect(tokenFor(basic, { S: "s3cr3t" })).rejects.toThrow(
      new UsageError(`${oauthUrl} answered with 200 and no access_token`),
    );
    await expect(tokenFor(key, { S: "s3cr3t" })).rejects.toThrow("S holds no private key");
  });
});

it("--token-cmd prints the token; where it fails, one sentence says so", async () => {
  const source = {
    target: "x",
    tokenEnv: "X",
    oauthAuth: "client_secret_basic",
    oauthSecretEnv: "S",
  } as const;
  const node = (code: string) => `"${process.execPath}" -e "${code}"`;
  const token = await tokenFor({ ...source, tokenCommand: node("console.log('t0ken')") }, {});
  expect(token).toBe("t0ken");
  const failing = tokenFor({ ...source, tokenCommand: node("process.exit(7)") }, {});
  await expect(failing).rejects.toThrow(
    new UsageError("the command of --token-cmd ended with code 7, so there is no token"),
  );
  const silent = tokenFor({ ...source, tokenCommand: node("0") }, {});
  await expect(silent).rejects.toThrow("must print the token on one line");
});
