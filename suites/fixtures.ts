// The fixtures of every test: Okta, a plain client, people to create; and what turns a test's steps into
// observations of rows. What a test created is removed when it ends.

import { test as base, type TestStepInfo } from "@playwright/test";
import { validateExchange } from "../src/contract/validate-exchange.ts";
import { readRun, runFromEnvironment, tokenFromEnvironment } from "../src/run/from-environment.ts";
import type { Remainder } from "../src/run/left.ts";
import type { RequirementId } from "../src/requirements/catalogue.ts";
import type { Preexisting, Run } from "../src/run/run.ts";
import type { Exchange } from "../src/wire/exchange.ts";
import { withWorkPhone } from "../src/okta/guide-mapping.ts";
import { createClient } from "../src/wire/client.ts";
import type { Answer } from "../src/wire/answer.ts";
import { NoAnswer } from "../src/wire/no-answer.ts";
import { createOwnership } from "../src/wire/ownership.ts";
import { createdBy, remove } from "./fixtures/cleanup.ts";
import { declarationReader, type ReadDeclaration } from "./fixtures/declaration.ts";
import { createOkta, mappingOf, type Okta } from "./fixtures/okta.ts";
import { judgeRow, observe, type Row } from "./fixtures/observe.ts";
import { beginning, fingerprint, numbers, people, type Person } from "./fixtures/person.ts";
import { attach, createRecorder, type Recorder } from "./fixtures/recorder.ts";
import { patient } from "./fixtures/patience.ts";
import { createScim, type Scim, type Send } from "./fixtures/scim.ts";
import { createSpecTest, type SpecTest } from "./fixtures/spec-test.ts";
import { createStanding, exchangeReader, type Standing } from "./fixtures/standing.ts";
import { Unverified } from "./fixtures/unverified.ts";

export { expect } from "./matchers.ts";

interface OfTest {
  readonly okta: Okta;
  /** Okta with the guide's work-around for phones: matched by type, no longer by primary. */
  readonly oktaWithWorkPhone: Okta;
  /** Okta's own test suite. */
  readonly specTest: SpecTest;
  /** A family name that nobody else has. */
  readonly surname: () => string;
  readonly scim: Scim;
  /** Makes a person; nobody is created by it. */
  readonly person: (given?: Partial<Person>) => Person;
  /** What the userNames of this test's people begin with, and those of nobody else. */
  readonly beginning: string;
  /** A number that no other test uses, and nobody has as an id. */
  readonly number: () => Promise<string>;
  /** The attributes of Interact's extension that the target's contract requires. */
  readonly required: readonly string[];
  /** Names that exist at the target. */
  readonly organisation: { location: string; department: string; company: string };
  /** Somebody who had an account before SCIM: only ever read. */
  readonly preexisting: Preexisting;
  /** Judges one row; a red one drags no other with it. */
  readonly row: Row;
  readonly standing: Standing;
  /** Sends a request; what it creates is removed when the test ends. */
  readonly send: Send;
  readonly observed: undefined;
}

interface OfWorker {
  /** In the fault run, the file of the Run against one faulty provider. */
  readonly runFile: string;
  readonly run: Run;
  readonly token: string;
  readonly recorder: Recorder;
  readonly wire: Send;
  /** What the target declares to support. */
  readonly declaration: ReadDeclaration;
  /** All exchanges of the run that have ended by the first call. */
  readonly exchanges: () => readonly Exchange[];
}

export const test = base.extend<OfTest, OfWorker>({
  runFile: ["", { scope: "worker", option: true }],
  run: [
    async ({ runFile }, use) =>
      use(runFile === "" ? runFromEnvironment(process.env) : readRun(runFile)),
    { scope: "worker" },
  ],
  token: [async ({}, use) => use(tokenFromEnvironment(process.env)), { scope: "worker" }],
  recorder: [async ({}, use) => use(createRecorder()), { scope: "worker" }],

  wire: [
    async ({ run, token, recorder }, use, worker) => {
      const client = createClient({
        baseUrl: run.target,
        token,
        allowWrites: run.allowWrites,
        forbidWrites: run.forbidWrites,
        timeoutMs: run.timeoutMs,
        test: `w${worker.workerIndex}`,
        ownership: createOwnership(run.id),
        onExchange: recorder.take,
        validate: validateExchange,
        ...(run.preexisting === undefined ? {} : { conceal: [run.preexisting.userName] }),
      });
      await use((request) => client.send(request));
      await client.close();
    },
    { scope: "worker" },
  ],

  exchanges: [async ({ run }, use) => use(exchangeReader(run)), { scope: "worker" }],

  declaration: [
    async ({ wire, token }, use) => use(declarationReader(wire, token)),
    { scope: "worker" },
  ],

  observed: [
    async ({ run, recorder, declaration }, use, info) => {
      await observe({ run, recorder, info, declaration }, () => use(undefined));
    },
    { auto: true },
  ],

  send: async ({ run, wire, token, recorder, declaration }, use) => {
    const created: string[] = [];
    const underWay = new Set<Promise<unknown>>();
    const sending: Send = async (request) => {
      // Nobody looks at the steps of a fault run.
      const answer =
        run.fault === undefined
          ? await base.step(request.label, (step) => recorded(step, wire(request)))
          : await wire(request);
      created.push(...createdBy(answer, run.id).filter((path) => !created.includes(path)));
      return answer;
    };
    const patiently = patient(sending);
    let hasEnded = false;
    await use((request) => {
      if (hasEnded) throw new Unverified("the test had ended before this request");
      const answering = patiently(request);
      underWay.add(answering);
      return answering;
    });
    // An interrupted test leaves a request behind that may still create somebody, and goes on when it
    // is answered: with no further request.
    hasEnded = true;
    await Promise.allSettled(underWay);
    recorder.beginCleanUp();
    const plain = createScim(patient(wire), token, declaration);
    const remaining: Remainder[] = [];
    for (const path of created.toReversed()) {
      const left = await remove(plain, path);
      if (left !== undefined) remaining.push(left);
    }
    recorder.endCleanUp({ created: created.length, remaining });
  },

  okta: async ({ run, token, send }, use, info) =>
    use(createOkta(run, token, fingerprint(info.titlePath.join()), send)),
  oktaWithWorkPhone: async ({ run, token, send }, use, info) => {
    const mapping = withWorkPhone(mappingOf(run));
    await use(createOkta(run, token, fingerprint(info.titlePath.join()), send, mapping));
  },
  specTest: async ({ run, scim }, use) => use(createSpecTest(run, scim)),
  surname: async ({ run }, use, info) =>
    use(() => `Jensen-${run.id}-${fingerprint(info.titlePath.join())}`),
  scim: async ({ token, send, declaration }, use) => use(createScim(send, token, declaration)),
  person: async ({ run }, use, info) => use(people(run, info.titlePath.join())),
  beginning: async ({ run }, use, info) => use(beginning(run, info.titlePath.join())),
  number: async ({ run, scim }, use, info) =>
    use(numbers(run, info.titlePath.join(), (path) => scim.read(path))),
  required: async ({ run }, use) =>
    use(run.contract === "field-mapping" ? ["location", "loginType"] : ["location"]),

  organisation: async ({ run }, use) => {
    const { location, department, company } = run.organisation;
    const missing = (what: string): never => {
      throw new Unverified(`no ${what} of the target is known (--${what})`);
    };
    await use({
      get location() {
        return location ?? missing("location");
      },
      get department() {
        return department ?? missing("department");
      },
      get company() {
        return company ?? missing("company");
      },
    });
  },

  preexisting: async ({ run }, use) => {
    await use({
      get userName() {
        if (run.preexisting !== undefined) return run.preexisting.userName;
        throw new Unverified("nobody who existed before SCIM is known (--preexisting)");
      },
    });
  },

  row: async ({ recorder, run }, use, info) => {
    await use((requirement: RequirementId, check) =>
      judgeRow({ run, recorder, info }, requirement, check),
    );
  },

  standing: async ({ exchanges }, use, info) => use(createStanding(exchanges, info)),
});

/** Attaches what was recorded to the step, whether an answer came or none. */
async function recorded(step: TestStepInfo, answering: Promise<Answer>): Promise<Answer> {
  try {
    const answer = await answering;
    await attach(step, answer.exchange);
    return answer;
  } catch (error) {
    if (error instanceof NoAnswer) await attach(step, error.exchange);
    throw error;
  }
}
