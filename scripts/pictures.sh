#!/usr/bin/env bash
# Makes the README's pictures of the report and of the terminal from the sample articles. Needs Chromium and script (util-linux).
# usage: scripts/pictures.sh [AS-OF]
set -euo pipefail
cd "$(dirname "$0")/.."
as_of=${1:-2026-11-22}
chromium=${CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome)}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

dotnet build src/SourcePipeline.App --nologo -v q -clp:NoSummary
program=artifacts/bin/SourcePipeline.App/debug/sourcepipeline
TERM=xterm-256color script -qc "stty cols 100; $program check sources --as-of $as_of --offline --store $work/claims.db --reports $work/reports 2> /dev/null" /dev/null > "$work/terminal.txt"
page=$(find "$work/reports" -mindepth 2 -name index.html)

# The few colours that the terminal's summary uses, as a page.
{
  echo '<!DOCTYPE html><meta charset="utf-8"><style>body{margin:0;background:#16181d;color:#d7dae0}pre{font:13px/1.35 "DejaVu Sans Mono",Menlo,Consolas,monospace;padding:24px 28px;margin:0}b{color:#fff}i{font-style:normal;opacity:.55}.c9{color:#ff7b8a}.c11{color:#f2c55c}.c12{color:#7db4ff}.c10{color:#9ad07a}</style><pre>'
  tr -d '\r' < "$work/terminal.txt" | sed -e "s#$work/##g" -e 's/\x1b\[?1h//g; s/\x1b=//g; s/\x1b\[?25[hl]//g; s/\x1b\[K//g' -e 's/&/\&amp;/g; s/</\&lt;/g' \
    -e 's/\x1b\[0m/\x01/g; s/\x1b\[1m\([^\x01]*\)\x01/<b>\1<\/b>/g; s/\x1b\[2m\([^\x01]*\)\x01/<i>\1<\/i>/g; s/\x1b\[38;5;\([0-9]*\)m\([^\x01]*\)\x01/<span class="c\1">\2<\/span>/g; s/\x01//g' \
    -e 's/\x1b\[[0-9;?]*[A-Za-z]//g'
  echo '</pre>'
} > "$work/terminal.html"

shoot() { # PAGE OUT WIDTH HEIGHT [FLAG...]
  local from=$1 out=$2 width=$3 height=$4
  shift 4
  "$chromium" --headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync \
    --hide-scrollbars --user-data-dir="$work/profile" --window-size="$width,$height" --screenshot="$PWD/pictures/$out" "$@" "file://$from" 2> /dev/null
}
mkdir -p pictures
shoot "$page" report.png 1200 1180
shoot "$page" report-dark.png 1200 1180 --blink-settings=preferredColorScheme=0
sed 's/<main>/<main class="only-incidents">/; s#</style>#.only-incidents>section:not(\#incidents),.masthead,.contents{display:none}</style>#; s#<meta http-equiv[^>]*>##' "$page" > "$work/incidents.html"
shoot "$work/incidents.html" incidents.png 1200 1000
sed 's/<main>/<main class="only-article">/; s#</style>#.only-article>section:not(\#article),.masthead,.contents{display:none}</style>#; s#<meta http-equiv[^>]*>##' "$page" > "$work/article.html"
shoot "$work/article.html" article.png 1200 1100
shoot "$work/terminal.html" terminal.png 860 640
ls -l pictures
