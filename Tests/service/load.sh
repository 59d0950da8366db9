#!/usr/bin/env bash
# Load on loopback by wrk (Debian): 64 connections of search, with distinct questions, then repeats,
# then words alone; the rate limits are lifted by --rate-limit-off.
#
#     Tests/service/load.sh FOLDER-OF-HTML-PAGES [seconds] [connections]
set -euo pipefail
pages=$(realpath "$1")
seconds=${2:-60}
connections=${3:-64}
cd "$(dirname "$0")/../.."
bin=${BIN:-.build/release}
work=$(mktemp -d)
server=""
trap '[ -z "$server" ] || kill "$server" 2>/dev/null || true; rm -rf "$work"' EXIT

"$bin/firsthand-bench" pages --index "$work/index" --questions "$work/questions" "$pages"

serve() {
    "$bin/firsthand" serve --index "$work/index" --data "$work/data" --port 0 --rate-limit-off "$@" \
        >"$work/address" 2>"$work/log" &
    server=$!
    until grep -q Listening "$work/address"; do sleep 0.1; done
    address=$(sed -n 's/^Listening on //p' "$work/address")
}
key=""
run() {
    local label=$1 questions=$2
    [ -n "$key" ] || key=$("$bin/firsthand" keys create --data "$work/data" --role agent 2>/dev/null)
    local memory quarter
    memory=$(resident)
    echo "$label:"
    KEY=$key QUESTIONS=$questions wrk --threads 2 --connections "$connections" \
        --duration "${seconds}s" --timeout 30s --latency --script Tests/service/search.lua \
        "$address/v1/search" | grep -E 'Requests/sec|99%|50%|Non-2xx|Socket errors|requests in' &
    for quarter in 1 2 3 4; do
        sleep $((seconds / 4))
        memory="$memory $(resident)"
    done
    wait $!
    echo "  memory at the start and after each quarter: $memory MB"
}
resident() { awk '/VmRSS/ {print int($2 / 1024)}' "/proc/$server/status"; }
stop() { kill -TERM "$server"; wait "$server"; server=""; }

serve
run "distinct questions" "$work/questions"
head -50 "$work/questions" >"$work/repeats"
run "the same fifty again" "$work/repeats"
stop
serve --words-only
run "words alone" "$work/questions"
stop
