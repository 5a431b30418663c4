// Counts storage transactions in Azurite's access log, per application and without idle polling.
//
//   node tools/cost/count.mjs <log> --idle 22:10:00-22:15:00 --run 22:16:00-22:19:00 --applications 10
//
// Azurite writes the log to its standard output unless it is told to be silent. A line is a request, and a request is a billed transaction
// (a table batch, too, is one). Times are UTC, as in the log. Nobody may use the service in the idle time; in the run nobody but the applications.
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";

const line = /\[(\d{2}\/\w{3}\/\d{4}):(\d{2}:\d{2}:\d{2}) [+-]\d{4}\] "(\w+) \/([^/ ?]+)\/?([^ ]*) HTTP/;

function options(argv) {
  const [log, ...rest] = argv;
  const named = Object.fromEntries(rest.flatMap((word, i) => (word.startsWith("--") ? [[word.slice(2), rest[i + 1]]] : [])));
  if (!log || !named.run || !named.applications) throw new Error("usage: count.mjs <log> --idle from-until --run from-until --applications n");
  return { log, idle: named.idle && span(named.idle), run: span(named.run), applications: Number(named.applications) };
}

const span = (text) => text.split("-");

const seconds = (time) => time.split(":").reduce((sum, part) => sum * 60 + Number(part), 0);

const length = ([from, until]) => seconds(until) - seconds(from);

const within = (time, [from, until]) => time >= from && time < until;

/** Azurite serves blobs, queues and tables under the same account; the path tells them apart: only tables have capitals. */
function serviceOf(path) {
  if (/\/messages/.test(path)) return "queues";
  return /^\$batch|^[A-Z]/.test(path) ? "tables" : "blobs";
}

function add(counts, key) {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

const { log, idle, run, applications } = options(process.argv.slice(2));
const counted = { idle: new Map(), run: new Map() };
for await (const text of createInterface({ input: createReadStream(log) })) {
  const found = line.exec(text);
  if (!found) continue;
  const [, , time, verb, account, path] = found;
  const key = `${account} ${serviceOf(decodeURIComponent(path))} ${verb}`;
  if (idle && within(time, idle)) add(counted.idle, key);
  if (within(time, run)) add(counted.run, key);
}

const rows = [...new Set([...counted.idle.keys(), ...counted.run.keys()])].sort().map((key) => {
  const perMinute = idle ? ((counted.idle.get(key) ?? 0) * 60) / length(idle) : 0;
  const busy = counted.run.get(key) ?? 0;
  return { key, perMinute, busy, each: (busy - (perMinute * length(run)) / 60) / applications };
});
console.log("account service verb".padEnd(40), "idle/min".padStart(9), "in the run".padStart(11), "per application".padStart(16));
for (const { key, perMinute, busy, each } of rows)
  console.log(key.padEnd(40), perMinute.toFixed(1).padStart(9), String(busy).padStart(11), each.toFixed(1).padStart(16));
const sum = (of) => rows.reduce((total, row) => total + of(row), 0);
console.log("all".padEnd(40), sum((r) => r.perMinute).toFixed(1).padStart(9), String(sum((r) => r.busy)).padStart(11), sum((r) => r.each).toFixed(1).padStart(16));
