// `interact-scim mapping export`: what lint, preview and try take, fetched from Okta's API with GETs into a folder
// that only this user may read.

import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { ExportError } from "../../mapping/exports/export-error.ts";
import { fetchExports, type FetchedFile } from "../../mapping/fetch-exports.ts";
import { oktaApi } from "../../mapping/okta-api.ts";
import { credentialsOf } from "../../ownership/credentials.ts";
import { toRun } from "../../run/from-environment.ts";
import { resolve, type Flags } from "../../run/resolve.ts";
import { tool } from "../../run/tool.ts";
import { UsageError } from "../../run/usage-error.ts";
import { createClient } from "../../wire/client.ts";
import { isLoopback } from "../../wire/consent.ts";
import { inert, inertJson } from "../../wire/inert.ts";
import { NoAnswer } from "../../wire/no-answer.ts";
import { word } from "../names-in-use.ts";

export interface ExportOptions extends Flags {
  readonly okta: string;
  readonly app: string;
  readonly folder: string;
}

/** @throws UsageError where nothing is written, with what to do */
export async function exportMapping({
  okta,
  app,
  folder,
  ...flags
}: ExportOptions): Promise<number> {
  const origin = originOf(okta);
  if (!/^[A-Za-z0-9]{4,40}$/.test(app)) {
    throw new UsageError("--app takes the id of the app, 0oa…, from the address bar on its page");
  }
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new UsageError(`${folder} isn't empty: name another folder with --to`);
  }
  const settings = resolve(flags, {});
  const token = process.env[settings.tokenEnv]?.trim() ?? "";
  if (token === "") {
    throw new UsageError(
      `no token for ${origin}: put an Okta API token into the variable ${settings.tokenEnv}, or name another with --token-env`,
    );
  }
  const run = toRun(settings, { target: origin, isMock: false });
  const { connection } = credentialsOf(run, token, process.env);
  const consent = { allowWrites: false, forbidWrites: true };
  const client = createClient({ baseUrl: origin, token, connection, ...consent });
  try {
    const pause = (ms: number) => {
      process.stderr.write(`${tool.name}: Okta's rate limit: waiting ${Math.ceil(ms / 1000)} s\n`);
      return sleep(ms);
    };
    const api = oktaApi(client, { origin, token, sleep: pause });
    write(await fetchExports(api, app), folder);
    return 0;
  } catch (error) {
    if (error instanceof ExportError) throw new UsageError(`${origin}: ${error.message}`);
    if (!(error instanceof NoAnswer)) throw error;
    process.stderr.write(`${tool.name}: no answer from ${origin}: ${inert(error.message)}\n`);
    return 3;
  } finally {
    await client.close();
  }
}

function write(files: readonly FetchedFile[], folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const { name, json } of files) {
    writeFileSync(join(folder, name), `${inertJson(json, 2)}\n`, { mode: 0o600 });
  }
  const options = files.map(
    ({ option, prefix = "", name }) => `${option} ${word(`${prefix}${join(folder, name)}`)}`,
  );
  const counts = files
    .filter(({ json }) => Array.isArray(json))
    .map(({ name, json }) => `${name} ${(json as readonly unknown[]).length}`);
  process.stdout.write(
    `Written to ${folder}/: ${files.length} files (${counts.join(", ")}). They hold personal data: store them accordingly.\nNext: npx --no ${tool.name} mapping lint ${options.join(" ")}\n`,
  );
}

/** The token leaves in clear text for no host but this machine. */
function originOf(okta: string): string {
  const url = URL.canParse(okta) ? new URL(okta) : undefined;
  const isSafe = url?.protocol === "https:" || (url !== undefined && isLoopback(url.hostname));
  if (url !== undefined && isSafe && url.username === "" && /^https?:$/.test(url.protocol)) {
    return url.origin;
  }
  throw new UsageError(
    "--okta takes the https address of your Okta, such as https://example.okta.com",
  );
}
