# What the doors (run, test, ops, bench, prove) share. Sourced, with $root set to the repository's folder.
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
host_folder="$root/src/Host/Partnership.Host"

say() { printf '%s\n' "$*" >&2; }
stop() { say "$*"; exit 1; }

# The major version that a tool says it is; nothing when it isn't there.
major() { "$@" 2>/dev/null | sed -nE 's/^v?([0-9]+)\..*/\1/p' | head -n 1; }

need_sdks() {
  local dotnet node
  dotnet=$(cd "$root" && major dotnet --version || true)
  node=$(major node --version || true)
  [ "${dotnet:-0}" -ge 10 ] || stop "The .NET 10 SDK is needed: https://dotnet.microsoft.com/download/dotnet/10.0"
  [ "${node:-0}" -ge 20 ] || stop "Node 20 or later is needed: https://nodejs.org/en/download"
}

# PostgreSQL's programs and the frontend's packages, when the lock file is newer than what was installed.
install_packages() {
  local installed="$root/node_modules/.package-lock.json"
  if [ ! -e "$installed" ] || [ "$root/package-lock.json" -nt "$installed" ]; then
    say "Installing packages (npm ci) …"
    (cd "$root" && npm ci --no-audit --no-fund --loglevel=error >&2 </dev/null)
    touch "$installed"
  fi
}

# Builds the host unless nothing has changed since it was built last. Prints to standard error alone.
build_host() {
  local stamp="$root/.data/built" log
  mkdir -p "$root/.data"
  if [ -e "$stamp" ] && [ -z "$(changed_since "$stamp")" ]; then return; fi
  need_sdks
  install_packages
  say "Building …"
  log=$(mktemp)
  touch "$stamp.begun"
  if ! (cd "$root" && dotnet restore --locked-mode "$host_folder" && dotnet build --no-restore -v quiet "$host_folder") >"$log" 2>&1 </dev/null; then
    grep -E 'error' "$log" | sort -u >&2 || cat "$log" >&2
    rm -f "$log"
    stop "The build failed."
  fi
  rm -f "$log"
  mv "$stamp.begun" "$stamp"
}

# The first source that is newer than a file. Folders count: a file that was taken away changes its folder.
changed_since() {
  find "$root"/src "$root"/Directory.* "$root"/global.json "$root"/package-lock.json \
    \( -name bin -o -name obj -o -name wwwroot \) -prune -o -newer "$1" -print -quit
}

# Becomes the host's process, so that signals reach it. The caller's folder stays: paths in arguments are relative to it.
exec_host() {
  export DOTNET_ENVIRONMENT="${DOTNET_ENVIRONMENT:-Development}"
  export ASPNETCORE_ENVIRONMENT="$DOTNET_ENVIRONMENT" DOTNET_CONTENTROOT="$host_folder" ASPNETCORE_CONTENTROOT="$host_folder"
  exec dotnet "$host_folder/bin/Debug/net10.0/Partnership.Host.dll" "$@"
}
