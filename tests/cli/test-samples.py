# SPDX-License-Identifier: GPL-3.0-or-later
"""The sample dossiers, and a dossier's way out to XML and back."""
import re

from program import DATA, FOLDER, STAMP, fails, fails_and_keeps, figures, findings, finish, new, promise, run, succeeds
from reading import text_of_pdf

SAMPLES = DATA / "samples"

# Aquitaine-Limousin-Poitou-Charentes: what was published, and nothing else.
succeeds("import", "alpc.convention", SAMPLES / "alpc-2016.xml", *STAMP)
succeeds("pdf", "alpc.convention", "alpc.pdf")
values = figures("alpc.convention")
promise(values["compensation_etat"][0] == "80331000.00" and values["actions_total"][0] == "65498", "ALPC: 80 331 000 €, 65 498 actions")
found, code = findings("alpc.convention")
blocking = {each["rule"] for each in found if each["severity"] == "blocking"}
promise(code == 1 and {"taux-vides", "blanc", "variante", "habilitation-absente"} <= blocking, "ALPC: what is not known blocks", blocking)
promise("communique-montant" not in {each["rule"] for each in found}, "ALPC: 80,33 M€ is what is computed, rounded", found)
text = text_of_pdf(FOLDER / "alpc.pdf")
for words in ("Pierre DARTOUT", "Alain ROUSSET", "Michel GAUSSENS", "Olivier CHABOT", "ses coprésidents", "38 721 actions",
              "quatre-vingts millions trois cent trente et un mille euros (80 331 000 €)", "300 000 actions", "formations préqualifiantes",
              "80,33 M€", "Fait à Bordeaux, le 25 mars 2016, en trois exemplaires originaux", "PROJET", "[à compléter"):
    promise(words in text, f"ALPC: the draft says {words}", text[:3000])
for words in ("17 920 000 €", "n° 2015-29", "n° 2014-1311"):
    promise(words in text, f"ALPC: the draft says {words}")
for words in ("n° 78-17", "n° 2001-692", "Pôle emploi, établissement public"):
    promise(words not in text, f"ALPC: the draft does not say {words}")
history = succeeds("log", "alpc.convention").out.splitlines()
values_said = re.search(r"Dossier made from a file: (\d+) values$", history[-1])
promise(len(history) == 2 and "Dossier started: Aquitaine-Limousin-Poitou-Charentes, Plan « 500 000" in history[0].replace("\u00a0", " ").replace("\u202f", " "),
        "ALPC: the history names the region and the plan", history)
promise(values_said is not None and int(values_said[1]) >= 30, "ALPC: and says how many values came from the file", history)
promise("proposition" in run("explain", "alpc.convention", "actions_supplementaires").out.lower(), "ALPC: the split is told to be a proposition")

# The exercise: everything filled, nothing blocks.
succeeds("import", "essai.convention", SAMPLES / "essai-complet.xml", *STAMP)
found, code = findings("essai.convention")
promise(code == 0 and {each["severity"] for each in found} <= {"info"}, "the exercise has nothing that blocks or warns", found)
plain = run("check", "essai.convention")
promise(plain.code == 0, "check exits with 0", plain)
succeeds("pdf", "essai.convention", "essai.pdf")
text = text_of_pdf(FOLDER / "essai.pdf")
promise("à compléter" not in text and "à choisir" not in text, "the exercise has no blank", re.findall(r".{60}\[à c.{60}", text))
promise("ESSAI" in text and "essai" in text, "and says that it is one")
promise(text.count("NOM-") >= 5 and "Pôle emploi, établissement public" in text, "the four parties sign")
values = figures("essai.convention")
parts = [float(values[f"versement[{n}]"][0]) for n in (1, 2, 3)]
promise(sum(parts) == float(values["compensation_etat"][0]), "the instalments add up", parts)

# Out and back.
for name in ("alpc", "essai"):
    succeeds("export", f"{name}.convention", f"{name}.xml")
    succeeds("import", f"{name}-2.convention", f"{name}.xml", *STAMP)
    promise(run("show", f"{name}-2.convention").out == run("show", f"{name}.convention").out, f"{name}: what is exported comes back")
    succeeds("export", f"{name}-2.convention", f"{name}-2.xml")
    promise((FOLDER / f"{name}.xml").read_bytes() == (FOLDER / f"{name}-2.xml").read_bytes(), f"{name}: the same XML again")
    succeeds("log", f"{name}-2.convention", "--verify")
    succeeds("pdf", f"{name}-2.convention", f"{name}-2.pdf")
    promise((FOLDER / f"{name}.pdf").read_bytes() == (FOLDER / f"{name}-2.pdf").read_bytes(), f"{name}: and the same PDF")
emptied = new("vide.convention")
succeeds("set", emptied, "region.nom=", "acte.numero=deux\\nlignes & <signes>", *STAMP)
succeeds("export", emptied, "vide.xml")
succeeds("import", "vide-2.convention", "vide.xml", *STAMP)
promise(run("show", "vide-2.convention").out == run("show", emptied).out, "what was emptied stays so", run("show", "vide-2.convention"))

# A cadrage of one's own travels with the dossier.
own = (DATA / "cadrages/plan-500000-2016.xml").read_text(encoding="utf-8")
(FOLDER / "own.xml").write_text(own.replace('valeur="3000"', 'valeur="3500"', 1), encoding="utf-8")
succeeds("new", "own.convention", "--cadrage", FOLDER / "own.xml", "--region", "75", *STAMP)
succeeds("export", "own.convention", "own-dossier.xml")
succeeds("import", "own-2.convention", "own-dossier.xml", *STAMP)
promise(figures("own-2.convention")["cout_moyen"][0] == "3500.00", "a cadrage of one's own travels with the dossier")

# Faults
SAMPLE = (SAMPLES / "alpc-2016.xml").read_text(encoding="utf-8")
FAULTS = {
    "cut": (SAMPLE[: len(SAMPLE) // 2], ""),
    "empty": ("", ""),
    "dtd": (SAMPLE.replace("<dossier ", '<!DOCTYPE dossier [<!ENTITY e "x">]>\n<dossier ', 1), ""),
    "another element": (SAMPLE.replace("<note>", "<livre/>\n<note>", 1), ""),
    "another version": (SAMPLE.replace('version="1" cadrage', 'version="999" cadrage', 1), "version 1"),
    "unknown cadrage": (SAMPLE.replace("plan-500000-2016", "plan-inconnu", 1), "plan-inconnu"),
    "unknown region": (SAMPLE.replace('region="75"', 'region="99"', 1), "“99”"),
    "unknown architecture": (SAMPLE.replace('architecture="B"', 'architecture="Z"', 1), "Z"),
    "unknown path": (SAMPLE.replace('chemin="socle_actions"', 'chemin="socle_rien"', 1), "socle_rien"),
    "twice": (SAMPLE.replace('chemin="socle_montant"', 'chemin="socle_actions"', 1), "socle_actions"),
    "text for a number": (SAMPLE.replace(">38721<", ">beaucoup<", 1), "beaucoup"),
    "wrong unit": (SAMPLE.replace(">38721<", ">38721 €<", 1), "socle_actions"),
    "computed": (SAMPLE.replace('chemin="signature.lieu"', 'chemin="compensation_etat"', 1), "compensation_etat"),
}
for number, (kind, (xml, fragment)) in enumerate(FAULTS.items()):
    promise(xml != SAMPLE, f"{kind}: the copy differs")
    path, dossier = FOLDER / f"faute-{number}.xml", FOLDER / f"faute-{number}.convention"
    path.write_text(xml, encoding="utf-8")
    result = fails_and_keeps(dossier, 3, fragment, "import", dossier, path, *STAMP, name=f"an XML file with a fault ({kind}) is refused with 3")
    promise(path.name in result.err, f"{kind}: the file is named", result)
fails(3, "absent.xml", "import", "x.convention", "absent.xml", *STAMP)
fails(3, "alpc.convention", "import", "x.convention", "alpc.convention", *STAMP, name="a dossier is no XML file")
finish()
