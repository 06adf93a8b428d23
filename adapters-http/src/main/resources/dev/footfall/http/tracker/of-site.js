// What the pages of one site get. `tracker` is the official module, `asked` the site's configuration. Nothing is counted
// before the page has called `plausible.init`, which may have been before this script was there: then its snippet has
// kept the options in `plausible.o` and calls in `plausible.q`.
function start(options) {
    var waiting = window.plausible.q || [];
    tracker.init(Object.assign({}, asked, options, { domain: asked.domain }));
    waiting.forEach(function (call) {
        tracker.track.apply(null, call);
    });
}

window.plausible =
    window.plausible ||
    function () {
        (window.plausible.q = window.plausible.q || []).push(arguments);
    };
if (window.plausible.o) {
    start(window.plausible.o);
} else {
    window.plausible.init = start;
}
