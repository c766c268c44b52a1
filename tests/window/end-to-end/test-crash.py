# SPDX-License-Identifier: GPL-3.0-or-later
"""Killed in the middle of typing, the window comes back where one was, with what one was typing."""
import subprocess

from harness import (DATA, KEY_DELAY, Desk, Window, cli, find_all, finish, focus_on, has_focus, press, promise, same_figures, text_of,
                     type_text, wait_for)

LONG = "La concertation a retenu trois bassins et deux branches ; elle se poursuivra cet automne dans chaque territoire. " * 2

desk = Desk()
dossier = desk.home / "essai.convention"
note = desk.home / "state" / "quadripartite" / "open.ini"
cli("import", dossier, DATA / "samples" / "alpc-2016.xml")
before = cli("show", dossier).stdout


def killed_and_reopened(window, *files):
    window.kill()
    promise(window.warnings() == [], "nothing was warned of", window.said())
    promise(cli("log", dossier, "--verify").returncode == 0, "the journal of a killed program holds", cli("log", dossier, "--verify").stderr)
    promise(cli("show", dossier).stdout == before, "and the dossier says what was entered, no more and no less")
    return Window(desk, *files)


def comes_back(window, step, name, is_kept):
    wait_for(lambda: window.step_name() == step, f"the step “{step}”")
    promise(wait_for(lambda: next(find_all(window.root, "label", "~s’était arrêté"), None), "the message"), "the window says that it had stopped")
    again = window.field(name)
    promise(True, f"it comes back at {step}")
    seen = []
    try:
        wait_for(lambda: seen.append(text_of(again)) or is_kept(seen[-1]), "the text")
        promise(True, f"“{name}” has again what was being typed")
    except TimeoutError:
        promise(False, f"“{name}” has again what was being typed", seen[-1])
    promise(wait_for(lambda: has_focus(again), "the focus"), "and one types on there")
    return again


# In a cell of a table.
window = Window(desk, dossier)
window.turn_to(3)
cell = window.field("Région, Supplémentaires")
focus_on(cell)
type_text("19250")
wait_for(lambda: same_figures(text_of(cell)) == "19250", "the text typed")
wait_for(lambda: "19250" in note.read_text(), "a note of what is typed")
window = killed_and_reopened(window)
cell = comes_back(window, "Engagement", "Région, Supplémentaires", lambda text: same_figures(text) == "19250")
press("Return")
wait_for(lambda: "actions_supplementaires[region]=19250\n" in cli("show", dossier).stdout, "the value entered")
promise(True, "what came back is entered with Enter")
before = cli("show", dossier).stdout

# In a long text, typed without a pause.
window.turn_to(2)
text = window.field("Périmètre du socle")
focus_on(text)
typist = subprocess.Popen(["xdotool", "type", "--delay", str(2 * KEY_DELAY), "--", LONG])
wait_for(lambda: len(text_of(text)) > len(LONG) // 2, "half of the text")
window.program.kill()
typist.wait()  # to the end: a key that stays down would repeat into the next window
window = killed_and_reopened(window, dossier)  # as from the file manager
comes_back(window, "Socle", "Périmètre du socle", lambda seen: len(seen) > len(LONG) // 4 and LONG.startswith(seen))

# Closed as it should be, it has nothing to say the next time.
press("Escape", "ctrl+q")
window.wait_end()
promise(window.program.returncode == 0, "the window closes", window.said())
promise(dossier.name not in note.read_text(), "and leaves no note behind", note.read_text())
window = Window(desk, dossier)
wait_for(lambda: window.step_name() == "Parties", "the step of the first gap")
promise(True, "opened again, it begins at the first gap")
promise(not list(find_all(window.root, "label", "~était arrêté")), "and tells of no crash")
press("ctrl+q")
window.wait_end()
finish()
