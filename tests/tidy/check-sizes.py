#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files, functions and parameter lists stay small; sizes-exceptions lists what does not yet, and may only shrink."""
import re

import tree

FILE_LINES, FUNCTION_LINES, PARAMETERS, HEADER_LINES = 400, 50, 5, 80
LIMITS = {"lines": FILE_LINES, "function": FUNCTION_LINES, "parameters": PARAMETERS}
# Measuring, an element of markup that begins, and a call or a signal of the bus: GTK and GLib say of what parameters.
GIVEN = re.compile(r"\s*(GtkWidget \*\w+, GtkOrientation \w+, int \w+,|GMarkupParseContext \*\w+, const char \*\w+, const char \*\*"
                   r"|GDBusConnection \*\w+, const char \*sender, const char \*path, const char \*\w+,\s+const char \*(?:signal|method),)")
DECLARED = re.compile(r"^(?:\w[\w *]*?[ *])?(\w+) \(")  # as clang-format writes it: from the start of a line


def measure(path):
    """Yields (kind, name, size) of all that has a limit."""
    text = tree.read(path)
    yield "lines", "-", text.count("\n")
    lines = tree.code_of(text).splitlines()
    for start, line in enumerate(lines):
        match = DECLARED.match(line)
        end = next((i for i in range(start, len(lines)) if lines[i] in ("{", "") or lines[i].endswith(";")), start)
        if not match or not lines[end] or line.startswith("typedef"):
            continue
        parameters = " ".join(lines[start:end + 1])[match.end():]
        if not GIVEN.match(parameters):
            yield "parameters", match[1], count_parameters(parameters)
        if lines[end] == "{":
            yield "function", match[1], lines.index("}", end) - start + 1


def count_parameters(text):
    """Of what follows the opening bracket: commas at its own depth, up to its end."""
    depth, count = 0, 1
    for i, character in enumerate(text):
        depth += {"(": 1, ")": -1}.get(character, 0)
        count += character == "," and depth == 0
        if depth < 0:
            return 0 if text[:i].strip() in ("", "void") else count
    return count


def read_exceptions(root):
    path = root / "tests/tidy/sizes-exceptions"
    lines = tree.read(path).splitlines() if path.exists() else []
    rows = [line.split() for line in lines if line and not line.startswith("#")]
    return {(name, kind, noun): int(size) for name, kind, noun, size in rows}


def check(root):
    exceptions, needed = read_exceptions(root), set()
    for path in tree.files(root, ".c", ".h", under=["app", "tests"]):
        name = str(path.relative_to(root))
        for kind, noun, size in measure(path):
            allowed = exceptions.get((name, kind, noun), LIMITS[kind])
            if path.suffix == ".h" and kind == "lines" and HEADER_LINES < size <= allowed:
                print(f"note: {name} has {size} lines, a header is best below {HEADER_LINES}")
            if size > LIMITS[kind]:
                needed.add((name, kind, noun))
            if size > allowed:
                yield f"{path}: {kind} {noun}: {size}, the limit is {allowed}; find the second noun"
    yield from (f"sizes-exceptions: {' '.join(row)} is no longer needed" for row in exceptions if row not in needed)


def body(lines):
    return "int\nf (int a)\n{\n" + "  a++;\n" * (lines - 3) + "}\n"


LISTED = "tests/tidy/sizes-exceptions"
CASES = [
    ({"app/a/x.c": "\n" * 400, "app/a/y.c": body(50), "app/a/z.h": "int f (int a, int b, int c, int d, void (*e) (int, int));\n"},
     None),
    ({"app/a/x.c": "\n" * 401}, "lines -: 401"),
    ({"app/a/x.c": body(51)}, "function f: 51"),
    ({"app/a/x.c": "int\nf (int a, int b,\n   int c, int d, int e, int g)\n{\n}\n"}, "parameters f: 6"),
    ({"app/a/x.c": "void\nf (GtkWidget *w, GtkOrientation o, int size,\n   int *a, int *b, int *c, int *d)\n{\n}\n"}, None),
    ({"app/a/x.c": "void\nf (GDBusConnection *bus, const char *sender, const char *path, const char *interface,\n"
                   "   const char *signal, GVariant *parameters, gpointer data)\n{\n}\n"}, None),
    ({"app/a/x.c": "void\nf (GDBusConnection *bus, int a, int b, int c, int d, int e)\n{\n}\n"}, "parameters f: 6"),
    ({"app/a/x.h": "int *f (int a, int b, int c, int d, int e, int g) G_GNUC_PURE;\n"}, "parameters f: 6"),
    ({"app/a/x.c": body(51), LISTED: "# why\napp/a/x.c function f 51\n"}, None),
    ({"app/a/x.c": body(52), LISTED: "app/a/x.c function f 51\n"}, "the limit is 51"),
    ({"app/a/x.c": body(50), LISTED: "app/a/x.c function f 51\n"}, "no longer needed"),
    ({LISTED: "app/a/x.c function f 51\n"}, "no longer needed"),
]

if __name__ == "__main__":
    tree.main(check, CASES)
