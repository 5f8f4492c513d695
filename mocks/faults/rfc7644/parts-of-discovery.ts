// Providers that break one part of a statement about discovery, or about what is refused, whose other parts they keep.

import type { Fault, Transport } from "../../fault.ts";
import type { Operations, IncomingRequest } from "../../provider.ts";
import { without, listAt } from "../../attribute-access.ts";
import { replaceOperations } from "../../replace-part.ts";
import { errorReply, type Reply } from "../../reply.ts";
import type { Resource } from "../../../src/scim/resource.ts";
import { ScimError } from "../../../src/scim/scim-error.ts";
import { answers, errs, queryOf, withScimType, withStatus } from "../../fault-kit/answers.ts";
import { changeBody } from "../../fault-kit/change-body.ts";
import { changeListed } from "../../fault-kit/change-listed.ts";

/** Answers requests about discovery otherwise. */
const discovered =
  (path: string, change: (reply: Reply, request: IncomingRequest) => Reply): Transport =>
  (reply, request) =>
    request.path === path ? change(reply, request) : reply;

const listed = (path: string, change: (list: Resource) => Resource) =>
  discovered(path, (reply, { method }) => (method === "GET" ? changeBody(reply, change) : reply));

export const partsOfDiscovery: readonly Fault[] = [
  {
    name: "discovery-takes-deletes",
    breaks: ["RFC7644-3.2/discovery-read-only"],
    clause: "a DELETE",
    because: "a stub that answers every method",
    transport: (reply, { method, path }) =>
      method === "DELETE" && /^\/(?:Service|Schemas|ResourceTypes)/.test(path)
        ? { status: 204, headers: {} }
        : reply,
  },
  ...(
    [
      ["configuration-taken-by-put", "/ServiceProviderConfig"],
      ["schemas-taken-by-put", "/Schemas"],
      ["resource-types-taken-by-put", "/ResourceTypes"],
    ] as const
  ).map(([name, path]): Fault => ({
    name,
    breaks: ["RFC7644-3.2/discovery-read-only"],
    clause: path,
    because: "an administrator's own page writes it so",
    transport: discovered(path, (reply, { method }) =>
      method === "PUT" ? { status: 204, headers: {} } : reply,
    ),
  })),
  {
    name: "resource-type-not-readable-alone",
    breaks: ["RFC7644-4/one-alone", "RFC7643-3.1/location-resolves"],
    clause: "a resource type",
    because: "there are two, so nobody asks for one",
    decorate: replaceOperations(
      () =>
        ({
          getResourceType: ({ path }) => {
            throw new ScimError({ status: 404, detail: `No ResourceType is called ${path.id}` });
          },
        }) satisfies Partial<Operations>,
    ),
  },
  {
    name: "user-endpoint-misnamed",
    breaks: ["RFC7644-4/resource-types"],
    clause: "User",
    because: "an endpoint made from the name, without its s",
    transport: discovered("/ResourceTypes", (reply) =>
      changeListed(reply, (type) =>
        type["name"] === "User" ? { ...type, endpoint: "/User" } : type,
      ),
    ),
  },
  {
    name: "resource-types-without-schemas",
    breaks: ["RFC7644-4/list-form"],
    clause: "/ResourceTypes, a ListResponse",
    because: "a hand-written file",
    transport: listed("/ResourceTypes", (list) => without(list, "schemas")),
  },
  {
    name: "resource-types-in-pages",
    breaks: ["RFC7644-4/parameters-ignored"],
    clause: "/ResourceTypes",
    because: "one function for all lists",
    transport: discovered("/ResourceTypes", (reply, request) => {
      const { count } = queryOf(request);
      return changeBody(reply, (list) => {
        const Resources = listAt(list, "Resources").slice(0, Number(count ?? "100"));
        return { ...list, itemsPerPage: Resources.length, Resources };
      });
    }),
  },
  {
    name: "schemas-not-sortable",
    breaks: ["RFC7644-4/parameters-ignored"],
    clause: "sorting",
    because: "what can't be sorted is refused",
    transport: discovered("/Schemas", (reply, { query }) =>
      query.includes("sortBy") ? errorReply(400, "Schemas can't be sorted") : reply,
    ),
  },
];

export const partsOfRefusals: readonly Fault[] = [
  {
    name: "read-without-body",
    breaks: ["RFC7644-3.4.1/retrieved", "RFC7644-3.9/attributes"],
    clause: { "RFC7644-3.4.1/retrieved": "the resource" },
    because: "the body is lost in a cache that knows a part of it",
    transport: answers(
      ["GET Group"],
      ({ status, headers }) => ({ status, headers }),
      ({ query }, { status }) => status === 200 && query === "attributes=displayName",
    ),
  },
  {
    name: "unreadable-body-is-an-invalid-value",
    breaks: ["RFC7644-3.12/unreadable-body"],
    clause: "invalidSyntax",
    because: "every mistake is one of values",
    transport: errs(["POST User"], withScimType("invalidValue"), ({ body }) => !body.endsWith("}")),
  },
  {
    name: "list-body-is-too-many",
    breaks: ["RFC7644-3.12/wrong-structure"],
    clause: "invalidSyntax or invalidValue",
    because: "a list is more than one",
    transport: errs(["POST User"], withScimType("tooMany"), ({ body }) => body.startsWith("[")),
  },
  {
    name: "wrong-type-is-mutability",
    breaks: ["RFC7644-3.12/wrong-type"],
    clause: "invalidValue or invalidSyntax",
    because: "what can't be set can't be changed",
    transport: errs(["POST User"], withScimType("mutability"), ({ body }) =>
      body.includes('"active":"'),
    ),
  },
  {
    name: "wrong-type-is-unprocessable",
    breaks: ["RFC7644-3.12/wrong-type"],
    clause: "400",
    because: "the framework's own status for what it can't bind",
    transport: answers(
      ["POST User"],
      (reply) => (reply.status === 400 ? withStatus(reply, 422) : reply),
      ({ body }) => body.includes('"active":"sometimes"'),
    ),
  },
];
