import { expect, it } from "vitest";
import { rowOf } from "./attributes.ts";
import type { Finding } from "./finding.ts";
import { emptyModel, type ModelUser } from "./model.ts";
import { lookAtUser, type ExpectedUser } from "./read-user.ts";
import type { Real } from "./real.ts";
import { representation } from "./representation.ts";

const sent = {
  phoneNumbers: [
    { value: "+44 161 555 0101", type: "work", primary: true },
    { value: "+44 161 555 0102" },
  ],
  addresses: [{ locality: "Manchester", type: "work", primary: true }],
};

it.each([
  ["an address without its flag", { addresses: [{ locality: "Manchester", type: "work" }] }, []],
  ["another address", { addresses: [{ locality: "Salford" }] }, ["OKTA-profile/address"]],
  [
    "a phone without its flag",
    { phoneNumbers: [{ value: "+44 161 555 0101", type: "work" }, sent.phoneNumbers[1]] },
    ["OKTA-profile/primary-phone-flag"],
  ],
  ["a phone less", { phoneNumbers: [sent.phoneNumbers[0]] }, ["OKTA-profile/phones"]],
])("A create that shows %s", async (_what, change, rows) => {
  expect(await redRows({ ...sent, ...change })).toEqual(rows);
});

/** Of a user who was created as `sent`, and is read as `shown`. */
async function redRows(shown: object): Promise<string[]> {
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
  await lookAtUser(user, { now: representation(sent), rows }, emptyModel(), real);
  return found.map(({ row }) => row);
}
