#!/usr/bin/env bash
# Fits the replica of the published CRS scenarios again and prints it; see README.md beside this file.
# Usage: bench/crs-fit/run.sh [file to write, the application's own resource]
set -euo pipefail
cd "$(dirname "$0")/../.."
RESOURCE=src/main/resources/tieline/crs/scenarios/replica.json
MAVEN_OPTS="${MAVEN_OPTS:--Xmx1g}" ./mvnw -B -q -Pbench ${BENCH_MVN:-} test-compile exec:java \
  -Dexec.mainClass=tieline.bench.crs.CrsFit -Dexec.args="${1:-$RESOURCE}"
