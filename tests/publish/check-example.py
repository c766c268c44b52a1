#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The text of the ALPC 2016 PDF agrees with the reviewed example, but for the differences justified here.

usage: check-example.py PROGRAM DATA_FOLDER
Both ways: every paragraph of the example stands in the PDF, in order, and what else the PDF says is listed.
"""
import pathlib
import re
import subprocess
import sys
import tempfile

# A line of the example → what stands instead (None: nothing), and why.
DIFFERENT = {
    "[à compléter : logotypes des parties, fichiers fournis par elles]":
        (None, "no blank on the cover when no logo is given"),
    "PROJET – version 1 du [à compléter : date de la version]":
        ("PROJET – version 1 du 25 mars 2016", "the date of the last change is known"),
    "1° [à compléter : nombre d’actions de la Région] qu’elle achète ou finance elle-même ;":
        ("1° 18 000 qu’elle achète ou finance elle-même ;", "the sample takes the proposed split"),
    "2° [à compléter : nombre d’actions de Pôle emploi] dont elle confie la réalisation à Pôle emploi.":
        ("2° 8 777 dont elle confie la réalisation à Pôle emploi.", "the sample takes the proposed split"),
    "[à choisir : effet d’un socle en euros non tenu – quatre variantes]":
        ("[à choisir : Effet d’un socle en euros non tenu – quatre rédactions]", "the label of the group"),
    "Pour l’État, le préfet de la région Aquitaine-Limousin-Poitou-Charentes, préfet de la Gironde : Pierre DARTOUT":
        ("Pour l’État le préfet de la région Aquitaine-Limousin-Poitou-Charentes, préfet de la Gironde Pierre DARTOUT",
         "a box of the grid"),
    "Pour la Région, le président du conseil régional : Alain ROUSSET":
        ("Pour la Région le président du conseil régional Alain ROUSSET", "a box of the grid"),
    "Pour le COPAREF, le coprésident : Michel GAUSSENS":
        ("Pour le COPAREF le coprésident Michel GAUSSENS", "a box of the grid"),
    "Pour le COPAREF, le coprésident : Olivier CHABOT":
        ("Pour le COPAREF le coprésident Olivier CHABOT", "a box of the grid"),
    "Région 38 721 96 540 000 € [à compléter : nombre d’actions de la Région] – –":
        ("Région 38 721 96 540 000 € 18 000 – –", "the sample takes the proposed split"),
    "Pôle emploi – – [à compléter : nombre d’actions de Pôle emploi] – –":
        ("Pôle emploi – – 8 777 – –", "the sample takes the proposed split"),
    "Étape Taux Montant prévisionnel Fait générateur Pièces à produire Date prévisionnelle":
        ("Étape Taux Montant prévisionnel Fait générateur Pièces à produire", "no date is planned: no column"),
}
STAGE = "[à compléter : taux de l’étape] [à compléter : montant de l’étape]"
for name in ("1re étape", "2e étape"):
    DIFFERENT[f"{name} {STAGE} [à compléter : fait générateur de l’étape] [à compléter : pièces à produire] "
              "[à compléter : date prévisionnelle]"] = (
        f"{name} {STAGE} [à compléter : fait générateur de l’étape] [à compléter : pièces à produire]",
        "no date is planned: no column")
DIFFERENT[f"Solde {STAGE} réception du compte rendu d’exécution [à compléter : pièces à produire] "
          "[à compléter : date prévisionnelle]"] = (
    f"Solde {STAGE} réception du compte rendu d’exécution [à compléter : pièces à produire]",
    "no date is planned: no column")
# The table of the calculations is made from the formulas themselves.
CALCULATIONS = ("Donnée Calcul", "Actions supplémentaires Région +", "Nombre total d’actions socle",
                "Compensation théorique actions", "Compensation de l’État la plus faible",
                "Versement de chaque étape")

# What the PDF's body says besides: the chart and the table of the calculations, in characters.
ADDED_CHARACTERS_MAX = 1500


def squeeze(text):
    """One ordinary space where any stands; none before or after what a line break may have split."""
    text = re.sub(r"[\s\u00a0\u202f]+", " ", text).strip()
    return re.sub(r" ?([:;.,!?\]»]) ?", r"\1 ", text).replace("[ ", "[").strip()


def example_lines(path):
    body = path.read_text(encoding="utf-8").split("\n---\n", 1)[1]
    for line in body.splitlines():
        line = re.sub(r"^(### |- )", "", line.strip())
        if line.startswith("|---"):
            continue
        if line.startswith("|"):
            line = " ".join(cell.strip() for cell in line.strip("|").split("|"))
        if line.strip():
            yield re.sub(r" +", " ", line.strip())


def words_of(text):
    return squeeze(text).replace(" ", "")


def pdf_text(program, data, folder):
    dossier, pdf = folder / "a.convention", folder / "a.pdf"
    sample = data / "samples" / "alpc-2016.xml"
    for call in ([program, "import", dossier, sample, "--le", "2016-03-25", "--auteur", "test"],
                 [program, "pdf", dossier, pdf]):
        subprocess.run(call, check=True)
    # Without running heads and folios.
    crop = ["-x", "0", "-y", "62", "-W", "596", "-H", "715"]
    return subprocess.run(["pdftotext", "-raw", *crop, pdf, "-"], check=True, capture_output=True, text=True).stdout


def main():
    program, data = sys.argv[1], pathlib.Path(sys.argv[2])
    with tempfile.TemporaryDirectory() as folder:
        text = words_of(pdf_text(program, data, pathlib.Path(folder)).replace("\f", "\n"))
    lines = list(example_lines(data / "modele" / "exemple-alpc-2016.txt"))
    missing, unused, position, covered = [], set(DIFFERENT), 0, 0
    start = text.index(words_of("Entre :"))
    for line in lines:
        expected = line
        if line.startswith(CALCULATIONS):
            continue
        if line in DIFFERENT:
            unused.discard(line)
            expected = DIFFERENT[line][0]
            if expected is None:
                continue
        found = text.find(words_of(expected), position)
        if found < 0:
            missing.append(expected)
            continue
        position = found + len(words_of(expected))
        if found >= start:
            covered += len(words_of(expected))
    total = len(text) - start
    print(f"{len(lines)} lines of the example, {len(missing)} missing, {len(unused)} stale differences; "
          f"{covered} of {total} characters of the PDF's body come from the example")
    for line in missing:
        print("missing:", line)
    for line in unused:
        print("stale:", line)
    if total - covered > ADDED_CHARACTERS_MAX:
        print(f"the PDF says {total - covered} characters more than the example and what is listed")
        return 1
    return 1 if missing or unused else 0


if __name__ == "__main__":
    sys.exit(main())
