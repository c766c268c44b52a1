# SPDX-License-Identifier: GPL-3.0-or-later
"""Ways to take from a PDF what a rule asks of it: each changes the PDF in place."""
import base64
import re

from accessibility import attributes_of, kind_of
from reading import elements_of, names_of


def elements(pdf, kind):
    return [element for element, _, _ in elements_of(pdf) if kind_of(pdf, element) == kind]


def values(pdf, key, value):
    return [body for _, body in pdf.dictionaries() if body.get(key) == value]


def drop(*path):
    """Without a key of the catalog, or of what it leads to."""
    def damage(pdf):
        parent = pdf.find(pdf.catalog, *path[:-1]) if path[:-1] else pdf.catalog
        del parent[path[-1]]
    return damage


def drop_from(kind, key, rank=0):
    def damage(pdf):
        del pdf.get(elements(pdf, kind)[rank])[key]
    return damage


def change_in(key, value, *changes):
    """In the last dictionary in which key has that value."""
    def damage(pdf):
        found = values(pdf, key, value)[-1]
        for name, new in changes:
            found.pop(name, None)
            if new is not None:
                found[name] = new
    return damage


def rename(kind, other, rank=0):
    def damage(pdf):
        pdf.get(elements(pdf, kind)[rank])["/S"] = other
    return damage


def write(old, new, stream=None, count=1):
    """In the contents of the third page, or in another stream of the catalog."""
    def damage(pdf):
        reference = pdf.catalog[stream] if stream else pdf.get(pdf.pages()[2])["/Contents"]
        body = pdf.objects[reference]["stream"]
        before = base64.b64decode(body["data"])
        after = re.sub(old, new, before, count=count)
        if after == before:
            raise AssertionError(f"{old} is not there")
        body["data"] = base64.b64encode(after).decode()
    return damage


def write_raw(old, new):
    def damage(pdf):
        if old not in pdf.raw:
            raise AssertionError(f"{old} is not there")
        pdf.raw = pdf.raw.replace(old, new, 1)
    return damage


def lose_a_cell(pdf):
    row = pdf.get(elements(pdf, "/TR")[1])
    row["/K"] = row["/K"][:-1]


def loses_its_way_back(pdf):
    tree = pdf.find(pdf.catalog, "/StructTreeRoot", "/ParentTree", "/Nums")
    page = next(pdf.get(entry) for entry in tree[1::2] if isinstance(pdf.get(entry), list) and len(pdf.get(entry)) > 5)
    page[4], page[5] = page[5], page[4]


def two_notes(pdf):
    for element in elements(pdf, "/P")[:2]:
        pdf.get(element).update({"/S": "/Note", "/ID": "u:same"})


def heads_without_scope(pdf):
    attributes_of(pdf, elements(pdf, "/TH")[0], "/Table").pop("/Scope")


def unlisted_attachment(pdf):
    pdf.catalog["/AF"] = pdf.catalog["/AF"][1:]


def attachments_out_of_order(pdf):
    names = pdf.find(pdf.catalog, "/Names", "/EmbeddedFiles", "/Names")
    names[:] = names[2:] + names[:2]


def changed_attachment(pdf):
    reference = names_of(pdf, pdf.find(pdf.catalog, "/Names", "/EmbeddedFiles"))[0][1]
    pdf.objects[pdf.find(reference, "/EF")["/F"]]["stream"]["data"] = base64.b64encode(b"other").decode()


def font_outside(pdf):
    for value in values(pdf, "/Type", "/FontDescriptor"):
        value.pop("/FontFile2", None)


def same_field_twice(pdf):
    fields = values(pdf, "/FT", "/Sig")
    fields[0]["/T"] = fields[1]["/T"]


def other_profile(pdf):
    pdf.objects[pdf.get(pdf.catalog["/OutputIntents"][0])["/DestOutputProfile"]]["stream"]["data"] = ""


def no_destinations(pdf):
    pdf.find(pdf.catalog, "/Names")["/Dests"] = {"/Names": []}


# The rule that must notice, and what is done to the file.
DAMAGES = [
    ("marked", drop("/MarkInfo")),
    ("language", drop("/Lang")),
    ("title_shown", drop("/ViewerPreferences")),
    ("page_labels", drop("/PageLabels")),
    ("nesting", rename("/P", "/Artifact")), ("nesting", rename("/TBody", "/TR")), ("nesting", rename("/LI", "/P")),
    ("nesting", rename("/TOCI", "/P")), ("nesting", drop_from("/P", "/P")), ("nesting", rename("/H1", "/Title")),
    ("headings", rename("/H1", "/H2")), ("headings", rename("/H2", "/H3")),
    ("figures", drop_from("/Figure", "/Alt")), ("figures", drop_from("/Figure", "/A")),
    ("notes", two_notes), ("notes", rename("/P", "/Note")),
    ("heads", heads_without_scope), ("heads", drop_from("/TH", "/A", -1)),
    ("tables", lose_a_cell), ("tables", rename("/TBody", "/Caption")),
    ("lists", drop_from("/L", "/A")), ("lists", rename("/LBody", "/Lbl")),
    ("annotations", change_in("/Subtype", "/Link", ("/F", None))),
    ("annotations", change_in("/Subtype", "/Link", ("/StructParent", 0))),
    ("annotations", change_in("/Subtype", "/Widget", ("/F", 6))),
    ("annotations", drop_from("/Link", "/K")), ("annotations", drop_from("/Form", "/K")),
    ("annotations", rename("/Form", "/Link")),
    ("links", change_in("/Subtype", "/Link", ("/Contents", None))),
    ("links", no_destinations), ("links", drop("/Outlines")),
    ("links", drop("/Outlines", "/First", "/Dest")),
    ("fields", change_in("/Subtype", "/Widget", ("/TU", None))), ("fields", drop_from("/Form", "/K")),
    ("tab_order", change_in("/Type", "/Page", ("/Tabs", None))),
    ("painted", write(rb"(?s)/P << /MCID 4 >> BDC(.*?)EMC", rb"\1")),
    ("painted", write(rb"(?s)/Artifact <<.*?BDC(.*?)EMC", rb"\1")),
    ("painted", write(rb"/Subtype /Header", rb"/Subtype /Other")), ("painted", write(rb"/Subtype /Footer", rb"")),
    ("painted", write(rb"(/P << /MCID 3 >> BDC)", rb"/Artifact << /Type /Layout >> BDC \1")),
    ("painted", write(rb"/MCID 4 ", rb"/MCID 99 ")), ("painted", loses_its_way_back),
    ("painted", drop_from("/H2", "/K")), ("painted", drop_from("/TD", "/Pg")),
    ("header", write_raw(b"%PDF-1.7", b"%PDF-2.0")), ("header", write_raw(b"%%EOF\n", b"%%EOF\nmore")),
    ("streams", write_raw(b"\nendstream", b"endstream")),
    ("identifier", lambda pdf: pdf.trailer.pop("/ID")),
    ("standards", drop("/Metadata")), ("standards", write(b">3</pdfaid", b">2</pdfaid", "/Metadata")),
    ("standards", write(b">A</pdfaid", b">B</pdfaid", "/Metadata")),
    ("standards", write(b"pdfuaid:part", b"pdfuaid:port", "/Metadata", 0)),
    ("standards", write(b"(?s)<pdfaExtension:schemas>.*</pdfaExtension:schemas>", b"", "/Metadata")),
    ("information", lambda pdf: pdf.get(pdf.trailer["/Info"]).update({"/Title": "u:another"})),
    ("information", lambda pdf: pdf.get(pdf.trailer["/Info"]).pop("/Subject")),
    ("information", lambda pdf: pdf.get(pdf.trailer["/Info"]).update({"/Keywords": "u:plan"})),
    ("information", lambda pdf: pdf.get(pdf.trailer["/Info"]).update({"/ModDate": "u:20160325000000Z"})),
    ("information", write(b"x-default", b"fr-FR", "/Metadata", 0)),
    ("information", write(b"<rdf:li>fr-FR", b"<rdf:li>en", "/Metadata")),
    ("information", write(b"</dc:title>", b"", "/Metadata")),
    ("colours", drop("/OutputIntents")), ("colours", other_profile),
    ("fonts", change_in("/Subtype", "/CIDFontType2", ("/CIDToGIDMap", None))), ("fonts", font_outside),
    ("fonts", change_in("/Subtype", "/Type0", ("/ToUnicode", None))),
    ("images", change_in("/Type", "/Page", ("/Subtype", "/Image"), ("/Interpolate", True))),
    ("forbidden", change_in("/Type", "/Catalog", ("/AA", {}))),
    ("forbidden", change_in("/Type", "/Page", ("/S", "/JavaScript"))),
    ("attachments", drop("/AF")), ("attachments", unlisted_attachment), ("attachments", attachments_out_of_order),
    ("attachments", changed_attachment),
    ("attachments", change_in("/Type", "/Filespec", ("/AFRelationship", None))),
    ("attachments", change_in("/Type", "/Filespec", ("/Desc", None))),
    ("attachments", change_in("/Type", "/Filespec", ("/UF", None))),
    ("attachments", change_in("/Type", "/EmbeddedFile", ("/Subtype", None))),
    ("attachments", change_in("/Type", "/EmbeddedFile", ("/Params", {}))),
    ("form", drop("/AcroForm", "/SigFlags")), ("form", drop("/AcroForm", "/Fields")), ("form", same_field_twice),
    ("form", change_in("/FT", "/Sig", ("/AP", None))), ("form", change_in("/FT", "/Sig", ("/P", None))),
    ("contents", write(rb"\bBT\b", b"0 0 0 1 k BT")), ("contents", write(rb"\bBT\b", b"Q Q BT")),
]
