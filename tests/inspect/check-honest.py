#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What honest programs sign is found intact, with who signed, and Poppler agrees."""
import random
import sys
import tempfile

import inspector
import pdf_writer
import signers
from cms_writer import Cms
from points import Points

SHAPES = ["table", "stream", "packed"]
DSS = {200: b"<< /Type /DSS /Certs [201 0 R] /OCSPs [] /CRLs [] /VRI << /00AA << /Cert [201 0 R] >> >> >>",
       201: pdf_writer.stream("", b"certificate")}


def make_signers(folder):
    people = signers.Signers(folder)
    people.make("durand", "/O=Préfecture/CN=Élise Durand/GN=Élise/SN=Durand")
    people.make("martin", "/CN=Paul Martin")
    people.make("petit", "/CN=Anne Petit", key=("ec", "ec_paramgen_curve:P-256"))
    people.make_database(["durand", "martin"])
    return people


class Check:
    def __init__(self, program, checked, folder):
        self.points, self.people = Points(), make_signers(folder)
        self.inspector = inspector.Inspector(program, checked, folder)
        self.frozen = pdf_writer.Frozen()

    def is_intact(self, name, pdf, returned, n_signed):
        answer = self.inspector.verify(pdf, returned, self.people.authorities)
        signed = [field for field in answer.fields.values() if field["signed"]]
        sound = all(field["intact"] and field["covers_all"] and field["trusted"] for field in signed)
        order = list(answer.fields) == self.frozen.fields
        self.points.check(name, answer.intact and not answer.reasons and sound and order and len(signed) == n_signed, answer)
        valid = self.people.poppler_says(returned)
        self.points.check(f"{name}: Poppler agrees", len(valid) == n_signed and all(valid), valid)
        return answer

    def poppler(self, shape):
        pdf = self.frozen.write(shape)
        self.is_intact(f"nobody signed: {shape}", pdf, pdf, 0)
        returned, order = pdf, random.sample(self.frozen.fields, len(self.frozen.fields))
        for i, field in enumerate(order):
            returned = self.people.pdfsig(returned, field, ("durand", "martin")[i % 2], *(["-etsi"] if i == 2 else []))
        answer = self.is_intact(f"Poppler signs all, {shape}", pdf, returned, len(order))
        self.points.check(f"who signed what, {shape}", [answer.fields[field]["signer"] for field in order]
                          == ["Élise Durand", "Paul Martin"] * 2, answer)

    def other(self, shape):
        pdf, people = self.frozen.write(shape), self.people
        once = pdf_writer.sign_field(self.frozen, pdf, 0, people.cms("durand"), shape)
        answer = self.is_intact(f"another program signs: {shape}", pdf, once, 1)
        field = answer.fields["signature_etat_1"]
        self.points.check(f"signer, issuer and certificate: {shape}", field["signer"] == "Élise Durand"
                          and field["issuer"] == "Autorité d’essai" and len(field["fingerprint"]) == 64, field)
        twice = people.pdfsig(once, "signature_coparef_2", "martin")
        self.is_intact(f"then Poppler: {shape}", pdf, twice, 2)
        other = "table" if shape != "table" else "stream"
        self.is_intact(f"then a program that writes a {other} after a {shape}", pdf,
                       pdf_writer.sign_field(self.frozen, twice, 1, people.cms("petit"), other), 3)

    def kinds(self):
        pdf, people, sign = self.frozen.write(), self.people, pdf_writer.sign_field
        cades = sign(self.frozen, pdf, 2, people.cms("martin", cades=True), sub_filter="ETSI.CAdES.detached")
        self.is_intact("CAdES", pdf, cades, 1)
        for digest in ("sha384", "sha512"):
            self.is_intact(digest, pdf, sign(self.frozen, pdf, 2, people.cms("durand", digest)), 1)
        for name, more in (("named by its key", ["-keyid"]), ("RSA-PSS", ["-keyopt", "rsa_padding_mode:pss", "-keyopt", "rsa_pss_saltlen:32"])):
            returned = sign(self.frozen, pdf, 0, people.cms("durand", "sha256", *more))
            answer = self.inspector.verify(pdf, returned, people.authorities)
            self.points.check(f"{name}, which Poppler does not read", answer.intact and answer.fields["signature_etat_1"]["trusted"], answer)
        for attributes in (["type", "digest"], ["type", "digest", "certificate"]):
            self.is_intact(f"written by hand: {attributes}", pdf, sign(self.frozen, pdf, 3, Cms(people.folder, "durand", attributes=attributes)), 1)
        self.is_intact("an elliptic curve", pdf, sign(self.frozen, pdf, 0, people.cms("petit")), 1)
        many = people.cms("durand", "sha256", "-certfile", people.folder / "authority.pem")
        self.is_intact("with its authority", pdf, sign(self.frozen, pdf, 0, many), 1)

    def extras(self):
        """What signing programs change besides."""
        frozen, sign = self.frozen, self.people.cms("durand")
        catalog = frozen.catalog("/Extensions << /ESIC << /BaseVersion /1.7 /ExtensionLevel 5 >> >> /Version /1.7")
        information = b"<< /Title (Convention) /Producer (Quadripartite; modified) /ModDate (D:20260601120000Z) >>"
        extras = {
            "the settings of the form": {3: frozen.form("/DR << /Font << /Helv 5 0 R >> >> /DA (/Helv 0 Tf)").encode()},
            "the form in the catalog": {1: frozen.catalog(form=frozen.form()).encode()},
            "extensions": {1: catalog.encode()},
            "the date": {4: information},
            "the date in XMP": {6: pdf_writer.xmp("2026-06-01T12:00:00Z")},
            "objects written again as they were": {n: frozen.objects[n] for n in (1, 2, 3, 5, frozen.page_number(0))},
            "its page written again with other spaces": {
                frozen.page_number(3): frozen.page(3).replace(" ", "\n").encode()},
            "a new XMP": {1: frozen.catalog().replace("6 0 R", "210 0 R").encode(), 210: pdf_writer.xmp("2026")},
            "what is kept to check it": {1: frozen.catalog("/DSS 200 0 R").encode(), **DSS},
        }
        for shape in SHAPES:
            pdf = frozen.write(shape)
            for name, extra in extras.items():
                returned = pdf_writer.sign_field(frozen, pdf, 0, sign, shape, extra=extra)
                self.is_intact(f"{name}, {shape}", pdf, returned, 1)

    def evidence(self):
        """It comes after the signatures, more than once, and more signatures come after it."""
        frozen, pdf = self.frozen, self.frozen.write()
        returned = pdf_writer.sign_field(frozen, pdf, 0, self.people.cms("durand"))
        returned = pdf_writer.append(returned, {1: frozen.catalog("/DSS 200 0 R").encode(), **DSS})
        self.is_intact("evidence after a signature", pdf, returned, 1)
        more = DSS[200].replace(b"[201 0 R] /OCSPs", b"[201 0 R 210 0 R] /OCSPs")
        returned = pdf_writer.append(returned, {200: more, 210: pdf_writer.stream("", b"more")})
        self.is_intact("more evidence", pdf, returned, 1)
        returned = pdf_writer.sign_field(frozen, returned, 1, self.people.cms("martin"))
        self.is_intact("a signature after evidence", pdf, returned, 2)

    def spelling(self):
        """Ends of lines, and the comments of some programs."""
        frozen, pdf, sign = self.frozen, self.frozen.write(), self.people.cms("durand")
        plain = pdf_writer.sign_field(frozen, pdf, 0, lambda data: b"")
        tail = plain[len(pdf):]

        def rewritten(change):
            """The section is found again, and signed."""
            text = change(tail)
            start = len(pdf) + text.index(b"xref\n0 " if b"xref\n0 " in text else b"xref")
            text = text[:text.rindex(b"startxref")] + b"startxref\n%d\n%%%%EOF" % start
            empty = b" " * pdf_writer.RANGE_WIDTH
            place = text.index(b"/ByteRange [") + len(b"/ByteRange [")
            return pdf_writer.fill(pdf + text[:place] + empty + text[place + len(empty):], sign)
        self.is_intact("no line end at the end", pdf, rewritten(lambda text: text), 1)
        self.is_intact("a comment before the end", pdf,
                       rewritten(lambda text: text.replace(b"startxref", b"%Signer-5.5.13\nstartxref")), 1)
        returned = rewritten(lambda text: text)
        self.is_intact("a line end after the end", pdf, returned + b"\r\n", 1)
        self.is_intact("a signature after no line end", pdf, pdf_writer.sign_field(frozen, returned, 1, sign), 2)
        self.is_intact("line ends only", pdf, pdf + b"\n\r\n", 0)

    def trust(self):
        """A signature may be intact and its signer unknown."""
        frozen, pdf, people = self.frozen, self.frozen.write(), self.people
        people.make("alone", "/CN=Élise Durand", issuer=None)
        people.make("server", "/CN=Élise Durand", "server")
        people.make("cipher", "/CN=Élise Durand", "cipher")
        people.make("weak", "/CN=Élise Durand", key=("rsa:1024",))
        people.make("expired", "/CN=Élise Durand", days=-1)
        now = pdf_writer.TOMORROW
        cases = [("by itself", "alone", now, "authority"), ("of a server", "server", now, "sign documents"),
                 ("to encrypt", "cipher", now, "sign documents"), ("too short a key", "weak", now, "weak"),
                 ("not yet valid", "durand", "D:20010101000000Z", "not valid at the time"),
                 ("expired by now", "expired", now, "not valid at the time"),
                 ("no more valid", "durand", "D:20990101000000Z", "not valid at the time"),
                 ("trusted", "durand", now, "")]
        for name, who, when, words in cases:
            returned = pdf_writer.sign_field(frozen, pdf, 0, Cms(people.folder, who), when=when)
            answer = self.inspector.verify(pdf, returned, people.authorities)
            field = answer.fields["signature_etat_1"]
            self.points.check(f"trust: {name}", answer.intact and field["trusted"] == (words == "")
                              and words in field["distrust"] and (words == "") == (field["distrust"] == ""), answer)
        returned = pdf_writer.sign_field(frozen, pdf, 0, people.cms("durand"))
        answer = self.inspector.verify(pdf, returned)
        self.points.check("trust: no folder", answer.intact and not answer.fields["signature_etat_1"]["trusted"], answer)


def run(program, checked):
    seed = random.randrange(10**9)
    random.seed(seed)
    print(f"# seed {seed}")
    with tempfile.TemporaryDirectory() as folder:
        check = Check(program, checked, folder)
        for shape in SHAPES:
            check.points.run(f"Poppler, {shape}", lambda shape=shape: check.poppler(shape))
            check.points.run(f"another, {shape}", lambda shape=shape: check.other(shape))
        for name in ("kinds", "extras", "evidence", "spelling", "trust"):
            check.points.run(name, getattr(check, name))
        check.points.check("the test program ends well", check.inspector.close() == 0)
    check.points.end()


if __name__ == "__main__":
    run(*sys.argv[1:])
