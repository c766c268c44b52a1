# SPDX-License-Identifier: GPL-3.0-or-later
"""A dossier begun in the start window, typed as a person types it, exported as a PDF that is the program's own."""
import subprocess

from filling import Form, by_step, place_of_person, read_places, read_values
from harness import DATA, Desk, Window, cli, click, do, find, finish, has_focus, press, promise, states, type_text, wait_for

REDACTION = 6

desk = Desk()
sample = DATA / "samples" / "alpc-2016.xml"
values = read_values(sample)
places = read_places("75")


def text_of_pdf(path):
    return subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, text=True, check=True).stdout


def values_of(dossier):
    path = desk.home / f"{dossier.stem}.xml"
    path.unlink(missing_ok=True)
    told = cli("export", dossier, path)
    promise(told.returncode == 0, f"{dossier.name} is exported as XML", told.stderr)
    return {each: text for each, (text, _) in read_values(path).items()}


def is_complete(path):
    return path.exists() and path.read_bytes().rstrip().endswith(b"%%EOF")


# What the clauses that the sample retains are called in the window.
imported = desk.home / "imported.convention"
promise(cli("import", imported, sample).returncode == 0, "the sample is imported")
window = Window(desk, imported)
retained = Form(window, REDACTION).retained()
promise(len(retained) > 8, "the sample retains clauses", retained)
press("ctrl+q")
window.wait_end()
promise(window.warnings() == [], "nothing was warned of", window.said())

# A new dossier: the region by its name, the architecture by what it says.
window = Window(desk)
press("ctrl+n")
search = find(window.root, "entry", "Trouver une région")
wait_for(lambda: has_focus(search), "the focus in the search of a region")
type_text("Limousin")
press("Return")
click(find(window.root, "check box", "~Région et du COPAREF ; convention distincte"))
create = find(window.root, "push button", "~Créer")
wait_for(lambda: "sensitive" in states(create), "a dossier that can be made")
do(create)
dossier = wait_for(lambda: next(desk.home.rglob("*Limousin*.convention"), None), "the file of the dossier, named after the region")
wait_for(lambda: window.step_name() == "Parties", "the dossier's window")

# Step after step all that is known; the rest stays to be completed.
for step, known in sorted(by_step(values, places).items()):
    Form(window, step).fill(known)
form = Form(window, REDACTION)
form.retain(retained)
promise(form.retained() == retained, "the same clauses are retained", form.retained() ^ retained)

# The draft, by Ctrl+E and a path.
path = desk.home / "projet exporté.pdf"
press("ctrl+e")
wait_for(lambda: any(frame != "frame" for frame in window.frames()), "the dialog for files")
press("ctrl+a")
type_text(str(path))
press("Return")
wait_for(lambda: is_complete(path), "the PDF exported")
promise(cli("pdf", dossier, desk.home / "cli.pdf").returncode == 0, "the program makes its own beside the open window")
cli("pdf", imported, desk.home / "imported.pdf")
text = text_of_pdf(path)
promise(text == text_of_pdf(desk.home / "cli.pdf"), "the text of the PDF exported is that of the program's")
promise("80 331 000" in text.replace("\u202f", " ") and "à compléter" in text, "it has the compensation, and what is to be completed", text[:4000])

# Value for value the sample, as far as one can type it.
typed, known = values_of(dossier), values_of(imported)
for each in sorted(known):
    if each in places or place_of_person(each) or each.startswith("articles."):
        promise(typed.get(each) == known[each], f"{each} is as in the sample", f"{typed.get(each)!r}, not {known[each]!r}")
others = {each: typed[each] for each in typed if each not in known}
promise(others == {}, "and nothing else was entered", others)
promise(text == text_of_pdf(desk.home / "imported.pdf"), "so that both acts read the same")
promise(cli("log", dossier, "--verify").returncode == 0, "the journal holds")
press("ctrl+q")
promise(window.wait_end() == 0 and window.warnings() == [], "nothing was warned of", window.said())
finish()
