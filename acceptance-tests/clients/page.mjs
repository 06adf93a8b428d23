// A web page for clients that only run in one. Whatever is clicked, it stays open and opens no other.
import { Window } from "happy-dom";

const BROWSER =
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/124.0.0.0 Safari/537.36";
const GLOBALS = [
    "document",
    "location",
    "history",
    "navigator",
    "fetch",
    "XMLHttpRequest",
    "MutationObserver",
    "HTMLAnchorElement",
    "addEventListener",
    "removeEventListener",
];

/** Opens a page, whose globals are those of this process from now on. */
export function openPage(url, referrer = "") {
    const window = new Window({
        url,
        width: 1440,
        height: 900,
        settings: {
            navigator: { userAgent: BROWSER },
            navigation: {
                disableMainFrameNavigation: true,
                disableChildPageNavigation: true,
                disableFallbackToSetURL: true,
            },
        },
    });
    Object.defineProperty(window.document, "referrer", { value: referrer });
    define("window", window);
    for (const name of GLOBALS) {
        const value = window[name];
        define(name, typeof value === "function" && !value.prototype ? value.bind(window) : value);
    }
    return window;
}

function define(name, value) {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}
