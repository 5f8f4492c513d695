// What others have captured of Okta, played through the witness: which of it our model knows, and what it doesn't.

import { expect, it } from "vitest";
import { emptyList, exchange, listOf, seen, shownAs, witness } from "./testing/scripted-session.ts";
import type { HeaderField } from "../wire/exchange.ts";
import type { Came } from "./testing/scripted-session.ts";

const reads: readonly HeaderField[] = [
  ["Accept", "application/scim+json"],
  ["Accept-Charset", "utf-8"],
  ["User-Agent", "Okta SCIM Client 1.0.0"],
  ["Authorization", "Bearer 123456789"],
  ["Accept-Encoding", "gzip,deflate"],
];
const writes: readonly HeaderField[] = [
  ...reads.slice(0, 2),
  ["Content-Type", "application/scim+json; charset=utf-8"],
  ...reads.slice(2),
];

type Captured = readonly [method: string, path: string, body: string | undefined, came: Came];

async function played(captured: readonly Captured[]) {
  const passed = captured.map(([method, path, body, came], at) =>
    exchange(
      {
        method,
        path,
        headers: method === "GET" ? reads : writes,
        ...(body === undefined ? {} : { body }),
      },
      came,
      at + 1,
      Date.parse("2021-07-14T09:00:00Z") + at * 250,
    ),
  );
  const by = witness();
  const sightings = await seen(passed, by);
  return {
    labels: sightings.map(({ exchange: { label } }) => label),
    red: sightings.flatMap(({ red }) => red.map(({ requirement }) => requirement)),
    items: by.driftReport().items.map(({ about, what }) => `${about}: ${what}`),
  };
}

const obiWan = "289383d9-ff3a-48bb-99ea-3048762267c7";
const droids = "b446521a-a65b-4c0b-a5ee-0a15e8e3e908";
const members =
  '[{"value":"cc2573a1-e1c4-491d-a3db-ae4a2e078d61","display":"bb-8@iamciam.dev"},{"value":"478c4cf4-1aa3-41a1-93da-4c154c5955e0","display":"c-3po@iamciam.dev"}]';
const patch = '{"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":';

it("knows the template app of 2021: assign, unassign, push a group without a lookup", async () => {
  const found = await played([
    [
      "GET",
      "/Users?filter=userName%20eq%20%22obi-wan.kenobi%40iamciam.dev%22&startIndex=1&count=100",
      undefined,
      { status: 200, body: emptyList },
    ],
    [
      "POST",
      "/Users",
      '{"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"obi-wan.kenobi@iamciam.dev","name":{"givenName":"Obi-Wan","familyName":"Kenobi"},"emails":[{"primary":true,"value":"obi-wan.kenobi@iamciam.dev","type":"work"}],"displayName":"Obi-Wan Kenobi","locale":"en-US","externalId":"00use6vjvehodmsQb4x6","groups":[],"password":"gl^m&qWZ","active":true}',
      {
        status: 201,
        body: {
          schemas: ["urn:ietf:params:scim:schemas:core:2.0:User"],
          id: obiWan,
          externalId: "00use6vjvehodmsQb4x6",
          userName: "obi-wan.kenobi@iamciam.dev",
          name: { familyName: "Kenobi", givenName: "Obi-Wan", middleName: null },
          emails: [{ primary: true, type: "work", value: "obi-wan.kenobi@iamciam.dev" }],
          active: true,
          groups: [],
          meta: { resourceType: "User" },
        },
        headers: ["Location", `/Users/${obiWan}`],
      },
    ],
    [
      "PATCH",
      `/Users/${obiWan}`,
      `${patch}[{"op":"replace","value":{"active":false}}]}`,
      { status: 204 },
    ],
    [
      "POST",
      "/Groups",
      `{"schemas":["urn:ietf:params:scim:schemas:core:2.0:Group"],"displayName":"Droids","members":${members}}`,
      {
        status: 201,
        body: {
          schemas: ["urn:ietf:params:scim:schemas:core:2.0:Group"],
          id: droids,
          displayName: "Droids",
          members: [],
          meta: { resourceType: "Group" },
        },
        headers: ["Location", `/Groups/${droids}`],
      },
    ],
    [
      "PATCH",
      `/Groups/${droids}`,
      `${patch}[{"op":"add","path":"members","value":${members}}]}`,
      { status: 204 },
    ],
  ]);
  expect(found.labels).toEqual([
    "look up by userName",
    "create the user",
    "deactivate the user",
    "create the group",
    "add members to the group",
  ]);
  // It shows no meta.location.
  expect(found.red).toEqual(["RFC7644-3.3/location", "RFC7644-3.3/location"]);
  expect(found.items).toEqual([
    "sequences: create the group comes without a preceding lookup that found nothing",
  ]);
});

it("knows the older client of 2018, and says so of its spelling", async () => {
  const found = await played([
    [
      "GET",
      "/Users?filter=userName+eq+%22jane.doe%40example.com%22&startIndex=1&count=100",
      undefined,
      { status: 200, body: emptyList },
    ],
    ["GET", "/Groups?startIndex=1&count=100", undefined, { status: 200, body: emptyList }],
    ["DELETE", `/Groups/${droids}`, undefined, { status: 204 }],
  ]);
  expect(found.labels).toEqual([
    "look up by userName (older form)",
    "import a page of groups",
    "delete the group",
  ]);
  expect(found.items).toEqual([]);
});

it("distinguishes an app of the wizard, of 2022 and 2026, from the template app", async () => {
  const id = "14128da2-0000-4000-8000-000000000000";
  const inactive = JSON.stringify(shownAs(id, { active: false }));
  const found = await played([
    [
      "GET",
      "/Users?filter=userName%20eq%20%22barbara.canary%40example.com%22&startIndex=1&count=100",
      undefined,
      { status: 200, body: listOf(shownAs(id)) },
    ],
    ["GET", `/Users/${id}`, undefined, { status: 200, body: shownAs(id) }],
    ["PUT", `/Users/${id}`, inactive, { status: 200, body: shownAs(id, { active: false }) }],
    [
      "GET",
      `/Groups/${droids}`,
      undefined,
      {
        status: 404,
        body: {
          schemas: ["urn:ietf:params:scim:api:messages:2.0:Error"],
          status: "404",
          detail: "No such group",
        },
      },
    ],
    [
      "PUT",
      `/Groups/${droids}`,
      "{}",
      {
        status: 405,
        body: {
          schemas: ["urn:ietf:params:scim:api:messages:2.0:Error"],
          status: "405",
          detail: "No PUT here",
        },
      },
    ],
  ]);
  expect(found.items).toEqual([
    "sequences: push the profile changes active; our model changes it by PATCH",
    "no template: PUT Groups/{id} matches no template",
  ]);
});
