// The fixtures of every test: Okta, a plain client, people to create; and what turns a test's steps into
// observations of rows. What a test created is removed when it ends.

import { test as base, type TestInfo, type TestStepInfo } from "@playwright/test";
import { readRun, runFromEnvironment, tokenFromEnvironment } from "../src/run/from-environment.ts";
import type { Remainder } from "../src/run/left.ts";
import type { RequirementId } from "../src/requirements/catalogue.ts";
import type { Preexisting, Run } from "../src/run/run.ts";
import { withWorkPhone } from "../src/okta/guide-mapping.ts";
import type { Answer } from "../src/wire/answer.ts";
import { NoAnswer } from "../src/wire/no-answer.ts";
import { createdBy, remove } from "./fixtures/cleanup.ts";
import type { ReadDeclaration } from "./fixtures/declaration.ts";
import { eachFault, runFileOf } from "./fixtures/each-fault.ts";
import { createOkta, mappingOf, type Okta } from "./fixtures/okta.ts";
import { judgeRow, observe, type Row } from "./fixtures/observe.ts";
import { beginning, fingerprint, numbers, people, type Person } from "./fixtures/person.ts";
import { attach, type Recorder } from "./fixtures/recorder.ts";
import { patient } from "./fixtures/patience.ts";
import { promised } from "./fixtures/promised.ts";
import { createScim, type Scim, type Send } from "./fixtures/scim.ts";
import { openSession, type Session } from "./fixtures/session.ts";
import { createSpecTest, type SpecTest } from "./fixtures/spec-test.ts";
import { createStanding, type Standing } from "./fixtures/standing.ts";
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
  /** A number that no other test uses, of a range where no person's id lies. */
  readonly number: () => string;
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

interface OfSession {
  readonly session: Session;
  readonly run: Run;
  readonly recorder: Recorder;
  readonly wire: Send;
  /** What the target declares to support. */
  readonly declaration: ReadDeclaration;
}

interface OfWorker {
  readonly token: string;
  /** The session for a Run's file, or for the Run in the environment. */
  readonly sessions: (runFile: string | undefined) => Session;
}

const extended = base.extend<OfTest & OfSession, OfWorker>({
  token: [async ({}, use) => use(tokenFromEnvironment(process.env)), { scope: "worker" }],

  sessions: [
    async ({ token }, use, { workerIndex }) => {
      const open = new Map<string | undefined, Session>();
      await use((file) => {
        const session =
          open.get(file) ??
          openSession(
            file === undefined ? runFromEnvironment(process.env) : readRun(file),
            token,
            workerIndex,
          );
        open.set(file, session);
        return session;
      });
      await Promise.all([...open.values()].map((session) => session.close()));
    },
    { scope: "worker" },
  ],

  session: async ({ sessions }, use, info) => use(sessions(runFileOf(info))),
  run: async ({ session }, use) => use(session.run),
  recorder: async ({ session }, use) => use(session.recorder),
  wire: async ({ session }, use) => use(session.wire),
  declaration: async ({ session }, use) => use(session.declaration),

  observed: [
    async ({ run, recorder, declaration }, use, info) => {
      await observe({ run, recorder, info, declaration }, () => use(undefined));
    },
    { auto: true },
  ],

  send: async ({ run, wire, token, recorder, declaration }, use, info) => {
    const created: string[] = [];
    const underWay = new Set<Promise<unknown>>();
    const sending: Send = async (request) => {
      allowFor(info, run);
      // Nobody looks at the steps of a fault run.
      const answer = await promised(
        run.fault === undefined
          ? base.step(request.label, (step) => recorded(step, wire(request)))
          : wire(request),
      );
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
      allowFor(info, run, 2);
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
  number: async ({ run }, use, info) => use(numbers(run, info.titlePath.join())),

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

  standing: async ({ session }, use, info) => use(createStanding(session.exchanges, info)),
});

export const test = eachFault(extended);

/** Each exchange has its own time limit, and gives the test as much: Playwright's never ends one first. */
function allowFor(info: TestInfo, { timeoutMs }: Run, exchanges = 1): void {
  info.setTimeout(info.timeout + exchanges * timeoutMs);
}

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
