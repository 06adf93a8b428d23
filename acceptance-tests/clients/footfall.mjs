// The server under test: a site of its own for each file, and what the server says about it afterwards.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";

const DAY = 24 * 60 * 60 * 1000;

// Not that of a page which a test may open.
const ask = globalThis.fetch;

export const address = required("FOOTFALL_ADDRESS");

function required(name) {
    assert.ok(process.env[name], `${name} says which server to test; see README.md`);
    return process.env[name];
}

/** A new site, on which nothing has happened yet. */
export async function newSite(name, goals = []) {
    const domain = `${name}-${randomUUID()}.example`;
    const team = randomUUID();
    const email = `owner@${domain}`;
    const key = randomUUID();
    const answer = await ask(`${address}/api/admin/v1/provision`, {
        method: "PUT",
        headers: { Authorization: `Bearer ${required("FOOTFALL_ADMIN_TOKEN")}`, "Content-Type": "application/json" },
        body: JSON.stringify({
            users: [{ email }],
            teams: [{ identifier: team, owner: email }],
            sites: [{ domain, team, goals }],
            api_keys: [{ key, user: email, team, scopes: ["sites:provision:*"] }],
        }),
    });
    assert.equal(answer.status, 200, await answer.text());
    return new Site(domain, key);
}

class Site {
    constructor(domain, key) {
        this.domain = domain;
        this.key = key;
    }

    /** Rows of a breakdown of v1 over yesterday, today and tomorrow, so that midnight may pass. */
    async breakdown(property, metrics) {
        const query = new URLSearchParams({
            site_id: this.domain,
            period: "custom",
            date: days().join(","),
            property,
            metrics,
        });
        return this.results(`/api/v1/stats/breakdown?${query}`, {});
    }

    /** The metrics of v2 over the same days. */
    async totals(metrics, filters = []) {
        return (await this.query({ metrics, filters }))[0].metrics;
    }

    /** Rows of v2 by one dimension over the same days, as in `["/", 2]`. */
    async rows(dimension, metrics, filters = []) {
        return (await this.query({ metrics, filters, dimensions: [dimension] })).map(row => [
            ...row.dimensions,
            ...row.metrics,
        ]);
    }

    async query(question) {
        return this.results("/api/v2/query", {
            method: "POST",
            body: JSON.stringify({ site_id: this.domain, date_range: days(), ...question }),
        });
    }

    /** The metrics of v1 over the same days. */
    async aggregate(metrics, filters) {
        const query = new URLSearchParams({
            site_id: this.domain,
            period: "custom",
            date: days().join(","),
            metrics: metrics.join(","),
            filters,
        });
        const results = await this.results(`/api/v1/stats/aggregate?${query}`, {});
        return metrics.map(metric => results[metric].value);
    }

    /** Switches options of the site's script on, and returns the script's name. */
    async configureTracker(options) {
        const answer = await this.ask(`/api/v1/sites/${this.domain}`, {
            method: "PUT",
            body: JSON.stringify({ tracker_script_configuration: options }),
        });
        return answer.tracker_script_configuration.id;
    }

    async results(path, options) {
        return (await this.ask(path, options)).results;
    }

    async ask(path, options) {
        const answer = await ask(address + path, {
            ...options,
            headers: { Authorization: `Bearer ${this.key}`, "Content-Type": "application/json" },
        });
        const text = await answer.text();
        assert.equal(answer.status, 200, text);
        return JSON.parse(text);
    }
}

function days() {
    return [-DAY, DAY].map(distance => new Date(Date.now() + distance).toISOString().slice(0, 10));
}
