#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Builds the project three times, runs the suites of each build and adds up the results in one line."""
import json
import os
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
PICTURES = ["pictures"]  # to be looked at: meson test -C build --suite pictures
ONCE = [*PICTURES, "slow", "tidy", "data", "endtoend"]  # suites that a second compiler would not run differently
BUILDS = [  # folder, compiler, options, suites left out
    ("build", "gcc", ["-Dbuildtype=release", "-Db_ndebug=false"], PICTURES),
    ("build-clang", "clang", ["-Dbuildtype=release", "-Db_ndebug=false"], ONCE),
    ("build-sanitized", "gcc", ["-Dbuildtype=debug", "-Db_sanitize=address,undefined", "-Db_lundef=false"], ONCE),
]
POINT = re.compile(r"^(not )?ok\b[^#\n]*(?:#\s*(SKIP|TODO)\b)?", re.IGNORECASE | re.MULTILINE)
PASSING = ("OK", "EXPECTEDFAIL")


def count_test(test):
    """A TAP program counts for its points, any other test for one."""
    output, result = test.get("stdout") or "", test["result"]
    points = list(POINT.finditer(output)) if re.search(r"^1\.\.\d+", output, re.MULTILINE) else []
    passed = sum(1 for point in points if not point[1] and not point[2])
    failed = sum(1 for point in points if point[1] and not point[2])
    skipped = sum(1 for point in points if point[2])
    if result in PASSING and not points:
        passed = 1
    elif result == "SKIP" and not skipped:
        skipped = 1
    elif result not in PASSING + ("SKIP",) and not failed:
        failed = 1
    return passed, failed, skipped


def count_log(path):
    totals = [0, 0, 0]
    if path.exists():
        for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
            totals = [total + count for total, count in zip(totals, count_test(json.loads(line)))]
    return totals


def run(*command, **environment):
    print("+", *command, flush=True)
    return subprocess.run(command, cwd=ROOT, env={**os.environ, **environment}).returncode == 0


def run_build(folder, compiler, options, left_out):
    """Returns what passed, failed and was skipped; a build that breaks, or runs nothing, is one failure."""
    log = ROOT / folder / "meson-logs" / "testlog.json"
    log.unlink(missing_ok=True)
    # A folder configured before the tests' own packages were there has no test yet.
    again = ["--reconfigure"] if (ROOT / folder / "build.ninja").exists() else []
    configured = run("meson", "setup", *again, folder, *options, CC=compiler)
    if not (configured and run("ninja", "-C", folder)):
        print(f"{folder} could not be built", flush=True)
        return [0, 1, 0]
    suites = [argument for suite in left_out for argument in ("--no-suite", suite)]
    succeeded = run("meson", "test", "-C", folder, "--no-rebuild", "--print-errorlogs", "--timeout-multiplier", "4",
                    *suites, G_SLICE="always-malloc", UBSAN_OPTIONS="halt_on_error=1:print_stacktrace=1")
    counts = count_log(log)
    if counts[0] == 0 or (not succeeded and counts[1] == 0):
        counts[1] += 1
    return counts


def main():
    totals = [0, 0, 0]
    for build in BUILDS:
        totals = [total + count for total, count in zip(totals, run_build(*build))]
    passed, failed, skipped = totals
    print(f"{passed} passed, {failed} failed" + (f", {skipped} skipped" if skipped else ""))
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
