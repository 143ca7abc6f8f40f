#!/usr/bin/env bash
# Letters made, hashed and kept by Tieline against the bare renderer and WeasyPrint; see README.md beside this file.
# Usage: bench/letters/run.sh [letters, 1000] [runs, 3] [letters for the heap, 10000; 0 leaves it out]
set -euo pipefail
cd "$(dirname "$0")/../.."
MAVEN_OPTS="${MAVEN_OPTS:--Xmx1g}" ./mvnw -B -q -Pbench ${BENCH_MVN:-} test-compile exec:java \
  -Dexec.mainClass=tieline.bench.LettersBench -Dexec.args="${1:-1000} ${2:-3} ${3:-10000}"
