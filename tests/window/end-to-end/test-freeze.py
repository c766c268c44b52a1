# SPDX-License-Identifier: GPL-3.0-or-later
"""The complete exercise is frozen with the keys, signed by two persons with another program, and what comes back is judged."""
import hashlib
import os
import pathlib
import shutil
import sys

from harness import DATA, Desk, Window, cli, click, find, find_all, finish, press, promise, type_text, wait_for, walk

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "inspect"))
from signers import Signers  # noqa: E402

for tool in ("openssl", "certutil", "pk12util", "pdfsig"):
    if shutil.which(tool) is None:
        print(f"1..0 # SKIP no {tool}")
        raise SystemExit(0)

desk = Desk()
documents = desk.home / "Documents"
documents.mkdir()
dossier = documents / "essai.convention"
cli("import", dossier, DATA / "samples" / "essai-complet.xml")
cli("set", dossier, "parties.etat.representants.1.prenom=Anaïs", "parties.etat.representants.1.nom=LE GOFF")


def labels():
    return "\n".join(each.get_name() or "" for each in walk(window.root) if each.get_role_name() in ("label", "list item"))


def wait_closed():
    press("Escape")
    wait_for(lambda: len(window.frames()) == 1, "the end of the dialog")


def is_offered(label):
    return next(find_all(window.root, "push button", label), None) is not None


# What comes next is freezing; the dialog says what it means, then shows the proof.
window = Window(desk, dossier)
wait_for(lambda: is_offered("Figer…"), "freezing is what comes next")
promise(is_offered("Projet v1"), "the state is a draft's")
press("ctrl+Return")
find(window.root, "label", "Figer la version 1\u202f?")
promise("version 2" in labels() and "ne change plus jamais" in labels(), "what freezing means is said before", labels())
press("Return")
find(window.root, "label", "La version 1 est figée")
promise("valeurs relues dans le PDF, toutes conformes" in labels(), "the proof is shown", labels())
wait_closed()
promise(wait_for(lambda: is_offered("Figé v1") and is_offered("Exporter la version 1…"), "the state"), "the state says so, and exporting comes next")

# The versions, with their PDF.
frozen = documents / "v1.pdf"
told = cli("versions", dossier, "1", frozen)
promise(told.returncode == 0, "the version's PDF is in the dossier", told.stderr)
digest = hashlib.sha256(frozen.read_bytes()).hexdigest()
press("ctrl+shift+h")
find(window.root, "list item", f"~SHA-256 du PDF\u00a0: {' '.join(digest[i:i + 8] for i in range(0, 64, 8))}")
promise(True, "the versions show its hash")
wait_closed()
press("ctrl+z")
wait_for(lambda: "figée" in labels(), "why freezing cannot be undone")
promise(is_offered("Figé v1"), "it cannot be undone, and that is said")

# Nothing can be frozen twice; what is changed is the next version's.
press("ctrl+shift+f")
wait_for(lambda: "Rien n’a changé depuis que la version 1 a été figée" in labels(), "that nothing has changed")
promise(len(window.frames()) == 1, "an unchanged act is not frozen again")

# Two sign with another program, one of whom nobody answers for.
(desk.home / "signataires").mkdir()
signers = Signers(desk.home / "signataires")
signers.make("goff", "/CN=Anaïs LE GOFF")
signers.make("seul", "/CN=Prénom NOM-RÉGION", issuer=None)
signers.make_database(["goff", "seul"])
signed = signers.pdfsig(signers.pdfsig(frozen.read_bytes(), "signature_etat_1", "goff"), "signature_region_1", "seul")
authorities = pathlib.Path(os.environ["XDG_DATA_HOME"]) / "quadripartite" / "authorities"
authorities.mkdir(parents=True, exist_ok=True)
shutil.copy(signers.folder / "authority.pem", authorities)


def verify(name, pdf, headline):
    path = documents / name
    path.write_bytes(pdf)
    press("ctrl+shift+o")
    wait_for(lambda: len(window.frames()) > 1, "the choice of a file")
    type_text(str(path))
    press("Return")
    find(window.root, "label", headline)
    return labels()


said = verify("signe.pdf", signed, "C’est bien la version 1, intacte")
promise("Pour l’État\u00a0: Anaïs LE GOFF\u00a0: Signé\n" in said, "who is established has signed", said)
promise("Prénom NOM-RÉGION\u00a0: Signataire non établi" in said, "who answers for themselves alone has not", said)
promise("Signatures établies\u00a0: 1 sur 12" in said, "and that is counted", said)
wait_closed()
amount = bytearray(signed)
amount[len(frozen.read_bytes()) // 2] ^= 1
said = verify("altere.pdf", bytes(amount), "Ce PDF n’est aucune version de ce dossier")
promise("Signé\n" not in said, "a file of which a byte was changed is none of its versions", said)
wait_closed()
said = verify("ajout.pdf", signed + b"\n1 0 obj\n<</A 1>>\nendobj\n", "Ce PDF n’est pas intact\u00a0: ne vous y fiez pas")
promise("Signé\n" not in said, "nor does anybody count as having signed what was manipulated", said)
wait_closed()

# The next version is another, which is compared with the first.
cli("set", dossier, "signature.lieu=Angoulême")
press("ctrl+q")
window.wait_end()
window = Window(desk, dossier)
wait_for(lambda: is_offered("Figé v1, modifié depuis"), "that it has changed since")
press("ctrl+shift+h")
click(find(window.root, "list item", "~Comparer avec l’état présent"))
find(window.root, "list item", "~Angoulême")
promise(True, "what has changed since is shown")
press("Escape")
wait_for(lambda: len(window.frames()) == 2, "the end of the comparison")
wait_closed()
promise(cli("log", dossier, "--verify").returncode == 0, "the journal holds")
press("ctrl+q")
promise(window.wait_end() == 0 and window.warnings() == [], "nothing was warned of", window.said())
finish()
