# WCO Desk. Every target makes what it needs first; `make` alone lists them.
SHELL := /bin/bash
.NOTPARALLEL:
.PHONY: help run spelling test lint bench pictures translations build clean FORCE

PYTHON := .venv/bin/python
extras_run := scripts
extras_dev := scripts,test,lint
extras_spelling := scripts,spelling
extras_build := scripts,spelling,build

# An environment made for another folder, or fonts or icons that were taken away, are made anew.
made := $(if $(wildcard resources/fonts/*.ttf),, no fonts)$(if $(wildcard resources/icons/*.png),, no icons)
ifneq ($(file < .venv/made-for)$(made),$(CURDIR))
stale := FORCE
endif

help:
	@echo "make run      open the desk (REPORT=file reads a published report first)"
	@echo "make spelling add the spelling check: dictionaries, a download of 65 MB"
	@echo "make test     run the tests"
	@echo "make lint     check style and types"
	@echo "make bench    measure speed against floors (REPORT=file: a published report)"
	@echo "make pictures make the pictures of the manual anew"
	@echo "make translations  find the texts to translate; resources/translations/fr.ts is for Qt Linguist"
	@echo "make build    make the program folder dist/wcodesk and try it"
	@echo "make clean    remove everything that was made here"

.venv/ready-%: pyproject.toml constraints.txt .ci/prepare wcodesk/reports/make_fonts.py wcodesk/ui/make_icons.py $(wildcard resources/icons/*.svg) $(stale)
	@.ci/prepare $(extras_$*)
	@touch $@

run: .venv/ready-run
	@$(if $(REPORT),$(PYTHON) -m wcodesk read-report "$(REPORT)" &&) .ci/open

spelling: .venv/ready-spelling

test: .venv/ready-dev
	@$(PYTHON) -m pytest $(ARGS)

translations: .venv/ready-dev
	@find wcodesk -name "*.py" | LC_ALL=C sort >.venv/modules.lst
	@.venv/bin/pyside6-lupdate -silent -locations none -no-obsolete -no-sort -tr-function-alias QT_TR_NOOP+=mark \
		@.venv/modules.lst -ts resources/translations/fr.ts

lint: .venv/ready-dev
	@$(PYTHON) -m ruff check .
	@$(PYTHON) -m ruff format --check .
	@$(PYTHON) -m mypy

bench: .venv/ready-dev
	@$(PYTHON) bench/kill.py
	@$(PYTHON) bench/run.py $(if $(REPORT),--report "$(REPORT)")

pictures: .venv/ready-dev
	@$(PYTHON) docs/pictures.py en
	@$(PYTHON) docs/pictures.py fr

build: .venv/ready-build
	@$(PYTHON) -m PyInstaller --noconfirm --log-level ERROR --distpath dist --workpath build build.spec
	@$(PYTHON) tests/smoke_build.py dist/wcodesk

clean:
	rm -rf .venv build dist out .pytest_cache .mypy_cache .ruff_cache .hypothesis wcodesk.egg-info resources/fonts resources/icons/*.png
	find wcodesk resources tests bench -name __pycache__ -prune -exec rm -rf {} +
