// `interact-scim listen` as a command: in front of the mock, with our client in Okta's place.

import { spawn, type ChildProcessByStdio } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { once } from "node:events";
import type { Readable } from "node:stream";
import { afterEach, expect, it } from "vitest";
import { createOktaClient } from "../src/okta/client.ts";
import { guideMapping } from "../src/okta/guide-mapping.ts";
import { createClient } from "../src/wire/client.ts";
import { barbara } from "../src/listen/testing/scripted-session.ts";

const token = "s3cr3t-t0ken-of-okta";
type Child = ChildProcessByStdio<null, Readable, Readable>;
const children: Child[] = [];

async function listening(recording: string) {
  const flags = ["listen", "--port", "0", "--page-port", "0", "--recording", recording];
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
  const wire = createClient({ baseUrl, token, allowWrites: true });
  const okta = createOktaClient(wire, { token, mapping: guideMapping });
  const live = /Live page: +(\S+)/.exec(said)?.[1] ?? "";
  return { child, okta, wire, live, until, said: () => said };
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

it("judges a session, says the same on its page, and writes nobody's value", async () => {
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

it("hands everything on where nothing can be written, and ends with 3", async () => {
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
