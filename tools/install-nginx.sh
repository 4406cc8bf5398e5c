#!/bin/sh
# Find nginx for the tests of the exported site; install the distribution's if possible.
set -eu
if command -v nginx >/dev/null || [ -x /usr/sbin/nginx ]; then exit 0; fi
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Installing nginx for the tests of the exported site (once) ..."
    # Only the tests start it: a server of its own would take port 80.
    apt-get update -qq && apt-get install -y -qq --no-install-recommends nginx-light >/dev/null
    if command -v service >/dev/null; then service nginx stop >/dev/null 2>&1 || true; fi
    exit 0
fi
echo "The tests of the exported site need nginx. Install it" >&2
echo "(sudo apt-get install nginx-light), then run make test again." >&2
exit 1
