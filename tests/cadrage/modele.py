# SPDX-License-Identifier: GPL-3.0-or-later
"""The text of an act, as the model writes it and as a cadrage holds it, in one form."""

import re

from justified import MOVED

ELEMENTS = {
    "titre": "titre", "parties": "comparution", "visas": "visas", "preambule": "preambule",
    "formule": "formule", "article": "article", "signatures": "signatures",
    "annexe": "annexe",
    "partie": "partie", "division": "division", "tableau": "tableau",
}
CONTAINERS = set(ELEMENTS.values())
SENTENCES = ("alinea", "item", "case", "paraphes", "explications", "graphique", "sigles-employes")


def fold(text):
    return " ".join(text.split())


def part_of(model, first, last):
    return model[model.index(f"\n{first}"):model.index(f"\n{last}")].split("\n")


def condition_of(text):
    """The condition in the language of formulas."""
    text = re.sub(r"([\w.\[\]]+) renseignée?\b", r"renseigne(\1)", text.strip())
    if text == "parties.region.delegation":
        text = "parties.region.signe_par ≠ executif"
    return re.sub(r"([=≠]) ([a-z][a-z-]*)\b", r'\1 "\2"', text)


def cells_of(line):
    """The cells of a line of a table; \\| is a bar inside a cell."""
    cells = re.split(r"(?<!\\)\|", line.strip().strip("|"))
    return [cell.strip().replace("\\|", "|") for cell in cells]


def rows_of(lines):
    """The rows of all tables, less their headings and rules."""
    tables = [cells_of(line) if line.startswith("|") else None for line in lines]
    for before, row, after in zip([None] + tables, tables, tables[1:] + [None]):
        is_rule = row is not None and set("".join(row)) <= set("-")
        heads = after is not None and set("".join(after)) <= set("-")
        if row is not None and not is_rule and not (before is None and heads):
            yield row


# The text of the model


def read_sentence(text):
    """Its variant, condition and choice, then its words."""
    facts = {"variant": None, "condition": None, "usage": None}
    names = {"variante": "variant", "si": "condition", "facultatif": "usage"}
    while match := re.match(r"⟨(variante|si|facultatif): ([^⟩]*)⟩ ?", text):
        facts[names[match[1]]] = match[2]
        text = text[match.end():]
    if facts["condition"] is not None:
        facts["condition"] = condition_of(facts["condition"])
    words = fold(re.sub(r"⟨case: [^⟩]*⟩", "", text))
    # A slot of the grid: its heading, the capacity; the name is that of the slot's person.
    facts["words"] = re.sub(r"^(Pour [^,]+), (.*) : \{[^}]*\|prenom-nom\}$", r"\1 : \2", words)
    return facts


def read_attribute(facts, name, text):
    if name == "si":
        facts["condition"] = condition_of(text)
    elif name == "facultatif":
        facts["usage"] = re.sub(r" \[\w+\]$", "", text.split(" – ", 1)[1])
    elif name == "titre":
        facts["title"] = text
    elif name == "titre-si-sans-adhesion":
        facts["other title"] = text
    elif name == "instruments":
        facts["acts"] = text.replace(",", "")


def read_model_text(lines):
    """id → facts, for containers and sentences; and id of an annex → cells of its tables."""
    nodes, cells = {}, {}
    top = current = None
    for line in lines:
        if match := re.match(r"(###|####) (\w+): (\S+)$", line):
            kind, name = ELEMENTS[match[2]], match[3]
            name = MOVED.get(f"{match[2]}: {name}", name)
            current = name if match[1] == "###" else f"{top}.{name}"
            top = name if match[1] == "###" else top
            nodes.setdefault(current, {"kind": kind, "condition": None, "usage": None, "acts": None,
                                       "title": None, "other title": None})
        elif match := re.match(r"- ([\w-]+): (.*)$", line):
            if current is not None:
                read_attribute(nodes[current], match[1], match[2])
        elif match := re.match(r"§([\d.]+) \[([^\]]+)\] (.*)$", line):
            name = f"{current}.{match[1]}"
            name = MOVED.get(name, name)
            kind = "item" if "." in match[1] else "case" if "⟨case: " in line else "alinea"
            nodes[name] = {"kind": kind, "evidence": match[2], **read_sentence(match[3])}
        elif line.startswith("|") and current is not None:
            row = [read_sentence(cell)["words"] for cell in cells_of(line)]
            cells.setdefault(top, []).extend(cell for cell in row if cell.strip("-–"))
    return nodes, cells


# The text of the cadrage


def inline_of(element):
    get = element.get
    if element.tag == "valeur":
        return "{%s|%s}" % (get("de"), get("forme"))
    if element.tag == "accord":
        return "{accord:%s|%s/%s}" % (get("de"), get("m"), get("f"))
    if element.tag == "pluriel":
        return "{pluriel:%s|%s/%s}" % (get("de"), get("un"), get("plusieurs"))
    return "{sigle:%s}" % get("de") if element.tag == "sigle" else "{@%s}" % get("a")


def words_of(element):
    """Words and blanks, as the model writes them."""
    text = element.text or ""
    for child in element:
        if child.tag != "item":
            text += inline_of(child) + (child.tail or "")
    return fold(text)


def read_node(element, parent, nodes):
    name = element.get("id") or element.get("n")
    whole = f"{parent}.{name}" if parent else name
    if element.tag == "variantes":
        whole = parent
    elif element.tag in CONTAINERS:
        nodes[whole] = {"kind": element.tag, "condition": element.get("si"),
                        "usage": element.get("usage"), "acts": element.get("instruments"),
                        "title": element.get("titre"), "other title": element.get("titre-sinon")}
    elif element.tag in SENTENCES:
        nodes[whole] = {"kind": element.tag, "evidence": element.get("preuve"),
                        "variant": element.get("variante"), "condition": element.get("si"),
                        "usage": element.get("usage"), "words": words_of(element)}
    else:
        return
    for child in element:
        read_node(child, whole, nodes)


def cells_of_annex(annex, root):
    """What stands in its tables; a row made for each member is written out."""
    members = {dimension.get("id"): {m.get("id"): m.get("libelle") for m in dimension}
               or {"t": "{territoire.nom|texte}"} for dimension in root.find("dimensions")}
    for column in annex.iter("colonne"):
        yield words_of(column)
    for row in annex.iter("ligne"):
        dimension = row.get("pour")
        for cell in row:
            for member, label in members.get(dimension, {"": ""}).items():
                words = words_of(cell).replace(f"[{dimension}]", f"[{member}]")
                yield words.replace("{%s.libelle|texte}" % dimension, label)


def read_cadrage_text(root):
    nodes, cells = {}, {}
    for element in root.find("texte"):
        read_node(element, "", nodes)
        if element.tag == "annexe":
            cells[element.get("id")] = set(cells_of_annex(element, root))
    return nodes, cells
