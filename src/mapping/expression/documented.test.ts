// Okta's own examples (Okta Expression Language, overview), each as a test.

import { describe, expect, it } from "vitest";
import type { Context, Memberships } from "./context.ts";
import { outcomeFor, valuesFor } from "./testing/evaluated.ts";

const winston = {
  firstName: "Winston",
  lastName: "Churchill",
  email: "winston.churchill@gmail.com",
  login: "winston.churchill@gmail.com",
};

describe("Functions", () => {
  it.each([
    ['String.append("This is", " a test")', "This is a test"],
    ['String.join(",", "This", "is", "a", "test")', "This,is,a,test"],
    ['String.join("", "This", "is", "a", "test")', "Thisisatest"],
    ['String.len("This")', 4],
    ['String.removeSpaces("This is a test")', "Thisisatest"],
    ['String.replace("This is a test", "is", "at")', "That at a test"],
    ['String.replaceFirst("This is a test", "is", "at")', "That is a test"],
    ['String.startsWith("Kiss", "K")', true],
    ['String.stringContains("This is a test", "test")', true],
    ['String.stringContains("This is a test", "doesn\'tExist")', false],
    ['String.stringSwitch("This is a test", "default", "key1", "value1")', "default"],
    ['String.stringSwitch("This is a test", "default", "test", "value1")', "value1"],
    [
      'String.stringSwitch("First match wins", "default", "absent", "value1", "wins", "value2", "match", "value3")',
      "value2",
    ],
    ['String.stringSwitch("Substrings count", "default", "ring", "value1")', "value1"],
    ['String.substring("This is a test", 2, 9)', "is is a"],
    ['String.substringAfter("abc@okta.com", "@")', "okta.com"],
    ['String.substringBefore("abc@okta.com", "@")', "abc"],
    ['String.toUpperCase("This")', "THIS"],
    ['String.toLowerCase("ThiS")', "this"],
    ["Arrays.add({10, 20, 30}, 40)", [10, 20, 30, 40]],
    ["Arrays.remove({10, 20, 30}, 20)", [10, 30]],
    ["Arrays.clear({10, 20, 30})", []],
    ["Arrays.get({0, 1, 2}, 0)", 0],
    ["Arrays.flatten(10, {20, 30}, 40)", [10, 20, 30, 40]],
    ["Arrays.flatten('10, 20, 30, 40')", ["10", "20", "30", "40"]],
    ["Arrays.contains({10, 20, 30}, 10)", true],
    ["Arrays.contains({10, 20, 30}, 50)", false],
    ["Arrays.size({10, 20, 30})", 3],
    ["Arrays.size(NULL)", 0],
    ["Arrays.isEmpty({10, 20})", false],
    ["Arrays.isEmpty(NULL)", true],
    ['Arrays.toCsvString({"This", "is", " a ", "test"})', "This,is, a ,test"],
    ["{1, 2, 3}[0]", 1],
    ["Convert.toInt('1234')", 1234],
    ["Convert.toInt(123.4)", 123],
    ["Convert.toInt(123.6)", 124],
    ["Convert.toNum('3.141')", 3.141],
    ["'Hello outcome'", "Hello outcome"],
    ["1234", 1234],
    ["3.141", 3.141],
    ["true", true],
  ])("%s", (text, value) => {
    expect(outcomeFor(text)).toEqual({ values: [value], warnings: [] });
  });
});

describe("Popular expressions", () => {
  it.each([
    ["user.firstName", "Winston"],
    ["user.firstName + user.lastName", "WinstonChurchill"],
    ['user.firstName + "." + user.lastName', "Winston.Churchill"],
    ["substring(user.firstName, 0, 1) + user.lastName", "WChurchill"],
    ["substring(user.firstName, 0, 1) + substring(user.lastName, 0, 6)", "WChurch"],
    [
      'toLowerCase(substring( user.firstName, 0, 1)) + "." + toLowerCase(user.lastName)',
      "w.churchill",
    ],
    [
      'toUpperCase(substringBefore( substringAfter(user.email, "@"), ".")) + "\\" + substringBefore( user.email, "@")',
      "GMAIL\\winston.churchill",
    ],
    [
      '"XDOMAIN\\" + toLowerCase(substring( user.firstName, 0, 1)) + toLowerCase(user.lastName)',
      "XDOMAIN\\wchurchill",
    ],
    ["toUpperCase(source.firstName)", "WINSTON"],
    ["substring(source.firstName, 1, 4)", "ins"],
  ])("%s", (text, value) => {
    expect(outcomeFor(text, { user: winston })).toEqual({ values: [value], warnings: [] });
  });
});

describe("Conditions", () => {
  const user = {
    department: "Sales-West",
    city: "San Francisco",
    salary: 1_500_000,
    isContractor: false,
    groupCode: 123,
    favoriteColors: ["blue", "green"],
    middleInitial: "Quentin",
    ...winston,
  };
  it.each([
    ["user.groupCode == 123 ? 'Sales' : 'Other'", "Sales"],
    ["user.groupCode == 124 ? 'Sales' : 'Other'", "Other"],
    ['String.stringContains(user.department, "Sales")', true],
    ['user.city == "San Francisco"', true],
    ["user.salary >= 1000000", true],
    ["!user.isContractor", true],
    ["user.salary > 1000000 AND !user.isContractor", true],
    ['Arrays.contains(user.favoriteColors, "blue")', true],
    [
      'firstName + " " + (String.len(middleInitial) == 0 ? "" : (String.substring(middleInitial, 0, 1) + ". ")) + lastName',
      "Winston Q. Churchill",
    ],
    ["user.nickName ?: user.firstName", "Winston"],
  ])("%s", (text, value) => {
    expect(valuesFor(text, user)).toEqual([value]);
  });

  const fallback =
    'user.employeeNumber != "" AND user.employeeNumber != null ? user.employeeNumber : user.nonEmployeeNumber';
  it.each([
    [{ employeeNumber: "7", nonEmployeeNumber: "x" }, "7"],
    [{ employeeNumber: "", nonEmployeeNumber: "x" }, "x"],
    [{ nonEmployeeNumber: "x" }, "x"],
  ])("null and blank: %j", (profile, value) => {
    expect(valuesFor(fallback, profile)).toEqual([value]);
  });
});

describe("Groups", () => {
  const group = (id: string, name: string) => ({ id, name });
  const memberships: Memberships = {
    in: [group("groupId2", "San Francisco admins"), group("g1", "group1")],
    notIn: [group("g9", "others")],
    unsettled: [group("g7", "unknown crowd")],
    complete: true,
  };
  const context: Partial<Context> = { memberships };
  it.each([
    ['isMemberOfGroupName("group1")', [true]],
    ['isMemberOfGroupName("others")', [false]],
    ['isMemberOfGroupName("nowhere")', [false]],
    ['isMemberOfGroupName("unknown crowd")', [true, false]],
    ['isMemberOfGroup("groupId")', [false]],
    ['isMemberOfAnyGroup("groupId1", "groupId2", "groupId3")', [true]],
    ['isMemberOfGroupNameStartsWith("San Fr")', [true]],
    ['isMemberOfGroupNameContains("admin")', [true]],
    ['isMemberOfGroupNameRegex("/.*admin.*")', [true]],
  ])("%s", (text, values) => {
    expect(outcomeFor(text, context).values).toEqual(values);
  });

  it("an unknown membership is the same throughout an expression", () => {
    const text = 'isMemberOfGroupName("a") == isMemberOfGroupName("a") ? "same" : "other"';
    expect(valuesFor(text)).toEqual(["same"]);
  });
});
