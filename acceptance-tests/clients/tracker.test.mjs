// plausible-tracker in a page
import assert from "node:assert/strict";
import { test } from "node:test";
import { address, newSite } from "./footfall.mjs";
import { openPage } from "./page.mjs";

test("plausible-tracker: page views, events and links to elsewhere are counted", async () => {
    const site = await newSite("tracker", [{ event_name: "Outbound Link: Click" }, { event_name: "Signup" }]);
    const page = openPage(`http://${site.domain}/pricing?utm_source=news`, "https://www.google.com/");
    const { default: Plausible } = (await import("plausible-tracker")).default;
    const tracker = Plausible({ domain: site.domain, apiHost: address });

    // A visitor stays a moment: two page views under way at once may overtake each other, and the first tells the source.
    const leavePages = tracker.enableAutoPageviews();
    await page.happyDOM.waitUntilComplete();
    page.history.pushState({}, "", "/thanks");
    await new Promise(sent => tracker.trackEvent("Signup", { callback: sent, props: { plan: "pro" } }));
    page.document.body.innerHTML = '<a href="https://elsewhere.example/a" target="_blank">elsewhere</a>';
    const leaveLinks = tracker.enableAutoOutboundTracking();
    page.document.querySelector("a").click();
    await page.happyDOM.waitUntilComplete();
    leaveLinks();
    leavePages();

    assert.deepEqual(await site.breakdown("event:name", "events"), [
        { name: "pageview", events: 2 },
        { name: "Outbound Link: Click", events: 1 },
        { name: "Signup", events: 1 },
    ]);
    assert.deepEqual(await site.breakdown("event:page", "pageviews"), [
        { page: "/pricing", pageviews: 1 },
        { page: "/thanks", pageviews: 1 },
    ]);
    assert.deepEqual(await site.breakdown("event:props:plan", "events"), [
        { plan: "(none)", events: 3 },
        { plan: "pro", events: 1 },
    ]);
    assert.deepEqual(await site.breakdown("visit:source", "visitors"), [{ source: "news", visitors: 1 }]);
    assert.deepEqual(await site.breakdown("visit:browser", "visitors"), [{ browser: "Chrome", visitors: 1 }]);
    assert.deepEqual(await site.breakdown("visit:device", "visitors"), [{ device: "Desktop", visitors: 1 }]);
    assert.deepEqual(await site.totals(["visitors", "visits", "pageviews", "events"]), [1, 1, 2, 4]);
});
