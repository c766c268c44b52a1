#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The frozen act of the complete exercise: all sign it, in any order, and what is changed of it is seen."""
import pathlib
import random
import re
import subprocess
import sys
import tempfile

import inspector
import pdf_writer
import signers
from points import Points


def freeze(quadripartite, data, folder):
    dossier, pdf = folder / "act.convention", folder / "act.pdf"
    by = ["--auteur", "Essai", "--le", "2016-11-18"]
    subprocess.run([quadripartite, "import", dossier, f"{data}/samples/essai-complet.xml", *by], check=True, capture_output=True)
    subprocess.run([quadripartite, "freeze", dossier, pdf, *by], check=True, capture_output=True)
    return pdf.read_bytes()


class Check:
    def __init__(self, program, checked, quadripartite, data, folder):
        self.points, self.people = Points(), signers.Signers(folder)
        self.people.make("durand", "/CN=Élise Durand")
        self.people.make("martin", "/CN=Paul Martin")
        self.people.make_database(["durand", "martin"])
        self.inspector = inspector.Inspector(program, checked, folder)
        self.pdf = freeze(quadripartite, data, pathlib.Path(folder))
        self.path = pathlib.Path(folder) / "asked-of-qpdf.pdf"

    def all_sign(self):
        answer = self.inspector.verify(self.pdf, self.pdf, self.people.authorities)
        fields = list(answer.fields)
        self.points.check("nobody has signed", answer.intact and len(fields) == 12, answer)
        self.signed = self.pdf
        for i, field in enumerate(random.sample(fields, len(fields))):
            self.signed = self.people.pdfsig(self.signed, field, ("durand", "martin")[i % 2])
        answer = self.inspector.verify(self.pdf, self.signed, self.people.authorities)
        self.points.check("all have signed", answer.intact and all(
            field["intact"] and field["covers_all"] and field["trusted"] for field in answer.fields.values()), answer)
        valid = self.people.poppler_says(self.signed)
        self.points.check("Poppler agrees", len(valid) == 12 and all(valid), valid)

    def ask_qpdf(self, *options):
        self.path.write_bytes(self.signed)
        return subprocess.run(["qpdf", *options, self.path], capture_output=True, check=True).stdout.decode("latin-1")

    def changes(self):
        trailer, pages = self.ask_qpdf("--show-object=trailer"), self.ask_qpdf("--show-pages")
        root = " ".join(re.findall(r"/(?:Root|Info) \d+ 0 R", trailer))
        identity = re.search(r"/ID \[[^\]]*\]", trailer)[0]
        shape = "stream" if "/XRef" in trailer else "table"
        numbers = re.findall(r"page \d+: (\d+) 0 R\n(?:  images:\n(?:    .*\n)*)?  content:\n    (\d+) 0 R", pages)
        self.n_pages = len(numbers)
        self.points.check("qpdf finds its pages", len(numbers) > 3, pages[:300])
        for page in (0, len(numbers) // 2, len(numbers) - 1):
            content = pdf_writer.stream("", b"BT /f-0-0 12 Tf (90 330 000) Tj ET")
            changed = pdf_writer.append(self.signed, {int(numbers[page][1]): content}, shape, root, identity=identity)
            answer = self.inspector.verify(self.pdf, changed, self.people.authorities)
            self.points.check(f"the content of page {page + 1} was changed", not answer.intact and answer.kinds == ["PAGE_CONTENT"]
                              and f"page {page + 1} " in answer.reasons[0] and "after the signature of " in answer.reasons[0], answer)

    def reading(self):
        text = self.inspector.text(self.signed).text
        self.points.check("its text", len(text) == self.n_pages and "coparef" in "".join(text).lower(), text[:1])
        xml = self.inspector.extract(self.signed, "dossier.xml")
        self.points.check("its data", isinstance(xml, bytes) and xml.startswith(b"<?xml") and b"</dossier>" in xml)
        self.points.check("its figures", isinstance(self.inspector.extract(self.signed, "figures.json"), bytes))


def run(*words):
    seed = random.randrange(10**9)
    random.seed(seed)
    print(f"# seed {seed}")
    with tempfile.TemporaryDirectory() as folder:
        check = Check(*words, folder)
        for name in ("all_sign", "changes", "reading"):
            check.points.run(name, getattr(check, name))
        check.points.check("the test program ends well", check.inspector.close() == 0)
    check.points.end()


if __name__ == "__main__":
    run(*sys.argv[1:])
