#!/usr/bin/env bash
# The words of inputs are arguments and never commands: the shell splits them, and runs none of them.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
version="${VERSION:-$(node -p 'require(process.argv[1]).version' "$here/../../../package.json")}"
files=()
while IFS= read -r line; do
  line="${line#"${line%%[![:space:]]*}"}"
  line="${line%"${line##*[![:space:]]}"}"
  if [ -n "$line" ]; then files+=("$line"); fi
done <<< "${FILES:-.}"
options=()
while IFS= read -r line; do
  read -r -a words <<< "$line"
  options+=(${words[@]+"${words[@]}"})
done <<< "${OPTIONS:-}"
exec npx --yes "newsan@$version" check ${options[@]+"${options[@]}"} --format github -- "${files[@]}"
