// The guide's own expressions, evaluated: they come to what the guide says (L85–L100).

import { describe, expect, it } from "vitest";
import { valuesFor, outcomeFor } from "./expression/testing/evaluated.ts";

describe("userType by group (L85)", () => {
  const text = 'isMemberOfGroupName("Interact Power Users") ? "Power User" : "Intranet User"';
  const group = { id: "00g1", name: "Interact Power Users" };
  it.each([
    [{ in: [group], notIn: [], unsettled: [], complete: true }, ["Power User"]],
    [{ in: [], notIn: [group], unsettled: [], complete: true }, ["Intranet User"]],
    [{ in: [], notIn: [], unsettled: [], complete: false }, ["Power User", "Intranet User"]],
  ])("%j", (memberships, values) => {
    expect(outcomeFor(text, { memberships }).values).toEqual(values);
  });
});

describe("A start date (L91)", () => {
  const text = 'String.append(user.startDate,"T01:00:00Z")';
  it("gets a time", () => {
    expect(valuesFor(text, { startDate: "2024-01-15" })).toEqual(["2024-01-15T01:00:00Z"]);
  });
  it("that isn't there can become a time without a date", () => {
    expect(valuesFor(text)).toEqual(["T01:00:00Z", "nullT01:00:00Z", null]);
  });
});

describe("A location with a fallback (L93)", () => {
  const text = "user.city != null && user.city != \"\" ? user.city : 'default'";
  it.each([
    [{ city: "Leeds" }, "Leeds"],
    [{ city: "" }, "default"],
    [{ city: null }, "default"],
    [{}, "default"],
  ])("%j", (user, value) => {
    expect(outcomeFor(text, { user })).toEqual({ values: [value], warnings: [] });
  });
});

describe("An address (L96)", () => {
  const text = 'user.streetAddress + ", " + user.city + ", " + user.state + " " + user.zipCode';
  const user = { streetAddress: "1 Main St", city: "Austin", state: "TX", zipCode: "78701" };
  it("is one line", () => {
    expect(valuesFor(text, user)).toEqual(["1 Main St, Austin, TX 78701"]);
  });
  it("whose parts are missing can hold the word null", () => {
    expect(valuesFor(text)).toEqual([", ,  ", "null, null, null null"]);
  });
});

describe("A preferred name (L100), in Okta's language", () => {
  const text =
    'user.preferredName != null && user.preferredName != "" ? user.preferredName : user.firstName';
  it.each([
    [{ firstName: "Maria", preferredName: "Mia" }, "Mia"],
    [{ firstName: "Maria" }, "Maria"],
    [{ firstName: "Maria", preferredName: "" }, "Maria"],
  ])("%j", (user, value) => {
    expect(valuesFor(text, user)).toEqual([value]);
  });
});
