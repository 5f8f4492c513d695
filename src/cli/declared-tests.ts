// The tests that the suites declare and the rows they cover, from Playwright's own listing.

import { isRequirementId, type RequirementId } from "../requirements/catalogue.ts";
import { playwright } from "./playwright.ts";

export interface DeclaredTest {
  /** Path below the suites' folder. */
  readonly file: string;
  readonly line: number;
  readonly title: string;
  readonly requirements: readonly RequirementId[];
}

interface JsonSuite {
  readonly title: string;
  readonly file: string;
  readonly suites?: readonly JsonSuite[];
  readonly specs?: readonly {
    title: string;
    file: string;
    line: number;
    tags: readonly string[];
  }[];
}

interface Listing {
  readonly suites: readonly JsonSuite[];
  /** Suites that can't be loaded, and that nothing was found. */
  readonly errors: readonly { readonly message: string }[];
}

/** Throws an Error with Playwright's own words when the suites can't be loaded. */
export async function declaredTests(args: readonly string[]): Promise<DeclaredTest[]> {
  const { output } = await playwright({
    args: [...args, "--list", "--reporter=json"],
    runFile: "",
    token: "",
    quiet: true,
  });
  const { suites, errors } = JSON.parse(output.slice(output.indexOf("{"))) as Listing;
  const [broken] = errors.filter(({ message }) => !message.includes("No tests found"));
  if (broken !== undefined) throw new Error(broken.message);
  return suites.flatMap((suite) => testsOf(suite, []));
}

function testsOf(suite: JsonSuite, titles: readonly string[]): DeclaredTest[] {
  const path = suite.title === suite.file ? titles : [...titles, suite.title];
  const own = (suite.specs ?? []).map((spec) => ({
    file: spec.file,
    line: spec.line,
    title: [...path, spec.title].join(" "),
    requirements: spec.tags.map((tag) => tag.replace(/^@/, "")).filter(isRequirementId),
  }));
  return [...own, ...(suite.suites ?? []).flatMap((each) => testsOf(each, path))];
}
