import { describe, expect, it } from "vitest";
import { mayColour, widthOf } from "./screen.ts";

const terminal = { isTTY: true, columns: 80 };
const pipe = {};

describe("A stream", () => {
  it("has the columns of its terminal, and no width where it is none", () => {
    expect(widthOf(terminal)).toBe(80);
    expect(widthOf(pipe)).toBe(Infinity);
    expect(widthOf({ isTTY: true, columns: 0 })).toBe(Infinity);
  });

  it.each([
    [terminal, {}, true],
    [pipe, {}, false],
    [terminal, { NO_COLOR: "1" }, false],
    [terminal, { NO_COLOR: "" }, true],
    [pipe, { FORCE_COLOR: "1" }, true],
    [pipe, { FORCE_COLOR: "1", NO_COLOR: "1" }, true],
    [terminal, { FORCE_COLOR: "0" }, false],
    [terminal, { TERM: "dumb" }, false],
  ])("%j with %j shows colours: %s", (stream, env, shown) => {
    expect(mayColour(stream, env)).toBe(shown);
  });
});
