// What a page gets that says everything in the script's own tag. `tracker` is the official module, `asked` the extensions
// in the script's name, and the path below which the API is, if there is one.
var tag = (asked.compat && document.getElementById("plausible")) || document.currentScript;

function attribute(name) {
    return tag.getAttribute(name) || "";
}

function list(name) {
    return attribute(name)
        .split(",")
        .map(function (item) {
            return item.trim();
        })
        .filter(Boolean);
}

// One asterisk stands for anything but a slash, two for anything.
function matches(pattern) {
    var expression = pattern
        .replace(/[.+?^${}()|[\]\\]/g, "\\$&")
        .replace(/\*+/g, function (asterisks) {
            return asterisks.length > 1 ? ".*" : "[^/]*";
        });
    var path = location.pathname + (asked.hash ? location.hash : "");
    return new RegExp("^" + expression + "/?$").test(path);
}

function unlessExcluded(event) {
    var included = list("data-include");
    return (included.length === 0 || included.some(matches)) && !list("data-exclude").some(matches) ? event : null;
}

// Read anew for each event, as the page may change them.
function properties() {
    var named = {};
    Array.prototype.forEach.call(tag.attributes, function (each) {
        if (each.name.indexOf("event-") === 0) {
            named[each.name.slice("event-".length)] = each.value;
        }
    });
    return named;
}

function fileTypes() {
    var only = list("file-types");
    return { fileExtensions: (only.length ? only : tracker.DEFAULT_FILE_TYPES).concat(list("add-file-types")) };
}

var waiting = (window.plausible && window.plausible.q) || [];
tracker.init({
    domain: attribute("data-domain"),
    endpoint: attribute("data-api") || new URL(tag.src).origin + (asked.path || "") + "/api/event",
    autoCapturePageviews: !asked.manual,
    captureOnLocalhost: !!asked.local,
    hashBasedRouting: !!asked.hash,
    outboundLinks: !!asked["outbound-links"],
    fileDownloads: asked["file-downloads"] && fileTypes(),
    customProperties: asked["pageview-props"] && properties,
    transformRequest: asked.exclusions && unlessExcluded
});
waiting.forEach(function (call) {
    tracker.track.apply(null, call);
});
