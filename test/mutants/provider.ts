// What is bundled with mutants in it.

export { seeded } from "../../mocks/seed.ts";
export { serve } from "../../mocks/serve.ts";
