#!/usr/bin/env bash
# Posting a month of the tracking account from the rows of single accounts against the bare sum of the same rows; see README.md
# beside this file. Usage: bench/crs-posting/run.sh [accounts, 1000000] [runs, 5]
set -euo pipefail
cd "$(dirname "$0")/../.."
MAVEN_OPTS="${MAVEN_OPTS:--Xmx1g}" ./mvnw -B -q -Pbench ${BENCH_MVN:-} test-compile exec:java \
  -Dexec.mainClass=tieline.bench.CrsPostingBench -Dexec.args="${1:-1000000} ${2:-5}"
