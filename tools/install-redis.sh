#!/bin/sh
# Find Redis for the tests of the limits on requests; install the distribution's if possible.
set -eu
if command -v redis-server >/dev/null; then exit 0; fi
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Installing Redis for the tests of the limits on requests (once) ..."
    apt-get update -qq && apt-get install -y -qq --no-install-recommends redis-server >/dev/null
    # Only the tests start it.
    if command -v service >/dev/null; then service redis-server stop >/dev/null 2>&1 || true; fi
    exit 0
fi
echo "The tests of the limits on requests need Redis. Install it" >&2
echo "(sudo apt-get install redis-server), then run make test again." >&2
exit 1
