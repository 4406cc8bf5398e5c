# The hub's tasks; `make help` lists them.

PYTHON ?= python3
HOST ?= 127.0.0.1
PORT ?= 8000
HUB_BASE_URL ?= http://$(HOST):$(PORT)

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
PIP_COMPILE := $(BIN)/pip-compile --quiet --generate-hashes --no-emit-index-url \
	--no-emit-find-links --allow-unsafe --strip-extras --no-header $(LOCK)
CATALOGUES := $(wildcard translations/*/LC_MESSAGES/messages.po)
COMPILED := $(CATALOGUES:.po=.mo)
CHECKS := check-types check-content check-layers check-templates check-spelling check-lint check-format
# What ran beside each other is printed one after the other, where make knows how.
IN_TURN := $(if $(filter output-sync,$(.FEATURES)),--output-sync)

export HUB_BASE_URL

.DEFAULT_GOAL := help
.PHONY: audit licences sbom help install install-dev install-postgresql browser nginx postgresql redis run index format check check-types check-content check-layers check-templates check-spelling check-lint check-format test drills translations docs lock urls icons screenshots lighthouse

help: ## List the tasks
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 16

install: $(VENV)/installed $(COMPILED) ## Set up what the hub needs to run

install-dev: $(VENV)/installed-dev $(COMPILED) ## Set up what developing and testing need

$(VENV)/bin/python:
	@echo "Making the virtual environment ..."
	@$(PYTHON) -m venv $(VENV) >/dev/null 2>&1 || sh tools/install-venv.sh $(PYTHON) $(VENV)

$(VENV)/installed: requirements/main.txt pyproject.toml | $(VENV)/bin/python
	@echo "Installing the dependencies (once; about half a minute) ..."
	@$(PIP) install --require-hashes -r requirements/main.txt
	@$(PIP) --quiet install --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/installed-dev: requirements/dev.txt $(VENV)/installed
	@echo "Installing the tools for developing and testing (once; about a minute) ..."
	@$(PIP) install --require-hashes -r requirements/dev.txt
	@touch $@

%.mo: %.po | $(VENV)/installed
	@$(BIN)/pybabel --quiet compile -i $< -o $@

browser: ## Find a Chromium for the browser tests, or install it
	@sh tools/install-browser.sh

nginx: ## Find an nginx for the tests of the exported site, or install it
	@sh tools/install-nginx.sh

redis: ## Find a Redis for the tests of the limits on requests, or install it
	@sh tools/install-redis.sh

postgresql: ## Find PostgreSQL for the tests of the second search engine, or install it
	@sh tools/install-postgresql.sh

install-postgresql: install ## Add what the hub needs to search in PostgreSQL
	@$(PIP) install --require-hashes -r requirements/postgresql.txt

run: install ## Serve the hub, with its gallery; HOST= and PORT= change where
	@HOST=$(HOST) PORT=$(PORT) HUB_GALLERY=$${HUB_GALLERY-1} $(BIN)/gunicorn --config gunicorn.conf.py wsgi:app

index: install ## Build the search index, unless it is up to date
	@$(BIN)/hub index

format: install-dev ## Format the code
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

check: install-dev ## Formatting, lint, types, layers, templates, spelling, content
	@$(MAKE) --no-print-directory --keep-going --jobs=2 $(IN_TURN) $(CHECKS)

# The longest first, so that two at a time end together; each prints its lines in one go.
$(CHECKS): install-dev

check-types: ## The types, with mypy
	$(BIN)/mypy
check-content: ## The content, as a deploy wants it
	$(BIN)/hub check --strict
check-layers: ## Who may import whom
	$(BIN)/lint-imports
check-templates: ## The templates
	$(BIN)/djlint --lint --quiet hub/templates hub/preview/templates
check-spelling: ## The spelling of what is English
	$(BIN)/codespell
check-lint: ## The code, with ruff
	$(BIN)/ruff check .
check-format: ## The format of the code
	$(BIN)/ruff format --check .

test: check browser nginx postgresql redis ## All checks and every test, the browser's too
	$(BIN)/python -m pytest -n auto --dist worksteal --cov --cov-report=term

drills: install-dev browser nginx postgresql redis ## What takes minutes: hostile requests, failures
	$(BIN)/python -m pytest -m drill -n auto --dist worksteal -rP

translations: install-dev ## Gather the interface's texts and update the catalogues
	$(BIN)/pybabel --quiet extract -F pyproject.toml -k _l -k said -k noted --no-location --sort-output \
		--omit-header -o translations/messages.pot .
	$(BIN)/pybabel --quiet update -i translations/messages.pot -d translations --no-fuzzy-matching \
		--ignore-pot-creation-date
	@sed -i '/^"\(Report-Msgid\|POT-Creation\|PO-Revision\|Last-Tr\|Language-Team\|Generated\)/d' $(CATALOGUES)

docs: install ## Make the documents and tools for editors again from the models
	@$(BIN)/hub docs

urls: install ## Add new addresses to the list of all that were ever published
	@$(BIN)/hub urls > $(VENV)/urls
	@sort -u -o tests/published/urls.txt $(VENV)/urls tests/published/urls.txt

icons: install-dev browser ## Draw favicon.ico and the app icons again from favicon.svg
	@$(BIN)/python -m tools.draw_icons

screenshots: install-dev browser ## Photograph the templates into the folder OUT=
	@$(BIN)/python -m tools.screenshots "$(OUT)"

lighthouse: install-dev browser ## Measure six pages with Lighthouse (needs Node and npm)
	@$(BIN)/python -m tools.lighthouse

audit: install-dev ## Ask whether a pinned dependency has a known weakness (needs the network)
	@$(BIN)/python -m tools.audit $(AUDIT)

licences: install-dev ## List the pinned dependencies with licence and reason
	@$(BIN)/python -m tools.licences

sbom: install-dev ## Print what a server installs, as CycloneDX
	@$(BIN)/python -m tools.sbom

lock: install-dev ## Pin the dependencies again, with hashes and no index addresses
	$(PIP_COMPILE) --build-deps-for editable -o requirements/main.txt pyproject.toml
	$(PIP_COMPILE) --build-deps-for editable --extra postgresql -o requirements/postgresql.txt pyproject.toml
	$(PIP_COMPILE) --build-deps-for editable --extra dev --extra postgresql -o requirements/dev.txt pyproject.toml
