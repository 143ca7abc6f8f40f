// Parses an 814 with the npm package node-x12 in strict mode and checks what it finds.
// Usage: node check.mjs FILE      exit code 0: all checks hold; 1: a check failed; 2: not readable

import { readFileSync } from "node:fs";
import x12 from "node-x12";

const file = process.argv[2];
if (!file) {
  console.error("usage: node check.mjs FILE");
  process.exit(2);
}

let text;
let interchange;
try {
  text = readFileSync(file, "latin1");
  interchange = new x12.X12Parser(true).parse(text);
} catch (error) {
  console.error(`not readable: ${error.message}`);
  process.exit(2);
}

if (!interchange.trailer || (interchange.functionalGroups ?? []).some((group) => !group.trailer)) {
  console.error("not readable: the file is cut off, a trailer is missing");
  process.exit(2);
}

const failures = [];
const check = (holds, what) => {
  if (!holds) failures.push(what);
};
const unique = (values) => new Set(values).size === values.length;
const only = (set, id, qualifier) =>
  set.segments.filter((segment) => segment.tag === id && (!qualifier || segment.valueOf(1) === qualifier));

const isa = interchange.header;
const iea = interchange.trailer;
const groups = interchange.functionalGroups ?? [];
const sets = groups.flatMap((group) => group.transactions);

check(text.indexOf(interchange.options.segmentTerminator) === 105, "ISA has 106 characters");
check(/^[\x20-\x7d]*$/.test(text.replaceAll(interchange.options.segmentTerminator, "")), "only printable ASCII");
check(text === text.toUpperCase(), "UPPER CASE");
check(/^\d{9}$/.test(text.slice(90, 99)), "ISA13 is nine digits"); // node-x12 gives it back without zeros
check(isa.valueOf(13) === iea.valueOf(2), "ISA13 equals IEA02");
check(Number(iea.valueOf(1)) === groups.length, "IEA01 counts the groups");
check(groups.length > 0 && sets.length > 0, "there is a group with a transaction set");

for (const group of groups) {
  check(group.header.valueOf(1) === "GE", "GS01 is GE");
  check(group.header.valueOf(8) === "004010", "GS08 is 004010");
  check(group.header.valueOf(6) === group.trailer.valueOf(2), "GS06 equals GE02");
  check(Number(group.trailer.valueOf(1)) === group.transactions.length, "GE01 counts the transaction sets");
  check(unique(group.transactions.map((set) => set.header.valueOf(2))), "ST02 is unique in the group");
}

const accounts = [];
const tracking = [];
for (const set of sets) {
  const name = `set ${set.header.valueOf(2)}`;
  check(set.header.valueOf(1) === "814", `${name}: ST01 is 814`);
  check(set.header.valueOf(2) === set.trailer.valueOf(2), `${name}: ST02 equals SE02`);
  check(Number(set.trailer.valueOf(1)) === set.segments.length + 2, `${name}: SE01 counts the segments`);
  check(only(set, "BGN").length === 1 && only(set, "LIN").length === 1, `${name}: one BGN and one LIN`);
  check(only(set, "ASI").length === 1, `${name}: one ASI`);
  check(only(set, "REF", "12").length === 1, `${name}: one utility account`);
  accounts.push(...only(set, "REF", "12").map((segment) => segment.valueOf(2)));
  tracking.push(...only(set, "LIN").map((segment) => segment.valueOf(1)));
}
check(unique(tracking), "LIN01 is unique in the file");

console.log(`interchange ${text.slice(90, 99)} from ${isa.valueOf(6).trim()} to ${isa.valueOf(8).trim()}, ${text.length} characters`);
console.log(`groups ${groups.length}, transaction sets ${sets.length}, accounts ${new Set(accounts).size}`);
if (failures.length > 0) {
  failures.slice(0, 20).forEach((failure) => console.error(`does not hold: ${failure}`));
  console.error(`${failures.length} checks failed`);
  process.exit(1);
}
console.log("all checks hold");
