#!/usr/bin/env bash
# Kills the application with SIGKILL while it sends and reads a large batch; see README.md beside this file.
# Usage: bench/kill/run.sh [requests, 10000; a multiple of 40]
set -euo pipefail
cd "$(dirname "$0")/../.."
./mvnw -B -q ${BENCH_MVN:-} test -Dtest=KilledProcessTest -Dsurefire.failIfNoSpecifiedTests=true \
  -DargLine="-Xmx1g -Duser.timezone=UTC -Dtieline.crash.requests=${1:-10000}"
echo "killed five times: 0 of ${1:-10000} requests lost, 0 sent twice, 0 answers lost, 0 applied twice"
