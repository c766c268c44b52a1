#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What was changed after a signature, or made to look signed, is refused with its reason."""
import random
import re
import sys
import tempfile

import inspector
import pdf_writer
import signers
from cms_writer import MD5, SHA1, Cms
from points import Points

PART_OUTSIDE = 0.2  # of what is asked of the program; the rest is asked of its library, which is quicker
KINDS_OF_ANYTHING_BROKEN = {"DAMAGED", "HIDDEN", "CUT", "AFTER_END", "REMOVED"}


class Check:
    def __init__(self, program, checked, folder):
        self.points, self.people = Points(), signers.Signers(folder)
        self.people.make("durand", "/CN=Élise Durand")
        self.people.make("martin", "/CN=Paul Martin")
        self.people.make_database(["durand", "martin"])
        self.inspector = inspector.Inspector(program, checked, folder)
        self.frozen = pdf_writer.Frozen()
        self.pdf = self.frozen.write()
        self.sign = self.people.cms("durand")
        self.signed = pdf_writer.sign_field(self.frozen, self.pdf, 0, self.sign)

    def refuse(self, name, returned, kinds, words="", frozen=None):
        """The kinds that are named are among the reasons, and nothing else is but the others of their set."""
        how = "verify" if random.random() < PART_OUTSIDE else "inside"
        answer = self.inspector.verify(frozen or self.pdf, returned, self.people.authorities, how)
        named = kinds if isinstance(kinds, set) else {kinds}
        found = set(answer.kinds)
        words = words.lower()
        holds = not answer.error and not answer.intact and answer.reasons and (
            found & named if isinstance(kinds, set) else kinds in found) and words in " ".join(answer.reasons).lower()
        self.points.check(f"{name}: {', '.join(sorted(found))}", bool(holds), answer)
        return answer

    def append(self, objects, pdf=None, **settings):
        return pdf_writer.append(pdf or self.signed, {n: value.encode() if isinstance(value, str) else value
                                                      for n, value in objects.items()}, **settings)

    def changes(self):
        frozen, page = self.frozen, self.frozen.page_number(2)
        content = pdf_writer.stream("", b"BT /F1 12 Tf 60 700 Td (Montant : 90 330 000 EUR) Tj ET")
        note = "<< /Type /Annot /Subtype /FreeText /Rect [60 680 500 720] /Contents (90 330 000 EUR) >>"
        three, name = "page 3", frozen.fields[1]
        cases = [
            ("a content replaced", {page + 1: content}, "PAGE_CONTENT", three),
            ("a page with another content", {page: frozen.page(2).replace(f"{page + 1} 0 R", "200 0 R"), 200: content},
             "PAGE_CONTENT", three),
            ("a font replaced", {5: "<< /Type /Font /Subtype /Type1 /BaseFont /Symbol >>"}, "PAGE_CONTENT", "page 1"),
            ("an annotation over the text", {page: frozen.page(2, annotations=[200]), 200: note}, "ANNOTATION", three),
            ("a page turned", {page: frozen.page(2, "/Rotate 180")}, "PAGE_CONTENT", three),
            ("a page with an action", {page: frozen.page(2, "/AA << >>")}, "PAGE", three),
            ("a page less", {2: frozen.objects[2].replace(b"12 0 R", b"").replace(b"Count 4", b"Count 3")}, "PAGE_LIST", ""),
            ("a page more", {2: frozen.objects[2].replace(b"/Kids [", b"/Kids [200 0 R ").replace(b"Count 4", b"Count 5"),
                             200: frozen.page(0)}, "PAGE_LIST", ""),
            ("another tree of pages", {1: frozen.catalog().replace("2 0 R", "200 0 R"), 200: frozen.objects[2]}, "PAGE_LIST", ""),
            ("a field added", {3: frozen.form(numbers=[frozen.field_number(rank) for rank in range(4)] + [200]),
                               200: frozen.field(0).replace("etat_1", "etat_9")}, "FIELD_ADDED", ""),
            ("a field less", {3: frozen.form(numbers=[frozen.field_number(0)])}, "FIELD_ADDED", ""),
            ("a form of its own", {1: frozen.catalog(form="200 0 R"), 200: frozen.form(numbers=[])}, "FIELD_ADDED", ""),
            ("a form that calculates", {3: frozen.form("/XFA (x)")}, "OTHER_PART", ""),
            ("a field moved", {frozen.field_number(1): frozen.field(1, rect="[0 0 600 800]")}, "FIELD_MOVED", name),
            ("a field renamed", {frozen.field_number(1): frozen.field(1).replace("region", "etat")}, "FIELD_CHANGED", name),
            ("a picture in a field", {frozen.field_number(1): frozen.field(1, appearance=200), 200: content}, "FIELD_DRAWN", name),
            ("a picture in the appearance that was there", {frozen.field_number(1) + 1: content}, "ANNOTATION", "page 4"),
            ("a signature taken away", {frozen.field_number(0): frozen.field(0)}, "FIELD_AGAIN", frozen.fields[0]),
            ("an attached file", {11: pdf_writer.stream("/Type /EmbeddedFile", b"<other/>")}, "ATTACHMENTS", ""),
            ("other names", {9: "<< >>"}, "ATTACHMENTS", ""),
            ("the outline", {7: "<< /Type /Outlines /Count 1 >>"}, "OUTLINE", ""),
            ("the structure", {8: "<< /Type /StructTreeRoot /K [ 1 ] >>"}, "STRUCTURE", ""),
            ("the title", {4: frozen.objects[4].replace(b"Convention", b"Protocole")}, "INFORMATION", ""),
            ("the title in XMP", {6: pdf_writer.xmp("2026", "Protocole")}, "INFORMATION", ""),
            ("the language", {1: frozen.catalog().replace("fr-FR", "en-GB")}, "OTHER_PART", ""),
            ("an action on opening", {1: frozen.catalog("/OpenAction << /S /JavaScript /JS (x) >>")}, "OTHER_PART", ""),
            ("layers", {1: frozen.catalog("/OCProperties << >>")}, "OTHER_PART", ""),
            ("evidence that is none", {1: frozen.catalog("/DSS << /Certs [] /Pages 2 0 R >>")}, "OTHER_PART", ""),
            ("nothing but a new object", {200: "<< >>"}, "UNSIGNED", ""),
            ("nothing but a date", {4: frozen.objects[4].replace(b"2016", b"2017")}, "UNSIGNED", ""),
        ]
        for name, objects, kind, words in cases:
            for shape in ("table", "stream", "packed"):
                answer = self.refuse(f"{name} after a signature, {shape}", self.append(objects, shape=shape), kind, words)
                first = answer.fields["signature_etat_1"]
                self.points.check(f"{name}, {shape}: when it was",
                                  "after the signature of Élise Durand" in answer.reasons[0]
                                  and first["intact"] or name == "a signature taken away", answer)
            before = self.append(objects, pdf=self.pdf)
            if name != "a signature taken away":
                self.refuse(f"{name} before any signature", before, kind, "after the PDF was frozen")
            if "signature" not in name and "nothing" not in name:
                self.refuse(f"{name}, then signed", pdf_writer.sign_field(frozen, before, 2, self.sign), kind)

    def along(self):
        """The same in one revision with a signature."""
        frozen, page = self.frozen, self.frozen.page_number(2)
        content = pdf_writer.stream("", b"BT (90 330 000 EUR) Tj ET")
        cases = [("a content", {page + 1: content}, "PAGE_CONTENT"),
                 ("a page", {page: frozen.page(2, "/Rotate 90").encode()}, "PAGE_CONTENT"),
                 ("a form", {3: frozen.form(numbers=[]).encode()}, "FIELD_ADDED"),
                 ("a title", {4: b"<< /Title (x) >>"}, "INFORMATION"),
                 ("another field", {frozen.field_number(1): frozen.field(1, rect="[0 0 9 9]").encode()}, "FIELD_MOVED"),
                 ("a drawing elsewhere", {frozen.field_number(1): frozen.field(1, appearance=90).encode()}, "FIELD_DRAWN")]
        for name, extra, kind in cases:
            self.refuse(f"with a signature: {name}",
                        pdf_writer.sign_field(frozen, self.signed, 2, self.sign, extra=extra), kind)
        moved = frozen.field(2, "/V 90 0 R", rect="[0 0 600 800]").encode()
        number = frozen.field_number(2)
        self.refuse("a field signed and moved", pdf_writer.fill(
            pdf_writer.append(self.signed, {number: moved, 90: pdf_writer.signature_value()}), self.sign), "FIELD_MOVED")

    def hidden_edges(self):
        """Ways by which a later revision could reach what an earlier signature is over."""
        frozen, pdf = self.frozen, self.pdf
        look = pdf_writer.stream("/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources 300 0 R", b"")
        extra = {300: b"<< /Font 301 0 R >>", 301: b"<< /F1 5 0 R >>", 302: look}
        value = frozen.field(0, "/V 90 0 R", appearance=302).encode()
        signed = pdf_writer.fill(pdf_writer.append(pdf, {
            frozen.field_number(0): value, 90: pdf_writer.signature_value(), **extra}), self.sign)
        answer = self.inspector.verify(pdf, signed, self.people.authorities)
        self.points.check("an appearance of several objects", answer.intact, answer)
        for number in (90, 300, 301, 302):
            kind = {"ANNOTATION", "OTHER_PART", "FIELD_AGAIN"}
            self.refuse(f"part {number} of a signature changed later", self.append({number: b"<< /X 1 >>"}, pdf=signed), kind)
        dangling = pdf_writer.append(pdf, {frozen.field_number(0): value, 90: pdf_writer.signature_value(), 302: look})
        signed = pdf_writer.fill(dangling, self.sign)
        self.refuse("an object that was missing", self.append({300: b"<< /Font << >> >>"}, pdf=signed), {"ANNOTATION", "OTHER_PART"})
        shared = self.append({1: frozen.catalog("/DSS << /Certs 300 0 R >>"), 300: "[]",
                              frozen.field_number(1): frozen.field(1, "/Lock 300 0 R")}, pdf=self.signed)
        self.refuse("a lock without a signature", shared, "FIELD_DRAWN")
        evidence = self.append({1: frozen.catalog(f"/DSS << /Certs {frozen.page_number(0) + 1} 0 R >>")})
        self.refuse("evidence that names a page's content, which then changes",
                    self.append({frozen.page_number(0) + 1: pdf_writer.stream("", b"0 g")}, pdf=evidence), "PAGE_CONTENT")

    def signatures(self):
        """Signatures that were moved, wrapped or emptied."""
        frozen, pdf, signed, number = self.frozen, self.pdf, self.signed, self.frozen.field_number(1)
        value = pdf_writer.find_last(pdf)[1]
        start, end = self.gap(signed)
        self.refuse("a signature in a second field", self.append({number: frozen.field(1, f"/V {value} 0 R")}),
                    "SIGNATURE_COPIED")
        copied = re.search(rb"<< /Type /Sig .*?>\n? *>>", signed, re.DOTALL)[0]
        self.refuse("a copy of a signature in a second field",
                    self.append({number: frozen.field(1, "/V 90 0 R"), 90: copied}), "SIGNATURE_RANGE")
        self.refuse("a signature written in its field",
                    self.append({number: frozen.field(1, "/V ").replace("/V", f"/V {copied.decode('latin-1')}")}),
                    {"SIGNATURE_COPIED", "SIGNATURE_RANGE", "SIGNATURE_KIND"})
        size = len(signed)
        bounds = {"nothing": [0, 0, 0, 0], "negative": [0, -1, end, size - end], "too long": [0, start, end, size],
                  "huge": [0, start, 99999999999999999, 5], "overflowing": [0, start, end, 999999999999999999],
                  "overlapping": [0, end, start, size - start],
                  "not from the start": [1, start - 1, end, size - end], "too early": [0, start, end, size - end - 2],
                  "a wider gap": [0, start - 40, end, size - end], "a wider gap behind": [0, start, end + 4, size - end - 4],
                  "a narrower gap": [0, start + 1, end - 1, size - end + 1]}
        for name, numbers in bounds.items():
            self.refuse(f"a range: {name}", pdf_writer.sign_field(frozen, pdf, 0, self.sign, bounds=numbers), "SIGNATURE_RANGE")
        changes = {"its range is null": (rb"/ByteRange \[[^\]]*\]", b"null"), "its range is missing": (rb"/ByteRange \[[^\]]*\]", b""),
                   "its contents are null": (rb"/Contents <[^>]*>", b"/Contents null"),
                   "its contents are missing": (rb"/Contents <[^>]*>", b""),
                   "its contents are empty": (rb"/Contents <[^>]*>", b"/Contents <>"),
                   "its contents are a reference": (rb"/Contents <[^>]*>", b"/Contents 5 0 R")}
        for name, (pattern, text) in changes.items():
            emptied = re.sub(pattern, b"/ByteRange null" if text == b"null" else text, pdf_writer.signature_value())
            returned = self.append({frozen.field_number(0): frozen.field(0, "/V 90 0 R"), 90: emptied}, pdf=pdf)
            self.refuse(name, returned, {"SIGNATURE_RANGE"})
        self.refuse("a kind that is not known", pdf_writer.sign_field(frozen, pdf, 0, self.sign, sub_filter="adbe.x509.rsa_sha1"),
                    "SIGNATURE_KIND")
        self.refuse("two contents", pdf_writer.sign_field(frozen, pdf, 0, self.sign, more="/Contents <00>"), "DAMAGED")
        self.refuse("two ranges", pdf_writer.sign_field(frozen, pdf, 0, self.sign, more="/ByteRange [0 0 0 0]"), "DAMAGED")
        stamp = pdf_writer.signature_value("ETSI.RFC3161").replace(b"/Type /Sig", b"/Type /DocTimeStamp")
        self.refuse("a time-stamp in a field", pdf_writer.fill(self.append(
            {number: frozen.field(1, "/V 90 0 R"), 90: stamp}), self.sign), "SIGNATURE_KIND")
        self.refuse("a time-stamp with a field of its own", pdf_writer.fill(self.append({
            3: frozen.form(numbers=[frozen.field_number(rank) for rank in range(4)] + [91]),
            91: frozen.field(0, "/V 90 0 R", rect="[0 0 0 0]").replace("etat_1", "stamp"), 90: stamp}), self.sign), "TIME_STAMP")

    @staticmethod
    def gap(pdf):
        start = pdf.rindex(b"/Contents <") + len("/Contents ")
        return start, pdf.index(b">", start) + 1

    def cryptography(self):
        frozen, pdf, folder = self.frozen, self.pdf, self.people.folder
        cases = [
            ("another text", Cms(folder, "durand", digest=bytes(32)), "SIGNATURE_WRONG"),
            ("no attributes", Cms(folder, "durand", attributes=()), "SIGNATURE_UNREADABLE"),
            ("no digest", Cms(folder, "durand", attributes=("type",)), "SIGNATURE_UNREADABLE"),
            ("two signers", Cms(folder, "durand", signers=2), "SIGNATURE_UNREADABLE"),
            ("no signer", Cms(folder, "durand", signers=0), "SIGNATURE_UNREADABLE"),
            ("SHA-1", Cms(folder, "durand", method=SHA1), "SIGNATURE_WEAK"),
            ("MD5", Cms(folder, "durand", method=MD5), "SIGNATURE_WEAK"),
            ("another certificate named", Cms(folder, "durand", attributes=("type", "digest", "other certificate")),
             "SIGNATURE_UNREADABLE"),
            ("its method is not announced", Cms(folder, "durand", announced=["2.16.840.1.101.3.4.2.3"]), "SIGNATURE_UNREADABLE"),
            ("no method is announced", Cms(folder, "durand", announced=[]), "SIGNATURE_UNREADABLE"),
            ("what it is over is in it", Cms(folder, "durand", content=b"90 330 000 EUR"), "SIGNATURE_UNREADABLE"),
            ("a part too many", Cms(folder, "durand", more=b"\x05\x00"), "SIGNATURE_UNREADABLE"),
            ("no PKCS#7", lambda data: b"\x30\x03\x02\x01\x01", "SIGNATURE_UNREADABLE"),
            ("bytes after it", lambda data: self.sign(data) + b"\x01", "SIGNATURE_UNREADABLE"),
            ("cut", lambda data: self.sign(data)[:-20], {"SIGNATURE_UNREADABLE", "SIGNATURE_WRONG"}),
            ("noise", lambda data: random.randbytes(2000), "SIGNATURE_UNREADABLE"),
            ("a signature of other bytes", lambda data: self.sign(data[:-1]), "SIGNATURE_WRONG"),
        ]
        for name, sign, kind in cases:
            self.refuse(f"cryptography: {name}", pdf_writer.sign_field(frozen, pdf, 0, sign), kind)
        self.refuse("CAdES without its certificate named", pdf_writer.sign_field(
            frozen, pdf, 0, Cms(folder, "durand"), sub_filter="ETSI.CAdES.detached"), "SIGNATURE_UNREADABLE")
        chained = pdf_writer.sign_field(frozen, pdf, 0, Cms(folder, "durand", others=("martin", "authority")))
        answer = self.inspector.verify(pdf, chained, self.people.authorities)
        self.points.check("the signer is who signed, not who comes first",
                          answer.intact and answer.fields["signature_etat_1"]["signer"] == "Élise Durand", answer)
        place = self.signed.index(b"/M (D:")
        changed = self.signed[:place + 6] + b"1" + self.signed[place + 7:]
        self.refuse("a changed byte in what was signed", changed, "SIGNATURE_WRONG")

    def other_files(self):
        signed = self.signed
        place = self.pdf.index(b"/Count 4")
        self.refuse("a changed digit in the frozen bytes", signed[:place + 7] + b"3" + signed[place + 8:], "OTHER_FILE")
        other = pdf_writer.Frozen(text="Montant : 80 330 001 EUR")
        self.refuse("another version", pdf_writer.sign_field(other, other.write(), 0, self.sign), "OTHER_FILE")
        self.refuse("a beginning of it", self.pdf[:-10], "CUT")
        self.refuse("written again", self.frozen.write("stream"), "OTHER_FILE")
        for name, data in (("not a PDF", b"\x89PNG\r\n" * 9), ("zeros", bytes(5000)), ("one byte", b"%"), ("only its head", b"%PDF-1.7\n")):
            self.refuse(name, data, {"OTHER_FILE", "CUT"})
        for name, data in (("an object", b"90 0 obj\n<< >>\nendobj\n"), ("a word", b"hello"), ("zeros", bytes(100))):
            self.refuse(f"after the end: {name}", signed + data, {"AFTER_END", "CUT"})
            self.refuse(f"after the end of the frozen: {name}", self.pdf + data, {"AFTER_END", "CUT"})

    def structure(self):
        """Tables that lead elsewhere, and bytes that none tells of."""
        pdf, signed, frozen = self.pdf, self.signed, self.frozen
        first, last = pdf_writer.find_last(pdf)[0], pdf_writer.find_last(signed)[0]
        content = pdf_writer.stream("", b"0 g")
        tail = signed[len(pdf):]
        broken = {"DAMAGED"}
        cases = {
            "an object that no table tells of": (signed[:last] + b"90 0 obj\n<< >>\nendobj\n" + signed[last:], {"HIDDEN"}),
            "a word before the table": (signed[:last] + b"hello\n" + signed[last:], {"HIDDEN"}),
            "a word between objects": (signed[:last] + b"hello endobj\n" + signed[last:], {"HIDDEN"}),
            "a word before all": (pdf + b"hello\n" + self.shifted(tail, 6), {"HIDDEN"}),
            "a word before the end": (signed.replace(b"startxref\n%d" % last, b"hello\nstartxref\n%d" % last), broken),
            "a table that is not the last": (pdf + tail.replace(b"startxref\n%d\n" % last, b"startxref\n%d\n" % first), {"AFTER_END"}),
            "no table before": (pdf + tail.replace(b"/Prev %d" % first, b""), broken),
            "a loop": (pdf + tail.replace(b"/Prev %d" % first, b"/Prev %d" % last), broken),
            "another table before": (pdf + tail.replace(b"/Prev %d" % first, b"/Prev %d" % (first - 1)), broken),
            "a negative place": (pdf + tail.replace(b"/Prev %d" % first, b"/Prev -%d" % first), broken),
            "a hybrid table": (pdf + tail.replace(b"/Prev ", b"/XRefStm 9 /Prev "), broken),
            "another root": (pdf + tail.replace(b"/Root 1 0 R", b"/Root 2 0 R"), broken),
            "encrypted": (pdf + tail.replace(b"/Root", b"/Encrypt 5 0 R /Root"), broken),
            "another identity": (pdf + tail.replace(b"<0011", b"<1111", 1), broken),
            "a size too small": (pdf + re.sub(rb"/Size \d+", b"/Size 3", tail), broken),
            "a key twice": (pdf + self.shifted(tail.replace(b"/F 4", b"/F 4 /F 4", 1), 5, first=False), broken),
            "a number in an entry": (pdf + re.sub(rb"(\d{10}) 00000 n", rb"0000000017 00000 n", tail, count=1), broken),
            "an entry beyond the end": (pdf + re.sub(rb"(\d{10}) 00000 n", rb"0900000017 00000 n", tail, count=1), broken),
            "a generation": (pdf + tail.replace(b" 00000 n", b" 00001 n", 1), broken),
            "the same entry twice": (pdf + re.sub(rb"(\d+ 1\n\d{10} 00000 n \n)", rb"\1\1", tail, count=1), broken),
            "freed": (self.free(signed, frozen.page_number(0) + 1), {"REMOVED"}),
        }
        for name, (returned, kinds) in cases.items():
            if name not in ("a table that is not the last", "freed"):
                at = returned.rindex(b"\nxref\n") + 1
                returned = re.sub(rb"startxref\n\d+\n%%EOF\n$", b"startxref\n%d\n%%%%EOF\n" % at, returned)
            self.refuse(f"structure: {name}", returned, kinds)
        deep = b"[" * 100000 + b"]" * 100000
        self.refuse("deep nesting", self.append({90: deep}), "DAMAGED")
        self.refuse("a million dictionaries", self.append({90: b"<< /A " * 1000000}), "DAMAGED")
        bomb = pdf_writer.zlib.compress(bytes(200 << 20), 9)
        number, size = pdf_writer.find_last(signed)
        table = pdf_writer.stream(f"/Type /XRef /W [1 4 2] /Size {size + 1} /Root 1 0 R /Prev {number} /Filter /FlateDecode", bomb)
        self.refuse("a bomb for a table", signed + b"%d 0 obj\n%s\nendobj\nstartxref\n%d\n%%%%EOF\n" % (size, table, len(signed)),
                    "DAMAGED")
        packed = pdf_writer.stream("/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode", bomb)
        returned = pdf_writer.append(signed, {frozen.page_number(0): frozen.page(0).encode()}, shape="packed")
        value = re.search(rb"<< /Type /ObjStm.*?endstream", returned[len(signed):], re.DOTALL)[0]
        self.refuse("a bomb for an object stream", self.moved(signed, returned, value, packed), KINDS_OF_ANYTHING_BROKEN)
        for generation in (1, 65535):
            changed = self.append({frozen.page_number(0) + 1: content})
            number = frozen.page_number(0) + 1
            changed = signed + changed[len(signed):].replace(b"%d 0 obj" % number, b"%d %d obj" % (number, generation)) \
                .replace(b" 00000 n", b" %05d n" % generation)
            shift = len(str(generation)) - 1
            at = pdf_writer.find_last(changed)[0]
            changed = changed[:changed.rindex(b"startxref")] + b"startxref\n%d\n%%%%EOF\n" % (at + shift)
            self.refuse(f"a content of generation {generation}", changed, "PAGE_CONTENT", "page 1")

    @staticmethod
    def shifted(tail, more, first=True):
        """The entries of a table whose objects, or all but the first, stand so much later."""
        head, mark, table = tail.rpartition(b"\nxref\n")
        places = iter(range(len(tail)))
        return head + mark + re.sub(rb"(\d{10}) 00000 n", lambda found: b"%010d 00000 n" % (
            int(found[1]) + (more if first or next(places) > 0 else 0)), table)

    @staticmethod
    def moved(signed, returned, value, other):
        """Another value for the last but one object; what stands behind it is found again."""
        shift = len(other) - len(value)
        at = pdf_writer.find_last(returned)[0]
        table = returned[at:]
        section = table[:table.rindex(b"startxref")]
        body = returned[:at].replace(value, other)
        row = at.to_bytes(4, "big")
        data = re.search(rb"stream\n(.*)\nendstream", section, re.DOTALL)[1]
        plain = pdf_writer.zlib.decompress(data).replace(row, (at + shift).to_bytes(4, "big"))
        coded = pdf_writer.zlib.compress(plain)
        section = section.replace(data, coded).replace(b"/Length %d" % len(data), b"/Length %d" % len(coded))
        return body + section + b"startxref\n%d\n%%%%EOF\n" % (at + shift)

    @staticmethod
    def free(signed, number):
        last, size = pdf_writer.find_last(signed)
        return signed + (b"xref\n%d 1\n0000000000 00001 f \ntrailer\n<< /Size %d /Root 1 0 R /Info 4 0 R /Prev %d /ID "
                         b"[<00112233445566778899aabbccddeeff> <00>] >>\nstartxref\n%d\n%%%%EOF\n" % (number, size, last, len(signed)))

    def truncated(self):
        """Cut at any place, it is not intact; but what has all of a revision is that revision."""
        twice = pdf_writer.sign_field(self.frozen, self.signed, 1, self.sign)
        ends = {len(self.pdf), len(self.signed)}
        for place in [random.randrange(1, len(twice)) for _ in range(150)] + [len(twice) - n for n in range(2, 52)]:
            cut = twice[:place]
            how = "verify" if place % 10 == 0 else "inside"
            answer = self.inspector.verify(self.pdf, cut, self.people.authorities, how)
            whole = any(end - 1 <= place <= end for end in ends)
            if answer.error or answer.intact != whole:
                self.points.check(f"cut at {place}", False, answer)
        self.points.check("cut at 200 places", True)
        nothing = self.inspector.verify(self.pdf, b"", self.people.authorities)
        self.points.check("cut before its first byte", not nothing.intact and nothing.error and "empty" in nothing.error[1], nothing)


def run(program, checked):
    seed = random.randrange(10**9)
    random.seed(seed)
    print(f"# seed {seed}")
    with tempfile.TemporaryDirectory() as folder:
        check = Check(program, checked, folder)
        for name in ("changes", "along", "hidden_edges", "signatures", "cryptography", "other_files", "structure", "truncated"):
            check.points.run(name, getattr(check, name))
        check.points.check("the test program ends well", check.inspector.close() == 0)
    check.points.end()


if __name__ == "__main__":
    run(*sys.argv[1:])
