# Trang: `make` renders everything in Terms/, `make test` runs all tests.
PREFIX ?= /usr/local
DESTDIR ?=
SWIFT ?= swift
# That nothing is changed while it is read is checked at run time by the tests, which are built without optimizing.
BUILD_FLAGS := -c release --product trang -Xswiftc -gnone -Xswiftc -cross-module-optimization \
    -Xswiftc -enforce-exclusivity=unchecked
TRANG := .build/release/trang
# Libraries of every run are linked in (docs/dependencies.md). Those that are opened at first use (Pango, Cairo) are
# named to the linker by their packages; what nothing refers to is not linked. That flag has to stand before them, and
# this is the only way to put it there. Nothing is exported: a list of all symbols would be looked through at a start.
export CCC_OVERRIDE_OPTIONS := \# ^-Wl,--as-needed s/^-lstdc..$$/-l:libstdc++.a/ s/^-export-dynamic$$/--no-export-dynamic/ s/^-l(yaml|deflate|cmark-gfm|cmark-gfm-extensions|expat|turbojpeg)$$/-l:lib\1.a/

.PHONY: all setup fonts build render test lint bench conformance browser-test fuzz install deb test-install docs clean

all: build
	@$(TRANG) render Terms --output output
	@find output -name '*.pdf' | LC_ALL=C sort

setup:
	@Scripts/setup.sh

fonts: setup
	@Scripts/fonts.sh

build: fonts
	$(SWIFT) build $(BUILD_FLAGS) --static-swift-stdlib
	@$(TRANG) fonts --prepare >/dev/null

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

# The pages of the library's documentation, from the symbols of its sources.
docs: setup
	rm -rf .build/symbols && mkdir -p .build/symbols/all .build/symbols/trang
	$(SWIFT) build --target Trang --scratch-path .build/docs -Xswiftc -emit-symbol-graph -Xswiftc -emit-symbol-graph-dir -Xswiftc .build/symbols/all
	cp .build/symbols/all/Trang.symbols.json .build/symbols/trang/
	docc convert Sources/Trang/Trang.docc --additional-symbol-graph-dir .build/symbols/trang --fallback-bundle-identifier trang --output-path .build/Trang.doccarchive
	@echo .build/Trang.doccarchive

clean:
	rm -rf .build .build-* output/* output/.trang
