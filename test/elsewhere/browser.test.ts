// A page in Chromium whose service worker answers as the reference provider: MSW's first use.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Browser, Page } from "@playwright/test";
import { chromiumPath, launchChromium, whySkipped } from "../support/browser.ts";
import { listen, type Listening } from "../support/loopback-servers.ts";

const file = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const script = `
import { http, HttpResponse } from "msw";
import { setupWorker } from "msw/browser";
import { createProvider, handlers } from "${file("dist/public/msw.js")}";

export const provider = createProvider({ token: "secret", seed: { users: 2 } });
globalThis.provider = provider;
globalThis.ready = setupWorker(...handlers({ http, HttpResponse }, { provider })).start({ quiet: true });
`;

/** The page's script with msw in it, as a bundler of the page's own would make it. */
async function bundled(): Promise<string> {
  const bundle = await rolldown({
    input: "page",
    platform: "browser",
    cwd: file(""),
    plugins: [
      {
        name: "page",
        resolveId: (id) => (id === "page" ? file("page.js") : null),
        load: (id) => (id === file("page.js") ? script : null),
      },
    ],
  });
  return (await bundle.generate({ format: "esm" })).output[0].code;
}

let site: Listening;
let browser: Browser;
let page: Page;

const ask = (method: string, path: string, sent?: object) =>
  page.evaluate(
    async ([verb, where, body]) => {
      const response = await fetch(`/api/v2/scim/v2${where}`, {
        method: verb,
        headers: { authorization: "Bearer secret", "content-type": "application/scim+json" },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      return { status: response.status, body: await response.json() };
    },
    [method, path, sent] as const,
  );

beforeAll(async () => {
  if (chromiumPath === undefined) return;
  const served: Readonly<Record<string, readonly [type: string, body: string]>> = {
    "/": ["text/html", '<!doctype html><script type="module" src="/page.js"></script>'],
    "/page.js": ["text/javascript", await bundled()],
    "/mockServiceWorker.js": [
      "text/javascript",
      readFileSync(file("node_modules/msw/lib/mockServiceWorker.js"), "utf8"),
    ],
  };
  site = await listen(
    createServer((asked, answer) => {
      const [type, body] = served[asked.url ?? ""] ?? ["text/plain", ""];
      answer.writeHead(body === "" ? 404 : 200, { "content-type": type }).end(body);
    }),
  );
  browser = await launchChromium();
  page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${site.port}/`);
  await page.waitForFunction(() => "ready" in globalThis);
  await page.evaluate(() => (globalThis as unknown as { ready: Promise<unknown> }).ready);
});

afterAll(async () => {
  if (chromiumPath === undefined) return;
  await browser.close();
  await site.close();
});

it.skipIf(chromiumPath === undefined)(
  `a page creates, finds and forgets a user through its service worker${whySkipped}`,
  async () => {
    const urn = "urn:ietf:params:scim:schemas:extension:interactsoftware:2.0:User";
    const user = {
      schemas: ["urn:ietf:params:scim:schemas:core:2.0:User"],
      userName: "ada@example.com",
      password: "an example of a password",
      [urn]: { location: "Manchester" },
    };
    expect(await ask("GET", "/Users")).toMatchObject({ status: 200, body: { totalResults: 3 } });
    expect(await ask("POST", "/Users", user)).toMatchObject({
      status: 201,
      body: { id: "1004", meta: { version: expect.stringMatching(/^W\/"/) as unknown } },
    });
    expect(await ask("GET", "/Users?filter=userName%20eq%20%22ADA@example.com%22")).toMatchObject({
      body: { totalResults: 1 },
    });

    await page.evaluate(() =>
      (globalThis as unknown as { provider: { reset(): void } }).provider.reset(),
    );

    expect(await ask("GET", "/Users/1004")).toMatchObject({ status: 404 });
  },
);
