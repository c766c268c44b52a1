# SPDX-License-Identifier: GPL-3.0-or-later
# The commands for people. Meson does the building; this only calls it.
.PHONY: build setup run test bench clean

RELEASE = -Dbuildtype=release -Db_ndebug=false
PROGRAM = build/app/cli/quadripartite
SAMPLE = alpc-2016

build: setup
	@test -f build/build.ninja || meson setup $(RELEASE) build
	@ninja -C build app/cli/quadripartite app/window/quadripartite-window data/settings/gschemas.compiled quadripartite-gmo

# What building and running need, nothing more; silent when it is all there.
setup:
	@.ci/setup build

# The sample dossier of Aquitaine-Limousin-Poitou-Charentes, its convention as a PDF, and the window on it
# where there is a display.
run: build
	@mkdir -p out
	@rm -f out/$(SAMPLE).convention out/$(SAMPLE).convention-* out/$(SAMPLE).pdf
	@$(PROGRAM) import out/$(SAMPLE).convention data/samples/$(SAMPLE).xml
	@$(PROGRAM) pdf out/$(SAMPLE).convention out/$(SAMPLE).pdf
	@echo "The convention is in $(CURDIR)/out/$(SAMPLE).pdf"
	@test -z "$$DISPLAY$$WAYLAND_DISPLAY" || $(PROGRAM) out/$(SAMPLE).convention

test:
	@.ci/setup build tests
	@python3 -B tests/run.py

bench: build
	@.ci/setup bench tests
	@python3 -B tests/bench/bench.py
	@meson setup --reconfigure $(RELEASE) build >/dev/null
	@ninja -C build tests/window/window-keys tests/window/window-start
	@python3 -B tests/bench/window.py

clean:
	@rm -rf build build-clang build-sanitized out
