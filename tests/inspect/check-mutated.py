#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Signed files with bytes changed at random: none is believed unless nothing that counts was changed."""
import random
import sys
import tempfile

import inspector
import pdf_writer
import signers
from points import Points

ROUNDS = 500


def change_bytes(tail):
    tail = bytearray(tail)
    for _ in range(random.randint(1, 4)):
        tail[random.randrange(len(tail))] = random.choice(b"0123456789 /<>[]()\n\r%RXobj") if random.random() < 0.7 else random.randrange(256)
    return bytes(tail)


def remove_some(tail):
    start = random.randrange(len(tail))
    return tail[:start] + tail[start + random.randint(1, 60):]


def repeat_some(tail):
    start = random.randrange(len(tail))
    piece = tail[start:start + random.randint(1, 400)]
    place = random.randrange(len(tail))
    return tail[:place] + piece + tail[place:]


def swap_numbers(tail):
    return tail.replace(b"%d 0 R" % random.randint(1, 32), b"%d 0 R" % random.randint(1, 32), 1)


CHANGES = [change_bytes, change_bytes, change_bytes, remove_some, repeat_some, swap_numbers]


def without_signature(pdf):
    """All but the last signature itself, which cannot sign itself, and the ends of lines after the end."""
    start = pdf.rfind(b"/Contents <")
    end = pdf.find(b">", start)
    return pdf[:start] + pdf[end:].rstrip(b"\r\n") if start >= 0 else pdf


class Check:
    def __init__(self, program, checked, folder):
        self.points, self.people = Points(), signers.Signers(folder)
        self.people.make("durand", "/CN=Élise Durand")
        self.people.make_database(["durand"])
        self.inspector = inspector.Inspector(program, checked, folder)

    def is_just(self, pdf, honest, changed):
        """Whether what is said of the changed file holds; intact is only what says the same."""
        how = "verify" if random.random() < 0.05 else "inside"
        answer = self.inspector.verify(pdf, changed, self.people.authorities, how)
        if answer.error or not answer.intact:
            return True, not answer.error
        if changed.rstrip(b"\r\n") == pdf.rstrip(b"\r\n"):
            return True, True
        same = without_signature(changed) == without_signature(honest) and all(self.people.poppler_says(changed))
        trusted = {field["fingerprint"] for field in answer.fields.values() if field["trusted"] and field["signed"]}
        return same and trusted <= {self.fingerprint}, True

    def shape(self, shape):
        frozen = pdf_writer.Frozen()
        pdf = frozen.write(shape)
        once = pdf_writer.sign_field(frozen, pdf, 0, self.people.cms("durand"), shape)
        honest = self.people.pdfsig(once, "signature_coparef_1", "durand")
        answer = self.inspector.verify(pdf, honest, self.people.authorities)
        self.fingerprint = answer.fields["signature_etat_1"]["fingerprint"]
        self.points.check(f"before any mutation, {shape}", bool(answer.intact and self.fingerprint), answer)
        answered = 0
        for _ in range(ROUNDS):
            changed = pdf + random.choice(CHANGES)(honest[len(pdf):])
            if changed == honest:
                continue
            just, said = self.is_just(pdf, honest, changed)
            answered += said
            if not just:
                self.points.check(f"a mutation of a {shape}", False, changed[len(pdf):])
        self.points.check(f"{ROUNDS} mutations of a {shape}, {answered} answered", answered > ROUNDS // 2)


def run(program, checked):
    seed = random.randrange(10**9)
    random.seed(seed)
    print(f"# seed {seed}")
    with tempfile.TemporaryDirectory() as folder:
        check = Check(program, checked, folder)
        for shape in ("table", "stream", "packed"):
            check.points.run(shape, lambda shape=shape: check.shape(shape))
        check.points.check("the test program ends well", check.inspector.close() == 0)
    check.points.end()


if __name__ == "__main__":
    run(*sys.argv[1:])
