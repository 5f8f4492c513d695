// The package as others install it: from its tarball, in an empty folder, with plain Node.

import { execFile } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { publint } from "publint";
import { beforeAll, describe, expect, it } from "vitest";
import { serve } from "../mocks/serve.ts";
import { environment } from "./support/cli.ts";
import { temporaryFolder } from "./support/folder.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const at = temporaryFolder();
const project = at("project");
const execute = promisify(execFile);

/** Rejects, with all that was printed, unless it exits 0. */
const run = (command: string, args: readonly string[], cwd = project) =>
  execute(command, args, { cwd, env: environment(), maxBuffer: 16 * 1024 * 1024 });

let files: readonly string[];
let tarball: ArrayBuffer;

beforeAll(async () => {
  mkdirSync(project);
  writeFileSync(
    join(project, "package.json"),
    '{ "name": "elsewhere", "private": true, "type": "module" }',
  );
  // What is built stands in dist/: npm must not build once more.
  const { stdout } = await run(
    "npm",
    ["pack", "--ignore-scripts", "--json", "--pack-destination", at("")],
    root,
  );
  const [packed] = JSON.parse(stdout) as { filename: string; files: { path: string }[] }[];
  tarball = new Uint8Array(readFileSync(at(packed?.filename ?? ""))).buffer;
  files = packed?.files.map((file) => file.path) ?? [];
  const quiet = ["--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error"];
  await run("npm", [
    "install",
    ...quiet,
    at(packed?.filename ?? ""),
    "msw@2.15.0",
    "typescript@5.9.3",
  ]);
});

describe("The tarball", () => {
  it("holds what runs, and the schemas that editors and readers need", () => {
    expect(files).toEqual(
      expect.arrayContaining([
        "LICENSE",
        "README.md",
        "package.json",
        "dist/src/cli/main.js",
        "dist/playwright.config.js",
        "dist/public/msw.d.ts",
        "openapi/interact-scim.yaml",
        "openapi/validators.generated.js",
        "src/report/page/assets.generated.js",
        "src/report/result.schema.json",
        "src/run/profile.schema.json",
      ]),
    );
  });

  it("holds no tests of ours, no source maps, no results and no second copy of the sources", () => {
    const unwanted =
      /\.test\.|\.map$|^reports\/|^test\/|^dist\/test\/|\/testing\/|tsbuildinfo|\.ndjson$/;
    const sources = files.filter((file) => /\.ts$/.test(file) && !/\.d\.ts$/.test(file));
    expect(files.filter((file) => unwanted.test(file))).toEqual([]);
    expect(sources).toEqual([]);
  });
});

describe("Its manifest", () => {
  it("resolves as its consumers resolve it", async () => {
    const { messages } = await publint({ strict: true, pack: { tarball } });
    expect(messages).toEqual([]);
  });
});

describe("Installed in an empty folder", () => {
  it("lists what would run", async () => {
    const { stdout } = await run("npx", ["--no", "interact-scim", "list", "--suite", "interact"]);
    expect(stdout).toMatch(/^INTERACT-location\/required-on-create +MUST +/m);
    expect(stdout).toMatch(/\d+ requirements, \d+ tests\n$/);
  });

  it("comes from init to a verdict on what needs a profile, with nothing unverified", async () => {
    const mock = await serve({ options: { token: "packed" } });
    const names = '--location Manchester --company "Example Ltd" --preexisting bjensen@example.com';
    const init = `npx --no interact-scim init --target ${mock.baseUrl} ${names} --department Sales`;
    await run("sh", ["-c", `SCIM_TOKEN=packed ${init}`]);
    const narrowed = '--grep "extension|Location|existed before"';
    const { stdout } = await run("sh", [
      "-c",
      `SCIM_TOKEN=packed npx --no interact-scim run --profile target.yaml ${narrowed}`,
    ]);
    await mock.close();
    expect(stdout).toMatch(/ 0 fail, 0 warn, \d+ note, \d+ not-applicable, 0 unverified, 0 error;/);
    expect(stdout).toContain("Reports: reports/latest/");
    expect(readFileSync(join(project, "reports/latest/index.html"), "utf8")).toContain("<h1>");
  });

  it("gives its handlers to the project's own msw, with plain Node", async () => {
    writeFileSync(
      join(project, "use.mjs"),
      `import { http, HttpResponse } from "msw";
import { setupServer } from "msw/node";
import { handlers } from "interact-scim/msw";

setupServer(...handlers({ http, HttpResponse }, { token: "t" })).listen();
const answer = await fetch("https://intranet.example.com/api/v2/scim/v2/Users", {
  headers: { authorization: "Bearer t" },
});
console.log(answer.status, (await answer.json()).totalResults);
`,
    );
    expect((await run("node", ["use.mjs"])).stdout).toBe("200 1\n");
  });

  it("gives them with types that fit the project's own msw", async () => {
    writeFileSync(
      join(project, "use.ts"),
      `import { http, HttpResponse, type RequestHandler } from "msw";
import { setupServer } from "msw/node";
import { handlers } from "interact-scim/msw";

const made: RequestHandler[] = handlers({ http, HttpResponse }, { token: "t", seed: { users: 3 } });
setupServer(...made).listen();
// @ts-expect-error the token is text
handlers({ http, HttpResponse }, { token: 1 });
`,
    );
    const strict = [
      "--noEmit",
      "--strict",
      "--skipLibCheck",
      "--module",
      "nodenext",
      "--target",
      "es2023",
    ];
    await run("npx", ["--no", "tsc", "--", ...strict, "use.ts"]);
  });
});
