// Answers of the Query API as pictures: a line over time, bars for everything else.
const SVG = "http://www.w3.org/2000/svg";
const WIDTH = 880;
const MOST_BARS = 15;

function element(name, attributes, text = "") {
    const made = document.createElementNS(SVG, name);
    Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
    made.textContent = text;
    return made;
}

function number(cell) {
    return typeof cell === "number" ? cell : Number(cell?.value ?? 0);
}

function shown(cell) {
    return cell?.long ?? (typeof cell === "number" ? cell.toLocaleString("en") : "–");
}

/** A picture of the first metric, or null where there is nothing to draw. */
export function chart(answer) {
    const { query, results, meta } = answer ?? {};
    if (!Array.isArray(results) || !results.length || !query?.dimensions?.length) {
        return null;
    }
    const time = query.dimensions.findIndex(dimension => dimension.startsWith("time"));
    return time === 0 && query.dimensions.length === 1 ? line(query.metrics[0], labelled(results, meta?.time_labels)) : bars(query.metrics[0], results);
}

function picture(height, title) {
    const svg = element("svg", { viewBox: `0 0 ${WIDTH} ${height}`, role: "img", "aria-label": title });
    svg.append(element("title", {}, title));
    return svg;
}

function bars(metric, results) {
    const rows = results.slice(0, MOST_BARS);
    const most = Math.max(1, ...rows.map(row => number(row.metrics[0])));
    const svg = picture(rows.length * 28 + 16, `${metric} by ${rows.length} values`);
    rows.forEach((row, i) => {
        const y = 8 + i * 28;
        const value = row.metrics[0];
        svg.append(
            element("rect", { class: "bar", x: 8, y, height: 24, rx: 3, width: Math.max(2, (number(value) / most) * (WIDTH - 110)) }),
            element("text", { x: 16, y: y + 17 }, row.dimensions.join(" · ")),
            element("text", { x: WIDTH - 10, y: y + 17, "text-anchor": "end" }, shown(value)),
        );
    });
    return svg;
}

/** In order of time; where all labels are told, with nothing where there is no row. */
function labelled(results, labels) {
    const inOrder = [...results].sort((a, b) => String(a.dimensions[0]).localeCompare(String(b.dimensions[0])));
    return labels?.map(label => inOrder.find(row => row.dimensions[0] === label) ?? { dimensions: [label], metrics: [0] }) ?? inOrder;
}

function line(metric, rows) {
    const [left, right, top, bottom] = [56, WIDTH - 16, 16, 200];
    const most = Math.max(1, ...rows.map(row => number(row.metrics[0])));
    const x = i => left + (rows.length === 1 ? 0 : (i / (rows.length - 1)) * (right - left));
    const y = value => bottom - (value / most) * (bottom - top);
    const points = rows.map((row, i) => `${x(i).toFixed(1)},${y(number(row.metrics[0])).toFixed(1)}`);
    const labels = rows.map(row => String(row.dimensions[0]));
    const svg = picture(236, `${metric} from ${labels[0]} to ${labels.at(-1)}, at most ${most}`);
    for (const share of [0, 0.5, 1]) {
        const value = most * share;
        svg.append(
            element("line", { class: "grid", x1: left, x2: right, y1: y(value), y2: y(value) }),
            element("text", { class: "faint", x: left - 8, y: y(value) + 4, "text-anchor": "end" }, value.toLocaleString("en")),
        );
    }
    svg.append(
        element("polygon", { class: "area", points: `${left},${bottom} ${points.join(" ")} ${x(rows.length - 1)},${bottom}` }),
        element("polyline", { class: "line", points: points.join(" ") }),
        element("text", { class: "faint", x: left, y: 222 }, labels[0]),
        element("text", { class: "faint", x: right, y: 222, "text-anchor": "end" }, labels.at(-1)),
    );
    rows.forEach((row, i) => {
        const dot = element("circle", { class: "dot", cx: x(i), cy: y(number(row.metrics[0])), r: rows.length > 60 ? 1.5 : 3 });
        dot.append(element("title", {}, `${labels[i]}: ${shown(row.metrics[0])}`));
        svg.append(dot);
    });
    return svg;
}
