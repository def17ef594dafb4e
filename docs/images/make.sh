#!/bin/sh
# Pictures of the reports, made from the samples and from a form among the tests' documents. Needs
# the built jar, chromium, libreoffice, pdftoppm (poppler-utils), zip and unzip.
set -e
here=$(cd "$(dirname "$0")" && pwd)
home=$(cd "$here/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fuhe="java -jar $home/target/fuhe.jar"

$fuhe ingest "$home/inbox-samples" --data "$work/data" --reports "$work/out"
$fuhe sheets --data "$work/data" --reports "$work/out" --year 2023
$fuhe letters --data "$work/data" --reports "$work/out" --issued 2024-03-15 --days 15
cp "$home/src/test/resources/corpus/real-pdf/documents/jiufeng-2020-department.pdf" "$work"
(cd "$work" && $fuhe check --annotate checked jiufeng-2020-department.pdf > /dev/null)

shot() { # name, width, height, what comes after the address, option
  chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --window-size="$2,$3" $5 \
    --screenshot="$here/$1.png" "file://$work/out/index.html$4" > /dev/null 2>&1
}
shot page 1280 1500
shot page-dark 1280 1500 "" --force-dark-mode
shot page-phone 500 1500

pdf() { # file, name, page
  soffice --headless "-env:UserInstallation=file://$work/office" --convert-to pdf \
    --outdir "$work/pdf" "$1" > /dev/null 2>&1
  picture "$work/pdf/$(basename "${1%.*}").pdf" "$2" "$3"
}
picture() { # file, name, page
  pdftoppm -r 90 -png -singlefile -f "$3" -l "$3" "$1" "$here/$2"
}
pdf "$work/out/anomalies.xlsx" workbook-overview 1
pdf "$work/out/anomalies.xlsx" workbook-findings 2
pdf "$work/out/anomalies.xlsx" workbook-sampling 4
pdf "$(ls "$work"/out/sheets/*.xlsx | head -1)" review-sheet 2
pdf "$(ls "$work"/out/letters/*.docx | head -1)" letter 1
pdf "$(ls "$work"/out/letters/*.docx | head -1)" letter-list 2

picture "$work/checked/jiufeng-2020-department.fuhe.pdf" annotated-pdf-list 1
picture "$work/checked/jiufeng-2020-department.fuhe.pdf" annotated-pdf 2

# A comment is shown when the pointer rests on its cell, and on paper when it is always shown: here one.
cp "$(ls "$work"/out/annotated/*/02*.xlsx)" "$work/annotated.xlsx"
(cd "$work" && unzip -q annotated.xlsx 'xl/drawings/*' &&
  sed -i -E '/<x:Row>8<.*<x:Column>6</s/visibility:hidden/visibility:visible/' xl/drawings/*.vml &&
  zip -q annotated.xlsx xl/drawings/*.vml)
pdf "$work/annotated.xlsx" annotated-workbook 1
