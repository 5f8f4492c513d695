// Faults of rows that the explorer has, which its sequences can't show, each with the reason.

/** @type {Readonly<Record<string, string>>} */
export const oneRequest = {
  "list-can-exclude-id": "shows in one query with excludedAttributes, which no step sends",
};
