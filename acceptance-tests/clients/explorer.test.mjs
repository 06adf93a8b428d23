// The page to try the APIs, in a headless browser, below a path as behind a proxy
import assert from "node:assert/strict";
import { createServer, request } from "node:http";
import { mkdir, writeFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { Browser, eventually } from "./browser.mjs";
import { address, newSite } from "./footfall.mjs";

const PICTURE = new URL("../../docs/images/explorer.png", import.meta.url);
const BELOW = "/stats";

let proxy;
let browser;

before(async () => {
    const target = new URL(address);
    proxy = createServer((asked, answer) => {
        if (!asked.url.startsWith(`${BELOW}/`)) {
            answer.writeHead(404).end();
            return;
        }
        const path = asked.url.slice(BELOW.length);
        const forwarded = request({ host: target.hostname, port: target.port, path, method: asked.method, headers: asked.headers },
            got => {
                answer.writeHead(got.statusCode, got.headers);
                got.pipe(answer);
            });
        asked.pipe(forwarded);
    });
    await new Promise(listening => proxy.listen(0, "127.0.0.1", listening));
    browser = await Browser.open({ "proxied.example": `127.0.0.1:${proxy.address().port}` });
});

after(async () => {
    await browser?.close();
    proxy?.closeAllConnections();
    proxy?.close();
});

async function opened(operation) {
    const tab = await browser.tab();
    await tab.send("Emulation.setDeviceMetricsOverride", { width: 1280, height: 900, deviceScaleFactor: 1, mobile: false });
    await tab.send("Runtime.enable");
    await tab.open(`http://proxied.example${BELOW}/docs#${operation}`);
    await eventually(() => tab.run("document.querySelector('#send') !== null"), true);
    return tab;
}

function typed(tab, selector, text) {
    return tab.run(`(() => {
        const field = document.querySelector(${JSON.stringify(selector)});
        field.value = ${JSON.stringify(text)};
        field.dispatchEvent(new Event("input", { bubbles: true }));
    })()`);
}

async function visited(pages) {
    const site = await newSite("explorer");
    for (const [path, times] of Object.entries(pages)) {
        for (let visitor = 0; visitor < times; visitor++) {
            const answer = await fetch(`${address}/api/event`, {
                method: "POST",
                headers: {
                    "Content-Type": "text/plain",
                    "User-Agent": "Mozilla/5.0 (X11; Linux x86_64; rv:126.0) Gecko/20100101 Firefox/126.0",
                    "X-Forwarded-For": `192.0.2.${visitor + 1}`,
                },
                body: JSON.stringify({ n: "pageview", u: `https://${site.domain}${path}`, d: site.domain }),
            });
            assert.equal(answer.status, 202);
        }
    }
    return site;
}

async function asked(tab, site, question) {
    await typed(tab, "#key", site.key);
    await typed(tab, "#body", JSON.stringify({ site_id: site.domain, ...question }, null, 1).replace(/\[\s+|\s+\]/g, edge => edge.trim()));
    await tab.run("document.querySelector('#result').replaceChildren()");
    await tab.press("#send");
    await eventually(() => tab.run("document.querySelector('#result .status')?.textContent"), "200");
}

test("explorer: pages by visitors are bars, hours are a line, and the body is there", async () => {
    const site = await visited({ "/": 9, "/pricing": 6, "/blog/hello": 4, "/docs": 2 });
    const tab = await opened("query");

    await asked(tab, site, { metrics: ["visitors"], date_range: "day", dimensions: ["time:hour"], include: { time_labels: true } });
    assert.equal(await tab.run("document.querySelector('#result svg polyline').points.numberOfItems"), 24);

    await asked(tab, site, { metrics: ["visitors", "pageviews"], date_range: "day", dimensions: ["event:page"] });
    assert.deepEqual(await tab.run("[...document.querySelectorAll('#result svg text')].map(text => text.textContent)"),
        ["/", "9", "/pricing", "6", "/blog/hello", "4", "/docs", "2"]);
    assert.equal(await tab.run("JSON.parse(document.querySelector('#answer').textContent).results.length"), 4);

    await tab.run("document.querySelector('#site').blur()");
    const { data } = await tab.send("Page.captureScreenshot", { format: "png" });
    await mkdir(new URL(".", PICTURE), { recursive: true });
    await writeFile(PICTURE, Buffer.from(data, "base64"));
    await tab.leave();
});

test("explorer: the words of the query language are completed by key", async () => {
    const tab = await opened("query");
    await typed(tab, "#body", "");
    await tab.run("document.querySelector('#body').focus()");

    await tab.send("Input.insertText", { text: '{"metrics": ["bou' });
    assert.deepEqual(await tab.run("[...document.querySelectorAll('#suggestions li')].map(word => word.textContent)"), ["bounce_rate"]);
    await tab.send("Input.dispatchKeyEvent", { type: "keyDown", key: "Tab", code: "Tab", windowsVirtualKeyCode: 9 });

    assert.equal(await tab.run("document.querySelector('#body').value"), '{"metrics": ["bounce_rate"');
    await tab.leave();
});

test("explorer: a refusal is shown with its words, and the key is kept nowhere", async () => {
    const tab = await opened("listSites");
    await typed(tab, "#key", "unknown");
    await tab.press("#send");

    await eventually(() => tab.run("document.querySelector('#result .status')?.textContent"), "401");
    assert.match(await tab.run("document.querySelector('#answer').textContent"), /Invalid API key/);
    assert.deepEqual(await tab.run("[localStorage.length, sessionStorage.length, document.cookie]"), [0, 0, ""]);
    await tab.leave();
});

test("explorer: every field has a label, and the page lets in nothing from elsewhere", async () => {
    const answer = await fetch(`${address}/docs`);
    assert.match(answer.headers.get("content-security-policy"), /default-src 'none'; script-src 'self'/);
    assert.doesNotMatch(await answer.text(), /https?:\/\//);
    const tab = await opened("breakdown");

    assert.equal(await tab.run("[...document.querySelectorAll('input, textarea')].filter(field => !field.labels.length).length"), 0);
    await tab.leave();
});
