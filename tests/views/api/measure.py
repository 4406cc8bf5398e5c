"""What a record of the real content costs, in processor time."""

from time import process_time

from hub import create_app
from hub.views.api.records import entry_record


def main() -> None:
    app = create_app()
    site = app.extensions["hub"]
    with app.test_request_context("/en/"):
        edition, now = site.edition, site.now()
        pages = edition.catalogue.pages
        for round_ in ("first, with the texts rendered", "again"):
            start = process_time()
            size = sum(
                len(entry_record(page, edition, now).model_dump_json())
                for page in pages
            )
            each = (process_time() - start) / len(pages) * 1000
            print(f"{round_}: {len(pages)} records, {size} bytes, {each:.2f} ms each")  # noqa: T201 - it is a report


if __name__ == "__main__":
    main()
