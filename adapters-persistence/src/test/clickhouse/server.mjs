// A ClickHouse engine (npm's chdb, in this process) behind as much of ClickHouse's HTTP interface as its Java driver uses.
// Usage: node server.mjs FOLDER [PORT]. Prints the port once it listens; ends with its standard input.
// One statement runs at a time: database and settings of a request are those of the one session there is.
import http from 'node:http';
import { Session } from 'chdb';

const [folder, port = '0'] = process.argv.slice(2);
const session = new Session(folder);
// What of a request's parameters is no setting of the engine.
const OF_HTTP = new Set(
    ['query', 'database', 'default_format', 'query_id', 'compress', 'decompress', 'session_id', 'wait_end_of_query']);
const defaults = new Map();
let database = 'default';
let changed = new Map();
let last = Promise.resolve();

const run = (sql, format = 'TabSeparated') => session.queryAsync(sql, { format });
const quoted = (text) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

async function switchTo(parameters, wanted) {
    if (wanted !== database) {
        await run('USE `' + wanted.replaceAll('`', '``') + '`');
        database = wanted;
    }
    const settings = new Map([...parameters].filter(([name]) => !OF_HTTP.has(name)));
    for (const name of changed.keys()) {
        if (!settings.has(name)) await set(name, defaults.get(name));
    }
    for (const [name, value] of settings) {
        if (!defaults.has(name)) {
            const found = await run(`SELECT value FROM system.settings WHERE name = ${quoted(name)}`);
            defaults.set(name, found.text().replace(/\n$/, ''));
        }
        if (changed.get(name) !== value) await set(name, value);
    }
    changed = settings;
}

const set = (name, value) => run(`SET ${name} = ${quoted(value)}`);

async function answer(request, body) {
    const parameters = new URL(request.url, 'http://localhost').searchParams;
    const query = parameters.get('query');
    const sql = query === null ? body.toString() : query + '\n' + body.toString();
    const format = parameters.get('default_format') ?? request.headers['x-clickhouse-format'] ?? 'TabSeparated';
    await switchTo(parameters, parameters.get('database') ?? request.headers['x-clickhouse-database'] ?? 'default');
    const result = await run(sql, format);
    return { format, bytes: Buffer.from(result.bytes()) };
}

function respond(response, { format, bytes }) {
    response.writeHead(200, {
        'Content-Type': 'application/octet-stream',
        'X-ClickHouse-Format': format,
        'X-ClickHouse-Timezone': 'UTC',
        'X-ClickHouse-Summary': '{}',
        'X-ClickHouse-Query-Id': 'test',
    });
    response.end(bytes);
}

function refuse(response, failure) {
    const code = /Code: (\d+)/.exec(failure.message)?.[1] ?? '1002';
    response.writeHead(500, { 'X-ClickHouse-Exception-Code': code, 'Content-Type': 'text/plain' });
    response.end(failure.message.startsWith('Code: ') ? failure.message : `Code: ${code}. DB::Exception: ${failure.message}`);
}

const server = http.createServer((request, response) => {
    const pieces = [];
    request.on('data', (piece) => pieces.push(piece));
    request.on('end', () => {
        last = last
            .then(() => answer(request, Buffer.concat(pieces)))
            .then((found) => respond(response, found), (failure) => refuse(response, failure));
    });
});
server.keepAliveTimeout = 60_000;
server.listen(Number(port), '127.0.0.1', () => console.log(server.address().port));
process.stdin.on('end', () => process.exit(0)).resume();
