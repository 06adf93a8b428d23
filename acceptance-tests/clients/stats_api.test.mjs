// plausible-api in Node.js, about what another client has recorded
import assert from "node:assert/strict";
import { test } from "node:test";
import { newSite } from "./footfall.mjs";
import "./one_address.mjs";

test("plausible-api: the current visitors of a site, and why there are none of another", async () => {
    const site = await newSite("stats");
    const { default: Telemetry } = (await import("plausible-telemetry")).default;
    const { default: Plausible } = await import("plausible-api");
    const client = new Plausible(site.key);

    assert.equal(await client.getRealtimeVisitors(site.domain), 0);
    await new Telemetry(site.domain, "mobile").record("started");
    assert.equal(await client.getRealtimeVisitors(site.domain), 1);

    await assert.rejects(client.getRealtimeVisitors("ghost.example"), {
        message:
            "API Error: Invalid API key or site ID. Please make sure you're using a valid API key with access to the site "
            + "you've requested.",
    });
    await assert.rejects(client.aggregate(site.domain, "7d", ["led"]), {
        message:
            "API Error: The metric `led` is not recognized. Find valid metrics from the documentation: "
            + "https://plausible.io/docs/stats-api#metrics",
    });
    await assert.rejects(client.getTimeseries(site.domain, "28d"), {
        message:
            "API Error: Error parsing `period` parameter: invalid period `28d`. Please find accepted values in our docs: "
            + "https://plausible.io/docs/stats-api#time-periods",
    });
});
