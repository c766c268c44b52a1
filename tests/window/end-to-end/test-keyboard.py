# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole path with the keys of a French keyboard, and nothing else: no mouse, nothing set behind the window's back."""
from harness import (DIGIT_KEYS, STEPS, Desk, Window, children, cli, find, find_all, finish, has_focus, press, promise, same_figures, states,
                     text_of, type_text, wait_for, walk)

TABS_MAX = 120

desk = Desk()


def focused():
    return next((node for node in walk(window.root) if has_focus(node)), None)


def focus_name():
    node = focused()
    return node.get_name() if node else ""


def tab_to(name):
    """As often as it takes."""
    for _ in range(TABS_MAX):
        if name in focus_name():
            return True
        press("Tab")
    return False


def says(path, text):
    return wait_for(lambda: f"{path}={text}\n" in cli("show", dossier).stdout, f"{path}={text} in the dossier")


def has_label(text):
    return next(find_all(window.root, "label", text), None)


# The start window: the example by the menu.
window = Window(desk)
promise(tab_to("Essayer avec un exemple"), "the example can be reached with Tab", focus_name())
press("Return")
wait_for(lambda: next(find_all(window.root, "list", STEPS), None), "the window of the example")
dossier = wait_for(lambda: next(desk.home.rglob("*.convention"), None), "the file of the example")
promise(True, "the example opens")

# Every step, by the keys of the upper row.
names = [row.get_name().split(",")[0] for row in children(find(window.root, "list", STEPS)) if row.get_role_name() == "list item"]
for rank in range(len(DIGIT_KEYS)):
    window.turn_to(rank + 1)
    promise(window.step_name() == names[rank], f"Alt+{DIGIT_KEYS[rank]}: {names[rank]}", window.step_name())

# A figure: typed, taken back, done again; one left in the middle is not lost.
window.turn_to(3)
promise(tab_to("Région, Supplémentaires"), "the figure can be reached with Tab", focus_name())
type_text("19250")
press("Return")
promise(says("actions_supplementaires[region]", "19250"), "Enter enters it")
press("ctrl+z")
promise(says("actions_supplementaires[region]", "18000"), "Ctrl+Z takes it back")
press("ctrl+shift+z")
promise(says("actions_supplementaires[region]", "19250"), "Ctrl+Shift+Z does it again")
cell = window.field("Pôle emploi, Supplémentaires")
press("Up", "Down") if not has_focus(cell) else None
promise(tab_to("Pôle emploi, Supplémentaires") or has_focus(cell), "the cell beneath", focus_name())
type_text("8000")
window.turn_to(4)
promise(says("actions_supplementaires[pole_emploi]", "8000"), "what is typed is entered by going to another step")

# An explanation, from the figure to its operands and back.
window.turn_to(3)
promise(tab_to("Total des actions"), "a computed figure can be reached", focus_name())
press("Return")
wait_for(lambda: has_label("~38"), "the explanation")
promise("Total des actions" not in focus_name(), "the explanation takes the focus", focus_name())
press("Escape")
wait_for(lambda: "Total des actions" in focus_name(), "the focus back on the figure")
promise(True, "and gives it back")

# History.
press("ctrl+h")
wait_for(lambda: window.step_name() == "Historique", "the history")
promise(next(find_all(window.page(), "", "~19"), None) is not None, "the history says what was done")

# The pages: away, back, searched.
press("F9")
promise(wait_for(lambda: "pressed" not in states(find(window.root, "push button", "Pages de l’acte")), "no pages"), "F9 puts the pages away")
press("F9")
promise(wait_for(lambda: "pressed" in states(find(window.root, "push button", "Pages de l’acte")), "the pages"), "F9 brings them back")
press("ctrl+f")
wait_for(lambda: focused() is not None and focused().get_role_name() in ("entry", "text"), "the search")
type_text("compensation")
promise(wait_for(lambda: text_of(focused()) == "compensation", "the words searched"), "Ctrl+F: one types what is searched")
press("Return", "Escape")

# The menu, the next thing, and out.
press("F10")
promise(wait_for(lambda: next((node for node in walk(window.root) if "menu item" in node.get_role_name()), None), "the menu"), "F10 opens the menu")
press("Escape")
press("ctrl+Return")
promise(wait_for(lambda: window.step_name() != "Historique", "the first gap"), "Ctrl+Enter goes to what is missing", window.step_name())
path = desk.home / "clavier.pdf"
press("ctrl+e")
wait_for(lambda: len(window.frames()) > 1, "the dialog for files")
press("ctrl+a")
type_text(str(path))
press("Return")
promise(wait_for(lambda: path.exists() and path.read_bytes().rstrip().endswith(b"%%EOF"), "the PDF"), "Ctrl+E exports the PDF")
wait_for(lambda: len(window.frames()) == 1, "the end of the dialog")
press("ctrl+q")
promise(window.wait_end() == 0 and window.warnings() == [], "Ctrl+Q leaves, and nothing was warned of", window.said())
promise(cli("log", dossier, "--verify").returncode == 0, "the journal holds")
finish()
