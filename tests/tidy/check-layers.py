#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""app/LAYERS holds: folders include only what their row allows, each file its own header first, no cycles."""
import re

import tree

STANDARD = set("""assert ctype errno fcntl float inttypes limits locale math setjmp signal stdalign stdarg stdbool
stddef stdint stdio stdlib string time unistd wchar""".split())
EVERYWHERE = re.compile(r"^(glib\.h|glib/.*|sys/.*)$")


def read_layers(root):
    """folder -> (folders it may include, prefixes of foreign headers it may include)"""
    rows = {}
    for line in tree.read(root / "app/LAYERS").splitlines():
        if line.strip() and not line.startswith("#"):
            folder, _, allowed = line.partition(":")
            folders, _, foreign = allowed.partition("|")
            rows[folder.strip()] = (folders.split(), foreign.split())
    return rows


def find_cycle(graph):
    """A path that comes back to its start, or None. graph: node -> nodes."""
    done, path = set(), []

    def visit(node):
        if node in path:
            return path[path.index(node):] + [node]
        if node in done:
            return None
        path.append(node)
        found = next(filter(None, map(visit, graph.get(node, ()))), None)
        path.pop()
        done.add(node)
        return found
    return next(filter(None, map(visit, graph)), None)


def is_foreign_allowed(header, prefixes):
    if EVERYWHERE.match(header) or header.removesuffix(".h") in STANDARD:
        return True
    return any(re.match(re.escape(prefix) + r"([-/.]|$)", header) for prefix in prefixes)


def check_file(path, root, rows, graph):
    folder, base = path.parent.name, path.relative_to(root / "app").with_suffix("")
    includes = re.findall(r'^\s*#\s*include\s*([<"])([^>"]+)', tree.code_of(tree.read(path)), re.MULTILINE)
    if path.suffix == ".c" and path.with_suffix(".h").exists() and (includes or [None])[0] != ('"', f"{base}.h"):
        yield f"{path}: the first include is to be its own header, {base}.h"
    for quote, header in includes:
        if quote == "<":
            if not is_foreign_allowed(header, rows[folder][1]):
                yield f"{path}: <{header}> has no home in {folder}"
            continue
        target = header.split("/")[0]
        if not (root / "app" / header).is_file() or "/" not in header:
            yield f'{path}: "{header}" is not included by its folder'
        elif target != folder and target not in rows[folder][0]:
            yield f"{path}: {folder} may not include {target}"
        if header != f"{base}.h":
            graph.setdefault(str(base), set()).add(header.removesuffix(".h"))


def check(root):
    rows, graph = read_layers(root), {}
    folders = {path.parent.name for path in tree.files(root, ".c", ".h", under=["app"])}
    yield from (f"app/{folder}: no row in app/LAYERS" for folder in sorted(folders - set(rows)))
    yield from (f"app/LAYERS: {row} is no folder" for row in rows if not (root / "app" / row).is_dir())
    for path in tree.files(root, ".c", ".h", under=["app"]):
        if len(path.relative_to(root / "app").parts) != 2:
            yield f"{path}: a file of app is in a folder of app"
        elif path.parent.name in rows:
            yield from check_file(path, root, rows, graph)
    for kind, found in (("folders", find_cycle({row: names for row, (names, _) in rows.items()})),
                        ("files", find_cycle(graph))):
        if found:
            yield f"cycle between {kind}: " + " -> ".join(found)


LAYERS = "# rows\nb: a | xml\na:\n"
GOOD = {"app/LAYERS": LAYERS, "app/a/x.h": "#include <glib.h>\n", "app/a/x.c": '#include "a/x.h"\n',
        "app/b/y.c": '#include "a/x.h"\n#include <xml/tree.h>\n#include <stdint.h>\n'}
CASES = [
    (GOOD, None),
    ({**GOOD, "app/a/x.h": '#include "b/y.h"\n', "app/b/y.h": ""}, "a may not include b"),
    ({**GOOD, "app/a/x.h": "#include <xml/tree.h>\n"}, "has no home in a"),
    ({**GOOD, "app/b/y.c": "#include <xmlother.h>\n"}, "has no home in b"),
    ({**GOOD, "app/b/y.c": '#include "x.h"\n'}, "by its folder"),
    ({**GOOD, "app/a/x.c": '#include <glib.h>\n#include "a/x.h"\n'}, "its own header"),
    ({**GOOD, "app/a/x.h": '#include "a/z.h"\n', "app/a/z.h": '#include "a/x.h"\n'}, "between files"),
    ({**GOOD, "app/LAYERS": "b: a | xml\na: b\n"}, "cycle between folders"),
    ({**GOOD, "app/c/z.h": ""}, "no row"),
    ({**GOOD, "app/LAYERS": LAYERS + "d:\n"}, "d is no folder"),
    ({**GOOD, "app/a/deep/z.h": ""}, "is in a folder of app"),
]

if __name__ == "__main__":
    tree.main(check, CASES)
