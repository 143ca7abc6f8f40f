#!/usr/bin/env bash
# A ledger of a million entries as a page against raw SQL, ledger and hledger; see README.md beside this file.
# Usage: bench/ledger-page/run.sh [entries, 1000000] [runs, 5]
set -euo pipefail
cd "$(dirname "$0")/../.."
MAVEN_OPTS="${MAVEN_OPTS:--Xmx1g}" ./mvnw -B -q -Pbench ${BENCH_MVN:-} test-compile exec:java \
  -Dexec.mainClass=tieline.bench.LedgerPageBench -Dexec.args="${1:-1000000} ${2:-5}"
