// Targets on loopback that are broken on purpose, each in one way, for the doctor to find.

import type { TlsOptions } from "node:tls";
import type { Fault } from "../../mocks/fault.ts";
import type { ProviderOptions } from "../../mocks/provider.ts";
import type { Subject } from "../../src/doctor/observe.ts";
import { listen } from "../../src/wire/testing/tcp-listener.ts";
import { behindCertificate, behindTls } from "./behind-tls.ts";
import { companyCertificate, type CertificateOptions } from "./certificate.ts";
import { plain } from "./loopback-servers.ts";
import { replying, served } from "./providers.ts";

export const goodToken = "opensesame-w1cket";

export interface Broken {
  readonly target: string;
  readonly close: () => Promise<void>;
}

export interface Breakage {
  readonly what: string;
  readonly broken: () => Promise<Broken>;
  readonly asked?: Partial<Subject>;
  readonly says: RegExp;
  readonly code: 0 | 1 | 2 | 3;
}

/** The mock, broken by its own options or by a change of its replies. */
export async function mock(
  options: Partial<ProviderOptions> = {},
  ...faults: Fault[]
): Promise<Broken> {
  const server = await served({ token: goodToken, ...options }, ...faults);
  return { target: server.baseUrl, close: server.close };
}

/** The mock, whose replies at that path are these. */
export function mockWith(path: string, reply: ReturnType<NonNullable<Fault["transport"]>>) {
  const fault = replying(
    "broken",
    (request) => request.path === path,
    () => reply,
  );
  return mock({}, fault);
}

export async function mockBehindTls(
  certificate: CertificateOptions,
  options: TlsOptions = {},
): Promise<Broken> {
  const inner = await mock();
  const secure = await behindTls(inner.target, certificate, options);
  return {
    target: secure.target,
    close: async () => {
      await secure.close();
      await inner.close();
    },
  };
}

/** @param withIntermediate whether the certificate that signed the host's is sent along */
export async function mockOfCompany(
  withIntermediate: boolean,
): Promise<Broken & { readonly root: string }> {
  const inner = await mock();
  const made = await companyCertificate(withIntermediate);
  const secure = await behindCertificate(inner.target, made);
  return {
    target: secure.target,
    root: made.root,
    close: async () => {
      await secure.close();
      await inner.close();
    },
  };
}

export interface Canned {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A server that isn't the mock. Null never answers. */
export async function answering(answer: (path: string) => Canned | null): Promise<Broken> {
  const { port, close } = await plain((request, response) => {
    const canned = answer(request.url ?? "/");
    if (canned === null) return;
    response.writeHead(canned.status, canned.headers).end(canned.body);
  });
  return { target: `http://127.0.0.1:${port}/api/v2/scim/v2`, close };
}

/** Takes connections for https, and never shakes hands. */
export async function silent(): Promise<Broken> {
  const listener = await listen(() => undefined);
  const origin = listener.origin.replace("http:", "https:");
  return { target: `${origin}/api/v2/scim/v2`, close: () => listener.close() };
}

/** Nobody to be asked: the address alone is what is wrong, or nothing listens there. */
export function nobody(target: string): Promise<Broken> {
  return Promise.resolve({ target, close: () => Promise.resolve() });
}
