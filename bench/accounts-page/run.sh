#!/usr/bin/env bash
# The list of accounts over a million accounts against a minimal page with the same statements; see README.md beside this
# file. Usage: bench/accounts-page/run.sh [accounts, 1000000] [runs, 5] [seconds a run, 10]
set -euo pipefail
cd "$(dirname "$0")/../.."
classpath=target/bench/classpath
mkdir -p target/bench
./mvnw -B -q -Pbench test-compile dependency:build-classpath -Dmdep.outputFile="$classpath" -Dmdep.includeScope=test
exec java -Xmx1g -cp "target/test-classes:target/classes:$(cat "$classpath")" tieline.bench.PageBench "$@"
