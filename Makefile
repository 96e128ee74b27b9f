# make publish   the main job: the demonstration workshop, published into ergebnisse/
# make test      style, types and all tests, the notebooks included
# Both set up what they need in .venv first. PYTHON=python3.12 chooses the Python.
# make test-oldest, make test-newest   notebooks and results with the oldest and the newest versions that pyproject.toml allows
# make handbook   the handbook, into docs/_build/
# make fuzz   random files for every reader, for SECONDS (60)
# make test-orders   the notebooks in several orders and numbers of threads

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/$(if $(filter Windows_NT,$(OS)),Scripts,bin)
READY := $(VENV)/ready
CORPUS := corpus/sozialplanung
PACKAGE := $(shell find analysis -name '*.py' -o -name '*.j2')
NOTEBOOKS := $(sort $(wildcard notebooks/*.ipynb))

.PHONY: publish test test-oldest test-newest test-orders handbook fuzz notebooks lock clean

publish: ergebnisse/index.html
	@echo "Open ergebnisse/index.html in a browser."

ergebnisse/index.html: $(READY) $(PACKAGE) $(wildcard $(CORPUS)/*)
	@echo "Publishing $(CORPUS) into ergebnisse/ ..."
	@$(BIN)/werkstatt publish $(CORPUS)/cards.csv --out ergebnisse

test: $(READY)
	@echo "Checking style and types ..."
	@$(BIN)/ruff check --quiet
	@$(BIN)/ruff format --check --quiet
	@$(BIN)/mypy --no-error-summary
	@echo "Running the examples, the tests and the notebooks ..."
	@$(BIN)/pytest analysis tests notebooks --doctest-modules --nbval --nbval-current-env -n 2 --dist loadfile

$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 14) and "Python 3.11 to 3.14 is needed; name it: make PYTHON=python3.12")'
	@echo "Setting up $(VENV) from requirements.lock (once; a minute or two) ..."
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $(READY)

# Warnings, broken links among them, are errors.
handbook: $(READY)
	@$(BIN)/python -m sphinx -W --keep-going -q -b html docs docs/_build
	@echo "Open docs/_build/index.html in a browser."

# Atheris has wheels for Linux and macOS only, so it is no dependency.
SECONDS ?= 60
fuzz: $(READY)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --target .venv-fuzz atheris==3.0.0
	@PYTHONPATH=.venv-fuzz:tests $(BIN)/python tests/cards/fuzz_readers.py -max_total_time=$(SECONDS)

# A live wall has another id in each run, and without a kernel nothing to show: what it says in words stays.
define WITHOUT_VIEWS
import sys, nbformat
for path in sys.argv[1:]:
    notebook = nbformat.read(path, 4)
    notebook.metadata.pop("widgets", None)
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            output.get("data", {}).pop("application/vnd.jupyter.widget-view+json", None)
    nbformat.write(notebook, path)
endef
export WITHOUT_VIEWS

notebooks: $(READY)
	@TQDM_DISABLE=1 $(BIN)/jupyter nbconvert --log-level=WARN --to notebook --execute --inplace \
		--ExecutePreprocessor.record_timing=False $(NOTEBOOKS)
	@$(BIN)/python -c "$$WITHOUT_VIEWS" $(NOTEBOOKS)

# Their saved outputs must come out to the digit.
test-oldest test-newest: test-%:
	@rm -rf .venv-$* && $(PYTHON) -m venv .venv-$*
	@.venv-$*/bin/python -m pip install --quiet --disable-pip-version-check \
		$(if $(filter oldest,$*),--require-hashes -r requirements-oldest.lock,--upgrade $(shell $(PYTHON) -c \
		'import tomllib; p = tomllib.load(open("pyproject.toml", "rb"))["project"]; o = p["optional-dependencies"]; \
		print(*("\"" + d + "\"" for d in p["dependencies"] + sum(o.values(), [])))'))
	@.venv-$*/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@.venv-$*/bin/python -m pytest -W ignore notebooks tests/test_same_everywhere.py --nbval --nbval-current-env
	@.venv-$*/bin/python -m pytest -W ignore tests/files tests/cards tests/test_cli.py

test-orders: $(READY)
	@OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 $(BIN)/pytest $(NOTEBOOKS) --nbval --nbval-current-env
	@OMP_NUM_THREADS=4 OPENBLAS_NUM_THREADS=4 PYTHONHASHSEED=7 $(BIN)/pytest \
		$(shell ls -r notebooks/*.ipynb) --nbval --nbval-current-env

lock:
	uv pip compile --quiet pyproject.toml --all-extras --universal --python-version 3.11 --fork-strategy fewest \
		--resolution lowest-direct --generate-hashes --no-emit-index-url --no-emit-find-links --no-header \
		--no-annotate -o requirements-oldest.lock
	uv pip compile --quiet pyproject.toml --all-extras --universal --python-version 3.11 --fork-strategy fewest \
		--generate-hashes --no-emit-index-url --no-emit-find-links --no-header --no-annotate -o requirements.lock

clean:
	rm -rf $(VENV) .venv-oldest .venv-newest .venv-fuzz ergebnisse .werkstatt
