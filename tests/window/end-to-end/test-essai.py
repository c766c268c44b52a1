# SPDX-License-Identifier: GPL-3.0-or-later
"""The complete exercise entered in the window, field by field by its accessible name, until nothing blocks."""
from filling import PARTIES, Form, by_step, place_of_person, read_places, read_values
from harness import DATA, Desk, Window, cli, find_all, finish, press, promise, wait_for, walk

PARTIES_STEP, REDACTION, CONTROLES = 1, 6, 8

desk = Desk()
sample = DATA / "samples" / "essai-complet.xml"
values = read_values(sample)
places = read_places("75")

# What the clauses that the sample retains are called in the window.
imported = desk.home / "imported.convention"
cli("import", imported, sample)
window = Window(desk, imported)
retained = Form(window, REDACTION).retained()
press("ctrl+q")
window.wait_end()

dossier = desk.home / "essai.convention"
told = cli("new", dossier, "--cadrage", "plan-500000-2016", "--region", "75", "--architecture", "A")
promise(told.returncode == 0, "a dossier of the four parties", told.stderr)
promise(cli("check", dossier).returncode == 1, "of which much blocks")
window = Window(desk, dossier)
wait_for(lambda: window.step_name() == "Parties", "the dossier's window")

# As many persons as sign: the next is added once the one before has a name.
form = Form(window, PARTIES_STEP, by_hand=False)
for path, (text, _) in values.items():
    place = place_of_person(path)
    if place is None:
        continue
    kind = "combo box" if place.choices else "text"
    adding = f"Qui signe pour {PARTIES[path.split('.')[1]]}\u00a0: ajouter une personne"
    if (kind, place.name) not in form.nodes:
        wait_for(lambda: form.read() or ("push button", adding) in form.nodes, f"“{adding}”")
        form.press_button(adding)
        wait_for(lambda: form.read() or (kind, place.name) in form.nodes, f"“{place.name}”")
    form.fill([(place, text)])

for step, known in sorted(by_step({path: values[path] for path in values if path in places}, places).items()):
    Form(window, step, by_hand=False).fill(known)
form = Form(window, REDACTION, by_hand=False)
form.retain(retained)
promise(form.retained() == retained, "the same clauses are retained", form.retained() ^ retained)

checked = cli("check", dossier)
promise(checked.returncode == 0, "nothing blocks any more", checked.stdout)
page = window.turn_to(CONTROLES)
promise(not list(find_all(page, "list", "~Bloquant")), "nor in the window", [each.get_name() for each in walk(page) if each.get_role_name() == "label"])
promise(cli("log", dossier, "--verify").returncode == 0, "the journal holds")
press("ctrl+q")
promise(window.wait_end() == 0 and window.warnings() == [], "nothing was warned of", window.said())
finish()
