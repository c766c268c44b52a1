# SPDX-License-Identifier: GPL-3.0-or-later
"""What PDF/A-3 asks of a PDF besides its structure: each rule yields what breaks it."""
import hashlib
import re
import xml.etree.ElementTree

from reading import is_reference, names_of, text_of

NAMESPACES = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/", "pdf": "http://ns.adobe.com/pdf/1.3/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/", "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
    "schema": "http://www.aiim.org/pdfa/ns/schema#", "property": "http://www.aiim.org/pdfa/ns/property#",
}
FORBIDDEN_KEYS = {"/AA", "/JS", "/XFA", "/Encrypt", "/NeedsRendering", "/Alternates", "/OPI", "/PS", "/Requirements"}
FORBIDDEN_ACTIONS = {"/Launch", "/JavaScript", "/Sound", "/Movie", "/ResetForm", "/ImportData", "/Hide", "/Rendition"}
OPERATORS = set("b B b* B* BDC BMC BT c cm cs CS d Do DP EMC ET f F f* g G gs h i j J K k l m M MP n q Q re rg RG ri s S "
                "sc SC scn SCN sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y ' \"".split()) - {"k", "K"}
DEPTH_MAX = 28


def header(pdf):
    lines = pdf.raw.split(b"\n", 2)
    if not re.fullmatch(rb"%PDF-1\.[4-7]", lines[0]) or not re.fullmatch(rb"%[\x80-\xff]{4,}", lines[1]):
        yield "the file does not begin as an archive does"
    if not pdf.raw.rstrip(b"\r\n").endswith(b"%%EOF"):
        yield "the file goes on after its end"


def streams(pdf):
    """Each ends where it says, on a line of its own."""
    starts = list(re.finditer(rb"/Length (\d+)(?:(?!endobj).)*?>>\r?\n?stream\r?\n", pdf.raw, re.DOTALL))
    if len(starts) < 5:
        yield "no stream is found"
    for start in starts:
        if not re.match(rb"\r?\n?endstream", pdf.raw[start.end() + int(start[1]):][:12]) or \
                pdf.raw[start.end() + int(start[1]):][:1] not in b"\r\n":
            yield f"the stream at {start.end()} does not end on a line of its own"


def identifier(pdf):
    parts = pdf.trailer.get("/ID") or []
    if len(parts) != 2 or any(len(part) < 34 for part in parts):
        yield "the file has no identifier"


def xmp_of(pdf):
    data = pdf.data(pdf.catalog.get("/Metadata"))
    try:
        return xml.etree.ElementTree.fromstring(data) if data else None
    except xml.etree.ElementTree.ParseError:
        return None


def said(tree, path):
    found = tree.findall(f".//{path}", NAMESPACES) if tree is not None else []
    return found[0].text or "" if len(found) == 1 else None


def standards(pdf):
    tree = xmp_of(pdf)
    if (said(tree, "pdfaid:part"), said(tree, "pdfaid:conformance")) != ("3", "A"):
        yield "the file does not say that it is a PDF/A-3a"
    if said(tree, "pdfuaid:part") != "1":
        yield "the file does not say that it is a PDF/UA-1"
    if said(tree, "schema:namespaceURI") != NAMESPACES["pdfuaid"] or said(tree, "property:name") != "part" or \
            said(tree, "property:category") != "internal" or said(tree, "schema:prefix") != "pdfuaid":
        yield "PDF/UA is not explained to PDF/A"
    if "/Filter" in (pdf.get(pdf.catalog.get("/Metadata")) or {}):
        yield "the metadata are packed"


def iso_date(text):
    parts = re.fullmatch(r"D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z", text or "")
    return "{}-{}-{}T{}:{}:{}Z".format(*parts.groups()) if parts else "?"


def information(pdf):
    """The same in both places; a title, in the language of the text by default."""
    tree, lines = xmp_of(pdf), pdf.get(pdf.trailer.get("/Info")) or {}
    pairs = (("/Title", "dc:title/rdf:Alt/rdf:li"), ("/Subject", "dc:description/rdf:Alt/rdf:li"),
             ("/Author", "dc:creator/rdf:Seq/rdf:li"), ("/Creator", "xmp:CreatorTool"), ("/Producer", "pdf:Producer"),
             ("/Keywords", "pdf:Keywords"))
    for key, path in pairs:
        if text_of(lines.get(key)) != said(tree, path):
            yield f"{key} is “{text_of(lines.get(key))}” here, “{said(tree, path)}” there"
    for key, path in (("/CreationDate", "xmp:CreateDate"), ("/ModDate", "xmp:ModifyDate")):
        if iso_date(text_of(lines.get(key))) != said(tree, path):
            yield f"{key} is not the same in both places"
    title = tree.find(".//dc:title/rdf:Alt/rdf:li", NAMESPACES) if tree is not None else None
    if title is None or title.get("{http://www.w3.org/XML/1998/namespace}lang") != "x-default" or not title.text:
        yield "there is no title"
    if said(tree, "dc:language/rdf:Bag/rdf:li") != text_of(pdf.catalog.get("/Lang")):
        yield "the metadata name another language"


def colours(pdf):
    intents = pdf.get(pdf.catalog.get("/OutputIntents")) or []
    for intent in intents:
        profile = pdf.get(intent).get("/DestOutputProfile")
        data = pdf.data(profile) or b""
        if pdf.get(intent).get("/S") != "/GTS_PDFA1" or pdf.get(profile).get("/N") != 3 or \
                data[36:40] != b"acsp" or data[16:20] != b"RGB " or not pdf.get(intent).get("/OutputConditionIdentifier"):
            yield "the colours' profile is not one"
    if len(intents) != 1:
        yield "the colours have no meaning"


def fonts(pdf):
    for reference, value in pdf.dictionaries():
        if value.get("/Type") != "/Font":
            continue
        kind = value.get("/Subtype")
        descriptor = pdf.get(value.get("/FontDescriptor")) or {}
        if kind not in ("/Type0", "/Type3") and not {"/FontFile", "/FontFile2", "/FontFile3"} & set(descriptor):
            yield f"{reference}: a font that is not in the file"
        if kind == "/CIDFontType2" and value.get("/CIDToGIDMap") != "/Identity":
            yield f"{reference}: a font without its map of glyphs"
        if kind == "/Type0" and (pdf.data(value.get("/ToUnicode")) is None or value.get("/Encoding") != "/Identity-H"):
            yield f"{reference}: nobody knows what the glyphs of a font mean"
        if kind == "/TrueType" and value.get("/Encoding") != "/WinAnsiEncoding" and "/ToUnicode" not in value:
            yield f"{reference}: nobody knows what the letters of a font mean"


def images(pdf):
    for reference, value in pdf.dictionaries():
        if value.get("/Subtype") == "/Image" and value.get("/Interpolate", False):
            yield f"{reference}: an image that may be smoothed"


def forbidden(pdf):
    for reference, value in pdf.dictionaries():
        for key in FORBIDDEN_KEYS & set(value):
            yield f"{reference}: {key}"
        if value.get("/S") in FORBIDDEN_ACTIONS or "LZW" in str(value.get("/Filter")) or "/F" in value and "/Length" in value:
            yield f"{reference}: {value.get('/S')} {value.get('/Filter')}"
    if "/Encrypt" in pdf.trailer:
        yield "the file is encrypted"


def attachments(pdf):
    """Each named, described and said to belong to the act; none but those."""
    listed = names_of(pdf, pdf.find(pdf.catalog, "/Names", "/EmbeddedFiles"))
    belonging = pdf.get(pdf.catalog.get("/AF")) or []
    if not listed or [name for name, _ in listed] != sorted(name for name, _ in listed):
        yield "the attachments are not listed in order"
    if sorted(belonging) != sorted(reference for _, reference in listed):
        yield "not every attachment belongs to the act"
    for _, reference in listed:
        value = pdf.get(reference)
        file = pdf.find(value, "/EF").get("/F")
        data, keys = pdf.data(file), pdf.get(file)
        if value.get("/AFRelationship") not in ("/Source", "/Data") or not text_of(value.get("/Desc")) or \
                not text_of(value.get("/UF")) or value.get("/F") != value.get("/UF"):
            yield f"{reference}: an attachment that does not say what it is"
        if not re.fullmatch(r"/(application|text)/\w+", keys.get("/Subtype", "")):
            yield f"{reference}: an attachment of no type"
        said_size, said_sum = (pdf.find(keys, "/Params", key) for key in ("/Size", "/CheckSum"))
        if said_size != len(data) or said_sum != "b:" + hashlib.md5(data).hexdigest() or \
                pdf.find(keys, "/Params", "/ModDate") != pdf.find(pdf.trailer, "/Info", "/ModDate"):
            yield f"{reference}: an attachment that is not what it says"


def form(pdf):
    """Fields to sign in, each with a name, a look and a page; unlike others, they are never filled in."""
    if "/AcroForm" not in pdf.catalog:
        return
    values = pdf.get(pdf.catalog["/AcroForm"])
    widgets = [widget for page in pdf.pages() for widget in pdf.get(pdf.get(page).get("/Annots")) or []
               if pdf.get(widget)["/Subtype"] == "/Widget"]
    listed = pdf.get(values.get("/Fields")) or []
    if sorted(listed) != sorted(widgets) or not listed or values.get("/NeedAppearances") or not values.get("/SigFlags", 0) & 1:
        yield "the fields of the file are not those of its pages"
    names = [text_of(pdf.get(field).get("/T")) or "" for field in listed]
    if len(set(names)) != len(names) or any(not re.fullmatch(r"signature_[a-z_]+_\d+", name) for name in names):
        yield f"the fields are called {names}"
    for field in listed:
        value = pdf.get(field)
        look = pdf.find(value, "/AP", "/N")
        if value.get("/FT") != "/Sig" or not is_reference(value.get("/P")) or not look or "/BBox" not in look:
            yield f"{field}: a field without a look"


def contents(pdf):
    for page in pdf.pages():
        depth = 0
        for operator, _ in pdf.contents(page):
            depth += (operator == "q") - (operator == "Q")
            if operator not in OPERATORS or not 0 <= depth <= DEPTH_MAX:
                yield f"{page}: {operator} at depth {depth}"


RULES = (header, streams, identifier, standards, information, colours, fonts, images, forbidden, attachments, form, contents)
