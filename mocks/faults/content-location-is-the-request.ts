// Reads with a Content-Location that is not meta.location.
import type { Fault } from "../fault.ts";

export const contentLocationIsTheRequest: Fault = {
  name: "content-location-is-the-request",
  breaks: ["RFC7643-3.1/content-location"],
  because: "a proxy writes the path that it was asked for",
  transport: (reply, { method, path }) =>
    method === "GET" && reply.status === 200 && path.startsWith("/Users/")
      ? { ...reply, headers: { ...reply.headers, "content-location": `/scim${path}` } }
      : reply,
};
