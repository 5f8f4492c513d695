// Groups: what other suites check, and which row of ours answers for it.

import { cases } from "../peer-case.ts";

export const groups = cases({
  G1: { check: "the groups are a ListResponse", rows: ["OKTA-connect/groups-page"] },
  G2: { check: "a group without members is created", rows: ["RFC7644-3.3/created"] },
  G3: {
    check: "a group with members is created and shows them",
    rows: ["RFC7643-4.2/member-value", "RFC7644-3.1/reflects-state", "OKTA-group/members-shown"],
  },
  G4: {
    check: "a member's display is filled in",
    refused: "No document asks for it; display can be left out.",
  },
  G5: {
    check: "a group without displayName is refused",
    rows: ["RFC7643-4.2/without-display-name"],
  },
  G6: {
    check: "a second group of the same name is refused",
    rows: ["OKTA-group/name-taken"],
  },
  G7: {
    check: "a group is read by id, an unknown one is a 404",
    rows: ["RFC7644-3.4.1/retrieved", "RFC7644-3.12/not-found"],
  },
  G8: {
    check: "groups are filtered by displayName",
    rows: [
      "RFC7644-3.4.2.2/only-matching",
      "RFC7644-3.4.2.2/case-insensitive",
      "OKTA-group/found-by-name",
    ],
  },
  G9: { check: "groups are filtered by a member", rows: ["RFC7644-3.4.2.2/any-value"] },
  G10: { check: "a PUT replaces the members", rows: ["RFC7644-3.5.1/replaces-values"] },
  G11: {
    check: "a PATCH adds one member",
    rows: ["RFC7644-3.5.2.1/appends", "OKTA-group/add-appends"],
  },
  G12: {
    check: "a PATCH adds several members at once",
    rows: ["RFC7644-3.5.2.1/appends", "OKTA-group/add-appends"],
  },
  G13: {
    check: "adding an existing member changes nothing",
    rows: [
      "RFC7644-3.5.2.1/already-there",
      "OKTA-group/same-members-again",
      "OKTA-group/no-member-twice",
    ],
  },
  G14: {
    check: "a PATCH removes one member by a filter",
    rows: ["RFC7644-3.5.2.2/by-value", "OKTA-group/remove-one"],
  },
  G15: { check: "a PATCH removes all members", rows: ["RFC7644-3.5.2.2/all-values"] },
  G16: {
    check: "a remove with a list of members for its value",
    refused: "RFC 7644 §3.5.2.2 gives remove no value; only another client than Okta sends it.",
  },
  G17: {
    check: "a PATCH replaces all members",
    rows: ["RFC7644-3.5.2.3/all-values", "OKTA-group/push-now"],
  },
  G18: { check: "a PATCH renames a group by a path", rows: ["RFC7644-3.5.2.3/single-value"] },
  G19: {
    check: "a PATCH renames a group without a path, its own id in the value",
    rows: ["RFC7644-3.5.2.3/pathless", "OKTA-group/rename-accepted", "OKTA-group/renamed"],
  },
  G20: {
    check: "add and remove in one request",
    rows: ["RFC7644-3.5.2/sequential", "OKTA-group/change-accepted"],
  },
  G21: {
    check: "a user's groups show the group",
    rows: ["RFC7643-4.1.2/groups-value", "OKTA-group/seen-from-the-person"],
  },
  G22: {
    check: "a read of a group without its members",
    rows: ["RFC7644-3.9/excluded-attributes"],
  },
  G23: {
    check: "a group is deleted, and is a 404 then",
    rows: ["RFC7644-3.6/deleted", "RFC7644-3.6/gone", "OKTA-group/deleted"],
  },
  G24: {
    check: "an unknown member is refused, or accepted",
    rows: ["OKTA-group/unknown-member"],
  },
  G25: {
    check: "fifty changes of membership in one PATCH",
    rows: ["RFC7644-3.5.2/sequential", "OKTA-group/hundred-changes"],
  },
  G26: { check: "a group within a group", rows: ["RFC7643-4.2/nested-groups"] },
});
