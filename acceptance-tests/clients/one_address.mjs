// Some clients know no other server than the original. What they say stays as it is; only their connections end here.
import http from "node:http";
import https from "node:https";
import net from "node:net";
import { address } from "./footfall.mjs";

const { hostname, port } = new URL(address);

https.globalAgent = Object.assign(new http.Agent(), {
    protocol: "https:",
    createConnection: () => net.connect(Number(port), hostname),
});
