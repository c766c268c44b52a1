# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes PDF files with places to sign, and appends revisions to them, honest or not."""
import datetime
import re
import zlib

FIELDS = ["signature_etat_1", "signature_region_1", "signature_coparef_1", "signature_coparef_2"]
CONTENTS_BYTES = 8192
RANGE_WIDTH = 40
IDENTITY = "/ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]"
TOMORROW = (datetime.datetime.now() + datetime.timedelta(days=1)).strftime("D:%Y%m%d120000+02'00'")


def rect_of(rank):
    left, top = 60 + 240 * (rank % 2), 500 - 120 * (rank // 2)
    return f"[{left} {top} {left + 200} {top + 80}]"


def stream(dictionary, data):
    return b"<< %s /Length %d >>\nstream\n%s\nendstream" % (dictionary.encode(), len(data), data)


def xmp(date, title="Convention"):
    text = (f'<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF '
            f'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="d" '
            f'xmlns:xmp="x"><dc:title>{title}</dc:title><xmp:ModifyDate>{date}</xmp:ModifyDate></rdf:Description>'
            f'</rdf:RDF></x:xmpmeta><?xpacket end="w"?>')
    return stream("/Type /Metadata /Subtype /XML", text.encode())


class Frozen:
    """Numbers: 1 catalog, 2 pages, 3 form, 4 information, 5 font, 6 metadata, 7 outline, 8 structure, 9 names,
    10 specification, 11 attached file; then page and content, in turn; then field and appearance, in turn."""

    def __init__(self, n_pages=4, fields=FIELDS, text="Montant : 80 330 000 EUR", attached=b"<dossier/>"):
        self.n_pages, self.fields = n_pages, fields
        self.first_page, self.first_field = 12, 12 + 2 * n_pages
        self.objects = self.common_objects(attached)
        for page in range(n_pages):
            self.add_page(page, text)
        for rank in range(len(fields)):
            self.objects[self.field_number(rank)] = self.field(rank).encode()
            self.objects[self.field_number(rank) + 1] = stream("/Type /XObject /Subtype /Form /BBox [0 0 200 80]", b"")

    def page_number(self, page):
        return self.first_page + 2 * page

    def field_number(self, rank):
        return self.first_field + 2 * rank

    def common_objects(self, attached):
        kids = " ".join(f"{self.page_number(page)} 0 R" for page in range(self.n_pages))
        return {
            1: self.catalog().encode(),
            2: f"<< /Type /Pages /Kids [{kids}] /Count {self.n_pages} /MediaBox [0 0 595.5 842] >>".encode(),
            3: self.form().encode(),
            4: b"<< /Title (Convention) /Producer (Quadripartite) /ModDate (D:20161118120000+01'00') >>",
            5: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
            6: xmp("2016-11-18T12:00:00+01:00"),
            7: f"<< /Type /Outlines /Count 0 /First null /Dest [{self.first_page} 0 R /Fit] >>".encode(),
            8: b"<< /Type /StructTreeRoot /K [] >>",
            9: b"<< /EmbeddedFiles << /Names [(dossier.xml) 10 0 R] >> >>",
            10: b"<< /Type /Filespec /F (dossier.xml) /UF (dossier.xml) /EF << /F 11 0 R >> /AFRelationship /Source >>",
            11: stream("/Type /EmbeddedFile /Subtype /text#2Fxml /Filter /FlateDecode", zlib.compress(attached, 9)),
        }

    def catalog(self, more="", form="3 0 R"):
        return (f"<< /Type /Catalog /Pages 2 0 R /AcroForm {form} /Metadata 6 0 R /Outlines 7 0 R /StructTreeRoot 8 0 R "
                f"/Names 9 0 R /Lang (fr-FR) {more} >>")

    def form(self, more="", numbers=None):
        numbers = numbers if numbers is not None else [self.field_number(rank) for rank in range(len(self.fields))]
        return f"<< /Fields [{' '.join(f'{number} 0 R' for number in numbers)}] /SigFlags 1 {more} >>"

    def add_page(self, page, text):
        number = self.page_number(page)
        data = f"BT /F1 12 Tf 60 700 Td (Page {page + 1}. {text}) Tj ET".encode()
        self.objects[number] = self.page(page).encode()
        self.objects[number + 1] = stream("/Filter /FlateDecode", zlib.compress(data))

    def page(self, page, more="", annotations=None):
        number, last = self.page_number(page), page == self.n_pages - 1
        own = [self.field_number(rank) for rank in range(len(self.fields))] if last else []
        shown = " ".join(f"{one} 0 R" for one in own + (annotations or []))
        return (f"<< /Type /Page /Parent 2 0 R /Contents {number + 1} 0 R /Resources << /Font << /F1 5 0 R >> >> "
                f"/Annots [{shown}] {more} >>")

    def field(self, rank, more="", rect=None, appearance=None):
        number = self.field_number(rank)
        return (f"<< /Type /Annot /Subtype /Widget /FT /Sig /T ({self.fields[rank]}) /TU (Place {rank + 1}) /F 4 "
                f"/Rect {rect or rect_of(rank)} /P {self.page_number(self.n_pages - 1)} 0 R "
                f"/AP << /N {appearance or number + 1} 0 R >> {more} >>")

    def write(self, shape="table"):
        return append(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", self.objects, shape, root="/Root 1 0 R /Info 4 0 R")


def find_last(pdf):
    """Where the last section is, and how many objects there are."""
    at = int(re.findall(rb"startxref\s+(\d+)", pdf)[-1])
    return at, max(int(size) for size in re.findall(rb"/Size (\d+)", pdf))


def write_table(objects, offsets, keys, body):
    start = len(body)
    lines = [b"xref\n"] + ([b"0 1\n0000000000 65535 f \n"] if "/Prev" not in keys else [])
    for number in sorted(offsets):
        lines.append(b"%d 1\n%010d 00000 n \n" % (number, offsets[number]))
    return b"".join(lines) + b"trailer\n<< %s >>\n" % keys.encode(), start


def write_stream(number, offsets, packed, keys, body):
    rows, index, start = [], [], len(body)
    entries = {**{n: (1, offset, 0) for n, offset in offsets.items()}, **packed, number: (1, start, 0)}
    if "/Prev" not in keys:
        entries[0] = (0, 0, 0)
    for n in sorted(entries):
        kind, place, within = entries[n]
        rows.append(bytes([kind]) + place.to_bytes(4, "big") + within.to_bytes(2, "big"))
        index.append(f"{n} 1")
    data = zlib.compress(b"".join(rows))
    value = stream(f"/Type /XRef /W [1 4 2] /Index [{' '.join(index)}] {keys} /Filter /FlateDecode", data)
    return b"%d 0 obj\n%s\nendobj\n" % (number, value), start


def pack(number, objects):
    """An object stream of all that may be in one, its entries, and what is left."""
    names = [n for n, value in objects.items() if b"stream\n" not in value and b"/ByteRange" not in value]
    head, values, entries = [], b"", {}
    for rank, n in enumerate(names):
        head.append(f"{n} {len(values)}")
        values += objects[n] + b"\n"
        entries[n] = (2, number, rank)
    head = " ".join(head).encode() + b"\n"
    data = zlib.compress(head + values)
    value = stream(f"/Type /ObjStm /N {len(names)} /First {len(head)} /Filter /FlateDecode", data)
    return value, entries, {n: value for n, value in objects.items() if n not in names}


def append(pdf, objects, shape="table", root="/Root 1 0 R /Info 4 0 R", keys="", identity=IDENTITY):
    """Appends a revision. Shapes: table, stream, packed (object streams). A value None leaves the number free."""
    size = max(objects, default=0) + 1
    previous = ""
    if b"startxref" in pdf:
        last, known = find_last(pdf)
        size, previous = max(size, known), f"/Prev {last}"
    body, offsets, packed = pdf, {}, {}
    if shape == "packed":
        value, packed, objects = pack(size, objects)
        objects = {**objects, size: value}
        size += 1
    for number, value in objects.items():
        offsets[number] = len(body)
        body += b"%d 0 obj\n%s\nendobj\n" % (number, value)
    keys = f"/Size {size + (shape != 'table')} {root} {identity} {previous} {keys}"
    if shape == "table":
        section, start = write_table(objects, offsets, keys, body)
    else:
        section, start = write_stream(size, offsets, packed, keys, body)
    return body + section + b"startxref\n%d\n%%%%EOF\n" % start


def signature_value(sub_filter="adbe.pkcs7.detached", when=TOMORROW, more=""):
    return (f"<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /{sub_filter} /M ({when}) {more} "
            f"/ByteRange [{' ' * RANGE_WIDTH}] /Contents <{'0' * 2 * CONTENTS_BYTES}> >>").encode()


def gap_of(pdf):
    """Of the last signature: where its digits begin and end, brackets included."""
    start = pdf.rindex(b"/Contents <0000") + len("/Contents ")
    return start, pdf.index(b">", start) + 1


def fill(pdf, sign, bounds=None):
    """Puts the range and the signature into the last place that waits for them; sign: bytes → DER."""
    start, end = gap_of(pdf)
    bounds = bounds or [0, start, end, len(pdf) - end]
    place = pdf.rindex(b"/ByteRange [" + b" " * RANGE_WIDTH) + len("/ByteRange [")
    pdf = pdf[:place] + " ".join(map(str, bounds)).encode().ljust(RANGE_WIDTH) + pdf[place + RANGE_WIDTH:]
    der = sign(pdf[:start] + pdf[end:])
    return pdf[:start + 1] + der.hex().encode().ljust(2 * CONTENTS_BYTES, b"0") + pdf[end - 1:]


def sign_field(frozen, pdf, rank, sign, shape="table", sub_filter="adbe.pkcs7.detached", extra=None, **settings):
    """Signs a field as other programs than Poppler do."""
    number = find_last(pdf)[1]
    bounds, keys = settings.pop("bounds", None), settings.pop("keys", "")
    look = stream("/Type /XObject /Subtype /Form /BBox [0 0 200 80] /Resources << /Font << /F1 5 0 R >> >>",
                  b"BT /F1 9 Tf 5 40 Td (Signed) Tj ET")
    objects = {
        frozen.field_number(rank): frozen.field(rank, f"/V {number} 0 R", appearance=number + 1).encode(),
        number: signature_value(sub_filter, **settings),
        number + 1: look,
        **(extra or {}),
    }
    return fill(append(pdf, objects, shape, keys=keys), sign, bounds)
