# Firsthand. `make run` builds, indexes corpus/ and answers sample questions; `make test` checks
# everything. Both install what is missing from Debian's packages (Debian 12, Swift 6.3).

PACKAGES = libxapian-dev libicu-dev libcld2-dev libopencc-dev libcmark-gfm-dev \
	libcmark-gfm-extensions-dev libxml2-dev libzip-dev pkg-config
TEST_PACKAGES = zip
SUDO = $(if $(filter 0,$(shell id -u)),,sudo)
INDEX = .firsthand/index
BIN = .build/release

.PHONY: run build index test lint corpus-check bench dependencies test-dependencies clean

run: build index
	@$(BIN)/firsthand search --index $(INDEX) --limit 3 -- "how much is the late fee"
	@$(BIN)/firsthand search --index $(INDEX) --limit 3 -- "手机丢了怎么办"
	@$(BIN)/firsthand search --index $(INDEX) --limit 3 -- "เน็ตบ้านใช้ไม่ได้"
	@$(BIN)/firsthand search --index $(INDEX) --limit 3 -- "как вернуть деньги"

build: dependencies
	swift build -c release --product indexer
	swift build -c release --product firsthand

index: build
	$(BIN)/indexer build --index $(INDEX)

test: test-dependencies lint
	swift build --build-tests --explicit-target-dependency-import-check error
	swift test --skip-build
	$(MAKE) corpus-check

lint:
	swift format lint --strict --recursive Package.swift Sources indexer Tests

corpus-check:
	.build/debug/indexer check --errors-only --counts corpus
	.build/debug/firsthand evaluate --now 2026-11-22 corpus/judgements

bench: dependencies
	swift build -c release --product firsthand-bench

# Installs only what is missing, so that a second run needs neither network nor rights.
define install
	@missing=""; for package in $(1); do \
		dpkg -s $$package >/dev/null 2>&1 || missing="$$missing $$package"; done; \
	if [ -n "$$missing" ]; then \
		$(SUDO) apt-get update -q && $(SUDO) apt-get install -y -q --no-install-recommends $$missing; \
	fi
endef

dependencies:
	$(call install,$(PACKAGES))

test-dependencies:
	$(call install,$(PACKAGES) $(TEST_PACKAGES))

clean:
	rm -rf .build .firsthand
