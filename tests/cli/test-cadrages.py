# SPDX-License-Identifier: GPL-3.0-or-later
"""A cadrage is data: a formula changed there changes every figure and text, and a fault is told with its place."""
import re

from program import CADRAGE, DATA, FOLDER, STAMP, fails, figures, finish, promise, run, succeeds
from reading import text_of_pdf

ORIGINAL = (DATA / f"cadrages/{CADRAGE}.xml").read_text(encoding="utf-8")
FORMULA = 'formule="actions_supplementaires_total * cout_moyen"'
TOTAL = "actions_supplementaires_total"


def formula(text):
    return lambda xml: xml.replace(FORMULA, f'formule="{text}"')


def line_of(xml):
    return next(n for n, line in enumerate(xml.splitlines(), 1) if 'id="compensation_theorique"' in line)


FAULTS = {
    "dtd": (lambda xml: xml.replace("<cadrage ", '<!DOCTYPE cadrage [<!ENTITY e "x">]>\n<cadrage ', 1), "document types"),
    "entity": (lambda xml: xml.replace("<cadrage ", '<!DOCTYPE cadrage SYSTEM "file:///etc/passwd">\n<cadrage ', 1), "document types"),
    "cut": (lambda xml: xml[: len(xml) // 2], ""),
    "empty": (lambda xml: "", ""),
    "text": (lambda xml: "Ceci est un texte.\n", ""),
    "element": (lambda xml: xml.replace("<sources>", "<sources><livre/>", 1), ""),
    "attribute": (lambda xml: xml.replace('annee="2016"', 'annee="bientôt"', 1), ""),
    "other root": (lambda xml: '<?xml version="1.0"?>\n<dossier/>\n', ""),
    "unknown id": (formula(f"{TOTAL} * cout_median"), "cout_median"),
    "unknown function": (formula(f"moyenne({TOTAL})"), "moyenne"),
    "wrong unit": (formula(f"{TOTAL} * cout_moyen + {TOTAL}"), "EUR"),
    "unit of the result": (formula(TOTAL), "EUR"),
    "text for a number": (formula("acte.numero"), ""),
    "syntax": (formula(f"{TOTAL} * * cout_moyen"), ""),
    "cycle": (formula("compensation_etat + 1 EUR"), "compensation_etat"),
    "itself": (formula("compensation_theorique"), "compensation_theorique"),
    "id declared twice": (lambda xml: xml.replace('<saisie id="cible_nationale"', '<saisie id="socle_actions"', 1), "socle_actions"),
    "unknown source": (lambda xml: xml.replace('source="cout-moyen-2016"', 'source="rumeur"', 1), "rumeur"),
    "unknown blank": (lambda xml: xml.replace('<valeur de="compensation_etat"', '<valeur de="compensation_rien"', 1), "compensation_rien"),
    "broken reference": (lambda xml: xml.replace('<renvoi a="objet"/>', '<renvoi a="objection"/>', 1), "objection"),
    "too large": (lambda xml: xml + " " * (5 * 1024 * 1024), ""),
}

promise(FORMULA in ORIGINAL, "the formula to change is there")
for number, (kind, (change, fragment)) in enumerate(FAULTS.items()):
    path = FOLDER / f"faute-{number}.xml"
    changed = change(ORIGINAL)
    promise(changed != ORIGINAL, f"{kind}: the copy differs")
    path.write_text(changed, encoding="utf-8")
    dossier = FOLDER / f"faute-{number}.convention"
    result = fails(3, fragment, "new", dossier, "--cadrage", path, "--region", "75", *STAMP, name=f"a cadrage with a fault ({kind}) is refused with 3")
    promise(not dossier.exists() and path.name in result.err, f"{kind}: the file is named, and no dossier made", result)
    if FORMULA in ORIGINAL and FORMULA not in changed and 'formule="' in changed and len(changed) > len(ORIGINAL) / 2 and "cycle" not in kind:
        where = re.search(rf"{re.escape(path.name)}:(\d+):(\d+)", result.err)
        near = where is not None and abs(int(where[1]) - line_of(changed)) <= 2
        promise(near or kind == "itself", f"{kind}: the line is told", result)

fails(3, "absent.xml", "new", "x.convention", "--cadrage", FOLDER / "absent.xml", "--region", "75", *STAMP)
fails(3, "", "new", "x.convention", "--cadrage", f"{FOLDER}/", "--region", "75", *STAMP, name="a folder is no cadrage")

# A fault in an attribute is told with its line and its name.
bad = FOLDER / "attribut.xml"
start = ORIGINAL.index('valeur="', ORIGINAL.index('<parametre id="cout_moyen"'))
bad.write_text(ORIGINAL[:start] + 'valeur="abc"' + ORIGINAL[ORIGINAL.index('"', start + 8) + 1:], encoding="utf-8")
line = ORIGINAL[:start].count("\n") + 1
result = fails(3, "valeur", "new", "x.convention", "--cadrage", bad, "--region", "75", *STAMP)
promise(f"attribut.xml:{line}:" in result.err, "the line of the element is told", result)

# A formula changed in a copy of the cadrage, as with sed.
changed = FOLDER / "change.xml"
changed.write_text(ORIGINAL.replace(FORMULA, f'formule="{TOTAL} * cout_moyen + 1000 EUR"'), encoding="utf-8")
ENTERED = ("actions_supplementaires[region]=18000", "actions_supplementaires[pole_emploi]=8777", "socle_actions=38721", "socle_montant=96540000")
results = {}
for name, cadrage in (("avant", CADRAGE), ("apres", changed)):
    succeeds("new", f"{name}.convention", "--cadrage", cadrage, "--region", "75", *STAMP)
    succeeds("set", f"{name}.convention", *ENTERED, *STAMP)
    succeeds("pdf", f"{name}.convention", f"{name}.pdf")
    results[name] = (figures(f"{name}.convention")["compensation_etat"][0],
                     run("explain", f"{name}.convention", "compensation_theorique").out.replace("\u202f", " ").replace("\u00a0", " "),
                     text_of_pdf(FOLDER / f"{name}.pdf"))
value, explanation, text = results["avant"]
promise(value == "80331000.00" and "26 777 × 3 000 €" in explanation and "(80 331 000 €)" in text, "before: 80 331 000 €", explanation)
promise("80 332 000" not in text and "+ 1 000 €" not in explanation, "and nothing of the other formula")
value, explanation, text = results["apres"]
promise(value == "80332000.00", "after: another value", value)
promise("26 777 × 3 000 € + 1 000 €" in explanation and "80 332 000 €" in explanation, "another explanation", explanation)
promise("(80 332 000 €)" in text and "trois cent trente-deux mille euros" in text, "another amount in the article, in words too", text[-3000:])
promise("+ 1 000 €" in text, "another calculation in the annex", text[-3000:])
promise("80 331 000" not in text, "and nothing of the former")
changed.unlink()
succeeds("figures", "apres.convention", name="the dossier keeps its cadrage")

# A choice between wordings of which the plan gives one only.
single = FOLDER / "seule.xml"
group = re.search(r'<variantes id="socle" libelle="Effet d’un socle.*?</variantes>', ORIGINAL, re.S)[0]
kept = re.search(r".*?</alinea>", group, re.S)[0] + "</variantes>"
single.write_text(re.sub(r"<renvoi a=\"[^\"]*decompte\.[567]\"/>", "l’article", ORIGINAL.replace(group, kept)), encoding="utf-8")
succeeds("new", "seule.convention", "--cadrage", single, "--region", "75", *STAMP)
succeeds("pdf", "seule.convention", "seule.pdf")
text = text_of_pdf(FOLDER / "seule.pdf")
promise("– une rédaction]" in text, "one wording is singular", re.findall(r"à choisir.{80}", text))

# A check that cannot be computed was not done: that blocks.
huge = FOLDER / "huge.xml"
huge.write_text(ORIGINAL.replace('si="compensation_theorique > enveloppe"', f'si="compensation_theorique{" * 1000000000000" * 4} > enveloppe"', 1), encoding="utf-8")
succeeds("new", "huge.convention", "--cadrage", huge, "--region", "75", *STAMP)
succeeds("set", "huge.convention", *ENTERED, "enveloppe=1", *STAMP)
result = run("check", "huge.convention")
promise("blocking: calcul: Le contrôle «\u202fenveloppe\u202f» n’a pas pu être calculé" in result.out and result.code == 1,
        "a check that overflows blocks", result)
# Operands shared without end: explain answers all the same.
shared = "".join(f'<figure id="y{i}" libelle="y{i}" unite="EUR" preuve="I" source="modele" formule="y{i + 1} + z{i + 1}"/>'
                 f'<figure id="z{i}" libelle="z{i}" unite="EUR" preuve="I" source="modele" formule="y{i + 1} - z{i + 1}"/>' for i in range(28))
shared += "".join(f'<figure id="{name}28" libelle="{name}28" unite="EUR" preuve="I" source="modele" formule="enveloppe"/>' for name in "yz")
huge.write_text(ORIGINAL.replace('<figure id="ecart_cible"', shared + '<figure id="ecart_cible"', 1), encoding="utf-8")
succeeds("new", "shared.convention", "--cadrage", huge, "--region", "75", *STAMP)
succeeds("set", "shared.convention", "enveloppe=1", *STAMP)
promise("enveloppe" in succeeds("explain", "shared.convention", "y0").out, "operands shared without end are explained in bounds")
finish()
