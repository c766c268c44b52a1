#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Other people's programs sign the frozen act, field after field, and it stays what it was.

usage: check-signing.py PROGRAM FROZEN DATA_FOLDER
"""
import importlib
import pathlib
import random
import re
import subprocess
import sys
import tempfile

import accessibility
import archiving
from reading import Pdf, text_of

archive = importlib.import_module("check-archive")
PERSONS = ("Prefet", "President", "Copresident")
# What whoever signs rewrites is theirs: the marks that begin and end a stream are not asked of it.
RULES = [rule for rule in archive.RULES if rule is not archiving.streams]


def run(*words, **options):
    return subprocess.run([str(word) for word in words], check=True, capture_output=True, text=True, **options).stdout


def make_certificates(folder):
    """An authority of our own, and persons whom it knows."""
    noise = folder / "noise"
    noise.write_bytes(random.Random(1).randbytes(2048))
    database = ["-d", f"sql:{folder}"]
    run("certutil", "-N", *database, "--empty-password")
    run("certutil", "-S", *database, "-x", "-n", "authority", "-s", "CN=Autorite d'essai", "-t", "CT,C,C", "-m", "1",
        "-2", "-z", noise, input="y\n0\ny\n")
    for number, person in enumerate(PERSONS):
        run("certutil", "-S", *database, "-n", person, "-s", f"CN={person} Essai", "-c", "authority", "-t", ",,",
            "-m", number + 2, "-z", noise)


def fields_of(pdf):
    return [text_of(pdf.get(field)["/T"]) for field in pdf.get(pdf.get(pdf.catalog["/AcroForm"])["/Fields"])]


def sign(path, certificates, fields):
    """Yields the file after each signature."""
    for number, field in enumerate(fields):
        signed = path.with_name(f"{path.stem}-{number + 1}.pdf")
        run("pdfsig", "-nssdir", f"sql:{certificates}", "-sign", field, "-nick", PERSONS[number % len(PERSONS)],
            path if number == 0 else path.with_name(f"{path.stem}-{number}.pdf"), signed)
        yield signed


def verify(path, certificates, n_signatures):
    """What is wrong with the signatures of a file."""
    said = run("pdfsig", "-nssdir", f"sql:{certificates}", path)
    n_valid = len(re.findall(r"Signature Validation: Signature is Valid", said))
    n_trusted = len(re.findall(r"Certificate Validation: Certificate is Trusted", said))
    n_whole = len(re.findall(r"- Total document signed", said))
    if (n_valid, n_trusted, n_whole) == (n_signatures, n_signatures, 1):
        return []
    return [f"{n_valid} valid, {n_trusted} trusted, {n_whole} over the whole, of {n_signatures}", *said.splitlines()]


def check_each(report, path, certificates, fields):
    issued = path.read_bytes()
    for number, signed in enumerate(sign(path, certificates, fields)):
        faults = verify(signed, certificates, number + 1)
        if not signed.read_bytes().startswith(issued):
            faults.append("the frozen bytes are not the beginning of the signed ones")
        if number < 2 or number == len(fields) - 1:
            faults += archive.check_soundness(signed)
        report.point(f"{path.name}: {fields[number]} is signed", faults)
    return signed


def main():
    program, frozen, data = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3])
    report = archive.Report()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        certificates = folder / "nss"
        certificates.mkdir()
        make_certificates(certificates)
        for path in archive.make(program, frozen, data, folder):
            if "frozen" not in path.name:
                continue
            fields = fields_of(Pdf(path))
            random.Random(len(fields)).shuffle(fields)
            report.point(f"{path.name} has a field for each person", [] if len(fields) >= 4 else fields)
            last = check_each(report, path, certificates, fields)
            report.point(f"{path.name} keeps every rule when all have signed", archive.faults_of(Pdf(last), RULES))
    return report.close()


if __name__ == "__main__":
    sys.exit(main())
