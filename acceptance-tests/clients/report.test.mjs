// The report of the specifications that `mvn verify` has written, in a headless browser
import assert from "node:assert/strict";
import { access, readdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { after, before, test } from "node:test";
import { Browser } from "./browser.mjs";

const REPORT = new URL("../target/specifications.html", import.meta.url);
const FEATURES = new URL("../src/test/resources/dev/footfall/acceptance/", import.meta.url);
const PICTURE = new URL("../../docs/images/report.png", import.meta.url);

let browser;

before(async () => {
    await access(REPORT).catch(() => assert.fail(`no report at ${fileURLToPath(REPORT)}: run mvn verify first, which writes it`));
    browser = await Browser.open({});
});

after(() => browser?.close());

async function opened(width, height, mobile = false) {
    const tab = await browser.tab();
    await tab.send("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: 1, mobile });
    await tab.open(REPORT.href);
    return tab;
}

function texts(tab, selector) {
    return tab.run(`[...document.querySelectorAll(${JSON.stringify(selector)})].filter(part => part.checkVisibility()).map(part => part.textContent)`);
}

test("report: it has every feature, in the order of the document, and all of them hold", async () => {
    const features = (await readdir(FEATURES, { recursive: true })).filter(file => file.endsWith(".feature"));
    const tab = await opened(1280, 900);

    assert.equal((await texts(tab, "section")).length, features.length, "of a part of the features: run mvn verify again");
    assert.deepEqual((await texts(tab, ".chapter h1")).slice(0, 9), ["1. Introduction", "2. Authentication", "3. Stats API v1",
        "4. Query API v2", "5. Sites API", "6. Events API", "7. Plans and features", "8. Rate limits", "9. Errors"]);
    assert.match((await texts(tab, "nav p.passed")).join(), /^\d+ examples hold$/);

    const { data } = await tab.send("Page.captureScreenshot", { format: "png" });
    await writeFile(PICTURE, Buffer.from(data, "base64"));
    await tab.leave();
});

test("report: words are searched for by key, and what has none of them is hidden", async () => {
    const tab = await opened(1280, 900);
    await tab.run("document.querySelector('#search').focus()");
    await tab.send("Input.insertText", { text: "fourth request keys" });

    assert.deepEqual(await texts(tab, "article h4"), ["The fourth request of an hour, by two keys"]);
    assert.deepEqual(await texts(tab, ".chapter h1"), ["8. Rate limits"]);
    assert.deepEqual(await texts(tab, "#found"), ["1 scenario"]);
    await tab.leave();
});

test("report: a phone scrolls it one way only", async () => {
    const tab = await opened(390, 844, true);

    assert.equal(await tab.run("document.documentElement.scrollWidth"), 390);
    await tab.leave();
});

test("report: on paper every scenario is there, in full width, and the search field is not", async () => {
    const tab = await opened(1280, 900);
    await tab.send("Emulation.setEmulatedMedia", { media: "print" });

    assert.deepEqual(await texts(tab, "nav label"), []);
    assert.equal(await tab.run("[...document.querySelectorAll('pre')].filter(part => part.scrollWidth > part.clientWidth + 1).length"), 0);
    await tab.leave();
});
