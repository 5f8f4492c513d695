import { expect, it, describe } from "vitest";
import { converse } from "./conversation.ts";
import { createOktaClient } from "./client.ts";
import { testCredentials } from "./requests/test-credentials.ts";
import { testAppMapping } from "./test-app-mapping.ts";
import { listOf, scriptedProvider } from "./testing/scripted-provider.ts";
import type { Scripted } from "./testing/scripted-provider.ts";

const later = (retryAfter?: string): Scripted => ({
  status: 429,
  reason: "Too Many Requests",
  ...(retryAfter === undefined ? {} : { headers: { "retry-after": retryAfter } }),
});

async function waits(script: readonly Scripted[], maxWaitMs = Infinity) {
  const slept: number[] = [];
  const provider = scriptedProvider(...script);
  const sleep = (milliseconds: number): Promise<void> => {
    slept.push(milliseconds);
    return Promise.resolve();
  };
  const talk = converse(provider, { token: "abc", sleep, maxWaitMs });
  const answer = await talk.ask(testCredentials);
  return { slept, provider, talk, status: answer.status };
}

describe("After 429", () => {
  it("the seconds of Retry-After are kept exactly, and the attempts counted", async () => {
    const { slept, provider, talk, status } = await waits([later("7"), later("2"), listOf()]);
    expect(slept).toEqual([7000, 2000]);
    expect(status).toBe(200);
    expect(provider.requests.map(({ attempt }) => attempt)).toEqual([1, 2, 3]);
    expect(talk.answers.map((answer) => answer.status)).toEqual([429, 429, 200]);
    expect(talk.gaveUp).toBeUndefined();
  });

  it.each([undefined, "Wed, 21 Oct 2026 07:28:00 GMT", "1.5", "-1", ""])(
    "Retry-After %j counts as missing: five minutes, doubling",
    async (value) => {
      const { slept } = await waits([later(value), later(value), later(value), listOf()]);
      expect(slept).toEqual([300_000, 600_000, 1_200_000]);
    },
  );

  it("the tenth attempt is the last", async () => {
    const { slept, talk, status } = await waits(Array.from({ length: 10 }, () => later("0")));
    expect(slept).toHaveLength(9);
    expect(status).toBe(429);
    expect(talk.gaveUp).toBe("Okta gives up after 10 answers of 429.");
  });

  it("a wait beyond the run's waitMs is skipped and reported", async () => {
    const { slept, talk, status } = await waits([later("3"), later("3"), listOf()], 5000);
    expect([slept, status]).toEqual([[3000], 429]);
    expect(talk.gaveUp).toBe(
      "Okta would wait 3 s and try again; this run waits no longer than 5 s.",
    );
  });

  it("the task says so", async () => {
    const provider = scriptedProvider(later());
    const okta = createOktaClient(provider, { token: "abc", mapping: testAppMapping });
    expect((await okta.testCredentials()).task).toBe(
      "Error authenticating: Too Many Requests. Okta would wait 300 s and try again; this run waits no longer than 30 s.",
    );
  });
});

it("What send throws is thrown: no answer is not an outcome", async () => {
  const sender = { send: () => Promise.reject(new Error("refused")) };
  const okta = createOktaClient(sender, { token: "abc", mapping: testAppMapping });
  await expect(okta.deactivate({ id: "7" })).rejects.toThrow("refused");
});
