# docparse: `make demo` and `make test` are all a newcomer needs.

PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin
DEMO := out/demo

.PHONY: help install tesseract chromium demo docs test test-fast test-without-tesseract lint wheel bench evaluate evaluate-sample floors clean

help:
	@echo 'make demo    install into .venv and parse a scanned letter'
	@echo 'make test    install what is missing and run all tests'
	@echo 'make lint    ruff, mypy --strict, import-linter'
	@echo 'make bench   print start-up and parsing times, and those of archives beside other programs'
	@echo 'make docs    build the documentation into out/site'
	@echo 'make wheel   build dist/docparse-*.whl'
	@echo 'make evaluate   measure reading and understanding on the annotated letters'

install: .venv/installed

.venv/installed: pyproject.toml constraints.txt
	@$(PYTHON) -m venv .venv || { echo 'docparse: python venv is missing; install it with: apt-get install python3-venv' >&2; exit 1; }
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	@touch $@

# Tesseract is the better first reader; without it the embedded reader does the work. Pango and fonts set test letters.
PACKAGES := tesseract-ocr tesseract-ocr-nld libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-liberation fonts-dejavu-core
tesseract:
	@if command -v tesseract >/dev/null && tesseract --list-langs 2>/dev/null | grep -qx nld \
		&& ldconfig -p | grep -q libpangoft2 && [ -d /usr/share/fonts/truetype/liberation ]; then :; \
	elif [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
		apt-get update -qq && apt-get install -y -qq --no-install-recommends $(PACKAGES) >/dev/null; \
	else echo 'docparse: tests that need these are skipped where they are missing: apt-get install $(PACKAGES)' >&2; fi

# Shows the review page to its tests.
chromium:
	@if command -v chromium >/dev/null; then :; \
	elif [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
		apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium >/dev/null; \
	else echo 'docparse: tests of the review page are skipped without Chromium: apt-get install chromium' >&2; fi

demo: install
	@mkdir -p $(DEMO)
	@$(BIN)/docparse extract corpora/demo/letter.pdf -v -o $(DEMO)/letter.json
	@$(BIN)/docparse extract corpora/demo/letter.pdf -q --format markdown -o $(DEMO)/letter.md
	@$(BIN)/docparse review corpora/demo/letter.pdf -o $(DEMO)/letter.html
	@echo 'JSON:     $(DEMO)/letter.json'
	@echo 'Markdown: $(DEMO)/letter.md'
	@echo 'Review:   $(DEMO)/letter.html (open it in a browser)'

# What times and kills its own workers runs alone, all else on two cores.
test: install tesseract chromium
	$(BIN)/python -m pytest -n 2 --dist loadfile -m 'not batch and not browser'
	$(BIN)/python -m pytest -m 'batch or browser'

test-fast: install
	$(BIN)/python -m pytest -m 'not batch and not browser and not docs and not scan and not wheel'

# The same tests on a machine where Tesseract cannot be found.
test-without-tesseract: install
	env PATH="$(CURDIR)/$(BIN)" $(BIN)/python -m pytest -n 2 --dist loadfile -m scan

lint: install
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# Needs no network; a broken link or an undocumented name fails it.
docs: install
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --quiet --strict --site-dir out/site
	@echo 'Documentation: out/site/index.html'

wheel: install
	rm -rf dist
	$(BIN)/python -m build --wheel --no-isolation --outdir dist .

bench: install tesseract
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[bench]' \
		|| echo 'docparse: OCRmyPDF cannot be installed; its figures are left out' >&2
	$(BIN)/python tests/bench.py
	$(BIN)/python tests/bench_archives.py

# Everything that is measured: the development and test letters, and those beside the checkout, if any.
SHARED ?= ../shared
evaluate: install tesseract
	@mkdir -p out
	$(BIN)/docparse evaluate corpora/letters --split dev -o out/dev.json --html out/dev.html
	$(BIN)/docparse evaluate corpora/letters --split test -o out/test.json --html out/test.html
	@if [ -d $(SHARED)/letters ]; then \
		$(BIN)/docparse evaluate $(SHARED)/letters -o out/shared.json --html out/shared.html; fi

# A fixed sample that fits in continuous integration, held to the scores of the whole test part.
BASELINE := evaluation/baseline.json
SAMPLE := --split test --sample 11 --conditions text,born,clean,bw200,photocopy,broken_layer
evaluate-sample: install tesseract
	$(BIN)/docparse evaluate corpora/letters --split test --conditions text --floors $(BASELINE)
	$(BIN)/docparse evaluate corpora/letters $(SAMPLE) --floors $(BASELINE)

floors: install tesseract
	$(BIN)/docparse evaluate corpora/letters --split test --write-floors $(BASELINE)

clean:
	rm -rf .venv dist out
