// What an administrator can have changed at the target is held against the target only soon after it was seen.

import { expect, it } from "vitest";
import {
  barbara,
  emptyList,
  listOf,
  scriptedSession,
  seen,
  shownAs,
  type Came,
  type ScriptedSession,
} from "./testing/scripted-session.ts";

const id = "7f0c5f4e-0000-4000-8000-0000000000aa";
const group = { id: "7f0c5f4e-0000-4000-8000-0000000000bb", displayName: "Droids" };
const member = { value: id, display: barbara.userName };
const made: readonly Came[] = [
  { status: 200, body: emptyList },
  { status: 201, body: shownAs(id) },
];

type Act = (session: ScriptedSession) => Promise<unknown>;
const assign: Act = ({ okta }) => okta.assign(barbara);
const lookup: Act = ({ okta }) => okta.lookup(barbara.userName);
const update: Act = ({ okta }) => okta.update({ id }, barbara);

interface Case {
  readonly row: string;
  readonly before: readonly Act[];
  readonly after: readonly Act[];
  readonly came: readonly Came[];
}

const cases: readonly (readonly [what: string, each: Case])[] = [
  [
    "a user who was created and isn't found",
    {
      row: "OKTA-create/found-by-lookup",
      before: [assign],
      after: [lookup],
      came: [...made, { status: 200, body: emptyList }],
    },
  ],
  [
    "a user who was created and is gone",
    {
      row: "OKTA-create/readable",
      before: [assign],
      after: [update],
      came: [...made, { status: 404, body: {} }],
    },
  ],
  [
    "a userName that was taken and is taken again",
    {
      row: "OKTA-conflict/refused",
      before: [assign],
      after: [({ okta }) => okta.create(barbara)],
      came: [...made, { status: 201, body: shownAs("other") }],
    },
  ],
  [
    "an inactive user who is shown as active",
    {
      row: "OKTA-lookup/finds-inactive",
      before: [assign, ({ okta }) => okta.deactivate({ id })],
      after: [lookup],
      came: [...made, { status: 204 }, { status: 200, body: listOf(shownAs(id)) }],
    },
  ],
  [
    "a name that a push changed in passing",
    {
      row: "OKTA-update/kept",
      before: [assign, update],
      after: [update],
      came: [
        ...made,
        { status: 200, body: shownAs(id, { nickName: "Babs" }) },
        { status: 200, body: shownAs(id, { nickName: "Babs" }) },
        { status: 200, body: shownAs(id) },
        { status: 200, body: shownAs(id) },
      ],
    },
  ],
  [
    "a group that was created and isn't found",
    {
      row: "OKTA-group/found-by-name",
      before: [({ okta }) => okta.pushGroup("Droids", [])],
      after: [({ okta }) => okta.lookupGroup("Droids")],
      came: [
        { status: 200, body: emptyList },
        { status: 201, body: group },
        { status: 200, body: emptyList },
      ],
    },
  ],
  [
    "a member of a group who is refused",
    {
      row: "OKTA-group/change-accepted",
      before: [assign],
      after: [({ okta }) => okta.changeMembership(group, { add: [member] })],
      came: [...made, { status: 400, body: {} }],
    },
  ],
];

const verdicts = async ({ row, before, after, came }: Case, pause: number): Promise<string[]> => {
  const session = scriptedSession((_request, number) => came[number - 1] ?? { status: 500 });
  for (const act of before) await act(session);
  session.wait(pause);
  for (const act of after) await act(session);
  const red = (await seen(session.passed)).flatMap((each) => each.red);
  return red.filter(({ requirement }) => requirement === row).map(({ verdict }) => verdict);
};

it.each(cases)("counts %s a minute after, and notes it an hour after", async (_what, each) => {
  expect([await verdicts(each, 60_000), await verdicts(each, 3_600_000)]).toEqual([
    ["fail"],
    ["note"],
  ]);
});
