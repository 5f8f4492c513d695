// Runs Redocly with what stands behind it on the command line; it tells nobody, and asks nobody for news.

process.env["REDOCLY_TELEMETRY"] = "off";
process.env["REDOCLY_SUPPRESS_UPDATE_NOTICE"] = "true";
await import("@redocly/cli/bin/cli.js");
