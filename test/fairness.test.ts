// Whose fault it is: a token that ends, a gateway in front, a profile that is mistaken. None of it is the provider's.

import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { writeFileSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { serve } from "../mocks/serve.ts";
import type { Result } from "../src/report/result.ts";
import { causes } from "../src/report/causes.ts";
import { cli } from "./support/cli.ts";
import { temporaryFolder } from "./support/folder.ts";
import { readResult } from "./support/reports.ts";
