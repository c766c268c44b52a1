# SPDX-License-Identifier: GPL-3.0-or-later
"""Asks the test program that asks the inspector, and itself as well, and says whether they agree."""
import pathlib
import subprocess
import urllib.parse

KINDS = """OTHER_FILE CUT DAMAGED AFTER_END HIDDEN REMOVED UNSIGNED TIME_STAMP PAGE_LIST PAGE_CONTENT PAGE ANNOTATION
FIELD_ADDED FIELD_MOVED FIELD_CHANGED FIELD_DRAWN FIELD_AGAIN ATTACHMENTS OUTLINE STRUCTURE INFORMATION OTHER_PART
SIGNATURE_COPIED SIGNATURE_KIND SIGNATURE_RANGE SIGNATURE_UNREADABLE SIGNATURE_WEAK SIGNATURE_WRONG""".split()


class Answer:
    def __init__(self, lines):
        self.error, self.intact, self.kinds, self.reasons, self.fields, self.text = None, False, [], [], {}, []
        for line in lines:
            word, *rest = [urllib.parse.unquote(part) for part in line.split("\t")]
            if word == "error":
                self.error = (int(rest[0]), rest[1])
            elif word == "intact":
                self.intact = rest[0] == "1"
            elif word == "kind":
                self.kinds.append(KINDS[int(rest[0])])
            elif word == "reason":
                self.reasons.append(rest[0])
            elif word == "page":
                self.text.append(rest[0])
            elif word == "field":
                keys = ["name", "signed", "intact", "covers_all", "trusted", "signer", "issuer", "fingerprint", "at", "distrust"]
                self.fields[rest[0]] = {key: value == "1" if key in keys[1:5] else value for key, value in zip(keys, rest)}

    def __repr__(self):
        return f"<{self.error} intact={self.intact} {self.kinds} {self.reasons} {self.fields}>"


class Inspector:
    def __init__(self, program, inspector, folder):
        self.folder = pathlib.Path(folder)
        self.process = subprocess.Popen([program, inspector], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def ask(self, *words):
        self.process.stdin.write("\t".join(str(word) for word in words) + "\n")
        self.process.stdin.flush()
        lines = []
        while True:
            line = self.process.stdout.readline()
            if not line:
                raise RuntimeError(f"The test program ended: {self.process.wait()}")
            if line == "end\n":
                return Answer(lines)
            lines.append(line.rstrip("\n"))

    def put(self, name, pdf):
        path = self.folder / name
        path.write_bytes(pdf)
        return path

    def verify(self, frozen, returned, authorities="", how="verify"):
        return self.ask(how, self.put("frozen.pdf", frozen), self.put("returned.pdf", returned), authorities)

    def text(self, pdf):
        return self.ask("text", self.put("asked.pdf", pdf))

    def extract(self, pdf, name):
        target = self.folder / "extracted"
        target.unlink(missing_ok=True)
        answer = self.ask("extract", self.put("asked.pdf", pdf), name, target)
        return target.read_bytes() if target.exists() else answer

    def close(self):
        self.process.stdin.close()
        return self.process.wait()
