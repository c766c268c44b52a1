#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The oldest edition is a PDF/A-1b, before and after it is signed, as PDFBox Preflight sees it.

usage: check-oldest.py PROGRAM FROZEN DATA_FOLDER
"""
import importlib
import pathlib
import subprocess
import sys
import tempfile
import unicodedata

from reading import Pdf

archive = importlib.import_module("check-archive")
signing = importlib.import_module("check-signing")
JARS = ("preflight", "pdfbox2", "fontbox2", "xmpbox", "commons-logging", "javax.activation", "jaxb-api")
CLASSES = ":".join(f"/usr/share/java/{jar}.jar" for jar in JARS)


def preflight(path):
    """What keeps a file from being a PDF/A-1b."""
    said = subprocess.run(["java", "-Xmx512m", "-cp", CLASSES, "org.apache.pdfbox.preflight.Validator_A1b", path],
                          capture_output=True, text=True)
    valid = said.returncode == 0 and "is a valid PDF/A-1b file" in said.stdout
    return [] if valid else [*said.stdout.splitlines(), *said.stderr.splitlines()] or ["nothing is said"]


def faults_of(path):
    """What Preflight does not look at."""
    pdf = Pdf(path)
    faults = archive.check_soundness(path)
    if not pdf.raw.startswith(b"%PDF-1.4\n") or b"\nxref\n0 " not in pdf.raw or b"/ObjStm" in pdf.raw or b"/XRef" in pdf.raw:
        faults.append("it is not written as PDF 1.4")
    if "/AF" in pdf.catalog or pdf.find(pdf.catalog, "/Names", "/EmbeddedFiles"):
        faults.append("something is attached")
    faults += [f"{reference} is transparent" for reference, value in pdf.dictionaries() if "/Group" in value or "/SMask" in value]
    return faults


def text_of(path):
    """Without what PDF 1.4 cannot say: that a hyphen divides a word, that a ligature is two letters."""
    said = subprocess.run(["pdftotext", "-raw", path, "-"], check=True, capture_output=True, text=True).stdout
    return "".join(unicodedata.normalize("NFKC", said).replace("-", "").split())


def main():
    program, frozen, data = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3])
    report = archive.Report()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        certificates = folder / "nss"
        certificates.mkdir()
        signing.make_certificates(certificates)
        for path in list(archive.make(program, frozen, data, folder)):
            dossier = folder / f"{path.stem.removesuffix('-frozen')}.convention"
            oldest = path.with_name(f"{path.stem}-1b.pdf")
            command = [frozen, dossier, oldest, "1b"] if "frozen" in path.stem else \
                [program, "pdf", dossier, oldest, "--archive", "1b"]
            subprocess.run(command, check=True)
            report.point(f"{oldest.name} is a PDF/A-1b", preflight(oldest) + faults_of(oldest))
            report.point(f"{oldest.name} says the same",
                         [] if text_of(oldest) == text_of(path) else ["it says something else"])
        report.point("a later edition is not taken for one", [] if preflight(path) else ["it is"])
        fields = signing.fields_of(Pdf(oldest))
        for number, signed in enumerate(signing.sign(oldest, certificates, fields[:2])):
            report.point(f"{signed.name} still is one", preflight(signed) + archive.check_soundness(signed) +
                         signing.verify(signed, certificates, number + 1))
    return report.close()


if __name__ == "__main__":
    sys.exit(main())
