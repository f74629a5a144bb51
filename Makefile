# Trang: `make` renders everything in Terms/, `make test` runs all tests.
PREFIX ?= /usr/local
DESTDIR ?=
SWIFT ?= swift
export SWIFT
TRANG := .build/release/trang

.PHONY: all setup fonts build render test lint bench conformance browser-test fuzz install deb test-install test-bare docs clean

all: build
	@$(TRANG) render Terms --output output
	@find output -name '*.pdf' | LC_ALL=C sort

setup:
	@Scripts/setup.sh

fonts: setup
	@Scripts/fonts.sh

build: fonts
	$(SWIFT) build -c release --product trang --static-swift-stdlib

render: all

test: fonts
	@Scripts/setup.sh --test
	$(SWIFT) test

lint:
	$(SWIFT) format lint --strict -r Sources Tests Examples Package.swift

conformance: build
	@Tests/Conformance/run.sh

browser-test: build
	@Scripts/setup.sh --browser
	@Tests/Browser/run.sh $(TRANG)

fuzz: fonts
	Tests/Fuzz/run.sh

bench: build
	Benchmarks/run.sh

install: build
	Scripts/install.sh "$(DESTDIR)" "$(PREFIX)"

deb: build
	@Scripts/deb.sh

test-install: deb
	@Tests/Install/run.sh

test-bare:
	@Tests/Install/build.sh

# The pages of the library's documentation, from the symbols of its sources.
docs: setup
	rm -rf .build/symbols && mkdir -p .build/symbols/all .build/symbols/trang
	$(SWIFT) build --target Trang --scratch-path .build/docs -Xswiftc -emit-symbol-graph -Xswiftc -emit-symbol-graph-dir -Xswiftc .build/symbols/all
	cp .build/symbols/all/Trang.symbols.json .build/symbols/trang/
	docc convert Sources/Trang/Trang.docc --additional-symbol-graph-dir .build/symbols/trang --fallback-bundle-identifier trang --output-path .build/Trang.doccarchive
	@echo .build/Trang.doccarchive

clean:
	rm -rf .build .build-* output/* output/.trang
