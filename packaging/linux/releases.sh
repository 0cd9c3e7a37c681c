#!/usr/bin/env bash
# Prints the releases that CHANGELOG.md names, newest first, as AppStream has them. One without a
# date is not released yet: it gets the day of SOURCE_DATE_EPOCH and counts as a development version.
set -eu
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
today=$(date -u -d "@$SOURCE_DATE_EPOCH" +%Y-%m-%d)
echo "  <releases>"
sed -n 's/^## \[\([0-9]*\.[0-9]*\.[0-9]*\)\] - \(.*\)$/\1 \2/p' CHANGELOG.md | while read -r version day; do
    if [[ $day =~ ^[0-9]{4}-[0-9]{2}-[0-9]{2}$ ]]; then
        echo "    <release version=\"$version\" date=\"$day\"/>"
    else
        echo "    <release version=\"$version\" date=\"$today\" type=\"development\"/>"
    fi
done
echo "  </releases>"
