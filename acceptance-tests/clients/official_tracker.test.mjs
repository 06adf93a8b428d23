// The official tracker, as this server gives it to the pages of a headless browser
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { Browser, Pages, eventually, pause } from "./browser.mjs";
import { address, newSite } from "./footfall.mjs";

// What the server under test has been told that it is called: see README.md.
const STATS = `http://stats.example${new URL(address).pathname.replace(/\/$/, "")}`;
const ELSEWHERE = "http://elsewhere.example/there";
const GOALS = [{ event_name: "Purchase", currency: "EUR" }, { event_name: "Signup" }];
const NO_PROPERTY = "(none)";
const VIEWS = [["is", "event:name", ["pageview"]]];
// Not how long a page was looked at: how often that is told is the tracker's business.
const OF_PEOPLE = [["not", ["is", "event:name", ["engagement"]]]];

let pages;
let browser;

before(async () => {
    pages = await Pages.open();
    pages.put("elsewhere.example/there", "", "There");
    browser = await Browser.open({
        "stats.example": new URL(address).host.replace("localhost", "127.0.0.1"),
        "*.example": `127.0.0.1:${pages.port}`,
    });
});

after(async () => {
    await browser?.close();
    pages?.close();
});

/** The tag of README.md. */
function byTag(site, { extensions = "", attributes = "" } = {}) {
    return `<script defer data-domain="${site.domain}" ${attributes} src="${STATS}/js/script${extensions}.js"></script>
        <script>window.plausible = window.plausible || function () {
            (window.plausible.q = window.plausible.q || []).push(arguments) }</script>`;
}

/** The snippet of README.md. */
function ofSite(script, options = "") {
    return `<script async src="${STATS}/js/${script}.js"></script>
        <script>
            window.plausible = window.plausible || function () { (plausible.q = plausible.q || []).push(arguments) }
            plausible.init = plausible.init || function (options) { plausible.o = options || {} }
            plausible.init(${options})
        </script>`;
}

/** A shop with everything that is counted. */
function shop(site, snippet) {
    pages.put("search.example/", "", `<a id="shop" href="http://${site.domain}/cart?utm_medium=banner">A shop</a>`);
    pages.put(
        `${site.domain}/cart`,
        `${snippet}<style>body { margin: 0; height: 4000px }</style>`,
        `<button id="buy" onclick="plausible('Purchase', {
            props: { plan: 'pro' }, revenue: { amount: 12.5, currency: 'EUR' } })">Buy</button>
        <button id="thanks" onclick="history.pushState({}, '', '/thanks')">Thanks</button>
        <button id="join" class="plausible-event-name=Signup plausible-event-plan=very+big">Join</button>
        <a id="terms" href="/files/terms.pdf?today">Terms</a>
        <a id="out" href="${ELSEWHERE}">Elsewhere</a>`,
    );
    pages.put(`${site.domain}/gone`, `${snippet}<script>plausible("404")</script>`, "Gone", 404);
}

/** A visitor comes from a search, buys, joins, reads and leaves; another page is missing. */
async function visit(site) {
    const tab = await browser.tab();
    await tab.open("http://search.example/");
    await tab.follow("#shop");
    await tab.click("#buy");
    // From the upper 800 of 4000 pixels to the first 2000.
    await tab.run("scrollTo(0, 1200)");
    // Time is reported in whole seconds, and the browser's clock is nobody's to set.
    await pause(1100);
    await tab.run("scrollTo(0, 0)");
    await tab.click("#terms");
    await tab.click("#thanks");
    await tab.click("#join");
    await tab.follow("#out");
    await tab.open(`http://${site.domain}/gone`);
    await tab.leave();
}

/** What both APIs say of such a visit, whoever asks for it. */
async function isReported(site) {
    await eventually(() => site.rows("event:name", ["visitors", "events"], OF_PEOPLE), [
        ["404", 1, 1],
        ["File Download", 1, 1],
        ["Outbound Link: Click", 1, 1],
        ["Purchase", 1, 1],
        ["Signup", 1, 1],
        ["pageview", 1, 3],
    ]);
    assert.deepEqual(await site.totals(["visitors", "visits", "pageviews", "events", "bounce_rate"]), [1, 1, 3, 8, 0]);
    assert.deepEqual(await site.rows("event:page", ["pageviews"]), [
        ["/cart", 1],
        ["/gone", 1],
        ["/thanks", 1],
    ]);
    assert.deepEqual(await site.rows("visit:source", ["visits"]), [["search.example", 1]]);
    assert.deepEqual(await site.rows("visit:utm_medium", ["visits"]), [["banner", 1]]);
    assert.deepEqual(await site.rows("visit:browser", ["visits"]), [["Chrome", 1]]);
    assert.deepEqual(await site.rows("visit:os", ["visits"]), [["GNU/Linux", 1]]);

    const bought = [["is", "event:goal", ["Purchase"]]];
    assert.deepEqual(await site.rows("event:props:plan", ["events"], bought), [["pro", 1]]);
    const [revenue] = await site.totals(["total_revenue"], bought);
    assert.deepEqual([revenue.value, revenue.currency], [12.5, "EUR"]);
    assert.deepEqual(await site.rows("event:props:plan", ["events"], [["is", "event:goal", ["Signup"]]]), [
        ["very big", 1],
    ]);
    assert.deepEqual(await site.rows("event:props:url", ["events"], [["is", "event:name", ["Outbound Link: Click"]]]), [
        [ELSEWHERE, 1],
    ]);
    assert.deepEqual(await site.rows("event:props:url", ["events"], [["is", "event:name", ["File Download"]]]), [
        [`http://${site.domain}/files/terms.pdf`, 1],
    ]);
    assert.deepEqual(await site.rows("event:props:path", ["events"], [["is", "event:name", ["404"]]]), [["/gone", 1]]);

    // How far, and how long: the page tells it when it is left.
    const cart = [["is", "event:page", ["/cart"]]];
    await eventually(() => site.totals(["scroll_depth"], cart), [50]);
    const [stay] = await site.totals(["time_on_page"], cart);
    assert.ok(stay >= 1 && stay < 60, `${stay} seconds on the page`);

    assert.deepEqual(await site.aggregate(["visitors", "pageviews", "events"], "event:page==/cart"), [1, 1, 3]);
    assert.deepEqual(await site.aggregate(["time_on_page"], "event:page==/cart"), [stay]);
    assert.deepEqual(await site.breakdown("event:goal", "visitors,events").then(named("Purchase")), [
        { goal: "Purchase", visitors: 1, events: 1 },
    ]);
    assert.deepEqual(await site.breakdown("event:page", "pageviews"), [
        { page: "/cart", pageviews: 1 },
        { page: "/gone", pageviews: 1 },
        { page: "/thanks", pageviews: 1 },
    ]);
    assert.deepEqual(await site.breakdown("event:props:url", "events"), [
        { url: NO_PROPERTY, events: 6 },
        { url: ELSEWHERE, events: 1 },
        { url: `http://${site.domain}/files/terms.pdf`, events: 1 },
    ]);
}

function named(goal) {
    return rows => rows.filter(row => row.goal === goal);
}

test("the module is that of the registry, to the byte", async () => {
    const served = await fetch(`${address}/js/script.js`).then(answer => answer.text());
    const resources = new URL("../../adapters-http/src/main/resources/dev/footfall/http/tracker/", import.meta.url);
    const registry = new URL("./node_modules/@plausible-analytics/tracker/", import.meta.url);
    const module = await readFile(new URL("plausible.js", registry), "utf8");

    assert.equal(await readFile(new URL("plausible.js", resources), "utf8"), module);
    assert.equal(
        await readFile(new URL("plausible-licence.txt", resources), "utf8"),
        await readFile(new URL("LICENSE.md", registry), "utf8"),
    );
    assert.ok(served.includes(module.slice(0, module.lastIndexOf("\nexport {"))));
});

test("the tag with the site's name reports a visit", async () => {
    const site = await newSite("tag", GOALS);
    shop(site, byTag(site, { extensions: ".outbound-links.file-downloads.tagged-events.revenue" }));

    await visit(site);

    await isReported(site);
});

test("the site's own script reports a visit", async () => {
    const site = await newSite("own", GOALS);
    const script = await site.configureTracker({
        track_404_pages: true,
        outbound_links: true,
        file_downloads: true,
        tagged_events: true,
        revenue_tracking: true,
    });
    shop(site, ofSite(script));

    await visit(site);

    await isReported(site);
    // These are goals since the script was configured.
    assert.deepEqual(await site.rows("event:goal", ["events"]), [
        ["404", 1],
        ["File Download", 1],
        ["Outbound Link: Click", 1],
        ["Purchase", 1],
        ["Signup", 1],
    ]);
});

test("the site's own script waits for the page and takes its options, but no other site's name", async () => {
    const site = await newSite("options");
    const script = await site.configureTracker({ hash_based_routing: true, form_submissions: true });
    pages.put(`${site.domain}/silent`, `<script defer src="${STATS}/js/${script}.js"></script>`);
    pages.put(
        `${site.domain}/form`,
        ofSite(script, `{ domain: "other.example", customProperties: { author: "Ada" } }`),
        `<form action="/sent"><button id="send">Send</button></form>`,
    );

    const tab = await browser.tab();
    await tab.open(`http://${site.domain}/silent`);
    await tab.open(`http://${site.domain}/form`);
    await tab.run("location.hash = 'more'");
    await tab.quiet();
    await tab.click("#send");

    await eventually(() => site.rows("event:name", ["events"], OF_PEOPLE), [
        ["pageview", 2],
        ["Form: Submission", 1],
    ]);
    assert.deepEqual(await site.rows("event:page", ["pageviews"], VIEWS), [
        ["/form", 1],
        ["/form#more", 1],
    ]);
    assert.deepEqual(await site.rows("event:props:author", ["events"], OF_PEOPLE), [["Ada", 3]]);
    await tab.leave();
});

test("hash: what stands behind the hash belongs to the page", async () => {
    const site = await newSite("hash");
    await reads(site, byTag(site, { extensions: ".hash" }), async tab => {
        await tab.run("location.hash = 'more'");
    });

    await viewed(site, [
        ["/", 1],
        ["/#more", 1],
    ]);
});

test("manual: only what the page calls a page view is one, under the address it says", async () => {
    const site = await newSite("manual");
    const call = `<script>plausible("pageview", { u: "http://${site.domain}/told" })</script>`;
    await reads(site, byTag(site, { extensions: ".manual" }) + call);

    await viewed(site, [["/told", 1]]);
});

test("exclusions: pages are counted by their addresses", async () => {
    const site = await newSite("exclusions");
    const attributes = `data-include="/blog/**, /about" data-exclude="/blog/*/draft,/blog/a.c"`;
    const snippet = byTag(site, { extensions: ".exclusions", attributes });
    for (const path of ["/", "/about", "/about/us", "/blog/a/draft", "/blog/a/b/draft", "/blog/abc", "/blog/a.c"]) {
        await reads(site, snippet, async () => {}, path);
    }

    await viewed(site, [
        ["/about", 1],
        ["/blog/a/b/draft", 1],
        ["/blog/abc", 1],
    ]);
});

test("pageview-props: attributes of the tag are properties of all events", async () => {
    const site = await newSite("props");
    const snippet = byTag(site, { extensions: ".pageview-props", attributes: `event-author="Ada" event-logged_in="no"` });
    await reads(site, snippet, async tab => {
        await tab.run(`document.querySelector("script").setAttribute("event-author", "Bob")`);
        await tab.run(`new Promise(told => plausible("Signup", { props: { logged_in: "yes" }, callback: told }))`);
    });

    await eventually(() => site.rows("event:props:author", ["events"], OF_PEOPLE), [
        ["Ada", 1],
        ["Bob", 1],
    ]);
    assert.deepEqual(await site.rows("event:props:logged_in", ["events"], OF_PEOPLE), [
        ["no", 1],
        ["yes", 1],
    ]);
});

test("file-downloads: the page says which files", async () => {
    const site = await newSite("files");
    const links = ["a.pdf", "b.iso", "c.txt"].map(file => `<p><a id="${file[0]}" href="/${file}">A file</a></p>`).join("");
    const snippet = attributes => byTag(site, { extensions: ".file-downloads", attributes });
    const all = async tab => {
        await tab.click("#a");
        await tab.click("#b");
        await tab.click("#c");
    };
    await reads(site, snippet(`file-types="iso,txt"`), all, "/only", links);
    await reads(site, snippet(`add-file-types="iso"`), all, "/also", links);

    const downloads = page => [["is", "event:name", ["File Download"]], ["is", "event:page", [page]]];
    await eventually(() => site.rows("event:props:url", ["events"], downloads("/only")), files(site, "b.iso", "c.txt"));
    await eventually(
        () => site.rows("event:props:url", ["events"], downloads("/also")),
        files(site, "a.pdf", "b.iso", "c.txt"),
    );
});

test("local: a page of this machine is only counted when it is asked for", async () => {
    const site = await newSite("local");
    for (const [path, extensions] of [["/public", ""], ["/private", ".local"]]) {
        pages.put(`localhost:${pages.port}${path}`, byTag(site, { extensions }));
        const tab = await browser.tab();
        await tab.open(`http://localhost:${pages.port}${path}`);
        await tab.leave();
    }

    await viewed(site, [["/private", 1]]);
});

test("compat: the tag is the one with the name of the product", async () => {
    const site = await newSite("compat");
    const tags = `<script id="plausible" data-domain="${site.domain}" data-api="${STATS}/api/event"></script>
        <script defer src="${STATS}/js/plausible.compat.js"></script>`;
    await reads(site, tags);

    await viewed(site, [["/", 1]]);
});

test("a tag with the names of several sites reports to all of them", async () => {
    const site = await newSite("one");
    const other = await newSite("two");
    await reads(site, byTag({ domain: `${site.domain},${other.domain}` }));

    await viewed(site, [["/", 1]]);
    await viewed(other, [["/", 1]]);
});

/** Somebody opens a page of a site, does something there, and leaves. */
async function reads(site, snippet, move = async () => {}, path = "/", body = "") {
    pages.put(site.domain + path, snippet, body);
    const tab = await browser.tab();
    await tab.open(`http://${site.domain}${path}`);
    await move(tab);
    await tab.quiet();
    await tab.leave();
}

async function viewed(site, views) {
    await eventually(() => site.rows("event:page", ["pageviews"], VIEWS), views);
}

function files(site, ...names) {
    return names.map(name => [`http://${site.domain}/${name}`, 1]);
}
