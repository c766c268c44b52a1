#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The cadrage of the 2016 plan says what the reviewed model says: every paragraph, blank, check,
precondition and label of it, or a difference that justified.py gives a reason for. And no name
in the cadrage is declared nowhere.

check-modele.py MODELE.md CADRAGE.xml"""

import re
import sys
import xml.etree.ElementTree as ElementTree

from justified import ADDED, DIFFERENT, ELSEWHERE, MOVED, OMITTED

ELEMENTS = {
    "titre": "titre", "parties": "comparution", "visas": "visas", "preambule": "preambule",
    "formule": "formule", "article": "article", "signatures": "signatures", "annexe": "annexe",
    "partie": "partie", "division": "division", "tableau": "tableau",
}
CONTAINERS = set(ELEMENTS.values())
SENTENCES = ("alinea", "item", "case", "paraphes", "explications", "graphique", "sigles-employes")
WORDS_OF_FORMULAS = set(
    "et ou oui non si min max somme somme_partielle arrondi plancher repartir plafonner vide "
    "renseigne contient EUR action".split())


class Faults:
    """What is wrong, less what has a reason."""

    def __init__(self):
        self.lines = []
        self.used = set()

    def differ(self, where, what, expected, found):
        if expected == found:
            return
        key = f"{where}: {what}"
        if key in DIFFERENT:
            self.used.add(key)
        else:
            self.lines.append(f"{key}\n    model:   {expected}\n    cadrage: {found}")

    def add(self, line):
        self.lines.append(line)

    def end(self):
        for key in sorted(set(DIFFERENT) - self.used):
            self.add(f"{key}: is justified, but there is no such difference")
        return self.lines


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
    facts["words"] = fold(re.sub(r"⟨case: [^⟩]*⟩", "", text))
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
            kind = "item" if "." in match[1] else "alinea"
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


def read_cadrage_text(root):
    nodes, cells = {}, {}
    for element in root.find("texte"):
        read_node(element, "", nodes)
        if element.tag == "annexe":
            cells[element.get("id")] = {words_of(cell) for cell in element.iter()
                                        if cell.tag in ("cellule", "colonne")}
    return nodes, cells


# What is compared


def compare_text(model, cadrage, faults):
    nodes, cells = model
    found_nodes, found_cells = cadrage
    for name, facts in nodes.items():
        if name not in found_nodes:
            if name not in ELSEWHERE:
                faults.add(f"{name}: is missing in the cadrage")
            continue
        for what, expected in facts.items():
            faults.differ(name, what, expected, found_nodes[name].get(what))
    for name in found_nodes:
        if name not in nodes and name not in ADDED:
            faults.add(f"{name}: is not in the model")
    for name, expected in cells.items():
        for cell in expected:
            # The model writes {acte.reference} without its form in headings.
            cell = re.sub(r"\{(acte\.\w+)\}", r"{\1|annee}", cell)
            if cell not in found_cells[name] and f"{name}: {cell}" not in ELSEWHERE:
                faults.add(f"{name}: no table has the cell “{cell}”")


def compare_checks(lines, root, faults):
    checks = {check.get("id"): check for check in root.iter("controle")}
    rows = {row[0].strip("`"): row for row in rows_of(lines)}
    for name, (_, rule, level, message, evidence) in rows.items():
        check = checks.get(name)
        if check is None:
            if name not in ELSEWHERE:
                faults.add(f"check {name}: is missing in the cadrage")
            continue
        words = re.sub(r"\{pluriel:[^|}]*\|[^/}]*/([^}]*)\}", r"\1", words_of(check.find("message")))
        words = re.sub(r"\{(?:regle\.)?([^|}]*)\|[^}]*\}", r"{\1}", words)
        evidence = "+".join(re.findall(r"\[([^\]]+)\]", evidence))
        faults.differ(f"check {name}", "level", level, check.get("niveau"))
        faults.differ(f"check {name}", "message", message, words)
        faults.differ(f"check {name}", "evidence", evidence, check.get("preuve"))
        if rule.startswith("`") and rule.endswith("`") and rule.count("`") == 2:
            faults.differ(f"check {name}", "rule", rule.strip("`"), check.get("si"))
    for name in checks:
        if name not in rows and f"check {name}" not in ADDED:
            faults.add(f"check {name}: is not in the model")
    return len(rows)


def compare_preconditions(lines, root, faults):
    found = {p.get("id"): p for p in root.iter("prealable")}
    rows = {row[1].strip("`"): row for row in rows_of(lines)}
    for name, (_, _, label, *levels, evidence) in rows.items():
        precondition = found.pop(name, None)
        if precondition is None:
            if name not in ELSEWHERE:
                faults.add(f"precondition {name}: is missing in the cadrage")
            continue
        of_act = {n.get("acte"): n.get("valeur") for n in precondition}
        own = " pour sa signature" if precondition.get("pour-sa-signature") else ""
        acts = ("convention", "protocole", "convention-operationnelle")
        for act, level in zip(acts, levels):
            value = of_act[act].replace("sans-objet", "sans objet")
            faults.differ(f"precondition {name}", act, level,
                          value + (own if value == "bloquant" else ""))
        faults.differ(f"precondition {name}", "label", label, precondition.get("libelle"))
        faults.differ(f"precondition {name}", "evidence",
                      "+".join(re.findall(r"\[([^\]]+)\]", evidence)), precondition.get("preuve"))
    for name in found:
        if f"precondition {name}" not in ADDED:
            faults.add(f"precondition {name}: is not in the model")
    return len(rows)


def names_of_label_row(cell):
    """The ids of `tranche.1.pieces` to `tranche.3.pieces`: the datum behind each name."""
    names = [name for name in re.findall(r"`([^`]+)`", cell) if not name.startswith("[")]
    return {re.sub(r"^tranche\.\d\.", "tranche.", re.sub(r"\[.*\]$", "", name)) for name in names}


def compare_labels(lines, root, faults):
    data = {datum.get("id"): datum for datum in root.find("donnees")}
    n_labels = 0
    for cell, label, status in rows_of(lines):
        for name in sorted(names_of_label_row(cell)):
            n_labels += 1
            if name not in data:
                if name not in ELSEWHERE:
                    faults.add(f"label of {name}: the datum is missing in the cadrage")
                continue
            # What follows says how to fill the blank: a note, not a label.
            label = re.split(r", en complément|, avec son article", label)[0]
            faults.differ(f"label of {name}", "words", label, data[name].get("libelle"))
            required = data[name].get("obligatoire") == "oui"
            if data[name].tag in ("saisie", "champ"):
                faults.differ(f"label of {name}", "required", status[0] == "O", required)
    return n_labels


def compare_ids(lines, root, faults):
    """Every id of the model's own list of data."""
    declared = declared_ids(root)
    text = "\n".join(lines)
    names = set(re.findall(r"`([a-z_]+)(?:\[[^`]*\])?`", text.split("Identifiants nouveaux")[0]))
    for row in rows_of(text.split("Identifiants nouveaux")[1].split("\n")):
        known = re.findall(r"`([a-z][\w.]*)`", row[0])
        stem = known[0].rsplit(".", 1)[0] if known and "." in known[0] else (known or [""])[0]
        names.update(known)
        names.update(stem + more for more in re.findall(r"`(\.[\w.]+)`", row[0]))
    for name in sorted(names):
        stems = [name.replace(".P.", f".{party}.") for party in
                 ("etat", "region", "coparef", "pole_emploi")]
        stems = [re.sub(r"\.N\b", "", stem) for stem in stems]
        if not any(d == s or d.startswith(s + ".") for d in declared for s in stems):
            if name not in OMITTED:
                faults.add(f"{name}: is an id of the model that the cadrage does not declare")


# What the cadrage names


def declared_ids(root):
    ids = {datum.get("id") for datum in root.find("donnees")}
    for party in root.find("parties"):
        for rank in range(1, int(party.get("max")) + 1):
            ids |= {f"parties.{party.get('id')}.representants.{rank}.{field}" for field in
                    ("civilite", "prenom", "nom", "genre", "qualite", "college")}
    return ids


class Names:
    def __init__(self, root):
        self.data = declared_ids(root)
        self.dimensions = {d.get("id"): {m.get("id") for m in d} | {d.get("id")}
                           for d in root.find("dimensions")}
        self.parties = {p.get("id") for p in root.find("parties")}
        self.designations = {d.get("id") for d in root.find("designations")}
        self.sources = {s.get("id") for s in root.find("sources")}
        self.steps = {e.get("id") for e in root.find("etapes")}
        self.acts = {a.get("id") for a in root.find("actes")}
        self.acronyms = {s.get("id") for s in root.find("sigles")}
        self.nodes = read_cadrage_text(root)[0]

    def know_path(self, path):
        base, *members = re.split(r"[\[\],]+", path.rstrip("]"))
        if any(not any(m in d for d in self.dimensions.values()) for m in members):
            return False
        field = re.sub(r"^(\w+)\.(\w+)\.", r"\1.", base)
        stem = re.sub(r"\.representants$", "", base)
        return (base in self.data or base in self.designations or base.startswith("regle.")
                or base in {f"{d}.libelle" for d in self.dimensions}
                or {f"{base}.nom", f"{base}.prenom"} <= self.data
                or stem in {f"parties.{p}" for p in self.parties}
                or (base.split(".")[0] in self.dimensions and field in self.data))

    def unknown_in_formula(self, formula):
        bare = re.sub(r'"[^"]*"', "", formula)
        for name in re.findall(r"[a-z_][\w.]*(?:\[[^\]]*\])?", bare, re.IGNORECASE):
            if not (name in WORDS_OF_FORMULAS or name in self.dimensions or self.know_path(name)):
                yield name

    def unknown_in(self, element):
        get = element.get
        in_text = element.tag in ("valeur", "accord", "pluriel", "case")
        for attribute in ("si", "titre-si", "formule", "obligatoire-si"):
            yield from self.unknown_in_formula(get(attribute, ""))
        of = get("de", "") if in_text else get("chemin", "") or get("lieu", "")
        paths = [of] if of else []
        if element.tag in ("explications", "graphique"):
            paths = get("de").split()
        yield from (path for path in paths if not self.know_path(path))
        known = [(get("sur", ""), self.dimensions), (get("pour", ""), self.dimensions),
                 (get("source", ""), self.sources), (get("instruments", ""), self.acts),
                 (get("etape", ""), self.steps), (get("acte", ""), self.acts)]
        if element.tag == "sigle" and get("id") is None:
            known.append((get("de"), self.acronyms))
        if element.tag == "partie" and get("de"):
            known.append((get("de"), self.parties))
        for text, names in known:
            yield from (name for name in text.split() if name not in names)
        if element.tag == "renvoi" and get("a") not in self.nodes:
            yield get("a")


def check_names(root, faults):
    names = Names(root)
    for element in root.iter():
        for name in names.unknown_in(element):
            faults.add(f"<{element.tag} {element.get('id') or element.get('n') or ''}>: "
                       f"“{name}” is declared nowhere")


def count_of(nodes):
    kinds = [facts["kind"] for facts in nodes.values()]
    words = [facts.get("words") or "" for facts in nodes.values()]
    return {
        "articles": kinds.count("article"), "divisions": kinds.count("division"),
        "annexes": kinds.count("annexe"), "paragraphs": kinds.count("alinea"),
        "items": kinds.count("item"),
        "variants": sum(facts.get("variant") is not None for facts in nodes.values()),
        "optional clauses": sum(facts.get("usage") is not None for facts in nodes.values()),
        "blanks": sum(len(re.findall(r"\{[^}:@]*\|", text)) for text in words),
    }


def main(model_path, cadrage_path):
    with open(model_path, encoding="utf-8") as file:
        model = file.read()
    root = ElementTree.parse(cadrage_path).getroot()
    faults = Faults()
    text = read_model_text(part_of(model, "# 1. ", "# 2. "))
    found = read_cadrage_text(root)
    compare_text(text, found, faults)
    n_checks = compare_checks(part_of(model, "# 5. ", "# 6. "), root, faults)
    n_preconditions = compare_preconditions(part_of(model, "# 6. ", "# 7. "), root, faults)
    n_labels = compare_labels(part_of(model, "## 0.7", "# 1. "), root, faults)
    compare_ids(part_of(model, "## 0.3", "## 0.4"), root, faults)
    check_names(root, faults)
    counts = count_of(found[0])
    of_model = ", ".join(f"{counts[what]}/{n} {what}" for what, n in count_of(text[0]).items())
    print(f"cadrage/model: {of_model}; {n_checks} checks, {n_preconditions} preconditions, "
          f"{n_labels} labels in the model; {len(DIFFERENT)} justified differences")
    lines = faults.end()
    for line in lines:
        print(line, file=sys.stderr)
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
