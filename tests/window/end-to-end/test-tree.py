# SPDX-License-Identifier: GPL-3.0-or-later
"""Every control has a name that says what it is, no two inputs of a page the same one, and every action a key or a menu."""
import pathlib
import re
from collections import Counter

from harness import DATA, DIGIT_KEYS, Desk, Window, cli, find, find_all, finish, height_of, press, promise, states, wait_for, walk

WIDGET = re.compile(r"(Gtk|Adw|Quad)[A-Z]\w*")  # the name that GTK gives to what has none
INPUTS = ("text", "entry", "combo box", "check box", "spin button")
# Not what one acts on: what scrolls, and the parts of GTK's own composites, whose whole bears the name.
DIALOGS = ("what if", "preferences", "help", "new dossier", "versions", "versions of a frozen act", "freezing", "frozen")
PLACES = ("scroll pane", "list", "filler", "panel", "tool bar", "tree table")

ROOT = pathlib.Path(__file__).resolve().parents[3]

desk = Desk()
dossier = desk.home / "arbre.convention"
cli("import", dossier, DATA / "samples" / "alpc-2016.xml")


def holds_label(node):
    """A row that says what it is by its text."""
    return node.get_role_name() == "list item" and any(each.get_role_name() == "label" and each.get_name().strip() for each in walk(node))


def look_at(node, title):
    nodes = [each for each in walk(node) if "focusable" in states(each)]
    # What has no place on the screen: parts of GTK's own windows that are not used.
    if title in DIALOGS:
        nodes = [each for each in nodes if height_of(each) > 1]
    nameless = Counter(f"{each.get_role_name()} “{each.get_name()}”" for each in nodes
                       if each.get_role_name() not in PLACES and not holds_label(each) and (not (each.get_name() or "").strip() or WIDGET.fullmatch(each.get_name())))
    promise(not nameless, f"{title}: every control has a name", nameless)
    names = Counter(each.get_name() for each in nodes if each.get_role_name() in INPUTS)
    twice = [name for name, number in names.items() if number > 1]
    promise(not twice, f"{title}: no two inputs have the same name", twice)
    doubled = [each.get_name() for each in nodes if re.fullmatch(r"(.+) \1", each.get_name() or "")]
    promise(not doubled, f"{title}: no name is said twice", doubled)
    return nodes


def dialog(title, *keys):
    press(*keys)
    wait_for(lambda: len(window.frames()) > 1, f"the dialog {title}")
    look_at(window.root.get_child_at_index(len(window.frames()) - 1), title)
    press("Escape")
    wait_for(lambda: len(window.frames()) == 1, f"the end of the dialog {title}")


window = Window(desk)
look_at(window.root, "start window, empty")
dialog("new dossier", "ctrl+n")
press("ctrl+q")
window.wait_end()

window = Window(desk, dossier)
header = look_at(window.root.get_child_at_index(0), "dossier window")
for rank in range(len(DIGIT_KEYS)):
    page = window.turn_to(rank + 1)
    look_at(page, window.step_name())
press("ctrl+h")
wait_for(lambda: window.step_name() == "Historique", "the history")
look_at(window.page(), "Historique")
dialog("what if", "ctrl+i")
dialog("preferences", "ctrl+comma")
dialog("help", "F1")
dialog("versions", "ctrl+shift+h")
press("ctrl+f")
find(window.root, "entry", "~her")
look_at(window.root.get_child_at_index(0), "dossier window with its search")
press("Escape", "alt+Home")
wait_for(lambda: len(window.frames()) > 1, "the start window")
look_at(window.root.get_child_at_index(len(window.frames()) - 1), "start window with a dossier")
press("ctrl+q")
promise(window.wait_end() == 0 and window.warnings() == [], "nothing was warned of", window.said())

# Of an act that can be frozen.
complete = desk.home / "complet.convention"
cli("import", complete, DATA / "samples" / "essai-complet.xml")
window = Window(desk, complete)
wait_for(lambda: next(find_all(window.root, "push button", "Figer…"), None), "what comes next")
dialog("freezing", "ctrl+shift+f")
press("ctrl+shift+f")
wait_for(lambda: len(window.frames()) > 1, "the dialog")
press("Return")
find(window.root, "label", "La version 1 est figée")
look_at(window.root.get_child_at_index(1), "frozen")
press("Escape")
wait_for(lambda: len(window.frames()) == 1, "the end of the dialog")
dialog("versions of a frozen act", "ctrl+shift+h")
press("ctrl+q")
promise(window.wait_end() == 0 and window.warnings() == [], "nothing was warned of when it was frozen", window.said())

# Every action that is installed is also given to a key, a menu or a control.
texts = {path: path.read_text() for folder, kind in (("app", "*.c"), ("ui", "*.ui")) for path in (ROOT / folder).rglob(kind)}
installed = {name for text in texts.values() for name in re.findall(r'install_action \(\s*\w+,\s*"([\w.-]+)"', text)}
entries = texts[ROOT / "app/window/application.c"]
installed |= {f"app.{name}" for name in re.findall(r'\.name = "([\w-]+)", \.activate', entries)}
promise(len(installed) > 20, "the actions are found in the sources", installed)
everything = "\n".join(texts.values())
for name in sorted(installed):
    uses = len(re.findall(rf'["\'>]{re.escape(name)}[("\'<:]', everything))
    given = 0 if name.startswith("app.") else 1
    promise(uses > given, f"{name} has a key, a menu or a control", f"{uses} mentions")
finish()
