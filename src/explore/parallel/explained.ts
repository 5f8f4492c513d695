// All that can be seen after requests that were sent at once, if some order of them was kept: as lines that a script
// can compare with what it sees.

import { busy, orders, outcome } from "./linearise.ts";
import type { Operation, State } from "./operation.ts";

/** One answer of each class, as far as an order tells them apart. */
const classes = ["ok", "busy", "400", "404"] as const;

type Class = (typeof classes)[number];

export function explainedLines(before: State, operations: readonly Operation[]): string[] {
  const lines = each(operations.length).flatMap((answers) => {
    const answered = operations.map((operation, at) => ({
      operation,
      status: statusOf(answers[at] ?? "ok", operation),
    }));
    return orders(answered).flatMap((order) => {
      const end = outcome(before, order);
      return end === undefined ? [] : [`${answers.join(" ")};${stateLine(end)}`];
    });
  });
  return [...new Set(lines)].sort();
}

function each(count: number): Class[][] {
  if (count === 0) return [[]];
  return each(count - 1).flatMap((some) => classes.map((one) => [...some, one]));
}

function statusOf(answer: Class, { kind }: Operation): number {
  if (answer === "busy") return busy[0];
  if (answer !== "ok") return Number(answer);
  if (kind === "create user") return 201;
  return kind.startsWith("delete") ? 204 : 200;
}

/** `true/title1;gone;team0/A;0`: users, the group with its members, and how many were created. */
function stateLine({ users, group, created }: State): string {
  const plain = (text: string): string => text.toLowerCase().replaceAll(" ", "");
  const shown = users.map((user) =>
    user === undefined ? "gone" : `${user.active}/${plain(user.title)}`,
  );
  const members = [...(group?.members ?? [])]
    .filter((number) => users[number] !== undefined)
    .map((number) => String.fromCharCode(65 + number))
    .sort();
  const team = group === undefined ? "gone" : `${plain(group.name)}/${members.join("")}`;
  return [...shown, team, created].join(";");
}
