import { join } from "node:path";
import { expect, it } from "vitest";
import { Answer } from "../wire/answer.ts";
import type { Exchange } from "../wire/exchange.ts";
import { temporaryFolder } from "../../test/support/folder.ts";
import { declarationReader } from "./declaration.ts";

const at = temporaryFolder();

function answering(status: number, body: object) {
  const asked: string[] = [];
  const send = ({ path }: { path: string }) => {
    asked.push(path);
    const exchange = { id: `w0#${asked.length}` } as Exchange;
    return Promise.resolve(new Answer({ exchange, status, text: JSON.stringify(body) }));
  };
  return { asked, send };
}

it("is read once for all workers of a run", async () => {
  const file = join(at("shared"), "declaration.json");
  const { asked, send } = answering(200, { patch: { supported: false } });

  const first = await declarationReader(send, "c4n4ry", file)();
  const second = await declarationReader(send, "c4n4ry", file)();

  expect(asked).toEqual(["/ServiceProviderConfig"]);
  expect(first).toEqual({ body: { patch: { supported: false } }, exchanges: ["w0#1"] });
  expect(second).toEqual(first);
});

it("excuses nothing if it can't be read, for every caller", async () => {
  const file = join(at("refused"), "declaration.json");
  const { asked, send } = answering(404, {});

  const first = await declarationReader(send, "c4n4ry", file)();
  const second = await declarationReader(send, "c4n4ry", file)();

  expect(asked).toHaveLength(1);
  expect([first.body, second.body]).toEqual([undefined, undefined]);
});
