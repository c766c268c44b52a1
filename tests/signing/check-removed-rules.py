#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes each rule of the signing away in turn: a row of the tables must then fail.

check-removed-rules.py SANITIZE RULE.c TESTS APP LIBRARY... -- COMPILER..."""
import pathlib
import re
import subprocess
import sys
import tempfile

sanitize, rule, sources, include = sys.argv[1], *map(pathlib.Path, sys.argv[2:5])
libraries, compiler = sys.argv[5:sys.argv.index("--")], sys.argv[sys.argv.index("--") + 1:]
wanted = subprocess.run(["pkg-config", "--cflags", "--libs", "glib-2.0", "libxml-2.0"], capture_output=True, text=True, check=True)
flags = ["-w", "-std=gnu17", "-D_GNU_SOURCE", '-DGETTEXT_PACKAGE="quadripartite"', f"-I{include}"]
flags += [] if sanitize == "none" else [f"-fsanitize={sanitize}"]
source = rule.read_text(encoding="utf-8")


def variants():
    """Name and text of each source that lacks one rule."""
    start = source.index("{", source.index("transitions[SIGNING_KINDS]")) + 1
    end = source.index("\n};", start)
    kind = ""
    for line in re.finditer(r"\[(SIGNING|PERSON)_([A-Z]+)\] = (.*)", source[start:end]):
        if line[1] == "SIGNING":
            kind = line[2]
        elif not line[3].startswith("NULL"):
            at = start + line.start(3)
            stop = source.index("," if "(" not in line[3] else "),", at) + (0 if "(" not in line[3] else 1)
            yield f"{kind} of one who is {line[2]}", source[:at] + "NULL" + source[stop:]
    start = source.index("rules[] = {") + len("rules[] = {")
    rest = source[start:source.index("\n};", start)]
    for row in re.finditer(r"\n  \{.*?\) \},(?=\n|$)", rest, re.DOTALL):
        name = re.search(r"requirement_\w+", row[0])[0]
        yield f"{name} ({row[0].split(',')[0].strip(' {').replace(chr(10), '')[:40]})", source[:start + row.start()] + source[start + row.end():]


def compile_source(path, target):
    """What the compiler says against it, or nothing."""
    return subprocess.run([*compiler, *flags, *wanted.stdout.split(), "-c", "-o", target, path], capture_output=True, text=True, check=False).stderr


def run(text, folder):
    """A fault of the build, or the names of the tests that fail with this source."""
    (folder / "rule.c").write_text(text, encoding="utf-8")
    fault = compile_source(folder / "rule.c", folder / "rule.o")
    failed = []
    for name in ("test-rule", "test-requirement"):
        linked = subprocess.run([*compiler, *flags, "-o", folder / name, folder / f"{name}.o", folder / "sample.o", folder / "rule.o", *libraries,
                                 *wanted.stdout.split()], capture_output=True, text=True, check=False)
        if fault or linked.returncode != 0:
            return fault or linked.stderr[-500:], []
        result = subprocess.run([folder / name, "-k", "--tap"], capture_output=True, text=True, check=False)
        failed += re.findall(r"^not ok.*", result.stdout, re.MULTILINE) or ([name] if result.returncode != 0 else [])
    return None, failed


count = broken = 0


def promise(kept, name, detail=""):
    global count, broken
    count += 1
    broken += not kept
    print(f"{'ok' if kept else 'not ok'} {count} - {name}{'' if kept else chr(10) + '# ' + str(detail)}", flush=True)


with tempfile.TemporaryDirectory(prefix="quadripartite-rules-") as place:
    for name in ("test-rule", "test-requirement", "sample"):
        said = compile_source(sources / f"{name}.c", pathlib.Path(place) / f"{name}.o")
        promise(said == "", f"{name} compiles", said)
    fault, failing = run(source, pathlib.Path(place))
    promise(fault is None and not failing, "with all rules every row holds", fault or failing)
    found = list(variants())
    promise(len(found) >= 35, "the rules are found", len(found))
    for title, text in found:
        fault, failing = run(text, pathlib.Path(place))
        promise(fault is None and failing, f"without {title} a row fails", fault or "none did")
print(f"1..{count}")
sys.exit(1 if broken else 0)
