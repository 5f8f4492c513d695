// From a request to a reply: routing, token, media type, JSON, then the operation, and an Error message for
// whatever is refused (RFC 7644 §3.12). What an operation means is no business of this file.
import type { Json } from "../src/scim/resource.ts";
import { ScimError } from "../src/scim/scim-error.ts";
import type { Context, IncomingRequest, Operation, Provider } from "./provider.ts";
import type { Reply } from "./reply.ts";
import { errorReply } from "./reply.ts";
import type { OperationId, Routing } from "./routes.ts";
import { route, routes } from "./routes.ts";

type Refusal = Exclude<Routing, { kind: "found" }>;

/** Readable by anyone: a browser asks for the one (guide L53), a client without token for the other. */
const open: ReadonlySet<OperationId> = new Set(["getHealth", "getServiceProviderConfig"]);

/** The whole of the provider's answer; never throws. */
export async function answer(provider: Provider, request: IncomingRequest): Promise<Reply> {
  const reply = provider.isBusy() ? tooMany() : await attempt(provider, request);
  return provider.transport(inAcceptedType(reply, request), request);
}

/** What makes a client wait (RFC 6585 §4): in whole seconds, which is all that Okta honours. */
function tooMany(): Reply {
  return errorReply(429, "Too many requests: try again in a second", {
    headers: { "retry-after": "1" },
  });
}

async function attempt(provider: Provider, request: IncomingRequest): Promise<Reply> {
  try {
    const routing = route(request.method, request.path);
    if (routing.kind !== "found") return refuse(routing, request);
    return await perform(provider, request, routing.operationId, routing.parameter);
  } catch (error) {
    if (error instanceof ScimError) {
      const { status, detail, scimType } = error;
      return errorReply(status, detail, { scimType });
    }
    return errorReply(500, `The service provider failed: ${String(error)}`);
  }
}

async function perform(
  provider: Provider,
  request: IncomingRequest,
  operationId: OperationId,
  parameter: string | undefined,
): Promise<Reply> {
  if (!open.has(operationId) && !isAuthorized(provider, operationId, request)) {
    return errorReply(401, "The bearer token is missing or not valid", {
      headers: { "www-authenticate": 'Bearer realm="Interact SCIM"' },
    });
  }
  const context = {
    path: operationId === "getSchema" ? { urn: parameter } : { id: parameter },
    query: Object.fromEntries(new URLSearchParams(request.query)),
    headers: request.headers,
    body: parseBody(request),
    rawBody: request.body,
    baseUrl: request.baseUrl,
    provider,
  };
  // The route has shown which operation it is, and with it which parameters there are.
  const operation = provider.operations[operationId] as Operation<OperationId>;
  return operation(context as unknown as Context<OperationId>);
}

function isAuthorized(provider: Provider, operationId: OperationId, request: IncomingRequest) {
  const { behaviour, options } = provider;
  return behaviour.isAuthorized(request.headers["authorization"], options.token, operationId);
}

function parseBody({ method, headers, body }: IncomingRequest): Json | undefined {
  if (!["POST", "PUT", "PATCH"].includes(method)) return undefined;
  const { "content-type": contentType = "" } = headers;
  const [mediaType = ""] = contentType.toLowerCase().split(";");
  if (!["application/scim+json", "application/json", ""].includes(mediaType.trim())) {
    const detail = `A body must be application/scim+json or application/json, not ${mediaType}`;
    throw new ScimError({ status: 415, detail });
  }
  try {
    return JSON.parse(body) as Json;
  } catch (error) {
    const detail = `The body is not JSON: ${error instanceof Error ? error.message : ""}`;
    throw new ScimError({ status: 400, scimType: "invalidSyntax", detail });
  }
}

function refuse(routing: Refusal, { method, path }: IncomingRequest): Reply {
  switch (routing.kind) {
    case "malformed":
      return errorReply(400, `The path is not percent-encoded UTF-8: ${path}`, {
        scimType: "invalidSyntax",
      });
    case "not-implemented":
      return errorReply(501, `This service provider has no ${path}`);
    case "method-not-allowed": {
      const allow = routing.allow.join(", ");
      return errorReply(405, `${path} takes ${allow}, not ${method}`, { headers: { allow } });
    }
    case "unknown":
      return errorReply(404, `There is no endpoint ${path}: ${endpoints()}`);
  }
}

function endpoints(): string {
  const paths = Object.values(routes).map(({ path }) => path);
  return `there are ${[...new Set(paths)].filter((path) => !path.includes("{")).join(", ")}`;
}

/** `application/json` for those who accept nothing else (RFC 7644 §3.8). */
function inAcceptedType(reply: Reply, { headers }: IncomingRequest): Reply {
  const accept = headers["accept"]?.toLowerCase() ?? "";
  const wantsJson =
    accept.includes("application/json") && !/scim\+json|\*\/\*|application\/\*/.test(accept);
  if (!wantsJson || reply.headers["content-type"] !== "application/scim+json") return reply;
  return { ...reply, headers: { ...reply.headers, "content-type": "application/json" } };
}
