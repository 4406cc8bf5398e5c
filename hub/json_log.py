"""Messages of the hub and of its server as JSON: one object a line, for machines."""

import json
import logging
from datetime import UTC, datetime
from typing import Any, Final

from hub.current import request_id

JSON: Final = "json"


class JsonFormatter(logging.Formatter):
    """A message with its time, where it comes from, and the request it is about."""

    def format(self, record: logging.LogRecord) -> str:
        """One line, whatever the message or the traceback holds."""
        moment = datetime.fromtimestamp(record.created, UTC)
        said: dict[str, Any] = {
            "time": moment.isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
        }
        if (id := request_id()) is not None:
            said["request_id"] = id
        if record.exc_info and (error := record.exc_info[1]) is not None:
            said["error"] = {
                "type": type(error).__name__,
                "message": str(error),
                "traceback": self.formatException(record.exc_info),
            }
        return json.dumps(said)


def server_logging(level: str) -> dict[str, Any]:
    """What gunicorn is told, so that its messages look the same."""
    here = {"level": level, "handlers": ["json"], "propagate": False}
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "root": {"level": "INFO", "handlers": ["json"]},
        "formatters": {"json": {"()": "hub.json_log.JsonFormatter"}},
        "handlers": {
            "json": {
                "class": "logging.StreamHandler",
                "formatter": "json",
                "stream": "ext://sys.stderr",
            }
        },
        "loggers": {"gunicorn.error": here, "gunicorn.access": here},
    }
