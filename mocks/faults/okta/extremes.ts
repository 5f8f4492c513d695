// Providers that stumble over values at the edge of what is usual: one character, hundreds of them, digits alone, and
// names that mean something to the provider.

import type { Fault } from "../../fault.ts";
import { replaceBehaviour, replaceOperations } from "../../replace-part.ts";
import { textAt } from "../../attribute-access.ts";
import { storeTexts } from "../../fault-kit/change-texts.ts";

const kept = ["OKTA-create/odd-values-kept", "OKTA-group/odd-names-kept"];

/** Names are cut at 255 characters. */
export const namesCutShort: Fault = {
  name: "names-cut-short",
  breaks: [...kept, "OKTA-group/odd-names"],
  clause: Object.fromEntries(kept.map((row) => [row, "256 characters"])),
  because: "VARCHAR(255), and a database that cuts in silence",
  decorate: storeTexts((text) => text.slice(0, 255)),
};

/** A name of one character is dropped. */
export const namesOfOneCharacterDropped: Fault = {
  name: "names-of-one-character-dropped",
  breaks: ["OKTA-create/odd-values-kept"],
  clause: "one character",
  because: "too short to be a name",
  decorate: storeTexts((text, name) => (name === "familyName" && text.length === 1 ? "-" : text)),
};

/** A name of digits alone loses the zeros that it begins with. */
export const namesOfDigitsReadAsNumbers: Fault = {
  name: "names-of-digits-read-as-numbers",
  breaks: [...kept, "OKTA-group/odd-names"],
  clause: Object.fromEntries(kept.map((row) => [row, "digits alone"])),
  because: "a column without a type",
  decorate: storeTexts((text, name) =>
    /^(?:givenName|familyName|displayName)$/.test(name) && /^0\d+$/.test(text)
      ? text.replace(/^0+/, "")
      : text,
  ),
};

/** A group called Users shows other people than its members. */
export const groupCalledUsersHoldsEverybody: Fault = {
  name: "group-called-users-holds-everybody",
  breaks: ["OKTA-group/members-shown"],
  clause: "the members of a group called Users",
  because: "Users is the group that everybody is in",
  decorate: replaceBehaviour(({ representGroup }) => ({
    representGroup: (group, tables, baseUrl) => {
      const shown = representGroup(group, tables, baseUrl);
      if (textAt(group.attributes, "displayName").toLowerCase() !== "users") return shown;
      const first = [...tables.users.all()].slice(0, 5);
      return { ...shown, members: first.map(({ id }) => ({ value: id })) };
    },
  })),
};

/** A lookup of a group called groups lists all of them. */
export const lookupOfGroupsListsAll: Fault = {
  name: "lookup-of-groups-lists-all",
  breaks: ["OKTA-group/odd-names"],
  clause: "a word of the protocol's",
  because: "the word stands for the list",
  decorate: replaceOperations(({ listGroups }) => ({
    listGroups: (context) => {
      const { filter, ...query } = context.query;
      const isWord = filter !== undefined && /"groups"/i.test(filter);
      return listGroups(isWord ? { ...context, query } : context);
    },
  })),
};
