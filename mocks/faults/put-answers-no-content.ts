// A PUT answered with 204.
import type { Fault } from "../fault.ts";

export const putAnswersNoContent: Fault = {
  name: "put-answers-no-content",
  breaks: [
    "OKTA-update/accepted",
    "OKTA-link/keeps-id",
    "RFC7644-3.5.1/read-only-ignored",
    "RFC7644-3.5.1/replaced",
  ],
  because: "204 is right for a PATCH; for a PUT all four ask for 200",
  transport: (reply, { method }) =>
    method === "PUT" && reply.status === 200 ? { status: 204, headers: {} } : reply,
};
