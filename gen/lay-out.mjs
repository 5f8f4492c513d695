// Row, test and fault of a new requirement, as text for their topic's files. Reads below the current folder, writes
// nothing.

import { existsSync, readFileSync } from "node:fs";
import { filesIn } from "./files-in.mjs";

/** What was asked for can't be laid out; the message is for the person who asked. */
export class Refused extends Error {}

const shape =
  /^(?:(RFC764[34])-(\d+(?:\.\d+)*)|(OKTA|INTERACT)-([a-z]+(?:-[a-z]+)*))\/([a-z0-9]+(?:-[a-z0-9]+)*)$/;
const suites = { rfc7643: "protocol", rfc7644: "protocol", okta: "okta", interact: "interact" };
/** Topics of Okta's that are suites of their own. */
const apart = { "okta/entitlements": "okta-entitlements", "okta/spec-test": "okta-spec" };
/** A spec has at most 150 lines, a file of faults 300; what is laid out grows as it is written. */
const roomForTests = 125;
const roomForFaults = 280;

/**
 * @param {string} id
 * @param {string | undefined} asked the topic
 * @returns {{ made: Record<string, string>, fault: string, files: string[] }} all files; the fault's name; the three to write
 */
export function layOut(id, asked) {
  const [, rfc, section, other, area, slug] = shape.exec(id) ?? [];
  if (slug === undefined) {
    throw new Refused(
      `"${id}" isn't an id: write RFC7644-<section>/<slug>, RFC7643-…, OKTA-<topic>/<slug> or INTERACT-<topic>/<slug>`,
    );
  }
  const source = (rfc ?? other).toLowerCase();
  const rowFiles = filesIn("src/requirements").filter((file) => !file.endsWith(".test.ts"));
  const holder = rowFiles.find((file) => read(file).includes(`"${id}":`));
  if (holder !== undefined) throw new Refused(`${id} already exists, in ${holder}`);
  const topic = asked ?? topicOf(source, id.split("/")[0]) ?? area;
  if (topic === undefined) {
    throw new Refused(
      `section ${section} has no row yet: name the topic after the id, such as paging`,
    );
  }
  if (!/^[a-z]+(-[a-z]+)*$/.test(topic)) {
    throw new Refused(`"${topic}" isn't a topic: write a word such as paging or group-members`);
  }

  const row = `src/requirements/${source}/${topic}.ts`;
  const spec = specOf(suites[source], apart[`${source}/${topic}`], topic, slug);
  const fault = faultName(slug);
  const faults = faultFile(source, topic, slug);
  const made = {
    [row]: existsSync(row)
      ? beforeLast(
          read(row),
          "});",
          rowText(id, featureOf(row, topic, id.split("/")[0]), section, rfc),
        )
      : `// What ${source} asks of ${topic}.\n\nimport { rows } from "../requirement.ts";\n\nexport const ${camel(topic)} = rows({\n${rowText(id, featureOf(row, topic, id.split("/")[0]), section, rfc)}});\n`,
    [spec]: `${existsSync(spec) ? read(spec) : specHead(spec, topic)}\n${testText(id)}`,
    [faults]: `${existsSync(faults) ? read(faults) : faultHead(topic)}\n${faultText(id, fault)}`,
  };
  if (!existsSync(row)) made[`src/requirements/${source}.ts`] = withTopic(source, topic);
  return { made, fault, files: [row, spec, faults] };
}

const read = (/** @type {string} */ file) => readFileSync(file, "utf8");

/** The topic that holds most rows of the same section or area. */
function topicOf(source, area) {
  const counted = filesIn(`src/requirements/${source}`)
    .map((file) => ({ file, rows: read(file).split(`"${area}/`).length - 1 }))
    .filter(({ rows }) => rows > 0)
    .toSorted((a, b) => b.rows - a.rows);
  return counted[0]?.file.replace(/^.*\/|\.ts$/g, "");
}

function specOf(suite, own, topic, slug) {
  const folder = `suites/${own ?? suite}`;
  const candidates = [`${folder}/${topic}.spec.ts`, `${folder}/${topic}/${topic}.spec.ts`];
  const there = candidates.find((file) => existsSync(file));
  if (there === undefined) {
    return existsSync(`${folder}/${topic}`) ? `${folder}/${topic}/${slug}.spec.ts` : candidates[0];
  }
  return lines(there) < roomForTests ? there : `${folder}/${topic}/${slug}.spec.ts`;
}

/** The topic's file, or the first of its parts (`<topic>-<part>.ts`) that has room, or another part. */
function faultFile(source, topic, slug) {
  const folder = `mocks/faults/${source}`;
  const parts = filesIn(folder).filter((file) => {
    const isTopic = existsSync(file.replace("mocks/faults", "src/requirements"));
    return file.startsWith(`${folder}/${topic}-`) && !isTopic;
  });
  return [`${folder}/${topic}.ts`, ...parts.toSorted(), `${folder}/${topic}-${slug}.ts`].find(
    (file) => !existsSync(file) || lines(file) < roomForFaults,
  );
}

const lines = (file) => read(file).split("\n").length;

/** Letters only, and no other fault's. */
function faultName(slug) {
  const words = slug
    .split("-")
    .map((word) => word.replace(/\d+/g, ""))
    .filter(Boolean)
    .join("-");
  const name = `${words || "row"}-broken`;
  const isTaken = filesIn("mocks/faults").some((file) => read(file).includes(`"${name}"`));
  return isTaken ? `${name}-otherwise` : name;
}

const camel = (kebab) => kebab.replace(/-(\w)/g, (_all, letter) => letter.toUpperCase());

function beforeLast(text, mark, inserted) {
  const at = text.lastIndexOf(mark);
  return text.slice(0, at) + inserted + text.slice(at);
}

/** Feature, and optional feature, of the last row of the same section, or of the topic. */
function featureOf(row, topic, area) {
  const rows = existsSync(row) ? read(row).split(/^ {2}"/m) : [];
  const last = rows.findLast((each) => each.startsWith(`${area}/`)) ?? rows.at(-1);
  return last?.match(/^ {4}(?:feature|requires): .*$/gm)?.join("\n") ?? `    feature: "${topic}",`;
}

function rowText(id, feature, section, rfc) {
  const source =
    rfc === undefined
      ? id.startsWith("OKTA")
        ? `{ okta: "the page" }`
        : "{ guide: [1, 1] }"
      : `{ rfc: ${rfc.slice(3)}, section: "${section}", lines: [1, 1] }`;
  const basis = rfc === undefined ? "documented" : "prose";
  return `  "${id}": {
    level: "MUST",
    statement: "To be written: what ${id} requires, in one sentence; its level, its source and its lines.",
    source: ${source},
    basis: "${basis}",
${feature}
  },
`;
}

function specHead(spec, topic) {
  const up = "../".repeat(spec.split("/").length - 2);
  return `// Tests of ${topic}.\n\nimport { covers } from "${up}../src/requirements/covers.ts";\nimport { test } from "${up}fixtures.ts";\n`;
}

function testText(id) {
  return `test.describe("${id}", () => {
  test("is to be written: one act, then the requirement", covers("${id}"), () => {
    throw new Error("the test of ${id} is to be written");
  });
});
`;
}

const faultHead = (topic) =>
  `// Faulty providers for the rows of ${topic}.\n\nimport type { Fault } from "../../fault.ts";\n`;

function faultText(id, name) {
  return `/** To be written: a provider that breaks ${id} and nothing else. */
export const ${camel(name)}: Fault = {
  name: "${name}",
  breaks: ["${id}"],
  because: "to be written: what kind of provider does this",
  decorate: (provider) => provider,
};
`;
}

/** The table of a source's topics with one more. */
function withTopic(source, topic) {
  const text = read(`src/requirements/${source}.ts`);
  const last = text.lastIndexOf("import ");
  const line = `import { ${camel(topic)} } from "./${source}/${topic}.ts";\n`;
  return beforeLast(text.slice(0, last) + line + text.slice(last), "};", `  ...${camel(topic)},\n`);
}
