#!/usr/bin/env bash
# Holds the running service to its OpenAPI document: schemathesis asks every endpoint what the
# document allows and what it forbids. Fails on a server error or an answer that is not described.
#
#     Tests/openapi/check.sh [examples per endpoint]
set -euo pipefail
cd "$(dirname "$0")/../.."
bin=${BIN:-.build/debug}
examples=${1:-12}
tools=.venv/schemathesis
work=$(mktemp -d)
server=""
trap '[ -z "$server" ] || kill "$server" 2>/dev/null || true; rm -rf "$work"' EXIT

if ! "$tools/bin/schemathesis" --version >/dev/null 2>&1; then
    python3 -m venv "$tools"
    "$tools/bin/pip" install --quiet schemathesis==4.32.5
fi

mkdir -p "$work/corpus/faq"
cp -r corpus/knowledge.yaml corpus/forms corpus/customers.csv "$work/corpus"
cp -r corpus/faq/en "$work/corpus/faq"
"$bin/indexer" build --words-only --source "corpus=$work/corpus" --index "$work/index" >/dev/null

# Event streams end soon, so that they can be asked for like everything else.
mkdir -p "$work/data"
echo '{"stream_seconds": 1}' >"$work/data/service.json"

# The limits are lifted: what is refused for its number says nothing.
"$bin/firsthand" serve --words-only --index "$work/index" --data "$work/data" --port 0 \
    --customers "$work/corpus/customers.csv" --rate-limit-off \
    >"$work/address" 2>"$work/log" &
server=$!
for _ in $(seq 100); do
    grep -q Listening "$work/address" && break
    kill -0 "$server" 2>/dev/null || { cat "$work/log" >&2; exit 1; }
    sleep 0.1
done
address=$(sed -n 's/^Listening on //p' "$work/address")

ask() {
    local role=$1
    shift
    local key
    key=$("$bin/firsthand" keys create --data "$work/data" --role "$role" --name check 2>/dev/null)
    "$tools/bin/schemathesis" --config-file Tests/openapi/schemathesis.toml run \
        "$address/openapi.json" --header "Authorization: Bearer $key" --checks all \
        --max-examples "$examples" --request-timeout 10 --continue-on-failure --no-color \
        --seed 1 --warnings off "$@"
}
ask admin --phases examples,coverage,fuzzing,stateful
ask customer --phases examples,fuzzing

kill -TERM "$server"
wait "$server"
server=""
! grep -E ' (error|critical) firsthand' "$work/log"
