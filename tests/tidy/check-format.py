#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every C file stands as clang-format 14 writes it with the project's .clang-format."""
import shutil
import subprocess
import sys

import tree

PROGRAM = shutil.which("clang-format-14")


def check(root):
    names = [str(path) for path in tree.files(root, ".c", ".h", under=["app", "tests"])]
    if names:
        result = subprocess.run([PROGRAM, "--dry-run", "--Werror", *names], cwd=root, capture_output=True, text=True)
        complaints = [line for line in result.stderr.splitlines() if "error:" in line]
        yield from complaints or ([result.stderr] if result.returncode else [])


STYLE = {".clang-format": "BasedOnStyle: GNU\n"}
CASES = [
    ({**STYLE, "app/a/x.c": "int x = 1;\n"}, None),
    ({**STYLE, "app/a/x.c": "int  x=1;\n"}, "app/a/x.c"),
    ({**STYLE, "tests/a/test-x.c": "int x = 1;\n", "app/a/x.h": "int x ;\n"}, "app/a/x.h"),
]

if __name__ == "__main__":
    if PROGRAM is None:
        print("clang-format-14 is not installed")
        sys.exit(77)
    tree.main(check, CASES)
