# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures of every page and dialog in French, in one size and look a call, for people to look at; what GTK warns of is a fault.

Words: the window, the program, the folder of the pictures, the look: NAME:WIDTHxHEIGHT:TEXT-SCALE:light|dark"""
import pathlib
import sys

from harness import DATA, STEPS, Desk, Window, children, cli, find, find_all, finish, press, promise, states, wait_for, wheel

SCREENFULS_MAX = 12
CLICKS = 7  # of the wheel, somewhat less than a screenful at 700 px

name, size, scale, colours = sys.argv[4].split(":")
folder = pathlib.Path(sys.argv[3]) / name
width, height = map(int, size.split("x"))
desk = Desk(size, float(scale), colours == "dark")
dossier = desk.home / "Documents" / "alpc-2016.convention"
dossier.parent.mkdir()


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
    before = frames()
    press(*keys)
    wait_for(lambda: frames() != before, f"the dialog {title}")
    picture(title)
    press("Escape")
    wait_for(lambda: frames() == before, f"the end of the dialog {title}")


def frames():
    return [each.get_role_name() + (each.get_name() or "") for each in children(window.root)]



# The start window: nothing known, then a dossier, then the new one's dialog.
window = Window(desk)
picture("00-start-empty")
dialog("02-new-dossier", "ctrl+n")
press("ctrl+q")
window.wait_end()
promise(window.warnings() == [], f"{name}: the start window warns of nothing", window.said())

cli("import", dossier, DATA / "samples" / "alpc-2016.xml")
window = Window(desk, dossier)
rows = list(children(find(window.root, "list", STEPS)))
steps = [row for row in rows if row.get_role_name() == "list item"]
for rank, row in enumerate(steps[:9], 1):
    title = row.get_name().split(",")[0]
    window.turn_to(rank)
    picture(f"1{rank}-{title}-0-first-gap")
    scroll_through(f"1{rank}-{title}")
press("ctrl+h")
picture("20-Historique")
press("alt+3")
window.page()
dialog("21-export", "ctrl+e")
dialog("22-what-if", "ctrl+i")
dialog("23-preferences", "ctrl+comma")
dialog("24-shortcuts", "ctrl+question")
dialog("25-help", "F1")
press("ctrl+f")
picture("26-search")
press("Escape", "F9")
picture("27-no-pages")
press("F9", "F10")
picture("28-menu")
press("Escape")
press("alt+Home")
picture("01-start-known")
press("ctrl+q")
window.wait_end()
promise(window.warnings() == [], f"{name}: the dossier window warns of nothing", window.said())
finish()
