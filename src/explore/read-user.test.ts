import { expect, it } from "vitest";
import { rowOf } from "./attributes.ts";
import type { Finding } from "./finding.ts";
import { emptyModel, type ModelUser } from "./model.ts";
import { lookAtUser, type ExpectedUser } from "./read-user.ts";
import type { Real } from "./real.ts";
import { representation } from "./representation.ts";

const work = { value: "+44 161 555 0101", type: "work", primary: true };
const mobile = { value: "+44 161 555 0102" };
const sent = {
  phoneNumbers: [work, mobile],
  addresses: [{ locality: "Manchester", type: "work", primary: true }],
};

it.each<[string, object, string[], object[]?]>([
  ["an address without its flag", { addresses: [{ locality: "Manchester", type: "work" }] }, []],
  ["another address", { addresses: [{ locality: "Salford" }] }, ["OKTA-profile/address"]],
  [
    "a phone without its flag",
    { phoneNumbers: [{ value: "+44 161 555 0101", type: "work" }, mobile] },
    ["OKTA-profile/primary-phone-flag"],
  ],
  [
    "a phone that was sent twice once",
    { phoneNumbers: [{ value: "+44 161 555 0101", type: "work" }, mobile] },
    ["OKTA-profile/primary-phone-flag"],
    [...sent.phoneNumbers, { value: "+44 161 555 0101", type: "work" }],
  ],
  ["a phone less", { phoneNumbers: [work] }, ["OKTA-profile/phones"]],
] as const)(
  "A create that shows %s",
  async (_what, change, rows, phoneNumbers = sent.phoneNumbers) => {
    expect(await redRows({ ...sent, phoneNumbers }, { ...sent, ...change })).toEqual(rows);
  },
);

/** Of a user who was created with that, and is read as `shown`. */
async function redRows(created: object, shown: object): Promise<string[]> {
  const found: Finding[] = [];
  const judge = {
    status: () => true,
    holds: (isMet: boolean, finding: Finding) => {
      found.push(...(isMet ? [] : [finding]));
      return isMet;
    },
  };
  const read = () => Promise.resolve({ status: 200, json: { id: "7", active: true, ...shown } });
  const real = { judge, scim: { read }, offers: { ignored: new Set() } } as unknown as Real;
  const user = { label: "A", id: "7", active: true, seen: {} } as ModelUser;
  const rest = "OKTA-create/readable";
  const rows: ExpectedUser["rows"] = {
    read: rest,
    active: rest,
    changed: (path) => rowOf(path, "created"),
    rest,
  };
  await lookAtUser(user, { now: representation(created), rows }, emptyModel(), real);
  return found.map(({ row }) => row);
}
