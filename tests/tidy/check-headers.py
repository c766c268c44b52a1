#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each header begins with the licence and a sentence that says its idea, and compiles alone."""
import re
import subprocess

import tree

SPDX = "/* SPDX-License-Identifier: GPL-3.0-or-later */\n"
IDEA = re.compile(re.escape(SPDX) + r"/\* [A-Z].*?[.:?]( |\n|\s*\*/)", re.DOTALL)
PACKAGES = ["libxml-2.0", "sqlite3", "cairo", "harfbuzz", "freetype2", "zlib", "libadwaita-1", "enchant-2"]


def flags_of(package):
    result = subprocess.run(["pkg-config", "--cflags", package], capture_output=True, text=True)
    return result.stdout.split()


def compile_alone(header, root, flags):
    """Twice, so that a missing #pragma once shows as well."""
    source = f'#include "{header}"\n' * 2
    command = ["cc", "-std=gnu17", "-D_GNU_SOURCE", "-Wall", "-Werror", "-fsyntax-only", f"-I{root}/app", *flags, "-xc", "-"]
    return subprocess.run(command, input=source, capture_output=True, text=True, cwd=root)


def check(root):
    flags = [flag for package in PACKAGES for flag in flags_of(package)]
    for path in tree.files(root, ".h", under=["app", "tests"]):
        if not IDEA.match(tree.read(path)):
            yield f"{path}: begins with the SPDX line, then a comment whose first sentence says the idea"
        result = compile_alone(path, root, flags)
        if result.returncode:
            yield f"{path}: does not compile alone: {result.stderr.strip()}"


HEADER = SPDX + "/* Whole numbers, counted. */\n#pragma once\n"
CASES = [
    ({"app/a/x.h": HEADER + "#include <glib.h>\ntypedef struct { guint n; } Count;\n"}, None),
    ({"app/a/x.h": HEADER + '#include "a/y.h"\n', "app/a/y.h": HEADER}, None),
    ({"app/a/x.h": HEADER + "typedef struct { guint n; } Count;\n"}, "does not compile alone"),
    ({"app/a/x.h": HEADER.replace("#pragma once", "") + "typedef struct { int n; } Count;\n"}, "does not compile alone"),
    ({"app/a/x.h": "#pragma once\n"}, "begins with"),
    ({"app/a/x.h": SPDX + "#pragma once\n"}, "begins with"),
    ({"app/a/x.h": SPDX + "/* x.h */\n#pragma once\n"}, "begins with"),
]

if __name__ == "__main__":
    tree.main(check, CASES)
