# SPDX-License-Identifier: GPL-3.0-or-later
"""What the checks share: walking the project's files, and proving that a check can fail."""
import pathlib
import re
import sys
import tempfile

TOP = ["app", "data", "ui", "po", "tests", "flatpak", ".ci"]
TOP_FILES = ["meson.build", "Makefile", "README.md", "LICENSE", ".clang-format", ".gitignore"]


def files(root, *suffixes, under=None):
    """The project's files with one of these suffixes (all without), sorted; nothing that a build made."""
    root = pathlib.Path(root)
    found = [root / name for name in TOP_FILES] if under is None else []
    for top in TOP if under is None else under:
        found += (root / top).rglob("*")
    return sorted(path for path in found if path.is_file() and "__pycache__" not in path.parts
                  and (not suffixes or path.suffix in suffixes))


def read(path):
    return path.read_text(encoding="utf-8", errors="replace")


def code_of(text):
    """C without comments, strings and characters, line by line where it was; #include lines keep their names."""
    def blank(match):
        found = match.group()
        return found if found.startswith("#") else " " + "\n" * found.count("\n")
    pattern = r'#\s*include[^\n]*|/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\''
    return re.sub(pattern, blank, text, flags=re.DOTALL)


def self_test(check, cases):
    """Each case is a small tree and a part of the complaint it must cause, None where there must be none."""
    wrong = 0
    for tree, expected in cases:
        with tempfile.TemporaryDirectory() as folder:
            for name, text in tree.items():
                path = pathlib.Path(folder, name)
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")
            complaints = list(check(pathlib.Path(folder)))
        right = not complaints if expected is None else any(expected in complaint for complaint in complaints)
        if not right:
            wrong += 1
            print(f"expected {expected!r} of {tree}, got {complaints}")
    print(f"{len(cases)} cases, {wrong} wrong")
    return 1 if wrong or not any(expected for _, expected in cases) else 0


def main(check, cases):
    """CHECK.py ROOT checks the project; CHECK.py --self-test proves the check."""
    if sys.argv[1:] == ["--self-test"]:
        sys.exit(self_test(check, cases))
    root = pathlib.Path(sys.argv[1])
    complaints = list(check(root))
    for complaint in complaints:
        print(complaint.replace(f"{root}/", ""))
    sys.exit(1 if complaints else 0)
