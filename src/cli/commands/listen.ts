// `interact-scim listen`: stands between Okta and an endpoint, hands everything on, and judges what passes.

import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { Command } from "commander";
import { serve } from "../../../mocks/serve.ts";
import { startBeside, type Beside } from "../../listen/beside.ts";
import { serveLive, type LiveServer } from "../../listen/live-server.ts";
import { keepHeapLevel } from "../../listen/small-heap.ts";
import { openRoad, type Road, type RoadOptions } from "../../listen/road.ts";
import { resolve, type Flags, type Resolved } from "../../run/resolve.ts";
import { asPath } from "../../run/path.ts";
import { OthersFolder, takeFolder } from "../../run/results-folder.ts";
import { readProfile } from "../../run/read-profile.ts";
import { tool } from "../../run/tool.ts";
import { UsageError } from "../../run/usage-error.ts";
import { isLoopback } from "../../wire/consent.ts";
import { expectedBodies } from "../mapping-folder.ts";
import { concludeObserved, observedMakes } from "../observed.ts";
import { addSettings } from "../options.ts";
import { compiled } from "../playwright.ts";
import type { ExitCode } from "../../verdict/exit-code.ts";

interface ListenFlags extends Flags {
  readonly profile?: string;
  readonly port: number;
  readonly host: string;
  readonly pagePort: number;
  readonly tlsCert?: string;
  readonly tlsKey?: string;
  readonly token?: string;
  readonly mapping?: string;
  readonly keepValues?: string;
  readonly recording?: string;
}

export function listenCommand(): Command {
  return addSettings(new Command("listen"), [
    "target",
    "tokenEnv",
    "ca",
    "clientCert",
    "clientKey",
    "contract",
    "force",
  ])
    .description(
      "forward Okta's requests to an endpoint or the reference mock; record and judge them",
    )
    .option("--profile <file>", "file with the settings of a target, such as target.yaml")
    .option("--port <n>", "port for Okta's requests; 0 is any free one", whole("--port"), 4020)
    .option(
      "--host <name>",
      "address to listen on; any but loopback is open to others",
      "127.0.0.1",
    )
    .option("--page-port <n>", "port of the live page, on loopback", whole("--page-port"), 4021)
    .option("--tls-cert <file>", "PEM file of a certificate: listen with TLS")
    .option("--tls-key <file>", "PEM file of its key")
    .option(
      "--mapping <dir>",
      "folder of Okta's exports: compare each body with what mapping preview shows",
    )
    .option(
      "--recording <dir>",
      "folder for the recording and its reports (default: recordings/<day and time>)",
    )
    .option(
      "--keep-values <where>",
      "keep users' values in the recording; takes the word test-tenant as consent",
    )
    .addHelpText(
      "after",
      "\nEnds with Ctrl-C. Exit codes: 0 no fail, 1 a fail or nothing judged, 2 usage, 3 not all was judged.",
    )
    .action(async (flags: ListenFlags) => {
      process.exitCode = await listen(flags);
    });
}

async function listen(flags: ListenFlags): Promise<ExitCode> {
  keepHeapLevel();
  const profile = flags.profile ?? process.env["SCIM_PROFILE"];
  const settings = resolve(flags, process.env, profile === undefined ? {} : readProfile(profile));
  const expected =
    flags.mapping === undefined ? undefined : expectedBodies(flags.mapping, settings.contract);
  const keepValues = consentToKeep(flags.keepValues);
  const tls = tlsOf(flags);
  const startedAt = Date.now();
  const folder = asPath("recording", flags.recording ?? join("recordings", stamp(startedAt)));
  const { force } = settings;
  takeRecording(folder, force);
  const mock = settings.target === undefined ? await mockOf(settings) : undefined;
  const base = (settings.target ?? mock?.baseUrl ?? "").replace(/\/+$/, "");
  const session = randomBytes(4).toString("hex");
  const { contract } = settings;
  const { name, version } = tool;
  const head = {
    recording: 1,
    tool: `${name} ${version}`,
    session,
    target: base,
    isMock: mock !== undefined,
    contract,
    keepsValues: keepValues,
  } as const;
  const shown: { live?: LiveServer } = {};
  const beside: Beside = startBeside({
    worker: pathToFileURL(compiled("src/listen/worker.js")),
    settings: {
      base,
      key: randomBytes(32),
      keepValues,
      contract,
      recording: { folder, head },
      colour: process.stdout.isTTY,
      ...(expected === undefined ? {} : { expected }),
    },
    onSighting(sighting) {
      process.stdout.write(`${sighting.line}\n`);
      shown.live?.show(sighting);
    },
    onProblem(sentence) {
      process.stderr.write(`${name}: ${sentence}\n`);
      shown.live?.problem(sentence);
    },
  });
  const road = await atPort("--port", flags.port, () =>
    openRoad({
      target: new URL(base),
      certificates: certificatesOf(settings),
      host: flags.host,
      port: flags.port,
      ...(tls === undefined ? {} : { tls }),
      onPassed: (passed) => beside.take(passed),
    }),
  );
  const at = `${tls === undefined ? "http" : "https"}://${shownHost(flags.host)}:${road.port}${new URL(base).pathname.replace(/\/+$/, "")}`;
  const live = await atPort("--page-port", flags.pagePort, () =>
    serveLive(
      flags.pagePort,
      { target: base, isMock: mock !== undefined, at, recording: folder },
      beside,
    ),
  );
  shown.live = live;
  process.stdout.write(
    banner({ at, base, folder, live, host: flags.host, keepValues, token: mock?.token }),
  );
  await new Promise<void>((stop) => {
    process.once("SIGINT", stop).once("SIGTERM", stop);
  });
  await road.close();
  const report = await beside.finish({
    tool,
    id: session,
    startedAt,
    endedAt: Date.now(),
    target: base,
    isMock: mock !== undefined,
    contract,
  });
  await live.close();
  await mock?.close();
  if (report === undefined) {
    process.stderr.write(
      `${name}: judging gave no result; try again with: ${name} judge ${folder}\n`,
    );
    return 3;
  }
  return concludeObserved(report, { out: folder, force }, "--recording");
}

/** A folder that can't be written costs the recording, and not what passes between Okta and the target. */
function takeRecording(folder: string, force: boolean): void {
  try {
    takeFolder(folder, { makes: observedMakes, force, flag: "--recording" });
  } catch (error) {
    if (error instanceof OthersFolder || !(error instanceof UsageError)) throw error;
  }
}

interface Banner {
  readonly at: string;
  readonly base: string;
  readonly folder: string;
  readonly live: LiveServer;
  readonly host: string;
  readonly keepValues: boolean;
  readonly token: string | undefined;
}

function banner({ at, base, folder, live, host, keepValues, token }: Banner): string {
  const isOpen = !isLoopback(host === "::1" ? "[::1]" : host);
  return [
    `Okta's base URL: ${at}`,
    token === undefined
      ? `Target:          ${base}`
      : `Target:          the reference mock; token: ${token}`,
    `Live page:       ${live.url}`,
    `Recording:       ${folder}${keepValues ? " (users' values are kept: for test tenants only)" : ""}`,
    isOpen
      ? `Open to others:  ${host} is not loopback; anyone who reaches it reaches the target`
      : "On loopback:     Okta reaches it through a tunnel or an ingress (docs/listen.md)",
    "Stop with Ctrl-C.",
    "",
  ].join("\n");
}

async function mockOf({ contract, tokenEnv }: Resolved) {
  const token = process.env[tokenEnv]?.trim() || randomBytes(24).toString("base64url");
  return { ...(await serve({ options: { token, contract } })), token };
}

function consentToKeep(given: string | undefined): boolean {
  if (given === undefined) return false;
  if (given === "test-tenant") return true;
  throw new UsageError(
    "--keep-values writes users' values to the recording: give --keep-values test-tenant if no user of the tenant is real",
  );
}

function tlsOf({ tlsCert, tlsKey }: ListenFlags): RoadOptions["tls"] {
  if (tlsCert === undefined && tlsKey === undefined) return undefined;
  if (tlsCert === undefined || tlsKey === undefined)
    throw new UsageError("--tls-cert and --tls-key belong together: give both");
  return { cert: pem("--tls-cert", tlsCert), key: pem("--tls-key", tlsKey) };
}

function certificatesOf({ ca, clientCert, clientKey }: Resolved) {
  return {
    ...(ca === undefined ? {} : { ca: pem("--ca", ca) }),
    ...(clientCert === undefined ? {} : { cert: pem("--client-cert", clientCert) }),
    ...(clientKey === undefined ? {} : { key: pem("--client-key", clientKey) }),
  };
}

function pem(flag: string, file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    throw new UsageError(`${flag} ${file} can't be read: name a PEM file`);
  }
}

/** 2026-11-28T19-45-00 */
function stamp(moment: number): string {
  return new Date(moment).toISOString().slice(0, 19).replaceAll(":", "-");
}

function shownHost(host: string): string {
  return host.includes(":") ? `[${host}]` : host;
}

async function atPort<T extends Road | LiveServer>(
  flag: string,
  port: number,
  start: () => Promise<T>,
): Promise<T> {
  try {
    return await start();
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (code === "EADDRINUSE")
      throw new UsageError(`port ${port} is in use: give another with ${flag}, or 0 for any`);
    if (code === "EACCES")
      throw new UsageError(`port ${port} needs more rights: give one above 1023 with ${flag}`);
    if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND")
      throw new UsageError("--host names no address of this machine");
    if (/^ERR_OSSL|^ERR_SSL|^ERR_TLS/.test(code))
      throw new UsageError("--tls-cert and --tls-key must be PEM files that belong together");
    throw error;
  }
}

function whole(flag: string): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (/^\d+$/.test(text) && number <= 65_535) return number;
    throw new UsageError(`${flag} takes a port from 0 to 65535, not "${text}"`);
  };
}
