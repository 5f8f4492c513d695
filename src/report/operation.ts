// What an exchange asks for, without whom: the name under which latencies and causes are grouped. Pure.

import type { Exchange } from "../wire/exchange.ts";

/** Resource types' endpoints, below which a segment is an id. */
const collection = /^(Users|Groups|Schemas|ResourceTypes)$/i;

/** `GET /Users?filter`, `PATCH /Users/{id}`. @param target base URL of the run */
export function operationOf({ request }: Pick<Exchange, "request">, target: string): string {
  const [path = "", query = ""] = request.url.split("?", 2);
  const base = target.replace(/\/+$/, "");
  const below = path.startsWith(base)
    ? path.slice(base.length)
    : path.replace(/^[a-z]+:\/\/[^/]*/i, "");
  const segments = below.split("/").map((segment, index, all) => {
    const isId = collection.test(all[index - 1] ?? "") && segment !== "" && segment !== ".search";
    return isId ? "{id}" : segment;
  });
  return `${request.method} ${segments.join("/") || "/"}${telling(query)}`;
}

/** Of the query the one parameter that says what kind of request it is. */
function telling(query: string): string {
  const names = query.split("&").map((pair) => pair.split("=", 1)[0] ?? "");
  const name = ["sortBy", "filter", "startIndex", "count", "attributes", "excludedAttributes"].find(
    (each) => names.includes(each),
  );
  return name === undefined ? "" : `?${name}`;
}
