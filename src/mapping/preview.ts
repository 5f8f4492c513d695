// What Okta would send to create each user, and where each value comes from.

import { createBody } from "../okta/create-body.ts";
import { isSendable, mapsUid } from "./exported-app.ts";
import { pushed, type ExportedUser } from "./exported-user.ts";
import { isEmpty, shown, unevaluated } from "./expression/value.ts";
import type { JsonObject } from "../wire/json.ts";
import { contractOpinion, type Objection } from "./contract-opinion.ts";
import type { Subject } from "./subject.ts";

export interface Origin {
  readonly variable: string;
  /** As the Profile Editor writes it; undefined where none is set. */
  readonly externalName: string | undefined;
  /** The expression, or what else the value comes from. */
  readonly from: string;
  /** Every value that it can be, the one in the body first; a text in quotes. */
  readonly values: readonly string[];
  /** Why it isn't sent, why there are several values, and DONT_PUSH. */
  readonly remarks: readonly string[];
}

export interface Preview {
  readonly login: string;
  /** The body of POST /Users, key for key; the password stands for eight random characters. */
  readonly body: JsonObject;
  readonly origins: readonly Origin[];
  readonly objections: readonly Objection[];
}

export function preview(subject: Subject, user: ExportedUser): Preview {
  const { profile, mapping } = pushed(subject.app, user);
  const body = createBody(profile, mapping);
  return {
    login: user.user.login,
    body,
    origins: [...mappedOrigins(subject, user), ...ownOrigins(subject)],
    objections: contractOpinion(body, subject.contract),
  };
}

function mappedOrigins({ app }: Subject, user: ExportedUser): Origin[] {
  return app.attributes.flatMap((attribute) => {
    const mapped = app.mapped.find((each) => each.attribute === attribute);
    const assigned = user.assigned.find((each) => each.mapped === mapped);
    const { variable, externalName } = attribute;
    const values = assigned?.outcome.values ?? [];
    const rests = attribute.default !== undefined && values.every(isEmpty);
    if (mapped === undefined && !rests) return [];
    const remarks = [
      ...(isSendable(attribute) ? [] : ["never sent: no namespace, or no valid external name"]),
      ...(mapped?.mistake === undefined ? [] : [`no expression: ${mapped.mistake.message}`]),
      ...(values[0] === unevaluated ? ["left out here"] : []),
      ...(values.length > 0 && isEmpty(values[0] ?? null) && !rests ? ["empty, so not sent"] : []),
      ...(mapped?.onUpdate === false ? ["on create only"] : []),
      ...(assigned?.outcome.warnings ?? []).map(({ text }) => text),
    ];
    return [
      {
        variable,
        externalName,
        from: rests ? "default value, on create only" : (mapped?.text ?? ""),
        values: rests ? [JSON.stringify(attribute.default)] : values.map(shown),
        remarks,
      },
    ];
  });
}

/** What Okta adds by itself. */
function ownOrigins({ app }: Subject): Origin[] {
  const own = (externalName: string, from: string): Origin => ({
    variable: "",
    externalName,
    from,
    values: [],
    remarks: [],
  });
  const hasActive = app.mapped.some(({ attribute }) => attribute.externalName === "active");
  return [
    ...(mapsUid(app) ? [] : [own("externalId", "Okta's id of the user")]),
    own("groups", "always empty on create"),
    own("password", "eight random characters"),
    ...(hasActive ? [] : [own("active", "true on create")]),
  ];
}
