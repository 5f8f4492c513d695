// Ways in which a signer could lie: the bundle is made and signed anew, and its verdicts don't follow from
// what it records. Each with what the refusal must name.

import type { KeyObject } from "node:crypto";
import { configurationOf } from "../../src/certify/configuration.ts";
import { seal } from "../../src/certify/envelope.ts";
import { makeBundle } from "../../src/certify/make-bundle.ts";
import { serialised } from "../../src/certify/serialised.ts";
import { statementOf, type Statement } from "../../src/certify/statement.ts";
import { aggregate, summarise } from "../../src/report/aggregate.ts";
import type { Result, ResultRequirement, ResultTest } from "../../src/report/result.ts";
import { envelopeFile, text, withFile, without, type Files } from "./by-others.ts";

export interface Lie {
  readonly what: string;
  readonly tell: (files: Files, key: KeyObject) => Files;
  readonly named: string;
}

/** The bundle of a result that was changed, sound in all but what was changed. */
function ofResult(change: (result: Result) => Result): Lie["tell"] {
  return (files, key) => makeBundle(change(JSON.parse(text(files, "result.json")) as Result), key);
}

function ofRow(id: string, change: Partial<ResultRequirement>): Lie["tell"] {
  return ofResult((result) => ({
    ...result,
    requirements: result.requirements.map((row) => (row.id === id ? { ...row, ...change } : row)),
  }));
}

function ofTests(id: string, change: (test: ResultTest) => ResultTest): Lie["tell"] {
  return ofResult((result) => ({
    ...result,
    tests: result.tests.map((test) => (test.requirements.includes(id) ? change(test) : test)),
  }));
}

/** A file that was swapped, and the statement made anew to fit. */
export function reSigned(
  files: Files,
  key: KeyObject,
  change: (statement: Statement) => object,
): Files {
  const rest = without(files, envelopeFile);
  const result = JSON.parse(text(files, "result.json")) as Result;
  const statement = change(statementOf(result, rest, configurationOf(result)));
  return withFile(rest, envelopeFile, serialised(seal(Buffer.from(serialised(statement)), key)));
}

const created = "OKTA-create/created";
const mediaType = "RFC7644-3.1/media-type";

export const bySigner: readonly Lie[] = [
  {
    what: "a row dropped",
    tell: ofResult((result) => ({
      ...result,
      requirements: result.requirements.filter((row) => row.id !== created),
    })),
    named: `result.json: the row ${created} was removed`,
  },
  {
    what: "a row dropped with its test",
    tell: ofResult((result) => ({
      ...result,
      requirements: result.requirements.filter((row) => row.id !== created),
      tests: result.tests.filter((test) => !test.requirements.includes(created)),
    })),
    named: `result.json: no test judges ${created}`,
  },
  {
    what: "a verdict made better than what was observed",
    tell: ofTests(created, (test) => ({
      ...test,
      observations: test.observations.map((each) => ({ ...each, outcome: "broken" as const })),
    })),
    named: `result.json: the row ${created} was altered: it says pass, and its tests give fail`,
  },
  {
    what: "a level lowered",
    tell: ofRow(created, { level: "MAY" }),
    named: `result.json: the row ${created} was altered: its level isn't what its tests give`,
  },
  {
    what: "a failure excused",
    tell: ofRow(created, {
      known: { id: created, reason: "ours", link: "https://example.com", expires: "2999-12-31" },
    }),
    named: `result.json: the row ${created} was altered: its known isn't`,
  },
  {
    what: "a MUST that nobody judged, admitted and certified all the same",
    tell: ofResult((result) => {
      const tests = result.tests.map((test) =>
        test.requirements.includes(created) ? { ...test, observations: [] } : test,
      );
      const requirements = aggregate(tests);
      return { ...result, tests, requirements, summary: summarise(requirements) };
    }),
    named: `result.json: it can't be certified: ${created}`,
  },
  {
    what: "a summary that counts more",
    tell: ofResult((result) => ({ ...result, summary: { ...result.summary, declared: 1000 } })),
    named: "result.json: its summary says 1000 declared",
  },
  {
    what: "a standing check that overlooks an exchange",
    tell: ofResult((result) => ({
      ...result,
      exchanges: result.exchanges.map((exchange, index) =>
        index === 0 && exchange.response !== undefined
          ? { ...exchange, response: { ...exchange.response, headers: [] } }
          : exchange,
      ),
    })),
    named: `result.json: the standing check ${mediaType} recorded met, and the exchanges give broken by`,
  },
  {
    what: "a standing check excused by nothing",
    tell: ofTests(mediaType, (test) => ({
      ...test,
      observations: test.observations.map((each) => ({
        ...each,
        outcome: "did-not-apply" as const,
      })),
    })),
    named: `result.json: the standing check ${mediaType} recorded did-not-apply, and the exchanges give met`,
  },
  {
    what: "the evidence dropped",
    tell: ofResult((result) => {
      const [evidence] = result.requirements.flatMap((row) => row.exchanges);
      return { ...result, exchanges: result.exchanges.filter(({ id }) => id !== evidence) };
    }),
    named: "on which a verdict is based, is missing",
  },
  {
    what: "a narrowed run",
    tell: ofResult((result) => ({ ...result, run: { ...result.run, narrowed: true } })),
    named: "result.json: it can't be certified: the run was narrowed",
  },
  {
    what: "another record of the exchanges",
    tell: (files, key) =>
      reSigned(
        withFile(files, "exchanges.har", text(files, "exchanges.har").replace("POST", "GET")),
        key,
        (statement) => statement,
      ),
    named: "exchanges.har: it doesn't follow from result.json: it was replaced",
  },
  {
    what: "a page that shows something else",
    tell: (files, key) =>
      reSigned(withFile(files, "index.html", "<p>All is well."), key, (statement) => statement),
    named: "index.html: it doesn't follow from result.json: it was replaced",
  },
  {
    what: "claims that claim more",
    tell: (files, key) =>
      reSigned(withFile(files, "claims.md", "All is well.\n"), key, (statement) => statement),
    named: "claims.md: it doesn't follow from result.json: it was replaced",
  },
  {
    what: "a result.json in another spelling",
    tell: (files, key) =>
      reSigned(
        withFile(files, "result.json", JSON.stringify(JSON.parse(text(files, "result.json")))),
        key,
        (statement) => statement,
      ),
    named: "result.json isn't byte-identical to its re-serialisation",
  },
  {
    what: "a statement of more tests than passed",
    tell: (files, key) =>
      reSigned(files, key, (statement) => ({
        ...statement,
        predicate: {
          ...statement.predicate,
          passedTests: [...statement.predicate.passedTests, "OKTA-all/well"],
        },
      })),
    named: "statement.dsse.json: its predicate.passedTests.",
  },
  {
    what: "a statement about another target",
    tell: (files, key) =>
      reSigned(
        files,
        key,
        (statement) =>
          JSON.parse(
            JSON.stringify(statement).replace("http://127.0.0.1", "https://example.com"),
          ) as object,
      ),
    named: "statement.dsse.json: its subject.3.annotations.interactScim.target.url doesn't follow",
  },
];
