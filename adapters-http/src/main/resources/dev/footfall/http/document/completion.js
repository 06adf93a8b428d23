// Completes the words of the query language, which its own schema tells.

/** The words that may stand below each member of a query. */
export function vocabulary(schema) {
    const definitions = schema.definitions ?? {};
    const words = node => {
        if (Array.isArray(node)) {
            return node.flatMap(words);
        }
        if (node === null || typeof node !== "object") {
            return [];
        }
        const own = [...(node.enum ?? []), ...("const" in node ? [node.const] : [])];
        return [...own.filter(word => typeof word === "string"), ...Object.values(node).flatMap(words)];
    };
    const of = (...nodes) => [...new Set(nodes.flatMap(words))];
    return {
        metrics: of(definitions.metric),
        dimensions: of(definitions.dimension),
        date_range: of(definitions.date_range),
        filters: of(definitions.filter, definitions.filterable),
        order_by: of(definitions.orderable, ["asc", "desc"].map(word => ({ const: word }))),
        include: Object.keys(schema.properties?.include?.properties ?? {}),
        pagination: Object.keys(schema.properties?.pagination?.properties ?? {}),
        "": Object.keys(schema.properties ?? {}),
    };
}

/** Offers words in a list below a text area: arrows choose, Tab or Enter takes, Escape closes. */
export function complete(area, known) {
    const list = document.createElement("ul");
    list.className = "suggestions";
    list.id = "suggestions";
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", "Words that fit");
    list.hidden = true;
    area.after(list);
    area.setAttribute("aria-controls", "suggestions");
    area.setAttribute("aria-autocomplete", "list");
    let chosen = 0;
    let found = [];
    let begun = "";

    function offer() {
        const before = area.value.slice(0, area.selectionStart);
        const open = /"([^"\n]*)$/.exec(before);
        const isOpen = open !== null && (before.match(/"/g) ?? []).length % 2 === 1;
        begun = isOpen ? open[1] : "";
        const member = [...before.matchAll(/"(\w+)"\s*:/g)].map(match => match[1]).filter(name => name in known).at(-1) ?? "";
        const isName = /[{,]\s*"[^"]*$/.test(before) && depth(before) === 1;
        found = isOpen ? known[isName ? "" : member].filter(word => word.startsWith(begun) && word !== begun).slice(0, 24) : [];
        chosen = 0;
        show();
    }

    function show() {
        list.hidden = !found.length;
        list.replaceChildren(...found.map((word, i) => {
            const item = document.createElement("li");
            item.setAttribute("role", "option");
            item.id = `suggestion-${i}`;
            item.setAttribute("aria-selected", String(i === chosen));
            item.textContent = word;
            item.addEventListener("mousedown", event => {
                event.preventDefault();
                take(word);
            });
            return item;
        }));
        found.length ? area.setAttribute("aria-activedescendant", `suggestion-${chosen}`) : area.removeAttribute("aria-activedescendant");
    }

    function take(word) {
        const at = area.selectionStart;
        const rest = area.value.slice(at);
        area.setRangeText(word.slice(begun.length) + (rest.startsWith('"') ? "" : '"'), at, at, "end");
        found = [];
        show();
    }

    area.addEventListener("input", offer);
    area.addEventListener("blur", () => { found = []; show(); });
    area.addEventListener("keydown", event => {
        if (!found.length || event.ctrlKey || event.metaKey) {
            return;
        }
        const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
        if (step) {
            chosen = (chosen + step + found.length) % found.length;
            show();
        } else if (event.key === "Tab" || event.key === "Enter") {
            take(found[chosen]);
        } else if (event.key === "Escape") {
            found = [];
            show();
        } else {
            return;
        }
        event.preventDefault();
    });
}

function depth(text) {
    const bare = text.replace(/"[^"]*"/g, "").replace(/"[^"]*$/, "");
    return (bare.match(/[{[]/g) ?? []).length - (bare.match(/[}\]]/g) ?? []).length;
}
