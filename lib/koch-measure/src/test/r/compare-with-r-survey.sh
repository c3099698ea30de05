#!/usr/bin/env bash
# Compares every number of `./koch survey` with the R package survey, on the data sets that package ships.
# Needs Rscript and the package (Debian: r-base-core, r-cran-survey). Exit status: 0 same, 1 different, 2 no R.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../../../../.." && pwd)

if ! command -v Rscript >/dev/null || ! Rscript -e 'library(survey)' >/dev/null 2>&1; then
  echo "Expected Rscript with the package survey; found none. On Debian: apt-get install r-base-core r-cran-survey" >&2
  exit 2
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
Rscript --vanilla "$here/compare-with-r-survey.R" "${KOCH:-$root/koch}" "$work"
