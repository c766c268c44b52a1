#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every C file is built: its folder's meson.build names it; a test program that nobody runs would promise nothing."""
import re

import tree


def names_in(path):
    """What a meson.build quotes, comments left out."""
    return set(re.findall(r"'([^'\n]+)'", re.sub(r"#[^\n]*", "", tree.read(path)))) if path.exists() else set()


def check(root):
    for path in tree.files(root, ".c", under=["app", "tests"]):
        if path.is_relative_to(root / "tests/bench"):
            continue  # built by the benchmark itself
        noun = path.stem.removeprefix("test-")
        if not names_in(path.parent / "meson.build") & {path.name, path.stem, noun}:
            yield f"{path}: {path.parent.name}/meson.build does not name it"


CASES = [
    ({"app/a/meson.build": "static_library('a', 'x.c')\n", "app/a/x.c": "", "app/a/x.h": "",
      "tests/a/meson.build": "foreach noun : ['x']\n", "tests/a/test-x.c": "", "tests/bench/floor.c": ""}, None),
    ({"app/a/meson.build": "# 'y.c'\nstatic_library('a', 'x.c')\n", "app/a/x.c": "", "app/a/y.c": ""}, "y.c"),
    ({"tests/a/meson.build": "foreach noun : ['x']\n", "tests/a/test-x.c": "", "tests/a/test-z.c": ""}, "test-z.c"),
    ({"app/a/x.c": ""}, "x.c"),
]

if __name__ == "__main__":
    tree.main(check, CASES)
