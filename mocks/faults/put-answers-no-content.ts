// A PUT answered with 204.
import type { Fault } from "../fault.ts";

export const putAnswersNoContent: Fault = {
  name: "put-answers-no-content",
  breaks: [
    "OKTA-update/accepted",
    "OKTA-link/keeps-id",
    "RFC7644-3.5.1/read-only-ignored",
    "RFC7644-3.5.1/replaced",
    "OKTA-empty/accepted",
    "OKTA-empty/elements-accepted",
    "OKTA-update/stale-formatted",
    "OKTA-update/unknown-schema",
    "RFC7643-5/change-password-works",
    "RFC7644-3.9/on-write",
    "RFC7644-3.14/etag-header",
  ],
  because:
    "204 is right for a PATCH; for a PUT RFC 7644 §3.5.1 has 200, by which each row tells success",
  transport: (reply, { method }) =>
    method === "PUT" && reply.status === 200 ? { status: 204, headers: {} } : reply,
};
