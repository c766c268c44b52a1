# SPDX-License-Identifier: GPL-3.0-or-later
"""Where each value of a dossier stands in the window, read from the screens of its cadrage, and how one enters it there."""
import re
import xml.etree.ElementTree as ElementTree

from harness import DATA, click, do, focus_on, has_focus, height_of, press, promise, put_text, same_figures, states, text_of, type_text, wait_for, walk

CADRAGE = ElementTree.parse(DATA / "cadrages" / "plan-500000-2016.xml").getroot()
REGIONS = ElementTree.parse(DATA / "regions" / "regions.xml").getroot()
MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()


class Place:
    """One value's: the rank of its step, the name of what one enters it in, and what one chooses from; no choices: it is typed."""

    def __init__(self, step, name, choices=None):
        self.step, self.name, self.choices = step, name, choices


def capital(text):
    return text[:1].upper() + text[1:]


def _members(dimension, region):
    found = {each.get("id"): each.get("libelle") for each in CADRAGE.findall(f".//dimension[@id='{dimension}']/membre")}
    if dimension == "territoire":
        found = {each.get("code"): each.get("nom") for each in REGIONS.findall(f".//region[@code='{region}']//departement")}
    return found


def read_places(region):
    """Of every path that a screen shows."""
    steps = [each.get("id") for each in CADRAGE.findall("etapes/etape")]
    data = {each.get("id"): each for each in CADRAGE.find("donnees")}
    places = {}

    def add(step, path, name, given):
        choices = {each.get("id"): each.get("libelle") for each in given.findall("choix")}
        if given.get("type") == "oui-non":
            choices = {"oui": True, "non": False}
        places.setdefault(path, Place(steps.index(step) + 1, name, choices))

    for screen in CADRAGE.findall("ecrans/ecran"):
        step = screen.get("etape")
        for part in screen:
            if part.tag == "champs":
                for path in part.get("donnees").split():
                    add(step, path, capital(data[path].get("libelle")), data[path])
            if part.tag == "repartition":
                given = data[part.get("de")]
                dimensions = given.get("sur").split()
                columns = _members(dimensions[1], region) if len(dimensions) > 1 else {None: "Actions"}
                for row, label in _members(dimensions[0], region).items():
                    for column, title in columns.items():
                        add(step, f"{part.get('de')}[{row}{',' + column if column else ''}]", f"{label}, {title}", given)
            if part.tag == "tableau":
                _add_table(step, part, data, region, add)
    return places


def _add_table(step, part, data, region, add):
    columns = part.findall("colonne")
    for row in part.findall("ligne"):
        for path, column in zip(row.get("cases").split(), columns):
            given = data.get(path.split("[")[0])
            if given is not None and given.tag in ("saisie", "champ") and row.get("total") is None:
                add(step, path, f"{row.get('titre')}, {column.get('titre')}", given)
    for member, label in _members(part.get("membres"), region).items() if part.get("membres") else ():
        for column in columns:
            given = data.get(column.get("de")) if "." not in column.get("de") else ElementTree.Element("champ")
            path = column.get("de").replace("tranche.", f"tranche.{member}.") if "." in column.get("de") else f"{column.get('de')}[{member}]"
            if given.tag in ("saisie", "champ"):
                add(step, path, f"{label}, {column.get('titre')}", given)


def as_typed(text):
    """A date as a French person types it; all else as the file says it."""
    date = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", text)
    return f"{int(date[3])} {MONTHS[int(date[2]) - 1]} {date[1]}" if date else text


def read_values(path):
    """{path: (text, source)} of a sample."""
    return {each.get("chemin"): (each.text, each.get("source")) for each in ElementTree.parse(path).getroot().iter("valeur")}


class Form:
    """What can be entered on the page that is shown, found once by name."""

    def __init__(self, window, rank, by_hand=True):
        self.window, self.by_hand = window, by_hand
        self.page = window.turn_to(rank)
        self.read()

    def read(self):
        """Again, when the page has got other fields."""
        self.nodes = {}
        for node in walk(self.page):
            if node.get_role_name() in ("text", "combo box", "check box", "push button"):
                self.nodes.setdefault((node.get_role_name(), node.get_name()), node)

    def get(self, role, name):
        """By its name, which the accessibility of GTK 4.8 says twice for some."""
        for each in (name, f"{name} {name}"):
            if (role, each) in self.nodes:
                return self.nodes[role, each]
        raise KeyError(f"{role} “{name}” among {sorted(each for kind, each in self.nodes if kind == role)}")

    def enter(self, place, text):
        if place.choices == {}:
            self.type(place.name, as_typed(text))
        elif True in place.choices.values():
            self.switch(place.name, place.choices[text])
        else:
            self.choose(place.name, place.choices[text])

    def type(self, name, text):
        """With the mouse and the keys, or at once, as assistive technology does."""
        node = self.unfold(self.get("text", name))
        if not self.by_hand and "multi-line" not in states(node):
            put_text(node, text)
            if has_focus(node):
                press("Tab")
                wait_for(lambda: not has_focus(node), f"“{name}” entered")
            return
        focus_on(node)
        if text_of(node):
            press("ctrl+a")
        type_text(text)
        wait_for(lambda: same_figures(text_of(node)) == same_figures(text), lambda: f"“{text}” typed in “{name}”, not “{text_of(node)}”")
        press("Tab")

    def switch(self, name, is_on=True):
        node = self.get("check box", name)
        if ("checked" in states(node)) != is_on:
            click(node)
            wait_for(lambda: ("checked" in states(node)) == is_on, f"“{name}” switched")

    def choose(self, name, label):
        """Opened by a click, walked through with the arrows."""
        node = self.unfold(self.get("combo box", name))
        click(node)
        shown = wait_for(lambda: [label_of(each) for each in walk(node) if each.get_role_name() == "list item"], f"the choices of “{name}”")
        press("Home", *["Down"] * shown.index(label), "Return")
        wait_for(lambda: not any(each.get_role_name() == "list item" for each in walk(node)) and label_of(node) == label, f"“{label}” chosen")

    def unfold(self, node):
        """What is folded away has no height: the row above it that can be unfolded is clicked."""
        if height_of(node) > 1:
            return node
        row = node
        while not (row.get_role_name() == "list item" and height_of(row) > 1):
            row = row.get_parent()
        click(next(each for each in walk(row) if each.get_role_name() == "list item"))
        wait_for(lambda: height_of(node) > 1, f"“{node.get_name()}” unfolded")
        return node

    def retain(self, clauses):
        """Those of these names: some are there only once the one that holds them is retained."""
        while True:
            there = [name for (role, name) in self.nodes if role == "check box" and same_clause(name) in clauses and "checked" not in states(self.nodes[role, name])]
            if not there:
                return
            self.switch(there[0])
            self.read()

    def retained(self):
        """What the clauses that are switched on are called."""
        return {same_clause(name) for (role, name), node in self.nodes.items() if role == "check box" and "checked" in states(node)}

    def fill(self, values):
        """Of (place, text): each is a promise."""
        for place, text in values:
            try:
                self.enter(place, text)
                promise(True, f"{place.name}: {text}")
            except (KeyError, TimeoutError, ValueError, StopIteration) as error:
                promise(False, f"{place.name}: {text}", repr(error))

    def press_button(self, name):
        do(self.get("push button", name))


def same_clause(name):
    """The first clause that the act holds spells its abbreviations out; which is the first changes with what is retained."""
    return re.sub(r"la direction régionale [^()]*\((\w+)\)", r"la \1", name)


def label_of(node):
    return next((each.get_name() for each in walk(node) if each.get_role_name() == "label" and each.get_name() != "(Aucun)"), node.get_name())


PARTIES = {"etat": "l’État", "region": "la Région", "coparef": "le COPAREF", "pole_emploi": "Pôle emploi"}
OF_PERSON = {  # its choices: what the values of the file are called
    "civilite": ("Civilité", {"M": "Monsieur", "Mme": "Madame"}), "prenom": ("Prénom", {}), "nom": ("Nom", {}),
    "genre": ("Genre", {"m": "masculin", "f": "féminin"}), "qualite": ("Qualité", {}),
    "college": ("Collège", {"employeurs": "organisations d’employeurs", "salaries": "organisations syndicales de salariés"}),
}


def place_of_person(path):
    """Of parties.PARTY.representants.N.WHAT; None: another path."""
    found = re.fullmatch(r"parties\.(\w+)\.representants\.(\d+)\.(\w+)", path)
    if found is None or found[3] not in OF_PERSON:
        return None
    what, choices = OF_PERSON[found[3]]
    rank = "1re" if found[2] == "1" else f"{found[2]}e"
    return Place(1, f"{what} de la {rank} personne qui signe pour {PARTIES[found[1]]}", choices)


def by_step(values, places):
    """{step: [(place, text)]} of those values that a screen shows."""
    found = {}
    for path, (text, _) in values.items():
        place = places.get(path) or place_of_person(path)
        if place is not None:
            found.setdefault(place.step, []).append((place, text))
    return found
