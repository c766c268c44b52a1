#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sources name their licence; text has no trailing space, no tab and a final newline; no file is heavy."""
import re

import tree

SPDX = "SPDX-License-Identifier: GPL-3.0-or-later"
SOURCES = {".c", ".h", ".py", ".sh", ".rng", ".css", ".ui"}
SOURCE_NAMES = {"meson.build", "Makefile", "setup", "run"}
AS_GIVEN = re.compile(r"^(LICENSE$|data/fonts/|data/hyphenation/|data/pictures/)")  # made elsewhere, kept as they are
HEAVY = re.compile(r"(^|/)(fonts|hyphenation|dictionaries|modele)(/|$)")
BYTES_MAX = 250_000


def check_file(path, name):
    data = path.read_bytes()
    if len(data) > BYTES_MAX and not HEAVY.search(name):
        yield f"{path}: {len(data)} bytes, the limit is {BYTES_MAX}"
    if AS_GIVEN.match(name) or b"\0" in data:
        return
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        yield f"{path}: not UTF-8 at byte {error.start}"
        return
    if (path.suffix in SOURCES or path.name in SOURCE_NAMES) and SPDX not in "\n".join(text.split("\n")[:4]):
        yield f"{path}: no SPDX line"
    if text and not text.endswith("\n"):
        yield f"{path}: no newline at the end"
    for number, line in enumerate(text.split("\n"), 1):
        if re.search(r"[ \t\r]$", line) and "/golden/" not in name:
            yield f"{path}:{number}: space at the end of the line"
        if "\t" in line and path.name != "Makefile":
            yield f"{path}:{number}: tab"


def check(root):
    for path in tree.files(root):
        yield from check_file(path, str(path.relative_to(root)))


LINE = f"/* {SPDX} */\n"
CASES = [
    ({"app/a/x.c": LINE + "int x;\n", "Makefile": f"# {SPDX}\nall:\n\ttrue\n", "data/fonts/a.svg": "\t" * 300_000,
      "data/empty": "", "tests/a/golden/x.txt": "a \n", "data/a.txt": "é\n"}, None),
    ({"app/a/x.c": "int x;\n"}, "no SPDX"),
    ({"tests/a/meson.build": "\n\n\n\n" + LINE}, "no SPDX"),
    ({".ci/setup": "#!/bin/sh\n"}, "no SPDX"),
    ({"app/a/x.c": LINE + "int x; \n"}, "x.c:2: space"),
    ({"app/a/x.c": LINE + "\tint x;\n"}, "x.c:2: tab"),
    ({"data/a.xml": "<a/>\r\n"}, "space at the end"),
    ({"README.md": "a"}, "no newline"),
    ({"data/a.txt": "a" * 250_000 + "\n"}, "250001 bytes"),
]

if __name__ == "__main__":
    tree.main(check, CASES)
