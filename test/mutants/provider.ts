// What is bundled with mutants in it.

export { answer } from "../../mocks/answer.ts";
export { basePath, belowBase } from "../../mocks/base-path.ts";
export { createProvider } from "../../mocks/create-provider.ts";
export { bodyText } from "../../mocks/reply.ts";
export { serve } from "../../mocks/serve.ts";
