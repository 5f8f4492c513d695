// Somebody asks for a userName that is taken: by a create, or by a PUT. It is refused, and changes nothing.

import fc from "fast-check";
import { kind } from "../command.ts";
import { lookAtOthers } from "../expect.ts";
import { livingUsers, pick, type Model, type ModelUser } from "../model.ts";
import { judgeLookup } from "../read-user.ts";
import { Unverified } from "../../ownership/unverified.ts";
import type { Answer } from "../../wire/answer.ts";
import { createBody } from "../../okta/create-body.ts";
import { userPath, type Real } from "../real.ts";

interface TakeName {
  readonly owner: number;
  readonly other: number;
  readonly by: "create" | "PUT";
  readonly isUpper: boolean;
}

const refusals = [400, 403, 409, 412, 422];

const pair = (model: Readonly<Model>, { owner, other }: TakeName) => {
  const users = livingUsers(model);
  const first = pick(users, owner);
  return {
    owner: first,
    other: pick(
      users.filter((user) => user !== first),
      other,
    ),
  };
};

export const takeName = kind<TakeName>({
  weight: 2,
  values: () =>
    fc.record({
      owner: fc.nat(7),
      other: fc.nat(7),
      by: fc.constantFrom("create", "PUT"),
      isUpper: fc.boolean(),
    }),
  check: (model, { by }) => livingUsers(model).length > (by === "PUT" ? 1 : 0),
  says: (model, values) => {
    const { owner, other } = pair(model, values);
    const capitals = values.isUpper ? ", in capital letters" : "";
    const name = `the userName of ${owner?.label ?? ""}${capitals}`;
    if (values.by === "PUT") return `Replace user ${other?.label ?? ""} by PUT with ${name}`;
    return `Create a user with ${name}`;
  },
  run: async (model, values, real) => {
    const { owner, other } = pair(model, values);
    if (owner === undefined) return;
    const { userName } = owner.profile;
    const { by, isUpper } = values;
    const name = isUpper ? userName.toUpperCase() : userName;
    if (by === "PUT") {
      if (other === undefined) return;
      const body = { ...other.seen, userName: name };
      const answer = await real.scim.write("PUT", userPath(other), body);
      const row = "RFC7643-4.1.1/user-name-unique-on-replace";
      if (!real.judge.status(answer, refusals, row)) return;
      await lookAtOthers([owner, other], row, model, real);
      return;
    }
    const answer = await createTaken(owner, name, isUpper, real);
    // Whether a new user came of it, or an inactive one back, no row says.
    if (answer.status < 300) throw new Unverified("a create with a taken userName succeeded");
    const row = isUpper ? "RFC7643-4.1.1/user-name-unique" : "OKTA-conflict/leaves-first-alone";
    await lookAtOthers([owner], row, model, real);
  },
});

async function createTaken(
  owner: ModelUser,
  userName: string,
  isUpper: boolean,
  real: Real,
): Promise<Answer> {
  const taken = { ...real.newProfile("", "name"), userName };
  const answer = await real.scim.write("POST", "/Users", createBody(taken, real.mapping));
  if (isUpper) real.judge.status(answer, refusals, "RFC7643-4.1.1/user-name-unique");
  else if (owner.active) real.judge.status(answer, [409], "OKTA-conflict/refused");
  else {
    const looked = await real.okta.lookup(userName);
    judgeLookup(owner, "INTERACT-disable/no-second-person", looked, real);
  }
  return answer;
}
