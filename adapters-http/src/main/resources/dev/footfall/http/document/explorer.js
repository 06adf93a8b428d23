// Tries the operations of the document beside this page. The key stays in its field: nothing is stored.
import { chart } from "./chart.js";
import { complete, vocabulary } from "./completion.js";

const root = new URL("./", document.baseURI);
const [key, site, search, list, main] = ["key", "site", "search", "operations", "operation"].map(id => document.getElementById(id));
let api;
let words;

function make(name, attributes = {}, ...content) {
    const made = document.createElement(name);
    Object.entries(attributes).forEach(([attribute, value]) => value !== undefined && made.setAttribute(attribute, value));
    made.append(...content);
    return made;
}

async function read(path) {
    const answer = await fetch(new URL(path, root));
    if (!answer.ok) {
        throw new Error(`${path}: ${answer.status}`);
    }
    return answer.json();
}

function operations() {
    return Object.entries(api.paths).flatMap(([path, methods]) =>
        Object.entries(methods).map(([method, about]) => ({ path, method: method.toUpperCase(), ...about })));
}

function showList() {
    const sought = search.value.toLowerCase().split(/\s+/);
    const fits = each => sought.every(word => `${each.method} ${each.path} ${each.summary} ${each.tags}`.toLowerCase().includes(word));
    list.replaceChildren(...api.tags.flatMap(tag => {
        const own = operations().filter(each => each.tags.includes(tag.name) && fits(each));
        return own.length ? [make("h2", {}, tag.name), ...own.map(entry)] : [];
    }));
}

function entry(each) {
    const button = make("button", { type: "button", title: each.path, "aria-current": location.hash === `#${each.operationId}` ? "page" : undefined },
        make("span", { class: "method" }, each.method), make("span", {}, each.summary));
    button.addEventListener("click", () => { location.hash = each.operationId; });
    return button;
}

function show() {
    const each = operations().find(candidate => `#${candidate.operationId}` === location.hash)
        ?? operations().find(candidate => candidate.operationId === "query");
    showList();
    const form = make("form", {}, ...fields(each), make("button", { id: "send" }, "Send"));
    const result = make("section", { id: "result", "aria-live": "polite" });
    main.replaceChildren(
        make("h2", {}, each.summary),
        make("p", { class: "path" }, `${each.method} ${each.path}`),
        make("p", {}, credential(each).words),
        form, result, answers(each));
    const area = form.querySelector("textarea");
    if (area && /query/i.test(each.operationId)) {
        complete(area, words);
    }
    area?.addEventListener("keydown", event => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
            form.requestSubmit();
        }
    });
    form.addEventListener("submit", event => {
        event.preventDefault();
        send(each, form, result);
    });
}

function credential(each) {
    const scheme = Object.keys((each.security ?? api.security)[0] ?? {})[0];
    return {
        api_key: { words: "Needs an API key.", header: () => `Bearer ${key.value}` },
        admin_token: { words: "Needs the operator's token.", header: () => `Bearer ${key.value}` },
        basic_auth: { words: "Needs the token of a plugin.", header: () => `Basic ${btoa(`plugin:${key.value}`)}` },
    }[scheme] ?? { words: "Needs no key.", header: () => "" };
}

function fields(each) {
    const parameters = (each.parameters ?? []).map(parameter => make("label", {},
        parameter.name + (parameter.required ? " *" : ""),
        make("input", { name: parameter.name, "data-in": parameter.in, ...(parameter.required ? { required: "" } : {}),
            value: ["site_id", "domain"].includes(parameter.name) ? site.value : "" }),
        make("small", {}, parameter.description)));
    const parts = parameters.length ? [make("h3", {}, "Parameters"), make("div", { class: "fields" }, ...parameters)] : [];
    if (each.requestBody) {
        const [type, about] = Object.entries(each.requestBody.content)[0];
        const example = structuredClone(about.example);
        if (example?.site_id && site.value) {
            example.site_id = site.value;
        }
        const area = make("textarea", { id: "body", "data-type": type, spellcheck: "false" });
        area.value = example === undefined ? "" : JSON.stringify(example, null, 2);
        parts.push(make("h3", {}, make("label", { for: "body" }, `Body (${type})`)), area);
    }
    return parts;
}

async function send(each, form, result) {
    const given = [...form.querySelectorAll("input")].filter(input => input.value !== "");
    const path = given.filter(input => input.dataset.in === "path")
        .reduce((template, input) => template.replace(`{${input.name}}`, encodeURIComponent(input.value)), each.path);
    const address = new URL(path.slice(1), root);
    given.filter(input => input.dataset.in === "query").forEach(input => address.searchParams.set(input.name, input.value));
    const area = form.querySelector("textarea");
    const headers = key.value ? { Authorization: credential(each).header() } : {};
    if (area) {
        headers["Content-Type"] = area.dataset.type;
    }
    result.replaceChildren(make("p", {}, "Sending…"));
    const begun = performance.now();
    try {
        const answer = await fetch(address, { method: each.method, headers, body: area?.value || undefined });
        const text = await answer.text();
        result.replaceChildren(...answered(answer, text, Math.round(performance.now() - begun)));
    } catch (failure) {
        result.replaceChildren(make("p", { class: "bad" }, `No answer: ${failure.message}`));
    }
}

function answered(answer, text, milliseconds) {
    const json = parsed(text);
    const headers = [...answer.headers].map(([name, value]) => `${name}: ${value}`).join("\n");
    const drawing = answer.ok ? chart(json) : null;
    return [
        make("h3", {}, "Answer"),
        make("p", {}, make("span", { class: `status ${answer.ok ? "good" : "bad"}` }, String(answer.status)), ` in ${milliseconds} ms`),
        ...(drawing ? [drawing] : []),
        make("pre", { id: "answer", tabindex: "0", "aria-label": "Body" }, json === undefined ? text : JSON.stringify(json, null, 2)),
        make("details", {}, make("summary", {}, "Headers"), make("pre", {}, headers)),
    ];
}

function parsed(text) {
    try {
        return JSON.parse(text);
    } catch {
        return undefined;
    }
}

function answers(each) {
    return make("details", {}, make("summary", {}, "What may be answered"), ...Object.entries(each.responses).flatMap(([status, told]) => {
        const about = told.$ref ? api.components.responses[told.$ref.split("/").at(-1)] : told;
        const content = Object.values(about.content ?? {})[0] ?? {};
        const examples = content.examples ? Object.values(content.examples).map(example => example.value) : [content.example];
        return [make("h3", {}, `${status}: ${about.description}`),
            ...examples.filter(example => example !== undefined).map(example => make("pre", {}, JSON.stringify(example, null, 2)))];
    }));
}

try {
    [api, words] = await Promise.all([read("api/openapi.json"), read("api/docs/query/schema.json").then(vocabulary)]);
    search.addEventListener("input", showList);
    addEventListener("hashchange", () => { show(); main.focus(); });
    site.addEventListener("change", show);
    show();
} catch (failure) {
    main.replaceChildren(make("p", { class: "bad" }, `The document cannot be read: ${failure.message}`));
}
