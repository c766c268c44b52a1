# SPDX-License-Identifier: GPL-3.0-or-later
"""What is typed: verbs, options, arguments, help, and the sentence that answers a wrong call."""
import pathlib
import re
import subprocess

from program import DATA, FOLDER, PROGRAM, STAMP, fails, fails_and_keeps, finish, new, promise, run, succeeds

VERBS = ["new", "show", "set", "figures", "explain", "check", "pdf", "log", "undo", "redo", "import", "export"]
NEW = ("new", "a.convention", "--cadrage", "plan-500000-2016", "--region", "75")

WRONG = [
    ((), "--help"),
    (("fabriquer",), "“fabriquer” is no verb"),
    (("--verbeux",), "“--verbeux” is no verb"),
    (("show",), "quadripartite show FILE"),
    (("show", "a", "b"), "one word too many"),
    (("set", "a"), "quadripartite set FILE PATH=VALUE"),
    (("explain", "a"), "quadripartite explain FILE FIGURE"),
    (("pdf", "a"), "quadripartite pdf FILE OUT.pdf"),
    (("import", "a"), "quadripartite import"),
    (("export", "a"), "quadripartite export"),
    (("show", "a", "--json"), "no option “--json”"),
    (("figures", "a", "--jso"), "no option “--jso”"),
    (("figures", "a", "-j"), "no option “-j”"),
    (("figures", "a", "--json=oui"), "takes no value"),
    (("figures", "a", "--proposal"), "lacks its value"),
    (("figures", "a", "--proposal", "--json"), "“--proposal” lacks its value"),
    (("set", "a", "--auteur", "--le", "2016-03-25", "acte.numero=1"), "“--auteur” lacks its value"),
    (("set", "a", "--le", "--", "acte.numero=1"), "“--le” lacks its value"),
    (("new", "a.convention"), "“--cadrage” is missing"),
    (("new", "a.convention", "--cadrage", "plan-500000-2016"), "“--region” is missing"),
    ((*NEW[:3], "plan-inconnu", *NEW[4:]), "plan-500000-2016"),
    ((*NEW[:5], "999"), "999"),
    ((*NEW, "--architecture", "Z"), "Z"),
    ((*NEW, "--le", "hier"), "hier"),
    ((*NEW, "--le", "31 avril 2016"), "31 avril 2016"),
    ((*NEW, "--le", "lundi 25 mars 2016"), "vendredi"),
    ((*NEW, "--auteur", ""), "--auteur"),
    ((*NEW, "--auteur", "A\nB"), "--auteur"),
    ((*NEW, "--auteur", "A" * 201), "--auteur"),
    (("log", "a", "--head", "abc"), "64"),
]

for words, fragment in WRONG:
    fails(2, fragment, *words)
promise(list(FOLDER.iterdir()) == [], "a wrong call makes no file", list(FOLDER.iterdir()))

general = succeeds("--help")
for verb in VERBS:
    promise(re.search(rf"^  {verb} +\S", general.out, re.M) is not None, f"--help lists {verb}", general)
    for option in ("--help", "-h"):
        result = succeeds(verb, option)
        promise(all(f"{word}" in result.out for word in (f"Usage: quadripartite {verb} ", "Options:", "Example:")),
                f"{verb} {option} shows its usage, options and an example", result)
promise(re.fullmatch(r"quadripartite \d+\.\d+\.\d+\n", succeeds("--version").out) is not None, "--version is one line")

manual = (DATA / "man/quadripartite.1").read_text().replace("\\-", "-")
french = (DATA / "man/fr/quadripartite.1").read_text().replace("\\-", "-")
completion = (DATA / "completions/quadripartite").read_text()
for verb in VERBS:
    options = re.findall(r"^  (--[a-z]+)", run(verb, "--help").out, re.M)
    promise(len(options) > 0, f"{verb} --help lists options")
    for word in [f".BI {verb} ", *options]:
        promise(word in manual and word in french, f"both manuals know {word.strip()}")
    for word in [verb, *options]:
        promise(word in completion, f"the completion knows {word}")

dossier = new("présence du dossier.convention")
succeeds("show", dossier, name="a name with spaces and accents is a name")
succeeds("show", "--", dossier, name="-- ends the options")
succeeds("set", "--auteur=Essai", "--le=25 mars 2016", dossier, "acte.numero=7", name="--option=value is an option")
line = run("log", dossier).out.splitlines()[-1]
promise("2016-03-25 12:00" in line and "Essai" in line, "--le is noon of that day, --auteur stands in the history", line)
succeeds("set", dossier, "acte.numero=8", name="without --auteur the user signs")
promise(not run("log", dossier).out.splitlines()[-1].startswith("   2"), "and now is the time")

dossier_of_none = new("aucun.convention")
succeeds("set", dossier_of_none, "parties.region.signataire=non", "parties.pole_emploi.signataire=non", *STAMP)
fails(1, "Pôle emploi doit être signataire", "pdf", dossier_of_none, "aucun.pdf", name="without the Région and Pôle emploi there is no act")
promise(not (FOLDER / "aucun.pdf").exists(), "and no PDF")
succeeds("figures", dossier, "--proposal", "Proposition 1", name="figures of a proposal, by its name")
fails_and_keeps(dossier, 4, "already", "new", dossier, "--cadrage", "plan-500000-2016", "--region", "53", *STAMP)
fails_and_keeps(dossier, 4, "already", "import", dossier, DATA / "samples/alpc-2016.xml", *STAMP)
for verb, rest in (("new", ("--cadrage", "plan-500000-2016", "--region", "75")), ("import", (DATA / "samples/alpc-2016.xml",))):
    fails(4, "does not exist: create it", verb, "nowhere/a.convention", *rest, *STAMP)
    fails(2, "is empty", verb, "", *rest, *STAMP)
# SQLite would bring the journal of an interrupted act into a dossier that takes its name.
gone = FOLDER / "gone.convention"
(FOLDER / "gone.convention-journal").write_bytes(b"left behind")
fails_and_keeps(gone, 4, "gone.convention-journal", "import", gone, DATA / "samples/alpc-2016.xml", *STAMP)
(FOLDER / "gone.convention-journal").unlink()
fails(3, "too large", "import", gone, "/dev/zero", *STAMP, name="a file without end is not swallowed")
# What is exported is imported, whatever the checks say of it.
left = new("left.convention")
succeeds("set", left, "actions_supplementaires[region]=18000", *STAMP)
succeeds("set", left, "parties.region.signataire=non", "parties.pole_emploi.signataire=oui", *STAMP)
succeeds("export", left, FOLDER / "left.xml")
succeeds("import", FOLDER / "left-again.convention", FOLDER / "left.xml", *STAMP)
promise(run("show", left).out == run("show", FOLDER / "left-again.convention").out, "an operator that left keeps its values through an export")
# Every spelling of a blank that a person may type is text or a value, never a trace.
odd = new("odd.convention")
for text in ("12 34", "Le {pluriel:region.nom|un/des} mot.", "Entre {socle_actions|prenom-nom}."):
    succeeds("set", odd, f"articles.objet.1.texte={text}", "region.nom=---", *STAMP)
    promise(run("check", odd).code in (0, 1), f"check reads {text}", run("check", odd))
# An annex of one's own that follows an article is not lost: it comes last.
succeeds("set", odd, "ajouts.1.genre=annexe", "ajouts.1.titre=Carte", "ajouts.1.texte=Texte ajouté.", "ajouts.1.apres=objet", *STAMP)
succeeds("pdf", odd, FOLDER / "odd.pdf")
read = subprocess.run(["pdftotext", str(FOLDER / "odd.pdf"), "-"], capture_output=True, text=True, check=True).stdout
promise("Texte ajouté." in read and "{socle_actions|prenom-nom}" in read, "what people add stands in the act")
fails(2, "No figure is called “rien”", "explain", dossier, "rien")
fails(2, "No figure is called", "explain", dossier, "versement[9]")
fails(2, "", "figures", dossier, "--proposal", "aucune")
fails(2, "no proposal", "figures", dossier, "--proposal", "", name="a proposal without a name is none")
succeeds("set", "--auteur=--le", dossier, "acte.numero=9", name="a value that looks like an option follows an equals sign")
with open("/dev/full", "wb") as full:
    done = subprocess.run([PROGRAM, "show", str(dossier)], stdout=full, stderr=subprocess.PIPE, check=False)
promise(done.returncode == 4 and b"could not be written" in done.stderr, "output that does not arrive is a failure, code 4", done)

catalogue = pathlib.Path(PROGRAM).parents[2] / "po/fr/LC_MESSAGES/quadripartite.mo"
if catalogue.exists():
    french = run("fabriquer", environment={"LANGUAGE": "fr"})
    promise(french.code == 2 and "--help" in french.err and "is no verb" not in french.err, "messages are in the user's language", french)
    again = run("show", dossier, environment={"LANGUAGE": "fr"})
    promise(again.out == run("show", dossier).out, "values are not", again)
else:
    print("# the French messages are not built yet")
finish()
