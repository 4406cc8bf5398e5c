"""The `hub` command, and `python -m hub`."""

import sys

from flask import Flask
from flask.cli import FlaskGroup

from hub import create_app
from hub.config import ConfigError


def _create_app() -> Flask:
    try:
        return create_app()
    except ConfigError as error:
        sys.exit(str(error))


main = FlaskGroup(create_app=_create_app, help="The VISD hub.")

if __name__ == "__main__":
    main()
