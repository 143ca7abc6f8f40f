#!/usr/bin/env bash
# Account import, upload to committed rows, against psql's \copy of the same rows; see README.md beside this file.
# Usage: bench/import/run.sh [rows, 100000] [runs, 5]
# On another database than the embedded one: TIELINE_DB_URL, TIELINE_DB_USER, TIELINE_DB_PASSWORD. Its tables are emptied!
set -euo pipefail
cd "$(dirname "$0")/../.."
MAVEN_OPTS="${MAVEN_OPTS:--Xmx1g}" ./mvnw -B -q -Pbench test-compile exec:java \
  -Dexec.mainClass=tieline.bench.ImportBench -Dexec.args="${1:-100000} ${2:-5}"
