#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every translated source is in po/POTFILES, and po/fr.po translates every message, none of them fuzzy."""
import re
import subprocess
import tempfile

import tree

TRANSLATES = re.compile(r"\b(_|N_|C_|NC_|ngettext|g_dngettext|g_dgettext|gettext)\s*\(")
KEYWORDS = ["_", "N_", "C_:1c,2", "NC_:1c,2", "ngettext:1,2", "g_dngettext:2,3", "g_dpgettext2:2c,3"]


def run(root, *command):
    return subprocess.run(command, cwd=root, capture_output=True, text=True)


def check_catalogue(root):
    catalogue = root / "po/fr.po"
    with tempfile.NamedTemporaryFile(suffix=".pot") as template:
        keywords = [f"--keyword={keyword}" for keyword in KEYWORDS]
        made = run(root, "xgettext", "--from-code=UTF-8", *keywords, "--force-po",
                   "--files-from=po/POTFILES", "-o", template.name)
        if made.returncode:
            yield f"xgettext: {made.stderr}"
            return
        result = run(root, "msgfmt", "-c", "-o", "/dev/null", catalogue)
        if result.returncode:
            yield f"po/fr.po: {result.stderr}"
        merged = run(root, "msgmerge", "-q", "--no-fuzzy-matching", catalogue, template.name).stdout
        for wanting in ("--untranslated", "--only-fuzzy"):
            found = subprocess.run(["msgattrib", "--no-obsolete", "--no-wrap", wanting], input=merged,
                                   capture_output=True, text=True).stdout
            for place, message in re.findall(r"^#: ([^\n]*)\n(?:#[^\n]*\n)*(msgid .*?)\nmsgstr", found, re.MULTILINE | re.DOTALL):
                yield f"po/fr.po: {wanting.strip('-')}: {place}: {message}"


def check(root):
    lines = tree.read(root / "po/POTFILES").splitlines()
    listed = [line for line in lines if line and not line.startswith("#")]
    yield from (f"po/POTFILES: {name} is listed twice" for name in sorted(set(listed)) if listed.count(name) > 1)
    missing = [name for name in listed if not (root / name).is_file()]
    yield from (f"po/POTFILES: {name} does not exist" for name in missing)
    for path in tree.files(root, ".c", ".h", under=["app"]):
        uses = TRANSLATES.search(tree.code_of(tree.read(path)))
        if bool(uses) != (str(path.relative_to(root)) in listed):
            yield f"po/POTFILES: {path} is to be {'listed' if uses else 'left out: it has no message'}"
    if not missing:
        yield from check_catalogue(root)


HEADER = 'msgid ""\nmsgstr "Language: fr\\nContent-Type: text/plain; charset=UTF-8\\n"\n'
FRENCH = 'msgid "Line %d"\nmsgstr "Ligne %d"\n'
GOOD = {"po/POTFILES": "app/a/x.c\n", "po/fr.po": HEADER + "#, c-format\n" + FRENCH,
        "app/a/x.c": 'char *s = _ ("Line %d");\n', "app/a/y.c": '/* _ ("no") */ char *s = "_ (no)";\n'}
CASES = [
    (GOOD, None),
    ({**GOOD, "po/POTFILES": ""}, "x.c is to be listed"),
    ({**GOOD, "po/POTFILES": "app/a/x.c\napp/a/z.c\n"}, "does not exist"),
    ({**GOOD, "po/POTFILES": "app/a/x.c\napp/a/y.c\n"}, "y.c is to be left out"),
    ({**GOOD, "po/POTFILES": "app/a/x.c\napp/a/x.c\n"}, "twice"),
    ({**GOOD, "app/a/x.c": 's = _ ("Line %d"); t = N_ ("Page");\n'}, "po/fr.po"),
    ({**GOOD, "po/fr.po": HEADER + "#, fuzzy, c-format\n" + FRENCH}, "po/fr.po"),
    ({**GOOD, "po/fr.po": HEADER + FRENCH.replace("Ligne %d", "")}, "po/fr.po"),
    ({**GOOD, "po/fr.po": HEADER + "#, c-format\n" + FRENCH.replace("Ligne %d", "Ligne %s")}, "po/fr.po"),
]

if __name__ == "__main__":
    tree.main(check, CASES)
