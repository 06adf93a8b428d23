// plausible-telemetry in Node.js
import assert from "node:assert/strict";
import { test } from "node:test";
import { newSite } from "./footfall.mjs";
import "./one_address.mjs";

test("plausible-telemetry: a program's records and goals are counted", async () => {
    const site = await newSite("telemetry", [{ event_name: "beta_feature_1 used" }]);
    const { default: Telemetry } = (await import("plausible-telemetry")).default;
    const telemetry = new Telemetry(site.domain, "mobile");

    await telemetry.record("started");
    await telemetry.goal("beta_feature_1 used");

    assert.deepEqual(await site.breakdown("event:page", "events"), [
        { page: "/", events: 1 },
        { page: "/started", events: 1 },
    ]);
    assert.deepEqual(await site.breakdown("event:goal", "visitors"), [{ goal: "beta_feature_1 used", visitors: 1 }]);
    assert.deepEqual(await site.totals(["visitors", "visits", "pageviews", "events"]), [1, 1, 1, 2]);
});
