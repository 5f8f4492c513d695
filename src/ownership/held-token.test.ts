import { describe, expect, it } from "vitest";
import { respondingProvider, scriptedProvider } from "../okta/testing/scripted-provider.ts";
import type { WireRequest } from "../wire/wire-request.ts";
import { heldToken, TokenEnded } from "./held-token.ts";

const token = "c4n4ry";
const bearing = (value: string): WireRequest => ({
  label: "read",
  method: "GET",
  path: "/Users/7",
  headers: [["Authorization", `Bearer ${value}`]],
});
const refused = { status: 401 };
const taken = { status: 200, json: { totalResults: 0 } };

/** Renewals that the script's later answers belong to. */
function held(provider: ReturnType<typeof scriptedProvider>, fresh: readonly boolean[] = []) {
  let renewals = 0;
  let asked = 0;
  const renew = () => {
    const isFresh = fresh[asked++] === true;
    if (isFresh) renewals += 1;
    return Promise.resolve(isFresh);
  };
  const send = heldToken((request) => provider.send(request), {
    token,
    renewals: () => renewals,
    renew,
  });
  return { send, asked: () => asked };
}

describe("A 401", () => {
  it("to one request alone is judged: the credentials test shows that the token is accepted", async () => {
    const provider = scriptedProvider(refused, taken);
    const { send, asked } = held(provider);
    expect((await send(bearing(token))).status).toBe(401);
    expect(provider.lines()).toEqual(["GET /Users/7", "GET /Users"]);
    expect(asked()).toBe(0);
  });

  it("to every request ends the run, where there is no fresh token", async () => {
    const provider = scriptedProvider(refused, refused);
    const { send } = held(provider, [false]);
    const sending = send(bearing(token));
    await expect(sending).rejects.toThrow(TokenEnded);
    await expect(sending).rejects.toThrow("accepted it at first, and now answers 401");
  });

  it("to every request is repeated once with a fresh token", async () => {
    const provider = scriptedProvider(refused, refused, taken);
    const { send } = held(provider, [true]);
    expect((await send(bearing(token))).status).toBe(200);
    expect(provider.lines()).toEqual(["GET /Users/7", "GET /Users", "GET /Users/7"]);
  });

  it("to the fresh token as well ends the run", async () => {
    const { send } = held(scriptedProvider(refused, refused, refused, refused), [true]);
    await expect(send(bearing(token))).rejects.toThrow(TokenEnded);
  });

  it("to a request with another token is what its test asked for", async () => {
    const provider = scriptedProvider(refused);
    const { send } = held(provider);
    expect((await send(bearing("wrong"))).status).toBe(401);
    expect(provider.requests).toHaveLength(1);
  });

  it("to several requests at once has the token renewed once", async () => {
    let isFresh = false;
    const provider = respondingProvider(() => (isFresh ? taken : refused));
    let renewals = 0;
    const send = heldToken((request) => provider.send(request), {
      token,
      renewals: () => renewals,
      renew: () => {
        isFresh = true;
        renewals += 1;
        return Promise.resolve(true);
      },
    });
    const both = await Promise.all([send(bearing(token)), send(bearing(token))]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(renewals).toBe(1);
  });
});
