#!/bin/sh
# Pictures of the reports, made from the samples. Needs the built jar, chromium, libreoffice and
# pdftoppm (poppler-utils).
set -e
here=$(cd "$(dirname "$0")" && pwd)
home=$here/../..
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

java -jar "$home/target/fuhe.jar" ingest "$home/inbox-samples" --data "$work/data" --reports "$work/out"
java -jar "$home/target/fuhe.jar" letters --data "$work/data" --reports "$work/out" \
  --issued 2024-03-15 --days 15

shot() { # name, width, height
  chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --window-size="$2,$3" \
    --screenshot="$here/$1.png" "file://$work/out/index.html" > /dev/null 2>&1
}
shot page 1280 1500
shot page-phone 500 1500

pdf() { # file, name, page
  soffice --headless "-env:UserInstallation=file://$work/office" --convert-to pdf \
    --outdir "$work/pdf" "$1" > /dev/null 2>&1
  name=$(basename "${1%.*}")
  pdftoppm -r 70 -png -singlefile -f "$3" -l "$3" "$work/pdf/$name.pdf" "$here/$2"
}
pdf "$work/out/anomalies.xlsx" workbook-overview 1
pdf "$work/out/anomalies.xlsx" workbook-findings 2
pdf "$(ls "$work"/out/letters/*.docx | head -1)" letter 1
pdf "$(ls "$work"/out/letters/*.docx | head -1)" letter-list 2
