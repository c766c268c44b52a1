#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The last line of make test counts right: tests/run.py adds up what Meson's log says."""
import importlib.util
import json
import pathlib
import sys
import tempfile

TAP = "TAP version 13\n1..3\nok 1 /a/b\nok 2 /a/c # SKIP no disk\nok 3 /a/d\n"
CASES = [  # a line of the log, then passed, failed and skipped
    ({"result": "OK", "stdout": TAP}, [2, 0, 1]),
    ({"result": "OK", "stdout": "2 lines, ok\nok then\n"}, [1, 0, 0]),
    ({"result": "OK"}, [1, 0, 0]),
    ({"result": "OK", "stdout": None}, [1, 0, 0]),
    ({"result": "SKIP", "stdout": ""}, [0, 0, 1]),
    ({"result": "SKIP", "stdout": "1..0 # SKIP nothing here\n"}, [0, 0, 1]),
    ({"result": "FAIL", "stdout": "1..2\nok 1 /a\nnot ok 2 /b - wrong\n"}, [1, 1, 0]),
    ({"result": "ERROR", "stdout": "1..2\nok 1 /a\nBail out!\n"}, [1, 1, 0]),
    ({"result": "TIMEOUT", "stdout": "1..2\nok 1 /a\n"}, [1, 1, 0]),
    ({"result": "FAIL", "stdout": ""}, [0, 1, 0]),
    ({"result": "UNEXPECTEDPASS", "stdout": ""}, [0, 1, 0]),
    ({"result": "EXPECTEDFAIL", "stdout": ""}, [1, 0, 0]),
]


def load_run():
    path = pathlib.Path(__file__).resolve().parents[1] / "run.py"
    spec = importlib.util.spec_from_file_location("run", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def main():
    run, wrong = load_run(), 0
    for test, expected in CASES:
        found = list(run.count_test(test))
        if found != expected:
            wrong += 1
            print(f"{test}: {found}, expected {expected}")
    with tempfile.TemporaryDirectory() as folder:
        log = pathlib.Path(folder, "testlog.json")
        sums = [run.count_log(log)]
        log.write_text("".join(json.dumps(test) + "\n" for test, _ in CASES), encoding="utf-8")
        sums.append(run.count_log(log))
    expected = [[0, 0, 0], [sum(column) for column in zip(*(counts for _, counts in CASES))]]
    print(f"{len(CASES)} cases, {wrong} wrong, sums {sums}")
    return 1 if wrong or sums != expected else 0


if __name__ == "__main__":
    sys.exit(main())
