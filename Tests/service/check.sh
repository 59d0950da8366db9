#!/usr/bin/env bash
# The running service over the real corpus: nothing leaks, conversations do not mix, what was
# acknowledged outlives kill -9, and quizzes score alike over HTTP and through a pipe.
#
#     Tests/service/check.sh [conversations at once]
set -euo pipefail
cd "$(dirname "$0")/../.."
export BIN=${BIN:-.build/debug}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$BIN/indexer" build --index "$work/index" >/dev/null 2>&1
python3 Tests/service/leak.py "$work/leak" "$work/index" corpus
python3 Tests/service/conversations.py "$work/conversations" "$work/index" "${1:-200}"
python3 Tests/service/crash.py "$work/crash" "$work/index"
python3 Tests/service/quizzes.py "$work/quizzes" "$work/index" corpus
