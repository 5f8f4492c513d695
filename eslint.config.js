// Lint: typescript-eslint's strictest set with types, and Playwright's rules where test bodies are.

import playwright from "eslint-plugin-playwright";
import tseslint from "typescript-eslint";

// What eslint-plugin-playwright misses: a test body is flat (ARCHITECTURE.md).
const flatBodies = [
  ["ConditionalExpression", "A test body has no ternary: write two tests."],
  ["LogicalExpression[operator='??']", "A test body has no fallback: say what you expect."],
  [
    "ForStatement, ForOfStatement, ForInStatement, WhileStatement, DoWhileStatement",
    "A test body has no loop: put the loop around test().",
  ],
  ["TryStatement", "A test body catches nothing: a thrown error has its meaning."],
].map(([kinds, message]) => ({
  selector: kinds
    .split(", ")
    .map((kind) => `CallExpression[callee.name='test'] > :function ${kind}`)
    .join(", "),
  message,
}));

export default tseslint.config(
  {
    ignores: [
      "build/",
      "dist/",
      "reports/",
      "node_modules/",
      "openapi/types.d.ts",
      "**/*.generated.*",
      "packages/",
    ],
  },
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      // Numbers and booleans print themselves well.
      "@typescript-eslint/restrict-template-expressions": [
        "error",
        { allowNumber: true, allowBoolean: true },
      ],
      // A one-line arrow that hands on a call's void is not a mistake.
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      // `const { id: _id, ...rest }` is how an attribute is left out.
      "@typescript-eslint/no-unused-vars": [
        "error",
        { varsIgnorePattern: "^_", argsIgnorePattern: "^_" },
      ],
      "max-lines": ["error", { max: 300 }],
      eqeqeq: "error",
      "no-restricted-exports": ["error", { restrictDefaultExports: { direct: true } }],
    },
  },
  // An attribute that isn't text is compared as what it prints, and matches nothing.
  {
    files: ["mocks/faults/**/*.ts", "src/harness/look.ts"],
    rules: { "@typescript-eslint/no-base-to-string": "off" },
  },
  // Playwright asks for default exports of configs, reporters and its set-up.
  {
    files: ["**/*.config.ts", "**/*reporter.ts", "src/cli/before-all.ts"],
    rules: { "no-restricted-exports": "off" },
  },
  {
    files: ["suites/**/*.spec.ts"],
    extends: [playwright.configs["flat/recommended"]],
    settings: {
      playwright: { globalAliases: { test: ["test"] } },
    },
    rules: {
      "max-lines": ["error", { max: 150 }],
      "no-restricted-syntax": ["error", ...flatBodies],
      "playwright/no-conditional-in-test": "error",
      "playwright/no-conditional-expect": "error",
      "playwright/no-skipped-test": "error",
      // An expectation stands in row(…) or in the body; both count.
      "playwright/expect-expect": ["error", { assertFunctionNames: ["expect"] }],
      // A finding needs the answer that it is about: Playwright's own matchers hand on none.
      "playwright/no-restricted-matchers": [
        "error",
        Object.fromEntries(
          ["toBe", "toEqual", "toStrictEqual", "toContain", "toContainEqual", "toMatch"]
            .concat(["toHaveLength", "toBeTruthy", "toBeFalsy", "toBeDefined", "toBeUndefined"])
            .flatMap((name) => [name, `not.${name}`])
            .map((name) => [name, "Use or write a matcher of suites/matchers."]),
        ),
      ],
      // Our matchers are synchronous, though toHaveAttribute has a namesake for pages; promises that
      // nobody awaits are caught by no-floating-promises.
      "playwright/missing-playwright-await": "off",
      // Expectations stand in the row's step, that is in a function.
      "playwright/no-standalone-expect": "off",
    },
  },
);
