// Which operation a request line asks for. Compares raw paths, letter case and all, as a real router
// does; it refuses to guess: what is not a route is "unknown", "method-not-allowed", or "malformed".

/** The operationIds of the contract, each with its place. */
export const routes = {
  listUsers: { method: "GET", path: "/Users" },
  createUser: { method: "POST", path: "/Users" },
  searchUsers: { method: "POST", path: "/Users/.search" },
  getUser: { method: "GET", path: "/Users/{id}" },
  replaceUser: { method: "PUT", path: "/Users/{id}" },
  patchUser: { method: "PATCH", path: "/Users/{id}" },
  deleteUser: { method: "DELETE", path: "/Users/{id}" },
  listGroups: { method: "GET", path: "/Groups" },
  createGroup: { method: "POST", path: "/Groups" },
  searchGroups: { method: "POST", path: "/Groups/.search" },
  getGroup: { method: "GET", path: "/Groups/{id}" },
  replaceGroup: { method: "PUT", path: "/Groups/{id}" },
  patchGroup: { method: "PATCH", path: "/Groups/{id}" },
  deleteGroup: { method: "DELETE", path: "/Groups/{id}" },
  searchAll: { method: "POST", path: "/.search" },
  getServiceProviderConfig: { method: "GET", path: "/ServiceProviderConfig" },
  listResourceTypes: { method: "GET", path: "/ResourceTypes" },
  getResourceType: { method: "GET", path: "/ResourceTypes/{id}" },
  listSchemas: { method: "GET", path: "/Schemas" },
  getSchema: { method: "GET", path: "/Schemas/{urn}" },
  getHealth: { method: "GET", path: "/health" },
} as const;

export type OperationId = keyof typeof routes;

export type Routing =
  | {
      readonly kind: "found";
      readonly operationId: OperationId;
      readonly parameter: string | undefined;
    }
  | { readonly kind: "method-not-allowed"; readonly allow: readonly string[] }
  | { readonly kind: "not-implemented" }
  | { readonly kind: "malformed" }
  | { readonly kind: "unknown" };

/** Outside the surface, and said so with 501 (RFC 7644 §3.7, §3.11). */
const outsideSurface = new Set(["/Bulk", "/Me"]);

const table = new Map<string, Map<string, OperationId>>();
for (const [operationId, { method, path }] of Object.entries(routes)) {
  const methods = table.get(path) ?? new Map<string, OperationId>();
  methods.set(method, operationId as OperationId);
  table.set(path, methods);
}

/**
 * The guide's base URL ends in a slash (guide L23), and some clients put "/Users" behind it: `//Users` is
 * taken for `/Users`.
 * @param method as it stood in the request line; HEAD is routed like GET (RFC 9110 §9.3.2)
 * @param path below the base URL, still percent-encoded, without query
 */
export function route(method: string, path: string): Routing {
  const segments = decode(path.replace(/^\/\//, "/"));
  if (segments === undefined) return { kind: "malformed" };
  const [first = "", id = "", ...rest] = segments;
  const decoded = `/${segments.join("/")}`;
  if (outsideSurface.has(decoded)) return { kind: "not-implemented" };

  const asked = method === "HEAD" ? "GET" : method;
  const fixed = segments.some((segment) => segment.includes("/")) ? undefined : table.get(decoded);
  if (fixed) return pick(fixed, asked);

  const templated = table.get(`/${first}/{id}`) ?? table.get(`/${first}/{urn}`);
  if (!templated || id === "" || rest.length > 0) return { kind: "unknown" };
  return pick(templated, asked, id);
}

function pick(methods: Map<string, OperationId>, method: string, parameter?: string): Routing {
  const operationId = methods.get(method);
  if (operationId === undefined) {
    const allow = [...methods.keys()].flatMap((known) =>
      known === "GET" ? ["GET", "HEAD"] : known,
    );
    return { kind: "method-not-allowed", allow };
  }
  return { kind: "found", operationId, parameter };
}

/** The segments behind the first slash, split before they are decoded: %2F is part of an id. */
function decode(path: string): string[] | undefined {
  try {
    return path.split("/").slice(1).map(decodeURIComponent);
  } catch {
    return undefined;
  }
}
