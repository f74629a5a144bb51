# Trang: `make` renders everything in Terms/, `make test` runs all tests.
PREFIX ?= /usr/local
DESTDIR ?=
SWIFT ?= swift
BUILD_FLAGS := -c release --product trang -Xswiftc -gnone -Xswiftc -cross-module-optimization
TRANG := .build/release/trang

.PHONY: all setup fonts build render test lint bench conformance browser-test install clean

all: build
	@$(TRANG) render Terms --output output
	@find output -name '*.pdf' | LC_ALL=C sort

setup:
	@Scripts/setup.sh

fonts: setup
	@Scripts/fonts.sh

build: fonts
	$(SWIFT) build $(BUILD_FLAGS) --static-swift-stdlib

render: all

test: fonts
	@Scripts/setup.sh --test
	$(SWIFT) test

lint:
	$(SWIFT) format lint --strict -r Sources Tests Package.swift

conformance: build
	@Tests/Conformance/run.sh

browser-test: build
	@Scripts/setup.sh --browser
	@Tests/Browser/run.sh $(TRANG)

bench: build
	Benchmarks/run.sh

install: build
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/trang/Layouts $(DESTDIR)$(PREFIX)/share/trang/Rules $(DESTDIR)$(PREFIX)/share/trang/Fonts
	install -m 755 $(TRANG) $(DESTDIR)$(PREFIX)/bin/trang
	install -m 644 Layouts/* $(DESTDIR)$(PREFIX)/share/trang/Layouts/
	install -m 644 Rules/* $(DESTDIR)$(PREFIX)/share/trang/Rules/
	install -m 644 Fonts/*.ttf Fonts/README.md $(DESTDIR)$(PREFIX)/share/trang/Fonts/

clean:
	rm -rf .build .build-* output/* output/.trang
