#!/usr/bin/env bash
# A batch of requests there and back against a bare SQL script with the same inserts and updates; see README.md beside
# this file. Usage: bench/circle/run.sh [requests, 10000] [runs, 5]
set -euo pipefail
cd "$(dirname "$0")/../.."
MAVEN_OPTS="${MAVEN_OPTS:--Xmx1g}" ./mvnw -B -q -Pbench ${BENCH_MVN:-} test-compile exec:java \
  -Dexec.mainClass=tieline.bench.CircleBench -Dexec.args="${1:-10000} ${2:-5}"
