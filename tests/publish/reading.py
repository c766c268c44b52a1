# SPDX-License-Identifier: GPL-3.0-or-later
"""A PDF as Python values, read by qpdf: names "/N", references "7 0 R", texts "u:…" or "b:…"."""
import base64
import json
import re
import subprocess

REFERENCE = re.compile(r"\d+ \d+ R")
TOKEN = re.compile(
    rb"%[^\r\n]*|(?P<string>\((?:\\.|[^\\()]|\((?:\\.|[^\\()])*\))*\))|(?P<open><<)|(?P<close>>>)|(?P<hex><[0-9A-Fa-f\s]*>)"
    rb"|(?P<name>/[^\s()<>\[\]{}/%]*)|(?P<bracket>[\[\]])|(?P<word>[^\s()<>\[\]{}/%]+)", re.DOTALL)


def is_reference(value):
    return isinstance(value, str) and REFERENCE.fullmatch(value) is not None


def text_of(value):
    """What a text of the PDF says; None when it is no text."""
    if isinstance(value, str) and value.startswith("u:"):
        return value[2:]
    if isinstance(value, str) and value.startswith("b:"):
        return bytes.fromhex(value[2:]).decode("latin-1")
    return None


class Pdf:
    def __init__(self, path):
        self.raw = path.read_bytes()
        said = subprocess.run(["qpdf", "--json=2", "--json-key=qpdf", "--json-stream-data=inline",
                               "--decode-level=generalized", path], check=True, capture_output=True).stdout
        objects = json.loads(said)["qpdf"][1]
        self.trailer = objects.pop("trailer")["value"]
        self.objects = {key.removeprefix("obj:"): body for key, body in objects.items()}

    def get(self, value):
        """What a reference leads to (of a stream, its dictionary); any other value is itself."""
        while is_reference(value):
            body = self.objects.get(value, {"value": None})
            value = body["value"] if "value" in body else body["stream"]["dict"]
        return value

    def find(self, value, *keys):
        """Along keys and references; None where there is nothing."""
        for key in keys:
            value = self.get(value)
            if not isinstance(value, dict):
                return None
            value = value.get(key)
        return self.get(value)

    def data(self, reference):
        """The data of a stream, unpacked; None when it is no stream."""
        body = self.objects.get(reference, {}) if is_reference(reference) else {}
        return base64.b64decode(body["stream"]["data"]) if "stream" in body else None

    @property
    def catalog(self):
        return self.get(self.trailer["/Root"])

    def pages(self):
        """Their references, in order."""
        pending, pages = [self.catalog["/Pages"]], []
        while pending:
            node = pending.pop(0)
            if self.get(node).get("/Type") == "/Page":
                pages.append(node)
            else:
                pending[:0] = self.get(node)["/Kids"]
        return pages

    def dictionaries(self):
        """Each object that is a dictionary or has one, under its reference."""
        for reference in self.objects:
            value = self.get(reference)
            if isinstance(value, dict):
                yield reference, value

    def contents(self, page):
        """The operators of a page: each with what comes before it."""
        contents = self.get(page).get("/Contents")
        streams = contents if isinstance(contents, list) else [contents]
        operands = []
        for match in TOKEN.finditer(b"\n".join(self.data(stream) for stream in streams)):
            if match["word"] and not re.fullmatch(rb"[-+.\d]+|true|false|null", match["word"]):
                yield match["word"].decode(), operands
                operands = []
            elif match.lastgroup:
                operands.append(match[0].decode("latin-1"))


def kids_of(pdf, element):
    """The kids of a structure element, as one list; none of what is no element."""
    kids = pdf.find(element, "/K") if isinstance(pdf.get(element), dict) else None
    if isinstance(kids, list):
        return kids
    return [] if kids is None else [pdf.get(element)["/K"]]


def elements_of(pdf):
    """Each structure element in the order of reading: its reference, its parent's, its kids."""
    root = pdf.catalog.get("/StructTreeRoot")
    pending = [(kid, root) for kid in reversed(kids_of(pdf, root))] if root else []
    while pending:
        element, parent = pending.pop()
        kids = kids_of(pdf, element)
        yield element, parent, kids
        pending += [(kid, element) for kid in reversed(kids) if is_reference(kid) and "/S" in (pdf.get(kid) or {})]


def numbers_of(pdf, tree):
    """A number tree as a dictionary."""
    tree = pdf.get(tree) or {}
    numbers = pdf.get(tree.get("/Nums")) or []
    found = dict(zip(numbers[::2], numbers[1::2]))
    for kid in pdf.get(tree.get("/Kids")) or []:
        found.update(numbers_of(pdf, kid))
    return found


def names_of(pdf, tree):
    """A name tree as a list of names and what they lead to, in its order."""
    tree = pdf.get(tree) or {}
    names = pdf.get(tree.get("/Names")) or []
    found = list(zip(names[::2], names[1::2]))
    for kid in pdf.get(tree.get("/Kids")) or []:
        found += names_of(pdf, kid)
    return found
