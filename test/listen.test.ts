// `interact-scim listen` as a command: in front of the mock, with our client in Okta's place.

import { spawn, type ChildProcessByStdio } from "node:child_process";
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { once } from "node:events";
import type { Readable } from "node:stream";
import { afterEach, expect, it } from "vitest";
import { createOktaClient } from "../src/okta/client.ts";
import { guideMapping } from "../src/okta/guide-mapping.ts";
import { createClient } from "../src/wire/client.ts";
import { expectedBodies } from "../src/cli/mapping-folder.ts";
import { rawClient, rawTarget } from "../src/listen/testing/raw-ends.ts";
import { barbara } from "../src/listen/testing/scripted-session.ts";
import { certificate } from "./support/certificate.ts";

const token = "s3cr3t-t0ken-of-okta";
type Child = ChildProcessByStdio<null, Readable, Readable>;
const children: Child[] = [];

interface More {
  readonly flags?: readonly string[];
  /** PEM of whom the client trusts. */
  readonly ca?: string;
}

async function listening(recording: string, { flags: more = [], ca }: More = {}) {
  const flags = ["listen", "--port", "0", "--page-port", "0", "--recording", recording, ...more];
  const child: Child = spawn(process.execPath, ["dist/src/cli/main.js", ...flags], {
    env: { ...process.env, SCIM_TOKEN: token },
    stdio: ["ignore", "pipe", "pipe"],
  });
  children.push(child);
  let said = "";
  let notice: (() => void) | undefined;
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      notice?.();
    });
  }
  const until = async (text: string): Promise<void> => {
    while (!said.includes(text)) await new Promise<void>((resolve) => (notice = resolve));
  };
  await until("Stop with Ctrl-C");
  const baseUrl = /base URL: (\S+)/.exec(said)?.[1] ?? "";
  const connection = ca === undefined ? {} : { ca };
  const wire = createClient({ baseUrl, token, allowWrites: true, connection });
  const okta = createOktaClient(wire, { token, mapping: guideMapping });
  const live = /Live page: +(\S+)/.exec(said)?.[1] ?? "";
  return { child, okta, wire, live, until, baseUrl, said: () => said };
}

afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
});

function written(folder: string): string {
  return readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), "utf8"))
    .join("\n")
    .toLowerCase();
}

const secrets = ["s3cr3t", "barbara", "canary", "wharf", "gl^m", "00use6vj"];

it("judges a session, says the same on its page, and writes no user's value", async () => {
  const folder = join(mkdtempSync(join(tmpdir(), "listen-")), "session");
  const { child, okta, wire, live, until, said } = await listening(folder);
  const events = await fetch(new URL("events", live));
  await okta.testCredentials();
  const { user } = await okta.assign(barbara);
  await okta.deactivate({ id: user?.id ?? "" });
  await until("deactivate the user");
  await wire.close();
  const page = await (await fetch(live)).text();
  expect(page).toContain("default-src &#39;none&#39;; connect-src &#39;self&#39;");
  const reader = events.body?.getReader();
  let told = "";
  while (!told.includes("deactivate the user")) {
    const chunk = (await reader?.read()) as { value?: Uint8Array } | undefined;
    told += new TextDecoder().decode(chunk?.value);
  }
  expect((await fetch(new URL("x", live))).status).toBe(404);
  child.kill("SIGINT");
  const [code] = (await once(child, "exit")) as [number];
  expect(code).toBe(0);
  const all = written(folder) + said().replaceAll(token, "").toLowerCase() + told.toLowerCase();
  expect(secrets.filter((each) => all.includes(each))).toEqual([]);
  const result = JSON.parse(readFileSync(join(folder, "result.json"), "utf8")) as {
    run: { observed: unknown };
  };
  expect(result.run.observed).toEqual({ exchanges: 4, stops: [] });
});

it("shows a page that is opened late what passed before", async () => {
  const folder = join(mkdtempSync(join(tmpdir(), "listen-")), "late");
  const { okta, wire, live, until } = await listening(folder);
  await okta.testCredentials();
  await until("test the credentials");
  const early = new AbortController();
  const told = async (wanted: string, { signal }: AbortController): Promise<string> => {
    const { body } = await fetch(new URL("events", live), { signal });
    const reader = body?.getReader();
    for (let all = ""; ;) {
      if (all.includes(wanted)) return all;
      const { value } = (await reader?.read()) as { value?: Uint8Array };
      all += new TextDecoder().decode(value);
    }
  };
  expect(await told("test the credentials", early)).toContain('"exchanges":1');
  // Nobody looks any more: what passes now is told to who looks next.
  early.abort();
  await okta.lookup("nobody@example.com");
  await until("look up by userName");
  const late = await told("look up by userName", new AbortController());
  expect(late).toContain("test the credentials");
  expect(late).toContain('"exchanges":2');
  await wire.close();
});

it("loses no exchange that had ended when it is killed", async () => {
  const folder = join(mkdtempSync(join(tmpdir(), "listen-")), "killed");
  const { child, okta, wire, until } = await listening(folder);
  await okta.testCredentials();
  await until("test the credentials");
  child.kill("SIGKILL");
  await once(child, "exit");
  await wire.close();
  expect(written(folder)).toContain('"id":"#1"');
});

it("forwards everything if nothing can be written, and ends with 3", async () => {
  const file = join(mkdtempSync(join(tmpdir(), "listen-")), "no-folder");
  writeFileSync(file, "");
  const { child, okta, wire, until } = await listening(file);
  expect((await okta.testCredentials()).outcome).toBe("accepted");
  await until("could not be written");
  child.kill("SIGINT");
  const [code] = (await once(child, "exit")) as [number];
  await wire.close();
  expect(code).toBe(3);
});

it("sends the target what Okta sent, byte by byte, and nothing else", async () => {
  const folder = join(mkdtempSync(join(tmpdir(), "listen-")), "session");
  const target = await rawTarget((socket) => socket.write("HTTP/1.1 204 No Content\r\n\r\n"));
  const flags = ["--target", `${target.origin}/scim/v2`];
  const { child, baseUrl, live, until } = await listening(folder, { flags });
  await fetch(live);
  expect(target.came).toEqual([]);
  const request = (host: string): string =>
    `GET /scim/v2/Users?startIndex=1&count=2 HTTP/1.1\r\nHost: ${host}\r\nx-A: 1\r\n\r\n`;
  const client = await rawClient(Number(new URL(baseUrl).port));
  client.send(request("tunnel.example.net"));
  await until("GET → 204");
  child.kill("SIGINT");
  await once(child, "exit");
  await target.close();
  expect(target.came).toEqual([request(target.host)]);
});

it("listens with a certificate of its own", async () => {
  const folder = mkdtempSync(join(tmpdir(), "listen-"));
  const { cert, key } = await certificate();
  const [certFile, keyFile] = [join(folder, "cert.pem"), join(folder, "key.pem")];
  writeFileSync(certFile, cert);
  writeFileSync(keyFile, key);
  const flags = ["--tls-cert", certFile, "--tls-key", keyFile];
  const { baseUrl, okta, wire, until } = await listening(join(folder, "tls"), { flags, ca: cert });
  expect(baseUrl).toMatch(/^https:/);
  expect((await okta.testCredentials()).outcome).toBe("accepted");
  await until("test the credentials: GET → 200");
  await wire.close();
});

it("names each attribute of a body that differs from the mapping, without its value", async () => {
  const folder = mkdtempSync(join(tmpdir(), "listen-"));
  for (const name of ["guide-schema.json", "guide-mapping.json", "users.json"])
    copyFileSync(join("examples/okta", name), join(folder, name));
  const recording = join(folder, "mapped");
  const { baseUrl, until, said } = await listening(recording, { flags: ["--mapping", folder] });
  const enterprise = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
  const whole = expectedBodies(folder, "guide")["maria.okafor@example.com"] ?? {};
  const { title: _title, ...lacking } = whole;
  const create = (body: object): Promise<Response> =>
    fetch(`${baseUrl}/Users`, {
      method: "POST",
      headers: {
        "Content-Type": "application/scim+json; charset=utf-8",
        "User-Agent": "Okta SCIM Client 1.0.0",
        Authorization: `Bearer ${token}`,
      },
      body: JSON.stringify(body),
    });
  await create({
    ...lacking,
    displayName: "Zebedee",
    [enterprise]: { ...(lacking[enterprise] as object), employeeNumber: 1001 },
    nickName: "Zeb",
  });
  await create(whole);
  await until("#2 create the user");
  expect(said().match(/^ {2}mapping .*$/gm)).toEqual([
    "  mapping  displayName has another value",
    "  mapping  title is missing",
    `  mapping  ${enterprise}.employeeNumber has another form: a number, not a string`,
    "  mapping  nickName is sent, but the mapping has no value for it",
  ]);
  expect(written(recording) + said().toLowerCase()).not.toMatch(/maria|okafor|zeb|adviser/);
});
