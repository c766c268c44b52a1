#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""No floating point under the figures, no clock, environment, locale or printing below surroundings, no empty names."""
import re

import tree

EXACT = {"number", "formula", "figures", "dossier", "store", "document", "cadrage"}
OUTSIDE = {"surroundings", "cli", "session", "preview", "window"}  # those that meet the machine they run on
FLOATING = r"\b(float|double|gfloat|gdouble)\b"
MACHINE = (r"\b((?:secure_|g_)?getenv|setlocale|g_setenv|setenv|g_get_\w*time|g_get_(?:user|real)_name|time|gettimeofday"
           r"|clock_gettime|localtime(?:_r)?|g_date_time_new_now\w*|g_print|g_printerr|printf|puts|g_get_environ)\s*\(")
EVERYWHERE = r"\b(atof|atoi|atol|strtod|strtof|g_strtod|g_ascii_strtod|gets|strcpy|strcat|sprintf|system)\s*\("
FOLLOWS_LOCALE = r"\b(g_utf8_strup|g_utf8_strdown)\s*\("
UNFINISHED = r"\b(FIXME|TODO|XXX)\b"
EMPTY_NAME = r"(?:^|[-_./])(utils?|common|misc|helpers?|managers?)(?:[-_./]|$)"


def find(pattern, text, path, reason):
    for number, line in enumerate(text.splitlines(), 1):
        for match in re.finditer(pattern, line):
            yield f"{path}:{number}: {match[1]}: {reason}"


def check(root):
    for path in tree.files(root):
        relative = str(path.relative_to(root))
        if re.search(EMPTY_NAME, relative):
            yield f"{path}: the name says nothing; find its noun"
    for path in tree.files(root, ".c", ".h", under=["app", "tests"]):
        yield from find(UNFINISHED, tree.read(path), path, "finish it")
    for path in tree.files(root, ".c", ".h", under=["app"]):
        code, folder = tree.code_of(tree.read(path)), path.parent.name
        yield from find(EVERYWHERE, code, path, "unsafe or inexact reading")
        yield from find(FOLLOWS_LOCALE, code, path, "the letters of a French text follow no locale: number/letters.h")
        if folder in EXACT:
            yield from find(FLOATING, code, path, "figures are exact")
        if folder not in OUTSIDE:
            yield from find(MACHINE, code, path, "comes in as an argument, from cli")


CASES = [
    ({"app/number/x.c": 'int x; /* double */ char *s = "double time (";\n', "app/layout/y.c": "double width;\n",
      "app/cli/main.c": "int main (void) { setlocale (LC_ALL, g_getenv (s)); }\n", "data/communique.txt": ""}, None),
    ({"app/number/x.c": "double x;\n"}, "x.c:1: double"),
    ({"app/cadrage/x.h": "\n\nconst float *x;\n"}, "x.h:3: float"),
    ({"app/store/x.c": "y = time (NULL);\n"}, "time"),
    ({"app/layout/x.c": "y = getenv(z);\n"}, "getenv"),
    ({"app/actions/x.c": "y = g_get_real_time ();\n"}, "g_get_real_time"),
    ({"app/actions/x.c": "y = g_date_time_new_now_local ();\n"}, "g_date_time_new_now_local"),
    ({"app/publish/x.c": "g_print (z);\n"}, "g_print"),
    ({"app/cli/x.c": "y = strtod (z, NULL);\n"}, "strtod"),
    ({"app/cli/x.c": "y = atof (z);\n"}, "atof"),
    ({"app/session/x.c": "y = g_utf8_strup (z, -1);\n"}, "g_utf8_strup"),
    ({"tests/number/test-x.c": "/* TODO: the rest */\n"}, "TODO"),
    ({"app/number/number-utils.c": ""}, "says nothing"),
    ({"tests/common/x.c": ""}, "says nothing"),
]

if __name__ == "__main__":
    tree.main(check, CASES)
