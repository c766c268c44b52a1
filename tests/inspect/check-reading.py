#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Text and attached files of PDFs of every kind: read, or refused in one sentence; nothing harms who asks."""
import os
import random
import subprocess
import sys
import tempfile

import inspector
import pdf_writer
from points import Points

SIZE, NOT_PDF, MISSING, STOPPED, PROGRAM = range(5)
LIMIT, FILE_LIMIT = 64 << 20, 16 << 20


def program(folder, name, text):
    path = os.path.join(folder, name)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    os.chmod(path, 0o755)
    return path


class Check:
    def __init__(self, asking, checked, folder):
        self.points, self.asking, self.folder = Points(), asking, folder
        self.inspector = inspector.Inspector(asking, checked, folder)

    def refuses(self, name, answer, *codes):
        holds = isinstance(answer, inspector.Answer) and answer.error and answer.error[0] in codes and answer.error[1]
        self.points.check(name, bool(holds), answer)

    def honest(self):
        for shape in ("table", "stream", "packed"):
            pdf = pdf_writer.Frozen(n_pages=3, text="Formation de 18 000 personnes").write(shape)
            pages = self.inspector.text(pdf).text
            self.points.check(f"text, {shape}", [page.split(".")[0] for page in pages] == ["Page 1", "Page 2", "Page 3"]
                              and all("18 000" in page for page in pages), pages)
            self.points.check(f"attached file, {shape}", self.inspector.extract(pdf, "dossier.xml") == b"<dossier/>")
            self.refuses(f"no such file, {shape}", self.inspector.extract(pdf, "figures.json"), MISSING)
        self.points.check("a page without text is a page", len(self.inspector.text(pdf_writer.Frozen(text="").write()).text) == 4)
        large = random.randbytes(FILE_LIMIT - 100000)
        pdf = pdf_writer.Frozen(attached=large).write()
        self.points.check("an attached file of nearly 16 MB", self.inspector.extract(pdf, "dossier.xml") == large)
        plain = pdf_writer.append(pdf, {11: pdf_writer.stream("/Type /EmbeddedFile", b"<plain/>")})
        self.points.check("an attached file that is not packed", self.inspector.extract(plain, "dossier.xml") == b"<plain/>")
        tree = pdf_writer.append(pdf, {9: b"<< /EmbeddedFiles << /Kids [90 0 R] >> >>",
                                       90: b"<< /Limits [(dossier.xml) (dossier.xml)] /Names [(dossier.xml) 10 0 R] >>"})
        self.points.check("an attached file in a tree of names", self.inspector.extract(tree, "dossier.xml") == large)
        self.refuses("a PDF without attached files", self.inspector.extract(pdf_writer.append(pdf, {9: b"<< >>"}), "dossier.xml"), MISSING)

    def both(self, name, pdf, *codes):
        self.refuses(f"text of {name}", self.inspector.text(pdf), *codes)
        self.refuses(f"file of {name}", self.inspector.extract(pdf, "dossier.xml"), *codes)

    def hostile(self):
        pdf = pdf_writer.Frozen().write()
        self.both("nothing", b"", NOT_PDF)
        self.both("a picture", b"\x89PNG\r\n\x1a\n" + random.randbytes(4000), NOT_PDF)
        self.both("zeros", bytes(100000), NOT_PDF)
        self.both("a head only", b"%PDF-1.7\n%%EOF\n", NOT_PDF)
        asked, sealed = (os.path.join(self.folder, name) for name in ("plain.pdf", "sealed.pdf"))
        with open(asked, "wb") as file:
            file.write(pdf)
        subprocess.run(["qpdf", "--encrypt", "secret", "owner", "256", "--", asked, sealed], check=True)
        with open(sealed, "rb") as file:
            self.both("an encrypted PDF", file.read(), NOT_PDF)
        with open(asked, "wb") as file:
            file.truncate(500 << 20)
        self.refuses("text of a sparse file of 500 MB", self.inspector.ask("text", asked), SIZE)
        self.refuses("file of a sparse file of 500 MB", self.inspector.ask("extract", asked, "dossier.xml", asked + ".out"), SIZE)
        self.refuses("signatures of a sparse file of 500 MB", self.inspector.ask("verify", sealed, asked, ""), SIZE)
        with open(asked, "wb") as file:
            file.truncate(LIMIT)
        self.refuses("text of 64 MB of zeros", self.inspector.ask("text", asked), NOT_PDF, STOPPED)

    def bombs(self):
        pdf = pdf_writer.Frozen().write()
        bomb = pdf_writer.zlib.compress(bytes(FILE_LIMIT + 1), 9)
        over = pdf_writer.append(pdf, {11: pdf_writer.stream("/Type /EmbeddedFile /Filter /FlateDecode", bomb)})
        self.refuses("an attached file of a byte too much", self.inspector.extract(over, "dossier.xml"), SIZE)
        whole = pdf_writer.append(pdf, {11: pdf_writer.stream("/Filter /FlateDecode", pdf_writer.zlib.compress(bytes(FILE_LIMIT), 9))})
        self.points.check("an attached file of all that may be", self.inspector.extract(whole, "dossier.xml") == bytes(FILE_LIMIT))
        layers = pdf_writer.zlib.compress(pdf_writer.zlib.compress(bytes(900 << 20), 9), 9)
        twice = pdf_writer.stream("/Type /EmbeddedFile /Filter [/FlateDecode /FlateDecode]", layers)
        self.refuses("an attached file packed twice", self.inspector.extract(pdf_writer.append(pdf, {11: twice}), "dossier.xml"), NOT_PDF, SIZE)
        text = b"BT /F1 1 Tf " + b"(aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa) Tj " * 1000000 + b"ET"
        packed = pdf_writer.stream("/Filter /FlateDecode", pdf_writer.zlib.compress(text, 9))
        answer = self.inspector.text(pdf_writer.append(pdf, {13: packed}))
        self.points.check("a bomb of text is stopped, or read", bool(answer.text) or answer.error[0] == STOPPED, answer.error)
        page = f"[{' '.join(['12 0 R'] * 1000000)}]"
        million = pdf_writer.append(pdf, {2: f"<< /Type /Pages /Kids {page} /Count 1000000 >>".encode()})
        answer = self.inspector.text(million)
        self.points.check("a million pages are stopped, or read", bool(answer.text) or answer.error[0] in (NOT_PDF, STOPPED), answer.error)
        self.points.check("the file of a PDF of a million pages", self.inspector.extract(million, "dossier.xml") == b"<dossier/>")
        deep = pdf_writer.append(pdf, {90: b"[" * 200000 + b"]" * 200000, 1: b"<< /Type /Catalog /Pages 2 0 R /Names 90 0 R >>"})
        self.refuses("file of deep nesting", self.inspector.extract(deep, "dossier.xml"), NOT_PDF, MISSING, STOPPED)
        loop = pdf_writer.append(pdf, {9: b"<< /EmbeddedFiles 90 0 R >>", 90: b"<< /Kids [90 0 R 90 0 R] >>"})
        self.refuses("file of a loop of names", self.inspector.extract(loop, "dossier.xml"), MISSING)
        table = pdf.replace(b"trailer\n<<", b"trailer\n<< /Prev %d" % pdf_writer.find_last(pdf)[0])
        answer = self.inspector.text(table)
        self.points.check("a loop of tables", bool(answer.text) or answer.error[0] in (NOT_PDF, STOPPED), answer.error)

    def liars(self):
        """A program that was taken over, or that is another one, is not believed."""
        pdf = pdf_writer.Frozen().write()
        liars = {
            "says nothing": "exit 0", "fails": "exit 7", "ends in a crash": "kill -SEGV $$", "says noise": "head -c 5000 /dev/urandom",
            "says no page": "echo text", "says bytes that are no text": "printf 'a\\377b\\f'", "says a zero": "printf 'a\\000b\\f'",
            "says without end": "exec cat /dev/zero", "ends with an unknown code": "exit 200",
            "says a verdict that holds nothing": "printf '\\001'", "says too long a verdict": "head -c 6000000 /dev/zero",
        }
        for name, text in liars.items():
            liar = inspector.Inspector(self.asking, program(self.folder, "liar", f"#!/bin/sh\n{text}\n"), self.folder)
            codes = (NOT_PDF, STOPPED)
            if name != "says no page":
                self.refuses(f"a program that {name}: signatures", liar.verify(pdf, pdf), *codes)
            self.refuses(f"a program that {name}: text", liar.text(pdf), *codes)
            liar.close()
        for name, path in (("is not there", "/nowhere/quadripartite-inspect"), ("is no program", self.inspector.put("none", b"\x01\x02\x03"))):
            none = inspector.Inspector(self.asking, str(path), self.folder)
            self.refuses(f"a program that {name}", none.text(pdf), PROGRAM)
            none.close()


def run(asking, checked):
    seed = random.randrange(10**9)
    random.seed(seed)
    print(f"# seed {seed}")
    with tempfile.TemporaryDirectory() as folder:
        check = Check(asking, checked, folder)
        for name in ("honest", "hostile", "bombs", "liars"):
            check.points.run(name, getattr(check, name))
        check.points.check("the test program ends well", check.inspector.close() == 0)
    check.points.end()


if __name__ == "__main__":
    run(*sys.argv[1:])
