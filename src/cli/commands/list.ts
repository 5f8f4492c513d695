// `interact-scim list`: what would run, by Playwright's own listing of the suites; with `--source guide` the
// guide's statements instead.

import { Command, Option } from "commander";
import { catalogue } from "../../requirements/catalogue.ts";
import { guideStatements } from "../../requirements/guide-statements.ts";
import { resolve, type Flags } from "../../run/resolve.ts";
import { tool } from "../../run/tool.ts";
import { UsageError } from "../../run/usage-error.ts";
import { declaredTests } from "../declared-tests.ts";
import { guideListing } from "../guide-listing.ts";
import { addSettings } from "../options.ts";
import { selection } from "../selection.ts";
import { wrapped } from "../wrapped.ts";

export function listCommand(): Command {
  return addSettings(new Command("list"), ["suites", "grep", "ids"])
    .description("list what would run: id, level and title of each requirement")
    .addOption(
      new Option("--source <name>", "each statement of the guide, and where it is checked").choices(
        ["guide"],
      ),
    )
    .action(async ({ source, ...flags }: Flags & { source?: "guide" }) => {
      if (source !== undefined) {
        if (Object.keys(flags).length > 0) {
          throw new UsageError(
            "--source lists the whole guide: leave --suite, --grep and --id out",
          );
        }
        process.stdout.write(wrapped(guideListing(guideStatements), 6));
        return;
      }
      const tests = await declaredTests(selection(resolve(flags, {})));
      if (tests.length === 0) {
        throw new UsageError(`no test matches what was asked for; see ${tool.name} list`);
      }
      const ids = [...new Set(tests.flatMap((test) => test.requirements))].sort();
      const width = Math.max(...ids.map((id) => id.length));
      const lines = ids.map(
        (id) =>
          `${id.padEnd(width)}  ${catalogue[id].level.padEnd(10)}  ${catalogue[id].statement}`,
      );
      process.stdout.write(
        `${wrapped(lines.join("\n"), 4)}\n${ids.length} requirements, ${tests.length} tests\n`,
      );
    });
}
