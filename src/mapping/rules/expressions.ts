// The expressions themselves: readable, Okta's own, and with one outcome.

import type { ExpressionMistake } from "../expression/expression-error.ts";
import { shown } from "../expression/value.ts";
import type { Warning } from "../expression/evaluation.ts";
import { rule, type LintRule, type Mistake } from "../lint-rule.ts";
import { names, outcomeOf, several, type Subject } from "../subject.ts";

function mistakes(...wanted: ExpressionMistake[]) {
  return ({ app }: Subject): Mistake[] =>
    app.mapped.flatMap(({ attribute, mistake, text }) => {
      if (mistake === undefined || !wanted.includes(mistake.mistake)) return [];
      const { message, position, instead } = mistake;
      const shownText = text.length > 120 ? `${text.slice(0, 120)}…` : text;
      return [
        {
          where: attribute.variable,
          message: `${message}, at character ${position} of ${shownText}`,
          ...(instead === undefined ? {} : { instead }),
        },
      ];
    });
}

/** What the expressions come to for some of the users, in more ways than one or in none. */
function warned(kind: Warning["kind"]) {
  return (subject: Subject): Mistake[] =>
    subject.app.mapped.flatMap((mapped) => {
      const seen = subject.exportedUsers.flatMap((user) => {
        const outcome = outcomeOf(user, mapped);
        const texts = (outcome?.warnings ?? []).filter((each) => each.kind === kind);
        return outcome === undefined || texts.length === 0 ? [] : [{ user, outcome, texts }];
      });
      const [first] = seen;
      if (first === undefined) return [];
      const why = [...new Set(seen.flatMap(({ texts }) => texts.map(({ text }) => text)))];
      const whom = names(seen.map(({ user }) => user));
      const values = several(first.outcome.values.map(shown));
      const message = `for ${whom} it can be ${values}: ${several(why)}`;
      return [{ where: mapped.attribute.variable, message }];
    });
}

export const expressionRules: readonly LintRule[] = [
  rule({
    id: "expression/syntax",
    level: "fail",
    guide: [43, 43],
    remedy:
      "Correct the expression; Okta's page Expression Language overview shows how they are written.",
    find: mistakes("syntax", "too-large"),
  }),
  rule({
    id: "expression/function",
    level: "fail",
    guide: [43, 43],
    remedy: "Use a function that Okta documents, with as many values as it takes.",
    find: mistakes("unknown-function", "arguments"),
  }),
  rule({
    id: "expression/curly-quotes",
    level: "fail",
    guide: [80, 85],
    remedy:
      "Type the quotation marks again in the Profile Editor: pasted text often has typographic ones.",
    find: mistakes("curly-quotes"),
  }),
  rule({
    id: "expression/entra",
    level: "fail",
    guide: [100, 100],
    remedy:
      "Use Okta's Expression Language. Where the guide shows this expression, it means Microsoft Entra.",
    find: mistakes("entra"),
  }),
  rule({
    id: "expression/undocumented",
    level: "warn",
    guide: [43, 43],
    remedy:
      "Preview the mapping with this user in Okta, or change it so that its result is certain.",
    find: warned("undocumented"),
  }),
  rule({
    id: "expression/not-evaluated",
    level: "note",
    guide: [43, 43],
    remedy: "Preview the mapping with a user in Okta; for groups, give --groups and --members.",
    find: warned("not-evaluated"),
  }),
];
