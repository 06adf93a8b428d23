// A headless Chromium on its debugging pipe, for pages of this process; other names than theirs lead nowhere.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";

const PROGRAMS = ["chromium", "google-chrome", "chromium-browser"];
// What a person's browser says. A headless one says that it is one, and is not counted.
const USER_AGENT =
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36";
const PATIENCE = 60_000;

/** A web server that has the same pages under every host's name, by path. */
export class Pages {
    static async open() {
        const pages = new Pages();
        pages.server = createServer((request, response) => pages.answer(request, response));
        await new Promise(listening => pages.server.listen(0, "127.0.0.1", listening));
        pages.port = pages.server.address().port;
        return pages;
    }

    constructor() {
        this.byAddress = new Map();
    }

    /** Lets `address`, a host and a path, show a page. */
    put(address, head, body = "", status = 200) {
        const html = `<!doctype html><html><head><title>A page</title>${head}</head><body>${body}</body></html>`;
        this.byAddress.set(address, { status, html });
    }

    answer(request, response) {
        const path = new URL(request.url, "http://host").pathname;
        const page = this.byAddress.get(request.headers.host + path);
        // A download: the browser has nothing to show and stays where it is.
        response.writeHead(page ? page.status : 204, { "Content-Type": "text/html; charset=utf-8" });
        response.end(page?.html);
    }

    close() {
        this.server.closeAllConnections();
        this.server.close();
    }
}

export class Browser {
    /** @param hosts where the connections to names lead, as in `{ "shop.example": "127.0.0.1:8000" }`; the first that fits */
    static async open(hosts) {
        const rules = Object.entries(hosts).map(([name, target]) => `MAP ${name} ${target}`);
        const profile = await mkdtemp(join(tmpdir(), "browser-"));
        const browser = new Browser(profile);
        const options = [
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--disable-component-update",
            "--no-first-run",
            `--user-data-dir=${profile}`,
            "--remote-debugging-pipe",
            // The tracker does not count programs that say they are.
            "--disable-blink-features=AutomationControlled",
            "--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable",
            `--user-agent=${USER_AGENT}`,
            `--host-resolver-rules=${rules.join(",")}`,
        ];
        await browser.start(process.env.CHROMIUM ? [process.env.CHROMIUM] : PROGRAMS, options);
        return browser;
    }

    constructor(profile) {
        this.profile = profile;
        this.waiting = new Map();
        this.listeners = new Map();
        this.last = 0;
    }

    async start(programs, options) {
        for (const program of programs) {
            const child = spawn(program, options, { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] });
            const started = await new Promise(known => {
                child.once("spawn", () => known(true));
                child.once("error", () => known(false));
            });
            if (started) {
                this.process = child;
                this.ended = new Promise(ended => child.once("exit", ended));
                this.listen();
                return;
            }
        }
        assert.fail(`none of these programs is here: ${programs.join(", ")}`);
    }

    listen() {
        let text = "";
        this.process.stdio[4].setEncoding("utf8").on("data", more => {
            const messages = (text + more).split("\0");
            text = messages.pop();
            messages.forEach(message => this.received(JSON.parse(message)));
        });
    }

    received(message) {
        if (message.id) {
            const { done, failed } = this.waiting.get(message.id);
            this.waiting.delete(message.id);
            message.error ? failed(new Error(message.error.message)) : done(message.result);
        } else {
            this.listeners.get(message.sessionId)?.(message.method, message.params);
        }
    }

    send(method, params = {}, sessionId = undefined) {
        const id = ++this.last;
        return new Promise((done, failed) => {
            this.waiting.set(id, { done, failed });
            this.process.stdio[3].write(JSON.stringify({ id, method, params, sessionId }) + "\0");
        });
    }

    /** A new tab, 1000 pixels wide and 800 high. */
    async tab() {
        const { targetId } = await this.send("Target.createTarget", { url: "about:blank" });
        const { sessionId } = await this.send("Target.attachToTarget", { targetId, flatten: true });
        const tab = new Tab(this, targetId, sessionId);
        this.listeners.set(sessionId, (event, about) => tab.notice(event, about));
        await tab.send("Page.enable");
        await tab.send("Network.enable");
        await tab.send("Emulation.setDeviceMetricsOverride", {
            width: 1000,
            height: 800,
            deviceScaleFactor: 1,
            mobile: false,
        });
        return tab;
    }

    async close() {
        await this.send("Browser.close");
        await this.ended;
        await rm(this.profile, { recursive: true, force: true });
    }
}

class Tab {
    constructor(browser, targetId, sessionId) {
        this.browser = browser;
        this.targetId = targetId;
        this.sessionId = sessionId;
        this.loads = 0;
        this.underWay = new Set();
    }

    send(method, params) {
        return this.browser.send(method, params, this.sessionId);
    }

    notice(event, about) {
        if (event === "Page.loadEventFired") {
            this.loads++;
        } else if (event === "Network.requestWillBeSent" && about.request.url.endsWith("/event")) {
            this.underWay.add(about.requestId);
        } else if (event === "Network.responseReceived" || event === "Network.loadingFailed") {
            this.underWay.delete(about.requestId);
        } else if (event === "Page.frameNavigated") {
            // Nobody is told any more how the former page's requests went.
            this.underWay.clear();
        }
    }

    /** Shows a page, and returns when what it had to tell has been answered. */
    async open(url) {
        await this.loading(() => this.send("Page.navigate", { url }));
    }

    /** Clicks on an element, and returns when what the page had to tell has been answered. */
    async click(selector) {
        await this.press(selector);
        await this.quiet();
    }

    /** Clicks on what leads to another page. */
    async follow(selector) {
        await this.loading(() => this.press(selector));
    }

    /** As a person does: who is asked next may be another page already. */
    async press(selector) {
        const [x, y] = await this.run(`(() => {
            const box = document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect();
            return [box.x + box.width / 2, box.y + box.height / 2];
        })()`);
        for (const type of ["mousePressed", "mouseReleased"]) {
            await this.send("Input.dispatchMouseEvent", { type, x, y, button: "left", clickCount: 1 });
        }
    }

    /** What an expression of the page comes to. */
    async run(expression) {
        const { result, exceptionDetails } = await this.send("Runtime.evaluate", {
            expression,
            awaitPromise: true,
            returnByValue: true,
        });
        assert.equal(exceptionDetails, undefined, expression);
        return result.value;
    }

    /** Two frames in which the page has noticed what has been done to it, and then no event under way. */
    async quiet() {
        await this.run("new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
        await until(() => this.underWay.size === 0, "the page does not come to rest");
    }

    async loading(move) {
        const before = this.loads;
        await move();
        await until(() => this.loads > before, "no other page was loaded");
        await this.quiet();
    }

    /** Closes the page, which is its last occasion to tell something. */
    async leave() {
        await this.open("about:blank");
        await this.browser.send("Target.closeTarget", { targetId: this.targetId });
    }
}

async function until(holds, otherwise) {
    const latest = Date.now() + PATIENCE;
    while (!holds()) {
        assert.ok(Date.now() < latest, otherwise);
        await pause(10);
    }
}

export function pause(milliseconds) {
    return new Promise(over => setTimeout(over, milliseconds));
}

/** Asks again until the answer is the right one, for what pages tell when nobody can see any more that they do. */
export async function eventually(question, answer) {
    const latest = Date.now() + PATIENCE;
    for (;;) {
        const answered = await question();
        try {
            assert.deepEqual(answered, answer);
            return;
        } catch (different) {
            if (Date.now() > latest) {
                throw different;
            }
        }
        await pause(500);
    }
}
