# SPDX-License-Identifier: GPL-3.0-or-later
"""What PDF/UA-1 asks of the structure of a PDF and of its pages: each rule yields what breaks it."""
import re

from reading import elements_of, is_reference, kids_of, names_of, numbers_of, text_of

BLOCKS = {"/P", "/H1", "/H2", "/H3", "/H4", "/L", "/Table", "/TOC", "/Figure", "/Form", "/Div", "/Sect", "/Note"}
INLINE = {"/Span", "/Link", "/Note", "/Figure", "/Form", "/Reference"}
KIDS = {
    "/Document": BLOCKS, "/Sect": BLOCKS | {"/Sect"}, "/Div": BLOCKS,
    "/P": INLINE, "/H1": INLINE, "/H2": INLINE, "/H3": INLINE, "/H4": INLINE, "/Span": INLINE, "/Link": {"/Span"},
    "/Note": INLINE | BLOCKS, "/Caption": INLINE | {"/P"}, "/Lbl": INLINE, "/LBody": INLINE | BLOCKS,
    "/TH": INLINE | BLOCKS, "/TD": INLINE | BLOCKS, "/TOC": {"/Caption", "/TOC", "/TOCI"},
    "/TOCI": {"/Lbl", "/Reference", "/P", "/TOC"}, "/Reference": INLINE, "/L": {"/Caption", "/L", "/LI"},
    "/LI": {"/Lbl", "/LBody"}, "/Table": {"/Caption", "/THead", "/TBody", "/TFoot"},
    "/THead": {"/TR"}, "/TBody": {"/TR"}, "/TFoot": {"/TR"}, "/TR": {"/TH", "/TD"}, "/Figure": INLINE | {"/P"},
    "/Form": set(),
}
PAINTING = {"S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do", "Tj", "TJ", "'", '"'}
HIDDEN, PRINTED, NO_VIEW = 2, 4, 32
WIDTH, HEIGHT = 595.276, 841.89


def kind_of(pdf, value):
    return (pdf.get(value) or {}).get("/S") if is_reference(value) else None


def objects_in(pdf, kids):
    return [pdf.get(kid)["/Obj"] for kid in kids if isinstance(pdf.get(kid), dict) and pdf.get(kid).get("/Type") == "/OBJR"]


def attributes_of(pdf, element, owner):
    attributes = pdf.get(element).get("/A")
    for entry in attributes if isinstance(attributes, list) else [attributes]:
        if isinstance(pdf.get(entry), dict) and pdf.get(entry).get("/O") == owner:
            return pdf.get(entry)
    return {}


def marked(pdf):
    if pdf.find(pdf.catalog, "/MarkInfo", "/Marked") is not True or pdf.find(pdf.catalog, "/MarkInfo", "/Suspects"):
        yield "the file does not say that it is tagged"


def language(pdf):
    if not re.fullmatch(r"[a-z]{2}(-[A-Z]{2})?", text_of(pdf.catalog.get("/Lang")) or ""):
        yield "the catalog names no language"


def title_shown(pdf):
    if pdf.find(pdf.catalog, "/ViewerPreferences", "/DisplayDocTitle") is not True:
        yield "the window shows the name of the file"


def page_labels(pdf):
    if 0 not in numbers_of(pdf, pdf.catalog.get("/PageLabels")):
        yield "the pages have no labels"


def nesting(pdf):
    """Standard types, each where it may be, each knowing its parent."""
    for element, parent, kids in elements_of(pdf):
        kind, above = kind_of(pdf, element), kind_of(pdf, parent)
        if kind not in KIDS:
            yield f"{kind} is no type of ours"
        elif above is None and kind != "/Document" or above is not None and kind not in KIDS[above]:
            yield f"{kind} stands in {above}"
        if pdf.get(element).get("/P") != parent:
            yield f"{element} {kind} does not know its parent"
        for kid in kids:
            if not isinstance(pdf.get(kid), (int, dict)):
                yield f"{element} {kind} holds {kid}"


def headings(pdf):
    before = 0
    for element, _, _ in elements_of(pdf):
        level = re.fullmatch(r"/H(\d)", kind_of(pdf, element) or "")
        if level and int(level[1]) > before + 1:
            yield f"a heading of level {level[1]} comes after level {before}"
        before = int(level[1]) if level else before
    if before == 0:
        yield "there is no heading"


def figures(pdf):
    """Each in words, and where it stands on its page."""
    for element, _, _ in elements_of(pdf):
        if kind_of(pdf, element) != "/Figure":
            continue
        if not text_of(pdf.get(element).get("/Alt")):
            yield f"{element}: a figure without words"
        left, bottom, right, top = attributes_of(pdf, element, "/Layout").get("/BBox", [0, 0, 0, 0])
        if not 0 < left < right < WIDTH or not 0 < bottom < top < HEIGHT:
            yield f"{element}: a figure that is nowhere"


def notes(pdf):
    seen = set()
    for element, _, _ in elements_of(pdf):
        if kind_of(pdf, element) == "/Note":
            name = text_of(pdf.get(element).get("/ID"))
            if not name or name in seen:
                yield f"{element}: a note without a name of its own"
            seen.add(name)


def heads(pdf):
    for element, _, _ in elements_of(pdf):
        if kind_of(pdf, element) == "/TH" and \
                attributes_of(pdf, element, "/Table").get("/Scope") not in ("/Column", "/Row", "/Both"):
            yield f"{element}: nobody knows what this cell is the head of"


def width_of(pdf, row):
    return sum(attributes_of(pdf, cell, "/Table").get("/ColSpan", 1) for cell in kids_of(pdf, row))


def tables(pdf):
    """Regular: as many cells in each row; a caption comes first, a head has a body, one column head is there."""
    for element, _, kids in elements_of(pdf):
        kinds = [kind_of(pdf, kid) for kid in kids]
        if kind_of(pdf, element) != "/Table":
            continue
        rows = [row for kid in kids for row in kids_of(pdf, kid) if kind_of(pdf, row) == "/TR"]
        if len({width_of(pdf, row) for row in rows}) != 1:
            yield f"{element}: the rows of a table are not all as wide"
        if "/Caption" in kinds[1:] or kinds.count("/THead") > 1 or "/TBody" not in kinds:
            yield f"{element}: a table of {kinds}"
        if not any(kind_of(pdf, cell) == "/TH" for row in rows[:1] for cell in kids_of(pdf, row)):
            yield f"{element}: a table without a head"


def lists(pdf):
    for element, _, kids in elements_of(pdf):
        labelled = any(kind_of(pdf, kid) == "/Lbl" for item in kids for kid in kids_of(pdf, item))
        if kind_of(pdf, element) == "/L" and labelled and \
                attributes_of(pdf, element, "/List").get("/ListNumbering", "/None") == "/None":
            yield f"{element}: a list does not say that it is numbered"
        if kind_of(pdf, element) == "/LI" and [kind_of(pdf, kid) for kid in kids][-1:] != ["/LBody"]:
            yield f"{element}: an item without a body"


def annotations(pdf):
    """Each in the structure, under a Link or a Form of its own, which leads back to it; seen and printed."""
    parents = numbers_of(pdf, pdf.find(pdf.catalog, "/StructTreeRoot", "/ParentTree"))
    owners = {}
    for element, _, kids in elements_of(pdf):
        for annotation in objects_in(pdf, kids):
            owners.setdefault(annotation, []).append(element)
    for page in pdf.pages():
        for annotation in pdf.get(pdf.get(page).get("/Annots")) or []:
            value = pdf.get(annotation)
            kind = {"/Link": "/Link", "/Widget": "/Form"}.get(value["/Subtype"])
            mine = owners.get(annotation, [])
            if len(mine) != 1 or kind_of(pdf, mine[0]) != kind:
                yield f"{annotation}: an annotation that the structure does not have once"
            elif parents.get(value.get("/StructParent")) != mine[0]:
                yield f"{annotation}: the way back leads elsewhere"
            flags = value.get("/F", 0)
            if not flags & PRINTED or flags & (HIDDEN | NO_VIEW):
                yield f"{annotation}: an annotation that is not always seen"


def links(pdf):
    """Links, and bookmarks: there is one for the act and each of its headings."""
    if pdf.find(pdf.catalog, "/Outlines", "/First") is None:
        yield "there are no bookmarks"
    places = {text_of(name) for name, _ in names_of(pdf, pdf.find(pdf.catalog, "/Names", "/Dests"))}
    for reference, value in pdf.dictionaries():
        is_link, target = value.get("/Subtype") == "/Link", value.get("/Dest")
        if is_link and not text_of(value.get("/Contents")):
            yield f"{reference}: a link does not say where it leads"
        if (is_link or "/Title" in value and "/Parent" in value) and text_of(target) not in places and \
                not (isinstance(target, list) and target[0] in pdf.pages()):
            yield f"{reference}: a link or a bookmark leads nowhere"


def fields(pdf):
    """A Form is its one field; the field says what it is for."""
    for element, _, kids in elements_of(pdf):
        if kind_of(pdf, element) != "/Form":
            continue
        widgets = objects_in(pdf, kids)
        if len(kids) != 1 or len(widgets) != 1 or pdf.get(widgets[0]).get("/Subtype") != "/Widget":
            yield f"{element}: a Form is not one field"
        elif not text_of(pdf.get(widgets[0]).get("/TU")):
            yield f"{widgets[0]}: a field does not say what it is for"


def tab_order(pdf):
    for page in pdf.pages():
        if pdf.get(page).get("/Tabs") != "/S":
            yield f"{page}: the order of links is not that of the structure"


def painted(pdf):
    """All that is painted is content or decoration; content is that of one element, which the way back finds."""
    parents = numbers_of(pdf, pdf.find(pdf.catalog, "/StructTreeRoot", "/ParentTree"))
    owned = {(pdf.get(element).get("/Pg"), kid): element for element, _, kids in elements_of(pdf)
             for kid in kids if isinstance(kid, int)}
    for page in pdf.pages():
        ways = pdf.get(parents.get(pdf.get(page).get("/StructParents"))) or []
        met, open_tags, decoration = set(), [], []
        for operator, operands in pdf.contents(page):
            if operator in ("BDC", "BMC"):
                words = " ".join(operands)
                number = re.search(r"/MCID (\d+)", words)
                tag = "artifact" if operands[0] == "/Artifact" else "content" if number else "span"
                if tag != "span" and {"artifact", "content"} & set(open_tags):
                    yield f"{page}: “{words}” within {open_tags}"
                open_tags.append(tag)
                if operands[0] == "/Artifact":
                    decoration.append(words)
                if number:
                    met.add(int(number[1]))
            elif operator == "EMC":
                open_tags.pop()
            elif operator in PAINTING and not {"artifact", "content"} & set(open_tags):
                yield f"{page}: {operator} paints what is neither content nor decoration"
        if open_tags:
            yield f"{page}: {open_tags} is never closed"
        yield from agreement(page, met, {kid for at, kid in owned if at == page}, owned, ways)
        yield from running(page, decoration, page == pdf.pages()[0])


def agreement(page, met, expected, owned, ways):
    if met != expected:
        yield f"{page}: content {sorted(met ^ expected)} is not what the structure has"
    for number in range(max(len(ways), max(expected, default=-1) + 1)):
        if (ways[number] if number < len(ways) else None) != owned.get((page, number)):
            yield f"{page}: the way back from content {number} leads elsewhere"


def running(page, decoration, first):
    kinds = " ".join(decoration)
    for kind in ("/Footer",) if first else ("/Header", "/Footer"):
        if f"/Subtype {kind}" not in kinds or "/Type /Pagination" not in kinds:
            yield f"{page}: no {kind} is told from the text"
    for words in decoration:
        if not re.search(r"/Type /(Pagination|Layout|Page|Background)", words):
            yield f"{page}: decoration of no kind: {words}"


RULES = (marked, language, title_shown, page_labels, nesting, headings, figures, notes, heads, tables, lists,
         annotations, links, fields, tab_order, painted)
