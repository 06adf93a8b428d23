// The document of the APIs, judged by a linter that others wrote
import assert from "node:assert/strict";
import { test } from "node:test";
import { createConfig, lint } from "@redocly/openapi-core";
import { address } from "./footfall.mjs";

test("openapi: a linter finds nothing to complain of", async () => {
    const config = await createConfig({ extends: ["recommended-strict"], rules: {
        // Whoever tries the demo is served from there.
        "no-server-example.com": "off",
        // Pages and scripts can hardly be asked for wrongly.
        "operation-4xx-response": "off",
        // /api/docs/query has nobody to answer, as there are no sessions.
        "operation-2xx-response": "off",
        // Looked at by ApiDocumentTest, with a validator that knows the dialect of the query language's schema.
        "no-invalid-media-type-examples": "off",
        // The names of sites stand where those of other APIs might, as published.
        "no-ambiguous-paths": "off",
    } });
    for (const path of ["/api/openapi.json", "/api/plugins/spec/openapi"]) {
        const problems = await lint({ ref: address + path, config });
        // What it refers to says itself that it is JSON Schema of draft 7, which the linter takes for its own.
        const own = problems.filter(problem => problem.location[0]?.source.absoluteRef === address + path);

        assert.deepEqual(own.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer]), [], path);
    }
});
