#!/bin/sh
# Make a virtual environment where Python came without venv, as Debian's does.
# usage: install-venv.sh PYTHON FOLDER
set -eu
python=$1 folder=$2
package="$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')"
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Installing $package ..."
    apt-get update -qq && apt-get install -y -qq "$package" >/dev/null
    exec "$python" -m venv --clear "$folder"
fi
echo "Python cannot make virtual environments here. Install the package $package" >&2
echo "(sudo apt-get install $package), then run make again." >&2
exit 1
