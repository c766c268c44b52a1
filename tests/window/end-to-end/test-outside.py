# SPDX-License-Identifier: GPL-3.0-or-later
"""The outside world gets in the way: files that are none, a disk that is full, another program at work, strange plans."""
import os
import re
import resource
import shutil
import sqlite3
import subprocess

import harness
from harness import (DATA, PROGRAM, Desk, Window, cli, find_all, finish, focus_on, press, promise, same_figures, text_of, type_text,
                     wait_for, walk)

CELL, PATH = "Région, Supplémentaires", "actions_supplementaires[region]"
MANY = 200
NO_LIMIT = resource.RLIM_INFINITY

desk = Desk()
good = desk.home / "bon.convention"
cli("import", good, DATA / "samples" / "alpc-2016.xml")
bytes_of_good = good.read_bytes()


def file(name, content):
    path = desk.home / name
    path.write_bytes(content)
    return path


def newer(name):
    path = file(name, bytes_of_good)
    with sqlite3.connect(path) as base:
        base.execute("PRAGMA user_version = 9999")
    base.close()
    return path


def names(window):
    return [node.get_name() or "" for node in walk(window.root)]


def says(window, *words):
    """One of its labels says all of them."""
    return wait_for(lambda: any(all(word in name for word in words) for name in names(window)), lambda: f"{words} in {names(window)}")


def ends(window):
    promise(window.warnings() == [], "nothing was warned of", window.said())
    window.kill()


# What is no dossier, from the command line, then in a window that is there already.
folder = desk.home / "dossier.convention"
folder.mkdir()
middle = len(bytes_of_good) // 2
bad = {"a folder": folder, "an empty file": file("vide.convention", b""),
       "a truncated file": file("coupe.convention", bytes_of_good[:middle]),
       "a damaged file": file("abime.convention", bytes_of_good[:4096] + os.urandom(len(bytes_of_good) - 4096)),
       "a newer file": newer("futur.convention"), "another file": file("texte.convention", b"Bonjour.\n" * 500),
       "no file": desk.home / "absent.convention"}
for kind, path in bad.items():
    window = Window(desk, path)
    says(window, path.name)
    promise("dialog" in window.frames() or "alert" in window.frames(), f"{kind} is told of", window.frames())
    ends(window)
window = Window(desk)
for kind, path in bad.items():
    subprocess.run([harness.WINDOW, path], timeout=harness.SECONDS_MAX)
    says(window, path.name)
    promise(True, f"{kind} is told of in the window that is there")
subprocess.run([harness.WINDOW, good], timeout=harness.SECONDS_MAX)
wait_for(lambda: any("Engagement" in name for name in names(window)), "the steps of a dossier")
promise(True, "and a dossier is opened after them")
ends(window)


def typed(window, text):
    window.turn_to(3)
    cell = window.field(CELL)
    focus_on(cell)
    type_text(text)
    wait_for(lambda: same_figures(text_of(cell)) == text, "the text typed")
    press("Return")
    return cell


def is_entered(dossier, text):
    return f"{PATH}={text}\n" in cli("show", dossier).stdout


def kept_until(window, cell, dossier, text, *words):
    says(window, *words)
    promise(same_figures(text_of(cell)) == text and not is_entered(dossier, text), "it is said, and what was typed stays", text_of(cell))


# Another program is writing.
window = Window(desk, good)
base = sqlite3.connect(good, isolation_level=None)
base.execute("BEGIN IMMEDIATE")
cell = typed(window, "18111")
kept_until(window, cell, good, "18111", good.name)
base.execute("ROLLBACK")
base.close()
press("Return")
wait_for(lambda: is_entered(good, "18111"), "the value entered")
promise(True, "Enter enters it once the other has done")

# Another program has written meanwhile.
cli("set", good, "socle_actions=40000", "cible_nationale=26900")
typed(window, "18222")
wait_for(lambda: is_entered(good, "18222"), "the value entered")
promise("socle_actions=40000\n" in cli("show", good).stdout, "what another program did stands")
wait_for(lambda: any(same_figures(name).endswith("40000") for name in names(window)), "what the other did")
promise(True, "and is shown")
ends(window)

# No room is left on the disk. A limit is the same for the program, but for a signal that it would not survive.
harness.WINDOW = str(file("fenetre", f'#!/bin/sh\ntrap "" XFSZ\nexec "{harness.WINDOW}" "$@"\n'.encode()))
os.chmod(harness.WINDOW, 0o755)
window = Window(desk, good)
window.turn_to(3)
resource.prlimit(window.program.pid, resource.RLIMIT_FSIZE, (0, NO_LIMIT))
cell = typed(window, "18333")
kept_until(window, cell, good, "18333", good.name)
resource.prlimit(window.program.pid, resource.RLIMIT_FSIZE, (NO_LIMIT, NO_LIMIT))
press("Return")
wait_for(lambda: is_entered(good, "18333"), "the value entered")
promise(cli("log", good, "--verify").returncode == 0, "Enter enters it once there is room, and the journal holds")
ends(window)


def strange(name, change_plan, change_sample):
    """A dossier of a plan that was changed."""
    data = desk.home / f"data-{name}"
    shutil.copytree(DATA, data)
    plan = data / "cadrages/plan-500000-2016.xml"
    plan.write_text(change_plan(plan.read_text(encoding="utf-8")), encoding="utf-8")
    sample = file(f"{name}.xml", change_sample((DATA / "samples/alpc-2016.xml").read_text(encoding="utf-8")).encode())
    path = desk.home / f"{name}.convention"
    made = subprocess.run([PROGRAM, "import", path, sample], capture_output=True, text=True, env={**os.environ, "QUADRIPARTITE_DATA": str(data)})
    promise(made.returncode == 0, f"a dossier is made: {name}", made.stderr)
    return path


def walks(dossier):
    window = Window(desk, dossier)
    for rank in range(1, 10):
        window.turn_to(rank)
    promise(True, f"every step of {dossier.name} is shown")
    ends(window)


def many_payments(text):
    members = "".join(f'<membre id="{i}" libelle="{i}e étape"/>' for i in range(1, MANY + 1))
    return re.sub(r"(?=<(valeur|dimension)\b)", f'<dimension id="tranche">{members}</dimension>', text, count=1)


walks(strange("sans-ecrans", lambda text: re.sub(r"(?s)<ecrans>.*</ecrans>", "", text), lambda text: text))
walks(strange("deux-cents", lambda text: text, many_payments))
finish()
