# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures of every page and dialog in French, in one size and look a call, for people to look at; what GTK warns of is a fault.

Words: the window, the program, the folder of the pictures, the look: NAME:WIDTHxHEIGHT:TEXT-SCALE:light|dark|contrast"""
import os
import pathlib
import subprocess
import sys
import time

from harness import (DATA, DIGIT_KEYS, STEPS, Desk, Window, bring_into_view, children, cli, click, find, find_all, finish, focus_on, press,
                     promise, type_text, wait_for, wheel)

SCREENFULS_MAX = 12
CLICKS = 7  # of the wheel, somewhat less than a screenful at 700 px
OPENING = .6  # seconds, for what opens over a page and is no window of its own

name, size, scale, colours = sys.argv[4].split(":")
folder = pathlib.Path(sys.argv[3]) / name
width, height = map(int, size.split("x"))
if colours == "contrast":
    os.environ["ADW_DEBUG_HIGH_CONTRAST"] = "1"
desk = Desk(size, float(scale), colours == "dark")
documents = desk.home / "Documents"
documents.mkdir()
dossier = documents / "alpc-2016.convention"


def picture(title):
    return desk.picture(folder / f"{title}.png")


def scroll_through(title):
    """A picture for each screenful."""
    wheel(width // 3, height // 2, -90)
    seen = []
    for part in range(1, SCREENFULS_MAX):
        path = folder / f"{title}-{part}.png"
        seen.append(desk.picture(path))
        if len(seen) > 1 and seen[-1] == seen[-2]:
            path.unlink()
            return
        wheel(width // 3, height // 2, CLICKS)


def dialog(title, *keys):
    """Opened with its keys, closed with Escape."""
    asked(title, lambda: press(*keys))


def asked(title, ask):
    """A dialog that something else opens."""
    before = frames()
    ask()
    wait_for(lambda: frames() != before, f"the dialog {title}")
    time.sleep(OPENING)
    picture(title)
    press("Escape")
    wait_for(lambda: frames() == before, f"the end of the dialog {title}")


def over(title, ask, *closing):
    """What opens over the page, or changes it."""
    ask()
    time.sleep(OPENING)
    picture(title)
    press(*(closing or ["Escape"]))


def frames():
    return [each.get_role_name() + (each.get_name() or "") for each in children(window.root)]


def open_button(page, name):
    """A click, for what is placed beside the button that it opens from."""
    roles = ("push button", "toggle button", "menu button")
    click(wait_for(lambda: next((each for role in roles for each in find_all(page, role, name)), None), f"the button {name}"))


def rewrite(page, words):
    """Two clicks on a paragraph open it."""
    x, y = bring_into_view(next(find_all(page, "", f"~{words}")))
    subprocess.run(["xdotool", "mousemove", str(x), str(y), "sleep", ".1", "click", "--repeat", "2", "--delay", "60", "1"], check=True)


def steps_of(window):
    rows = list(children(find(window.root, "list", STEPS)))
    return [row.get_name().split(",")[0] for row in rows if row.get_role_name() == "list item"][:9]


def end(window, what):
    press("ctrl+q")
    window.wait_end()
    promise(window.warnings() == [], f"{name}: {what} warns of nothing", window.said())


# The start window: nothing known, the new one's dialog, a file that is none.
window = Window(desk)
picture("00-start-empty")
dialog("02-new-dossier", "ctrl+n")
end(window, "the start window")
(documents / "abime.convention").write_text("Ceci n’est pas un dossier.")
window = Window(desk, documents / "abime.convention")
over("03-damaged", lambda: wait_for(lambda: len(frames()) > 1, "why the file cannot be opened"))
end(window, "a file that is no dossier")

# Each step of the example, from its top to its end.
cli("import", dossier, DATA / "samples" / "alpc-2016.xml")
window = Window(desk, dossier)
for rank, title in enumerate(steps_of(window), 1):
    press(f"alt+{DIGIT_KEYS[rank - 1]}")
    picture(f"1{rank}-{title}-0-first-gap")
    scroll_through(f"1{rank}-{title}")
press("ctrl+h")
picture("20-Historique")

# What the keys open.
window.turn_to(3)
dialog("21-export", "ctrl+e")
dialog("22-what-if", "ctrl+i")
dialog("23-preferences", "ctrl+comma")
dialog("24-shortcuts", "ctrl+question")
dialog("25-help", "F1")
press("ctrl+f")
picture("26-search")
press("Escape", "F9")
picture("27-no-pages")
press("F9")
over("28-menu", lambda: press("F10"))
asked("29-about", lambda: press("F10", "Up", "Return"))

# What is opened on a page.
page = window.turn_to(1)
over("30-person", lambda: click(find(page, "list item", "~Pierre DARTOUT")))
page = window.turn_to(4)
over("31-explanation", lambda: open_button(page, "~Compensation de l’État"))
page = window.turn_to(4)
over("32-source", lambda: open_button(page, "~Indiquer la source"))
page = window.turn_to(5)
asked("33-members", lambda: open_button(page, "~Versements, "))
page = window.turn_to(6)
asked("34-own-clause", lambda: open_button(page, "~Ajouter un article"))
over("35-rewriting", lambda: rewrite(page, "Les parties conviennent"), "ctrl+b")
over("36-values", lambda: None, "Escape", "Escape")
page = window.turn_to(7)
date = next(find_all(page, "text", "~Date de la délibération"))
over("37-calendar", lambda: (focus_on(date), press("alt+Down")))
focus_on(date)
type_text("un jour")
asked("38-not-kept", lambda: press("ctrl+w"))
press("Escape")
press("alt+Home")
picture("01-start-known")
end(window, "the dossier window")

# The same steps when all is entered, and when nothing is.
cli("import", documents / "essai-complet.convention", DATA / "samples" / "essai-complet.xml")
cli("new", documents / "nouveau.convention", "--cadrage", "plan-500000-2016", "--region", "75")
for series, file in (("4", "essai-complet"), ("5", "nouveau")):
    window = Window(desk, documents / f"{file}.convention")
    for rank, title in enumerate(steps_of(window), 1):
        press(f"alt+{DIGIT_KEYS[rank - 1]}")
        wheel(width // 3, height // 2, -90)
        picture(f"{series}{rank}-{file}-{title}")
    end(window, file)

# What freezing shows, and what came back.
complete = documents / "essai-complet.convention"
window = Window(desk, complete)
wait_for(lambda: next(find_all(window.root, "push button", "Figer…"), None), "what comes next")
dialog("60-freezing", "ctrl+shift+f")
asked("61-frozen", lambda: (press("ctrl+shift+f"), wait_for(lambda: len(frames()) > 1, "the dialog"), press("Return"),
                            find(window.root, "label", "La version 1 est figée")))
dialog("62-versions", "ctrl+shift+h")
cli("versions", complete, "1", documents / "v1.pdf")
asked("63-verified", lambda: (press("ctrl+shift+o"), wait_for(lambda: len(frames()) > 1, "the choice of a file"),
                              type_text(str(documents / "v1.pdf")), press("Return"), find(window.root, "label", "C’est bien la version 1, intacte")))
end(window, "what is frozen")
cli("set", complete, "actions_supplementaires[region]=13001", "signature.lieu=Angoulême")
window = Window(desk, complete)
press("ctrl+shift+h")
asked("64-comparison", lambda: click(find(window.root, "list item", "~Comparer avec")))
press("Escape")
end(window, "what has changed since")
finish()
