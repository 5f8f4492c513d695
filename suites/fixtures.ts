// The fixtures of every test: Okta, a plain client, users to create; and what turns a test's steps into
// observations of rows. What a test created is removed when it ends.

import * as playwright from "@playwright/test";
import { readRun, runFromEnvironment, tokenFromEnvironment } from "../src/run/from-environment.ts";
import type { RequirementId } from "../src/requirements/catalogue.ts";
import type { Organisation, Preexisting, Run } from "../src/run/run.ts";
import { withWorkPhone } from "../src/okta/guide-mapping.ts";
import { openEntries } from "../src/ownership/journal.ts";
import type { Target } from "../src/ownership/open-target.ts";
import { heedRetryAfter } from "../src/ownership/heed-retry-after.ts";
import { Unverified } from "../src/ownership/unverified.ts";
import { removeAll } from "../src/ownership/remove.ts";
import type { Send } from "../src/ownership/send.ts";
import type { ReadDeclaration } from "../src/harness/declaration.ts";
import { eachFault, runFileOf } from "../src/harness/each-fault.ts";
import { organisationOf, preexistingOf } from "./fixtures/needs.ts";
import { createResources, type Resources } from "./fixtures/resources.ts";
import { populate } from "./fixtures/populate.ts";
import { createSharedUsers, type SharedUsers, type Slot } from "./fixtures/shared-user.ts";
import type { Member } from "./fixtures/okta-groups.ts";
import { createOkta, mappingOf, type Assigned, type Okta } from "./fixtures/okta.ts";
import { coveredBy } from "../src/harness/observations.ts";
import { gatewayReason } from "../src/verdict/gateway-reason.ts";
import { withoutBrowser, withoutSourceMaps } from "../src/harness/playwright-internals.ts";
import { judgeRow, observe, type Row } from "../src/harness/observe.ts";
import { pastLacks } from "../src/harness/past-lacks.ts";
import { oddities, type Odd } from "./fixtures/odd-names.ts";
import { beginning, fingerprint, numbers, users, type Users } from "./fixtures/user.ts";
import type { Recorder } from "../src/harness/recorder.ts";
import { requireHttp } from "../src/harness/require-http.ts";
import { allowFor } from "../src/harness/exchange-time.ts";
import { settledAnnotation, settling } from "../src/harness/settling.ts";
import { createScim, type Scim } from "./fixtures/scim.ts";
import { openSession, type Session } from "../src/harness/session.ts";
import { createSpecTest, type SpecTest } from "./fixtures/spec-test.ts";
import { createStanding, type Standing } from "../src/harness/standing.ts";
import * as assume from "./fixtures/assume.ts";

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
  /** Arranges: another user who is only read or named to others, and shared with other tests. */
  readonly sharedUser: () => Promise<Assigned>;
  /** Arranges: so many users to be members of a large group; they are shared with other tests. */
  readonly crowd: (count: number) => Promise<readonly Member[]>;
  /** Users and groups alike, for what holds for both. */
  readonly resources: Resources;
  /** Arranges: at least so many users are at the target, whoever they are. */
  readonly populated: (least: number) => Promise<void>;
  /** Makes a user; nobody is created by it. */
  readonly user: Users;
  /** Names and values with something odd in them. */
  readonly odd: Odd;
  /** What the userNames of this test's users begin with, and those of nobody else. */
  readonly beginning: string;
  /** A number that no other test uses, and nobody has as an id. */
  readonly number: () => Promise<string>;
  /** The attributes of Interact's extension that the target's contract requires. */
  readonly required: readonly string[];
  /** Names that exist at the target. */
  readonly organisation: Required<Organisation>;
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
  readonly session: Shared;
  readonly run: Run;
  readonly recorder: Recorder;
  readonly target: Target;
  readonly sharedUsers: SharedUsers;
  /** What the target declares to support. */
  readonly declaration: ReadDeclaration;
}

/** A session, and the users that its tests have in common. */
interface Shared extends Session {
  readonly sharedUsers: SharedUsers;
}

interface OfWorker {
  readonly token: string;
  /** The session for a Run's file, or for the Run in the environment. */
  readonly sessions: (runFile: string | undefined) => Shared;
}

/** No step of its own: to note a step costs more than the fixture does, and nobody reads it. */
const unseen = { box: "self" } as const;

const extended = withoutBrowser(playwright, process.env).extend<OfTest & OfSession, OfWorker>({
  token: [
    async ({}, use) => use(tokenFromEnvironment(process.env)),
    { scope: "worker", ...unseen },
  ],

  sessions: [
    async ({ token }, use, slot) => {
      withoutSourceMaps(process.env);
      const open = new Map<string | undefined, Shared>();
      await use((file) => {
        const shared = open.get(file) ?? share(openSession(runOf(file), token, slot), token, slot);
        open.set(file, shared);
        return shared;
      });
      await Promise.all([...open.values()].map(({ target }) => target.close()));
    },
    { scope: "worker", ...unseen },
  ],

  session: [async ({ sessions }, use, info) => use(sessions(runFileOf(info))), unseen],
  run: [async ({ session }, use) => use(session.run), unseen],
  recorder: [async ({ session }, use) => use(session.recorder), unseen],
  target: [async ({ session }, use) => use(session.target), unseen],
  sharedUsers: [async ({ session }, use) => use(session.sharedUsers), unseen],
  declaration: [async ({ session }, use) => use(session.declaration), unseen],

  observed: [
    async ({ run, recorder, declaration, session }, use, info) => {
      const { offer } = session;
      await observe({ run, recorder, info, declaration, offer }, () => use(undefined));
    },
    { auto: true, ...unseen },
  ],

  send: [
    async ({ run, target, token, recorder, sharedUsers, session }, use, info) => {
      const before = target.journal.entries().length;
      const underWay = new Set<Promise<unknown>>();
      const sending: Send = async (request) => {
        allowFor(info, run);
        const before = recorder.gateways();
        // No step of its own: the test's attachment shows it whole.
        const answer = await requireHttp(target.send(request));
        if (recorder.gateways() > before) throw new Unverified(gatewayReason);
        return answer;
      };
      const settled = settling(heedRetryAfter(sending), {
        settleMs: run.settleMs,
        token,
        look: heedRetryAfter(target.sendUnlisted),
        note: (tookMs) =>
          info.annotations.push({ type: settledAnnotation, description: String(tookMs) }),
      });
      const sendUntilAccepted = pastLacks(settled, coveredBy(info), session.offer);
      let hasEnded = false;
      await use((request) => {
        if (hasEnded) throw new assume.Unverified("the test had ended before this request");
        const answering = sendUntilAccepted(request);
        underWay.add(answering);
        return answering;
      });
      // An interrupted test leaves a request behind that may still create a user, and goes on when it
      // is answered: with no further request. What it leaves is removed at the end of the run.
      hasEnded = true;
      recorder.beginCleanUp();
      if (info.status === "interrupted") return;
      await Promise.allSettled(underWay);
      const { journal, ownership } = target;
      const own = journal
        .entries()
        .slice(before)
        .filter(({ key }) => !sharedUsers.owns(key));
      allowFor(info, run, own.length);
      const send = heedRetryAfter(target.sendUnlisted);
      await removeAll(openEntries(own), { send, journal, ownership, token, cleanUp: run.cleanUp });
    },
    unseen,
  ],

  okta: [
    async ({ run, token, send }, use, info) =>
      use(createOkta(run, token, fingerprint(info.titlePath.join()), send)),
    unseen,
  ],
  oktaWithWorkPhone: [
    async ({ run, token, send }, use, info) => {
      const mapping = withWorkPhone(mappingOf(run));
      await use(createOkta(run, token, fingerprint(info.titlePath.join()), send, mapping));
    },
    unseen,
  ],
  specTest: [async ({ run, scim }, use) => use(createSpecTest(run, scim)), unseen],
  surname: [
    async ({ run }, use, info) =>
      use(() => `Jensen-${run.id}-${fingerprint(info.titlePath.join())}`),
    unseen,
  ],
  scim: [
    async ({ token, send, declaration }, use) => use(createScim(send, token, declaration)),
    unseen,
  ],
  sharedUser: [
    async ({ sharedUsers, run }, use, info) => {
      const taken: Assigned[] = [];
      await use(async () => {
        // Who is there already is read, and where nobody is fit, somebody is created.
        allowFor(info, run, taken.length + 3);
        const next = await sharedUsers.take(taken);
        taken.push(next);
        return next;
      });
    },
    unseen,
  ],
  crowd: [
    async ({ sharedUsers, run }, use, info) =>
      use((count) => {
        assume.tried(run, count);
        allowFor(info, run, count);
        return sharedUsers.crowd(count);
      }),
    unseen,
  ],
  resources: [
    async ({ okta, scim, user, sharedUser, beginning }, use) =>
      use(createResources({ okta, scim, user, sharedUser, beginning })),
    unseen,
  ],
  populated: [
    async ({ target, token, sharedUser }, use) =>
      use((least) => populate(least, heedRetryAfter(target.send), token, sharedUser)),
    unseen,
  ],
  user: [async ({ run }, use, info) => use(users(run, info.titlePath.join())), unseen],
  odd: [async ({ run }, use, info) => use(oddities(run, info.titlePath.join())), unseen],
  beginning: [async ({ run }, use, info) => use(beginning(run, info.titlePath.join())), unseen],
  number: [
    async ({ run, scim }, use, info) =>
      use(numbers(run, info.titlePath.join(), (path) => scim.read(path))),
    unseen,
  ],
  required: [
    async ({ run }, use) =>
      use(run.contract === "field-mapping" ? ["location", "loginType"] : ["location"]),
    unseen,
  ],

  organisation: [
    async ({ run, session }, use) => use(organisationOf(run, await session.offer())),
    unseen,
  ],
  preexisting: [
    async ({ run, session }, use) => use(preexistingOf(run, await session.offer())),
    unseen,
  ],

  row: [
    async ({ recorder, run, session: { offer } }, use, info) => {
      await use((requirement: RequirementId, check) =>
        judgeRow({ run, recorder, info, offer }, requirement, check),
      );
    },
    unseen,
  ],

  standing: [
    async ({ session }, use, info) => use(createStanding(session.exchanges, info)),
    unseen,
  ],
});

export const test = eachFault(extended);

function share(session: Session, token: string, slot: Slot): Shared {
  const { run, target, declaration } = session;
  return { ...session, sharedUsers: createSharedUsers(run, target, token, declaration, slot) };
}

function runOf(file: string | undefined): Run {
  return file === undefined ? runFromEnvironment(process.env) : readRun(file);
}
