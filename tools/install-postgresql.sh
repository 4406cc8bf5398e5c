#!/bin/sh
# Find PostgreSQL for the tests of the second search engine; install the distribution's
# if possible.
set -eu
if command -v pg_basebackup >/dev/null && command -v initdb >/dev/null; then exit 0; fi
for folder in /usr/lib/postgresql/*/bin; do
    if [ -x "$folder/initdb" ]; then exit 0; fi
done
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Installing PostgreSQL for the tests of the second search engine (once) ..."
    # Only the tests start it: a cluster of its own would take memory and port 5432.
    mkdir -p /etc/postgresql-common
    [ -e /etc/postgresql-common/createcluster.conf ] ||
        echo "create_main_cluster = false" >/etc/postgresql-common/createcluster.conf
    apt-get update -qq && apt-get install -y -qq --no-install-recommends postgresql >/dev/null
    exit 0
fi
echo "The tests of the second search engine need PostgreSQL. Install it" >&2
echo "(sudo apt-get install postgresql), then run make test again." >&2
exit 1
