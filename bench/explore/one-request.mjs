// Faults of rows that the explorer has, which need no sequence, or which its sequences can't show, each with the reason.

const inOneAnswer = "shows in the answer to one request";
const ignored = `${inOneAnswer}; a value that is never kept may be one that the target doesn't offer`;
const onlyThatName =
  "shows for a name, or a UID, that the suites give alone: the explorer's names bear its mark";
const many = "shows with more users than one sequence has";

/** @type {Readonly<Record<string, string>>} */
export const oneRequest = {
  "list-can-exclude-id": "shows in one query with excludedAttributes, which no step sends",
  "read-of-attributes-without-id": "shows in one read with attributes, which no step sends",
  "excluding-leaves-the-id-out": "shows in one read with excludedAttributes, which no step sends",
  "read-without-body": "shows in one read with attributes, which no step sends",
  "list-of-attributes-without-id": "shows in one query with attributes, which no step sends",
  "add-by-filter-appends": "shows in a PATCH of a home address, which no step sends",
  "removal-of-a-part-takes-the-value": "shows in a PATCH of a part of a value, which no step sends",
  "created-in-the-year-one": inOneAnswer,
  "group-put-not-implemented": `${inOneAnswer}; the explorer takes it for what isn't offered`,
  "large-page-refused": inOneAnswer,
  "list-without-filter-refused": inOneAnswer,
  "pages-by-cursor-alone": inOneAnswer,
  "primary-answered-as-text": inOneAnswer,
  "total-beyond-count": inOneAnswer,
  "groups-referred-to-as-users": "shows in the $ref of one read",
  "deleted-user-not-modified": "shows in one read with If-None-Match, which no step sends",
  "put-finds-by-external-id":
    "shows in one PUT with the externalId of another, which no step sends",
  "put-keeps-other-addresses":
    "shows in one PUT with an address of another type, which no step sends",
  "put-lays-addresses-over": "shows in one PUT without a part of an address, which no step sends",
  "put-leaves-primary-where-it-is":
    "shows in one PUT of a user with two addresses, which no step makes",
  "add-without-match-acknowledged":
    "shows in one PATCH whose filter finds no value, which no step sends",
  "add-to-no-list-crashes": "shows in one PATCH of a whole list, which no step sends",
  "latin-announced": inOneAnswer,
  "group-put-conflicts-with-itself": `${inOneAnswer}; the explorer takes it for what isn't offered`,
  "address-in-one-text": ignored,
  "department-not-shown": ignored,
  "honorific-prefix-dropped": ignored,
  "middle-name-dropped": ignored,
  "nickname-dropped": ignored,
  "organization-not-kept": ignored,
  "preferred-language-dropped": ignored,
  "pronouns-dropped": ignored,
  "title-dropped": ignored,
  "group-called-users-holds-everybody": onlyThatName,
  "group-lookup-without-match-counts-one": onlyThatName,
  "group-without-members-not-found": onlyThatName,
  "linked-user-listed-under-another-id": onlyThatName,
  "lookup-without-match-counts-one": onlyThatName,
  "first-of-many-members-shown-twice": many,
  "group-patch-limited-to-twenty-members": many,
  "lookup-cuts-members-at-twenty": many,
  "second-page-loses-three": many,
  "second-page-overlaps": many,
};
