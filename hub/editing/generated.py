"""The files that are made of the models: schemas, snippets, settings of the form."""

import json
from collections.abc import Mapping
from typing import Final

from hub.editing.form_editor import form_settings
from hub.editing.schemas import schemas
from hub.editing.snippets import snippets
from hub.models.vocabulary import Vocabulary

FORM: Final = "editors/form/config.yml"
SCHEMAS: Final = "editors/schemas"
SNIPPETS: Final = ".vscode/hub.code-snippets"


def tools(vocabularies: Mapping[str, Vocabulary]) -> Mapping[str, str]:
    """Every file for editors' tools with its text, below the folder of the project."""
    found = {
        f"{SCHEMAS}/{name}": json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
        for name, schema in schemas(vocabularies).items()
    }
    return {
        **found,
        FORM: form_settings(vocabularies),
        SNIPPETS: snippets(vocabularies),
    }
