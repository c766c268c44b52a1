#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The cadrage of the 2016 plan says what the reviewed model says: every paragraph, blank, check,
precondition and label of it, or a difference that justified.py gives a reason for. And no name
in the cadrage is declared nowhere.

check-modele.py [--self-test] MODELE.md CADRAGE.xml"""

import re
import sys
import xml.etree.ElementTree as ElementTree

from justified import ADDED, DIFFERENT, ELSEWHERE, OMITTED
from modele import part_of, read_cadrage_text, read_model_text, rows_of, words_of

WORDS_OF_FORMULAS = set(
    "et ou oui non si min max somme somme_partielle arrondi plancher repartir plafonner vide "
    "renseigne contient EUR action partie".split())


class Faults:
    """What is wrong, less what has a reason."""

    def __init__(self):
        self.lines = []
        self.used = set()
        self.added = set()

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

    def find_more(self, where):
        """Something that the model does not have."""
        self.added.add(where)
        if where not in ADDED:
            self.add(f"{where}: is not in the model")

    def end(self):
        for key in sorted((set(DIFFERENT) - self.used) | (set(ADDED) - self.added)):
            self.add(f"{key}: is justified, but there is no such difference")
        return self.lines


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
        if name not in nodes:
            faults.find_more(name)
    for name, expected in cells.items():
        for cell in expected if name not in ELSEWHERE else ():
            # The model writes {acte.reference} without its form in headings.
            cell = re.sub(r"\{(acte\.\w+)\}", r"{\1|annee}", cell)
            if cell not in found_cells[name] and f"{name}: {cell}" not in ELSEWHERE:
                faults.add(f"{name}: no table has the cell “{cell}”")


def compare_acronyms(lines, root, faults):
    """The table of the annex, against the list from which it is made."""
    acronyms = {a.get("id"): (a.get("developpement"), f"[{a.get('preuve')}]")
                for a in root.find("sigles")}
    rows = {row[0]: tuple(row[1:]) for row in rows_of(lines)}
    for name in sorted(set(rows) | set(acronyms)):
        faults.differ(f"acronym {name}", "words", rows.get(name), acronyms.get(name))


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
        if name not in rows:
            faults.find_more(f"check {name}")
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
            value = of_act.get(act, "none").replace("sans-objet", "sans objet")
            faults.differ(f"precondition {name}", act, level,
                          value + (own if value == "bloquant" else ""))
        faults.differ(f"precondition {name}", "label", label, precondition.get("libelle"))
        faults.differ(f"precondition {name}", "evidence",
                      "+".join(re.findall(r"\[([^\]]+)\]", evidence)), precondition.get("preuve"))
    for name in found:
        faults.find_more(f"precondition {name}")
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


def compare(model, root):
    """The faults, and a line of counts."""
    faults = Faults()
    text = read_model_text(part_of(model, "# 1. ", "# 2. "))
    found = read_cadrage_text(root)
    compare_text(text, found, faults)
    compare_acronyms(part_of(model, "### annexe: annexe-sigles", "# 2. "), root, faults)
    n_checks = compare_checks(part_of(model, "# 5. ", "# 6. "), root, faults)
    n_preconditions = compare_preconditions(part_of(model, "# 6. ", "# 7. "), root, faults)
    n_labels = compare_labels(part_of(model, "## 0.7", "# 1. "), root, faults)
    compare_ids(part_of(model, "## 0.3", "## 0.4"), root, faults)
    check_names(root, faults)
    counts = count_of(found[0])
    of_model = ", ".join(f"{counts[what]}/{n} {what}" for what, n in count_of(text[0]).items())
    return faults.end(), (f"cadrage/model: {of_model}; {n_checks} checks, "
                          f"{n_preconditions} preconditions, {n_labels} labels in the model; "
                          f"{len(DIFFERENT)} justified differences")


def test_itself(model, root):
    """Whatever is taken away is missed."""
    n_removals = 0
    for parent in list(root.iter()):
        for rank, child in enumerate(list(parent)):
            if child.tag not in ("alinea", "item", "controle", "prealable", "sigle", "renvoi"):
                continue
            parent.remove(child)
            n_removals += 1
            if not compare(model, root)[0]:
                name = child.get("id") or child.get("n") or child.get("de") or child.get("a")
                yield f"<{child.tag} {name}> in <{parent.tag} {parent.get('id')}> is not missed"
            parent.insert(rank, child)
    print(f"{n_removals} removals")


def main(*arguments):
    model_path, cadrage_path = arguments[-2:]
    with open(model_path, encoding="utf-8") as file:
        model = file.read()
    root = ElementTree.parse(cadrage_path).getroot()
    lines, counts = compare(model, root)
    print(counts)
    if arguments[0] == "--self-test" and not lines:
        lines = list(test_itself(model, root))
    for line in lines:
        print(line, file=sys.stderr)
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
