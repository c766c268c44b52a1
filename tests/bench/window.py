#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Times the window: its first frame beside that of the least window there is, and what a key costs. Asserts nothing."""
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
BUILD = pathlib.Path(os.environ.get("BUILD", ROOT / "build"))
PROGRAM = BUILD / "app/cli/quadripartite"
START, KEYS = BUILD / "tests/window/window-start", BUILD / "tests/window/window-keys"
UNDER_XVFB = ROOT / "tests/window/run-under-xvfb"
RUNS = int(os.environ.get("RUNS", "9"))
FIELDS = ["socle=socle_actions", "engagement=actions_supplementaires[region]", "compensation=enveloppe",
          "redaction=socle_actions"]

# Of the plan's own tables the largest has six columns for 200 members: 1 200 cells. A plan may have one of 25 columns.
MEMBERS_MAX, COLUMNS = 200, 25


def call(data, *words):
    subprocess.run([PROGRAM, *words], check=True, stdout=subprocess.DEVNULL, env={**os.environ, "QUADRIPARTITE_DATA": str(data)})


def make_dossier(folder, name):
    path = folder / f"{name}.convention"
    call(ROOT / "data", "import", path, ROOT / "data/samples/alpc-2016.xml")
    return path


def make_large_plan(folder):
    """The plan with one more breakdown: territories by months, 5 000 cells."""
    data = folder / "data"
    shutil.copytree(ROOT / "data", data)
    plan = data / "cadrages/plan-500000-2016.xml"
    months = "".join(f'<membre id="m{i}" libelle="{i}e mois"/>' for i in range(1, COLUMNS + 1))
    datum = 'unite="action" etape="engagement" obligatoire="non" source="modele" preuve="I"'
    text = plan.read_text(encoding="utf-8")
    text = text.replace("</dimensions>", f'<dimension id="mois" libelle="Mois">{months}</dimension></dimensions>', 1)
    text = text.replace('    <saisie id="repartition_public"', f"""
    <saisie id="actions_du_mois" libelle="actions du mois" nom="actions du mois" sur="mois" {datum}/>
    <saisie id="calendrier" libelle="actions par territoire et par mois" nom="calendrier" sur="territoire mois" {datum}/>
    <saisie id="repartition_public\"""", 1)
    text = text.replace('<repartition titre="Répartition par public"',
                        '<repartition titre="Calendrier" de="calendrier" somme="actions_du_mois"/>\n'
                        '<repartition titre="Répartition par public"', 1)
    plan.write_text(text, encoding="utf-8")
    return data


def make_large_dossier(folder, data):
    """Every cell of that breakdown filled."""
    path, source = folder / "large.convention", folder / "large.xml"
    places = range(1, MEMBERS_MAX + 1)
    members = "".join(f'<membre id="t{i}" libelle="Territoire {i}"/>' for i in places)
    values = "".join(f'<valeur chemin="calendrier[t{i},m{k}]">{i + k}</valeur>' for i in places for k in range(1, COLUMNS + 1))
    text = (ROOT / "data/samples/alpc-2016.xml").read_text(encoding="utf-8")
    text = text.replace("</dossier>", f"{values}</dossier>")
    text = re.sub(r"(?=<(valeur|dimension)\b)", f'<dimension id="territoire">{members}</dimension>', text, count=1)
    source.write_text(text, encoding="utf-8")
    call(data, "import", path, source)
    return path


def first_frame(folder, data, *words):
    environment = {**os.environ, "QUADRIPARTITE_DATA": str(data), "LC_ALL": "C.UTF-8",
                   **{f"XDG_{kind}_HOME": str(folder / kind) for kind in ("STATE", "DATA", "CONFIG", "CACHE")}}
    subprocess.run(["rm", "-rf", str(folder / "STATE")], check=True)
    result = subprocess.run([UNDER_XVFB, START, *words], env=environment, capture_output=True, text=True)
    return float(result.stdout.split()[-1])


def print_starts(folder, large_plan, large):
    data = ROOT / "data"
    cases = [("empty start window", data, []), ("a dossier (ALPC)", data, [make_dossier(folder, "alpc")]),
             ("a dossier of 5 000 cells", large_plan, [large])]
    first_frame(folder, data, "floor")
    print(f"{'first frame, milliseconds':32} {'least':>7} {'ours':>7} {'ratio':>6}   (medians of {RUNS} pairs)")
    for title, own_data, words in cases:
        first_frame(folder, own_data, *words)
        pairs = [(first_frame(folder, data, "floor"), first_frame(folder, own_data, *words)) for _ in range(RUNS)]
        least, ours = (statistics.median(pair[side] for pair in pairs) for side in (0, 1))
        ratio = statistics.median(b / a for a, b in pairs)
        print(f"{title:32} {least:7.0f} {ours:7.0f} {ratio:6.2f}", flush=True)


def print_keys(title, data, dossier, *fields):
    environment = {**os.environ, "QUADRIPARTITE_DATA": str(data), "LC_ALL": "C.UTF-8"}
    print(title, flush=True)
    subprocess.run([UNDER_XVFB, KEYS, dossier, *fields], env=environment, stderr=subprocess.DEVNULL)


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        large_plan = make_large_plan(folder)
        large = make_large_dossier(folder, large_plan)
        print_starts(folder, large_plan, large)
        print_keys("what a key costs, milliseconds (ALPC)", ROOT / "data", make_dossier(folder, "keys"), *FIELDS)
        print_keys("what a key costs, milliseconds (5 000 cells)", large_plan, large,
                   "engagement=actions_supplementaires[region]", "engagement=calendrier[t1,m1]")


if __name__ == "__main__":
    sys.exit(main())
