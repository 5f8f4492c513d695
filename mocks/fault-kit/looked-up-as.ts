// A lookup by userName with another comparison than the whole text in any letter case.
import type { Decorate } from "../fault.ts";
import { textAt } from "../attribute-access.ts";
import { replaceOperations } from "../replace-part.ts";

/** @param isAlike whether the user with this userName is found; if no user is, the correct lookup answers */
export function lookedUpAs(isAlike: (sought: string, userName: string) => boolean): Decorate {
  return replaceOperations(({ listUsers }, { tables: { users } }) => ({
    listUsers: (context) => {
      const [, sought] = /^userName eq "([^"]*)"$/.exec(context.query.filter ?? "") ?? [];
      if (sought === undefined) return listUsers(context);
      const found = [...users.all()].filter(({ attributes }) =>
        isAlike(sought, textAt(attributes, "userName")),
      );
      if (found.length === 0) return listUsers(context);
      const filter = found.map(({ id }) => `id eq "${id}"`).join(" or ");
      return listUsers({ ...context, query: { ...context.query, filter } });
    },
  }));
}

/** A text as it compares without letter case and accents. */
export function withoutAccents(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
}
