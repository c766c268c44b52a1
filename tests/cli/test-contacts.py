# SPDX-License-Identifier: GPL-3.0-or-later
"""How one reaches the persons who sign: it follows the person, and leaves the team by no signed act."""
import subprocess

from program import DATA, FOLDER, STAMP, fails, finish, new, promise, run, succeeds

dossier = new("a.convention")
PEOPLE = ("ANTOINE", "BERNARD", "CAMARA", "DUVAL")


def person(rank, field):
    return f"parties.region.representants.{rank}.{field}"


def contacts(path):
    """{"ANTOINE": ("a@…", "01…")} as show says it."""
    cells = dict(line.split("=", 1) for line in run("show", path).out.splitlines() if "=" in line)
    return {cells[person(rank, "nom")]: (cells.get(person(rank, "courriel"), ""), cells.get(person(rank, "telephone"), ""))
            for rank in range(1, 5) if cells.get(person(rank, "nom"), "")}


def reach(names):
    return {name: (f"{name.lower()}@exemple.fr", f"01 {name}") for name in names}


words = [f"{person(rank, field)}={value}" for rank, name in enumerate(PEOPLE, 1)
         for field, value in (("nom", name), ("courriel", f"{name.lower()}@exemple.fr"), ("telephone", f"01 {name}"))]
succeeds("set", dossier, *words, *STAMP)
promise(contacts(dossier) == reach(PEOPLE), "each person has an address and a telephone", contacts(dossier))
succeeds("set", dossier, f"{person(2, 'nom')}=", *STAMP)
promise(contacts(dossier) == reach(["ANTOINE", "CAMARA", "DUVAL"]), "they follow the person when another leaves", contacts(dossier))
succeeds("undo", dossier, *STAMP)
promise(contacts(dossier) == reach(PEOPLE), "and come back with them", contacts(dossier))
succeeds("set", dossier, f"{person(1, 'nom')}=", f"{person(3, 'nom')}=", f"{person(4, 'telephone')}=02", *STAMP)
expected = {**reach(["BERNARD", "DUVAL"]), "DUVAL": ("duval@exemple.fr", "02")}
promise(contacts(dossier) == expected, "when two leave at once, too, with what is changed in the same act", contacts(dossier))
promise("camara" not in run("show", dossier).out and "antoine" not in run("show", dossier).out, "nothing is left of who is gone")
succeeds("log", dossier, "--verify")

for wrong in ("anne", "@exemple.fr", "anne@", "a@b@c", "--attach=/etc/passwd@x", "anne martin@exemple.fr", "a@x.fr, b@x.fr", "a@é.fr"):
    fails(2, "one e-mail address", "set", dossier, f"{person(1, 'courriel')}={wrong}", *STAMP, name=f"“{wrong}” is no address")
fails(2, "", "set", dossier, f"{person(9, 'courriel')}=a@exemple.fr", *STAMP, name="there is no ninth person")

succeeds("import", FOLDER / "complet.convention", DATA / "samples" / "essai-complet.xml", *STAMP)
SECRET, NUMBER = "secret.address@exemple.fr", "06 12 34 56 78"
succeeds("set", FOLDER / "complet.convention", f"{person(1, 'courriel')}={SECRET}", f"{person(1, 'telephone')}={NUMBER}", *STAMP)
freezing = run("freeze", FOLDER / "complet.convention", FOLDER / "act.pdf", *STAMP)
promise(freezing.code == 0, "the act is frozen", freezing)
succeeds("export", FOLDER / "complet.convention", FOLDER / "own.xml")
promise(SECRET in (FOLDER / "own.xml").read_text(), "one's own export has the address")
succeeds("import", FOLDER / "back.convention", FOLDER / "act.pdf", *STAMP)
shown = run("show", FOLDER / "back.convention").out
promise(SECRET not in shown and NUMBER not in shown, "what the signed act carries has it not")
promise("parties.region.representants.1.nom=" in shown, "but has the name", shown[:400])
text = subprocess.run(["pdftotext", FOLDER / "act.pdf", "-"], capture_output=True, text=True, check=True).stdout
promise(SECRET not in text and NUMBER not in text, "nor do its pages")
subprocess.run(["qpdf", "--qdf", "--object-streams=disable", FOLDER / "act.pdf", FOLDER / "plain.pdf"], check=True)
plain = (FOLDER / "plain.pdf").read_bytes()
promise(SECRET.encode() not in plain and NUMBER.encode() not in plain, "nor anything else in the file")

finish()
