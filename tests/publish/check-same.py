#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The same state of a dossier gives the same bytes, wherever, whenever and by whomever it is asked.

usage: check-same.py PROGRAM FROZEN DATA_FOLDER
"""
import hashlib
import importlib
import os
import pathlib
import subprocess
import sys
import tempfile

archive = importlib.import_module("check-archive")


def surroundings(data, folder):
    """Each: what it is called, its variables, where it runs."""
    bare = {"QUADRIPARTITE_DATA": str(data), "PATH": os.environ["PATH"], "XDG_DATA_HOME": str(folder)}
    here = {**os.environ, **bare}
    yield "as before", here, folder
    yield "without surroundings", bare, pathlib.Path("/")
    yield "in Tokyo", {**here, "TZ": "Asia/Tokyo"}, folder
    for locale in ("C", "fr_FR.UTF-8", "tr_TR.UTF-8", "C.UTF-8"):
        yield f"in {locale}", {**here, "LC_ALL": locale, "LANGUAGE": locale[:2]}, folder
    yield "at another time", {**here, "SOURCE_DATE_EPOCH": "1"}, folder
    yield "without a home", {**here, "HOME": "/nowhere", "TMPDIR": str(folder)}, pathlib.Path("/tmp")


def main():
    program, frozen, data = (pathlib.Path(argument).resolve() for argument in sys.argv[1:4])
    report = archive.Report()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        made = {path.name: hashlib.sha256(path.read_bytes()).digest() for path in archive.make(program, frozen, data, folder)}
        for sample in archive.SAMPLES:
            dossier, other = folder / f"{sample}.convention", folder / f"{sample} copied.convention"
            other.write_bytes(dossier.read_bytes())
            for place, variables, cwd in surroundings(data, folder):
                again = folder / "again.pdf"
                for name, command in ((f"{sample}.pdf", [program, "pdf", other, again]),
                                      (f"{sample}-frozen.pdf", [frozen, other, again])):
                    again.unlink(missing_ok=True)
                    subprocess.run(command, check=True, env=variables, cwd=cwd, umask=0o077)
                    same = hashlib.sha256(again.read_bytes()).digest() == made[name]
                    report.point(f"{name} is the same {place}", [] if same else ["other bytes"])
    return report.close()


if __name__ == "__main__":
    sys.exit(main())
