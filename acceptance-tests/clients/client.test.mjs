// plausible-client in a page
import assert from "node:assert/strict";
import { test } from "node:test";
import { address, newSite } from "./footfall.mjs";
import { openPage } from "./page.mjs";

test("plausible-client: page views and events with properties and money are counted", async () => {
    const site = await newSite("client", [{ event_name: "Purchase", currency: "EUR" }]);
    const page = openPage(`http://${site.domain}/cart`, "https://news.ycombinator.com/");
    const { Plausible, enableAutoPageviews } = (await import("plausible-client")).default;
    const client = new Plausible({ domain: site.domain, apiHost: address });

    const leave = enableAutoPageviews(client);
    await page.happyDOM.waitUntilComplete();
    await client.sendEvent("Purchase", {
        props: { tier: "gold", items: 3, coupon: null },
        revenue: { currency: "EUR", amount: 12.5 },
    });
    leave();

    assert.deepEqual(await site.breakdown("event:goal", "visitors,events"), [
        { goal: "Purchase", visitors: 1, events: 1 },
    ]);
    assert.deepEqual(await site.breakdown("event:props:tier", "events"), [
        { tier: "(none)", events: 1 },
        { tier: "gold", events: 1 },
    ]);
    assert.deepEqual(await site.breakdown("event:props:items", "events"), [
        { items: "(none)", events: 1 },
        { items: "3", events: 1 },
    ]);
    assert.deepEqual(await site.breakdown("visit:source", "visitors"), [{ source: "Hacker News", visitors: 1 }]);
    assert.deepEqual(await site.totals(["visitors", "visits", "pageviews", "bounce_rate"]), [1, 1, 1, 0]);
});

test("plausible-client: a refusal reaches whoever sent the event", async () => {
    openPage("http://shop.example/");
    const { Plausible } = (await import("plausible-client")).default;
    const client = new Plausible({ domain: "", apiHost: address });

    await assert.rejects(client.sendEvent("Signup"), { message: "Bad Request" });
});
