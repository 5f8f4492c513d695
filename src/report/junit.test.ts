import { describe, expect, it } from "vitest";
import { convert } from "xmlbuilder2";
import { junit } from "./junit.ts";
import { requirement, result } from "./testing/result.ts";

const hostile = `</failure><testcase name="x"/> ]]> & "quoted" \u0000\u001b[31m \ud800 \uffff\nsecond line`;

describe("junit.xml", () => {
  const rows = [
    requirement("RFC7644-3.3/created", "pass"),
    requirement("RFC7644-3.3/location", "fail", {
      reason: "Expected: x\n\nReceived: y",
      administrator: "A failed task.",
      remedy: "Send it.",
    }),
    requirement("RFC7644-3.5.2/patched", "error", { reason: "reset" }),
    requirement("RFC7644-3.6/deleted", "unverified", {
      reason: "nobody was created",
      remedy: "Not told: nobody knows.",
    }),
    requirement("INTERACT-location/kept", "not-applicable", { reason: "contract: core" }),
    requirement("RFC7644-3.8/accept-json", "warn", { level: "SHOULD", reason: "406" }),
    requirement("INTERACT-manager/numeric-uid", "note", {
      level: "LIMITATION",
      reason: "confirmed",
    }),
  ];

  it("has one testcase for each row, and only fail and error are failures", () => {
    expect(junit(result(rows))).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="interact-scim" tests="7" failures="1" errors="1" skipped="2" time="8.250">
        <testsuite name="http://127.0.0.1:4010/api/v2/scim/v2" timestamp="2026-01-01T00:00:00.000Z" tests="7" failures="1" errors="1" skipped="2" time="8.250">
          <testcase classname="RFC7644-3.3" name="RFC7644-3.3/created: It holds.">
            <properties>
              <property name="level" value="MUST"/>
              <property name="source" value="RFC 7644 §3.3, lines 604-607"/>
              <property name="verdict" value="pass"/>
            </properties>
          </testcase>
          <testcase classname="RFC7644-3.3" name="RFC7644-3.3/location: It holds.">
            <properties>
              <property name="level" value="MUST"/>
              <property name="source" value="RFC 7644 §3.3, lines 604-607"/>
              <property name="verdict" value="fail"/>
            </properties>
            <failure message="Expected: x Received: y Okta's administrator sees: A failed task. Remedy: Send it." type="MUST">Expected: x

      Received: y
      Okta's administrator sees: A failed task.
      Remedy: Send it.</failure>
          </testcase>
          <testcase classname="RFC7644-3.5.2" name="RFC7644-3.5.2/patched: It holds.">
            <properties>
              <property name="level" value="MUST"/>
              <property name="source" value="RFC 7644 §3.3, lines 604-607"/>
              <property name="verdict" value="error"/>
            </properties>
            <error message="reset" type="harness or network">reset</error>
          </testcase>
          <testcase classname="RFC7644-3.6" name="RFC7644-3.6/deleted: It holds.">
            <properties>
              <property name="level" value="MUST"/>
              <property name="source" value="RFC 7644 §3.3, lines 604-607"/>
              <property name="verdict" value="unverified"/>
            </properties>
            <skipped message="unverified: nobody was created"/>
          </testcase>
          <testcase classname="INTERACT-location" name="INTERACT-location/kept: It holds.">
            <properties>
              <property name="level" value="MUST"/>
              <property name="source" value="RFC 7644 §3.3, lines 604-607"/>
              <property name="verdict" value="not-applicable"/>
            </properties>
            <skipped message="not-applicable: contract: core"/>
          </testcase>
          <testcase classname="RFC7644-3.8" name="RFC7644-3.8/accept-json: It holds.">
            <properties>
              <property name="level" value="SHOULD"/>
              <property name="source" value="RFC 7644 §3.3, lines 604-607"/>
              <property name="verdict" value="warn"/>
            </properties>
            <system-out>warn: 406</system-out>
          </testcase>
          <testcase classname="INTERACT-manager" name="INTERACT-manager/numeric-uid: It holds.">
            <properties>
              <property name="level" value="LIMITATION"/>
              <property name="source" value="RFC 7644 §3.3, lines 604-607"/>
              <property name="verdict" value="note"/>
            </properties>
            <system-out>note: confirmed</system-out>
          </testcase>
        </testsuite>
      </testsuites>
      "
    `);
  });

  it("stays well-formed whatever the target said", () => {
    const red = [
      requirement("RFC7644-3.3/created", "fail", { reason: hostile }),
      requirement("RFC7644-3.6/deleted", "unverified", { reason: hostile }),
    ];
    const xml = junit(result(red, { target: `http://127.0.0.1/"&<` }));
    const parsed = convert(xml, { format: "object" }) as unknown as {
      testsuites: { testsuite: { testcase: readonly object[] } };
    };
    expect(parsed.testsuites.testsuite.testcase).toHaveLength(2);
    expect(xml).toContain(
      '>&lt;/failure&gt;&lt;testcase name="x"/&gt; ]]&gt; &amp; "quoted" \\u0000\\u001b[31m \ufffd \\uffff\nsecond line</failure>',
    );
    expect(xml).toMatch(
      /<skipped message="unverified: &lt;\/failure>|<skipped message="unverified: &lt;\/failure&gt;/,
    );
    // What XML 1.0 §2.2 forbids.
    expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
  });
});
