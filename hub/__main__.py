"""The `hub` command, and `python -m hub`."""

from flask.cli import FlaskGroup

from hub import create_app

main = FlaskGroup(create_app=create_app, help="The VISD hub.")

if __name__ == "__main__":
    main()
