const search = document.getElementById("search");
const found = document.getElementById("found");
const sections = [...document.querySelectorAll("section")];

/** Whether anything of a chapter is shown: its features come after it, up to the next chapter. */
function shownBelow(chapter) {
    for (let part = chapter.nextElementSibling; part?.tagName === "SECTION"; part = part.nextElementSibling) {
        if (!part.hidden) {
            return true;
        }
    }
    return false;
}

/** Shows the examples that have all words, be they in a heading above them or in themselves. */
function show() {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const has = text => words.every(word => text.includes(word));
    let shown = 0;
    for (const section of sections) {
        let rule = null;
        let above = section.querySelector("h2").textContent.toLowerCase();
        let any = false;
        let anyOfRule = false;
        const close = () => rule && (rule.hidden = words.length > 0 && !anyOfRule);
        for (const part of section.querySelectorAll("h3, article")) {
            if (part.tagName === "H3") {
                close();
                rule = part;
                anyOfRule = false;
            } else {
                part.hidden = !has(above + " " + (rule?.textContent ?? "").toLowerCase() + " " + part.textContent.toLowerCase());
                if (!part.hidden) {
                    shown++;
                    any = anyOfRule = true;
                }
            }
        }
        close();
        section.hidden = !any;
        document.querySelector(`nav a[href="#${section.id}"]`).hidden = !any;
    }
    for (const chapter of document.querySelectorAll(".chapter")) {
        chapter.hidden = !shownBelow(chapter);
        document.querySelector(`nav a[href="#${chapter.id}"]`).parentElement.hidden = chapter.hidden;
    }
    found.textContent = words.length ? `${shown} scenario${shown === 1 ? "" : "s"}` : "";
}

search.addEventListener("input", show);
