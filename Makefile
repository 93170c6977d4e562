# One line each. The first call makes a virtual environment in .venv; later calls skip what has not changed.
PYTHON ?= $(firstword $(foreach name,python3.11 python3.12 python3.13 python3,$(shell command -v $(name))) python3)
CHROMIUM ?= $(firstword $(wildcard /usr/bin/chromium-headless-shell) /usr/bin/chromium)
BIN := .venv/bin
HAS_CHROMIUM := $(wildcard $(CHROMIUM))
COMPILE := $(BIN)/pip-compile --quiet --strip-extras --allow-unsafe --generate-hashes --no-emit-index-url --no-emit-find-links --no-emit-trusted-host
LEFT := $(if $(LEAVE), and not $(LEAVE))
export HOST PORT CHROMIUM

.PHONY: run setup setup-dev python test journeys test-fast looks check lint requirements bench chaos guards

run: setup ## start DueIT: web and worker, until Ctrl-C
	@exec $(BIN)/python manage.py dueit

setup: python ## install what DueIT needs to run
	@$(PYTHON) scripts/setup.py

setup-dev: python ## install what working on DueIT needs
	@$(PYTHON) scripts/setup.py --dev

python:
	@$(PYTHON) -c 'import sys; sys.version_info >= (3, 11) or sys.exit("DueIT needs Python 3.11 or newer, this is %d.%d. Try: make PYTHON=/path/to/python3.11" % sys.version_info[:2])'

test: setup-dev ## the whole suite but for what people do in browsers (LEAVE=MARKER leaves some out)
	@$(BIN)/pytest -n 2 --dist loadgroup -m "not browser and not chaos$(LEFT)"

journeys: setup-dev ## what people do, in a real Chromium (CHROMIUM=/path/to/it)
	@$(if $(HAS_CHROMIUM),$(BIN)/pytest -n 2 --dist worksteal -m "browser and not chaos$(LEFT)",echo "No Chromium at $(CHROMIUM). Say where it is: make journeys CHROMIUM=/path/to/it" && exit 1)

looks: setup-dev ## every page in every look, for barriers (a third of them each day in `make journeys`)
	@EVERY_PAGE=1 $(BIN)/pytest -n 2 --dist worksteal dueit/tests/journeys/test_every_page.py

test-fast: setup-dev ## only what needs no browser and no processes
	@$(BIN)/pytest -n 2 -m "not browser and not slow and not chaos"

check: setup-dev ## style, types, layers, migrations, pins
	@$(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/mypy . && $(BIN)/lint-imports
	@$(BIN)/python manage.py makemigrations --check && $(BIN)/python scripts/vendor.py --check

requirements: ## pin what pyproject.toml asks for
	@$(COMPILE) -o requirements.txt pyproject.toml && $(COMPILE) --extra dev -c requirements.txt -o requirements-dev.txt pyproject.toml

chaos: setup-dev ## break what can break, again and again (CHAOS=50 kills of the worker, every way of the stand-in)
	@CHAOS=$${CHAOS:-50} $(BIN)/pytest dueit/tests/faults dueit/tests/test_sweep_killed.py

bench: setup-dev ## how fast it is, on SQLite and PostgreSQL (ARGS=--quick for a minute, ARGS=--keep for the docs)
	@$(BIN)/python -m bench $(ARGS)

guards: setup-dev ## each guard removed once: does a test miss it? (ARGS=--sample=5 for a few, ARGS=--only=PATTERN for some)
	@$(BIN)/python scripts/remove_guards.py $(ARGS)
