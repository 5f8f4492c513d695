// The explorer's ways to a target that others use too: journalled, own writes only, at the run's pace; and each
// removes what was created through it, groups first.

import type { Session } from "../explore/target.ts";
import { settling } from "../harness/settling.ts";
import type { Run } from "../run/run.ts";
import type { UsersMet } from "../wire/strangers.ts";
import { openEntries } from "../ownership/journal.ts";
import { openTarget, type Target } from "../ownership/open-target.ts";
import { heedRetryAfter } from "../ownership/heed-retry-after.ts";
import { removeAll } from "../ownership/remove.ts";

export interface OpenSession extends Session {
  close(): Promise<void>;
}

export function openSessions(run: Run, token: string, count: number): OpenSession[] {
  const met = metByAll();
  return Array.from({ length: count }, (_, at) => {
    const target = openTarget(run, token, { prefix: `explore${at + 1}`, met: met() });
    const look = heedRetryAfter(target.sendUnlisted);
    const { settleMs } = run;
    return {
      send: settling(target.send, { settleMs, token, look, note: () => undefined }),
      tidy: () => tidy(target, run, token),
      close: () => target.close(),
    };
  });
}

/** Whom one session met, the others mask too. */
function metByAll(): () => UsersMet {
  const names: string[] = [];
  return () => {
    let read = 0;
    return {
      tell: (more) => void names.push(...more),
      learned: () => names.slice(read, (read = names.length)),
    };
  };
}

async function tidy(target: Target, run: Run, token: string): Promise<number> {
  const { journal, ownership, sendUnlisted } = target;
  let sent = 0;
  const removing = {
    send: heedRetryAfter((request) => {
      sent += 1;
      return sendUnlisted(request);
    }),
    journal,
    ownership,
    token,
    cleanUp: run.cleanUp,
  };
  const open = openEntries(journal.entries());
  for (const collection of ["/Groups", "/Users"]) {
    const some = open.filter((entry) => entry.collection === collection);
    await Promise.all(some.map((entry) => removeAll([entry], removing)));
  }
  return sent;
}
