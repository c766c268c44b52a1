#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The PDF of an act can be archived (PDF/A-3a) and read aloud (PDF/UA-1), draft and frozen; and this test would notice.

usage: check-archive.py PROGRAM FROZEN DATA_FOLDER
"""
import copy
import os
import pathlib
import struct
import subprocess
import sys
import tempfile
import zlib

import accessibility
import archiving
from damages import DAMAGES
from reading import Pdf

SAMPLES = ("alpc-2016", "essai-complet")
RULES = accessibility.RULES + archiving.RULES


class Report:
    """Writes TAP."""

    def __init__(self):
        self.n_points = self.n_failures = 0

    def point(self, name, faults):
        self.n_points += 1
        self.n_failures += bool(faults)
        print(f"{'not ' if faults else ''}ok {self.n_points} - {name}")
        for fault in list(faults)[:10]:
            print(f"# {fault}")

    def close(self):
        print(f"1..{self.n_points}")
        return 1 if self.n_failures else 0


def faults_of(pdf, rules=RULES):
    return [f"{rule.__name__}: {fault}" for rule in rules for fault in rule(pdf)]


def png(side):
    """A square that fades."""
    rows = b"".join(b"\0" + bytes(value for x in range(side) for value in (x, y, 99, (x + y) % 256)) for y in range(side))
    chunks = ((b"IHDR", struct.pack(">IIBBBBB", side, side, 8, 6, 0, 0, 0)), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks)


def add_logos(program, dossier, folder):
    """Pictures with all that an archive may not like: they are transparent, and they overlap."""
    (folder / "logo.png").write_bytes(png(90))
    (folder / "logo.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="60"><defs><linearGradient id="g"><stop offset="0"/>'
        '<stop offset="1" stop-opacity="0.3"/></linearGradient></defs><rect width="90" height="60" fill="url(#g)"/>'
        '<g opacity="0.5"><circle cx="30" cy="30" r="20"/><circle cx="50" cy="30" r="20" fill="red"/></g></svg>')
    subprocess.run([program, "set", dossier, f"parties.etat.logo=@{folder / 'logo.svg'}",
                    f"parties.region.logo=@{folder / 'logo.png'}", "--le", "2016-03-25", "--auteur", "test"],
                   check=True, stdout=subprocess.DEVNULL, env={**os.environ, "XDG_DATA_HOME": str(folder)})


def make(program, frozen, data, folder):
    """Each sample as a draft and frozen."""
    for sample in SAMPLES:
        dossier = folder / f"{sample}.convention"
        draft, act = folder / f"{sample}.pdf", folder / f"{sample}-frozen.pdf"
        subprocess.run([program, "import", dossier, data / "samples" / f"{sample}.xml", "--le", "2016-03-25",
                        "--auteur", "test"], check=True, env={**os.environ, "XDG_DATA_HOME": str(folder)})
        add_logos(program, dossier, folder)
        subprocess.run([program, "pdf", dossier, draft], check=True)
        subprocess.run([frozen, dossier, act], check=True)
        yield draft
        yield act


def check_soundness(path):
    said = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True)
    return [] if said.returncode == 0 and "WARNING" not in said.stdout + said.stderr else [said.stdout + said.stderr]


def unnoticed(whole, name, damage):
    """Every rule that must notice, does: on a copy of a file that has all that rules are about."""
    pdf = copy.copy(whole)
    pdf.objects, pdf.trailer = copy.deepcopy(whole.objects), copy.deepcopy(whole.trailer)
    damage(pdf)
    rule = next(rule for rule in RULES if rule.__name__ == name)
    return [] if list(rule(pdf)) else ["it is not noticed"]


def main():
    program, frozen, data = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3])
    report = Report()
    with tempfile.TemporaryDirectory() as name:
        for path in make(program, frozen, data, pathlib.Path(name)):
            report.point(f"{path.name} is sound", check_soundness(path))
            pdf = Pdf(path)
            report.point(f"{path.name} keeps every rule", faults_of(pdf))
            has_fields = "/AcroForm" in pdf.catalog
            report.point(f"{path.name} is signed only when it is frozen",
                         [] if has_fields == ("frozen" in path.name) else ["it is the other way round"])
    for number, (rule, damage) in enumerate(DAMAGES):
        report.point(f"{rule} notices damage {number}", unnoticed(pdf, rule, damage))
    report.point("every rule is tried", {rule.__name__ for rule in RULES} - {rule for rule, _ in DAMAGES})
    return report.close()


if __name__ == "__main__":
    sys.exit(main())
