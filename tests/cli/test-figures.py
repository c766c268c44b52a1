# SPDX-License-Identifier: GPL-3.0-or-later
"""The figures of the real regions: exact, explained, and apart from what the press rounded.

In regions.csv a number marked ~ or + was printed as « près de » or « plus de », and a | stands between
two contradictory dates: such values are no data. The exact part of a split is entered, the other part is
what is left of the total; with no exact part the Région takes its rounded share, as a proposition."""
import csv
import re

from program import SOURCE, STAMP, figures, findings, finish, new, promise, run, succeeds

UNKNOWN = (None, "à compléter")


def exact(text):
    return int(text) if text.isdigit() else None


def rounded(text):
    number = re.match(r"\d+", text)
    return int(number[0]) if number else None


def split(row, total):
    region, pole_emploi = exact(row["supp_region"]), exact(row["supp_pe"])
    if region is None and pole_emploi is None:
        region = rounded(row["supp_region"]) if row["supp_region"] else total
    return (region, total - region) if region is not None else (total - pole_emploi, pole_emploi)


with open(SOURCE / "regions.csv", encoding="utf-8", newline="") as table:
    rows = list(csv.DictReader(table, delimiter=";"))
promise(len(rows) == 8, "regions.csv has its eight regions", len(rows))

for row in rows:
    name, total = row["region"], int(row["actions_supp"])
    region, pole_emploi = split(row, total)
    alone = exact(row["supp_region"]) == 0
    dossier = new(f"{row['insee']}.convention", row["insee"], "--architecture", "D" if alone else "B")
    given = {"actions_supplementaires[region]": region, "actions_supplementaires[pole_emploi]": pole_emploi,
             "actions_communiquees": total, "montant_communique": row["etat_eur_imprime"], "dotation_fpspp": row["fpspp_eur"],
             "socle_actions": row["socle_actions"], "socle_montant": row["socle_eur"]}
    words = [f"{path}={value}" for path, value in given.items() if value != ""]
    succeeds("set", dossier, *words, *STAMP, name=f"{name}: its figures can be entered")
    values = {path: value for path, (value, text, unit) in figures(dossier).items()}

    promise(values["actions_supplementaires_total"] == str(total), f"{name}: {total} actions", values)
    own = [values[f"actions_total_{operator}"] for operator in ("region", "pole_emploi")]
    promise(None in own or values["actions_total"] == str(sum(map(int, own))), f"{name}: the totals of both operators make the whole", own)
    promise(values["compensation_etat"] == f"{3000 * total}.00" == f"{row['calcul_3000']}.00",
            f"{name}: the State pays 3 000 € for each of them", values["compensation_etat"])
    gap = int(row["etat_eur_imprime"]) - 3000 * total
    promise(values["ecart_communique"] == f"{gap}.00", f"{name}: what was printed differs by {gap} €", values["ecart_communique"])
    told = re.match(r"écart (\d+)", row["statut_controle"])
    promise(told is None or abs(gap) == int(told[1]), f"{name}: as regions.csv says", row["statut_controle"])
    warned = [each for each in findings(dossier)[0] if each["rule"] == "communique-montant"]
    promise(bool(warned) == row["statut_controle"].startswith("écart"), f"{name}: a warning when the gap is real", warned)
    if warned:
        promise(f"{abs(gap):,}".replace(",", "\u202f") in warned[0]["text"], f"{name}: the warning tells the gap", warned)
    if row["socle_actions"]:
        promise(values["actions_total"] == str(int(row["socle_actions"]) + total), f"{name}: socle and additional actions", values)
    if row["socle_actions"] and exact(row["supp_region"]) is not None:
        promise(values["actions_total"] == row["total_actions"], f"{name}: the total that was printed", values)

explained = succeeds("explain", "32.convention", "ecart_communique").out.replace("\u202f", " ").replace("\u00a0", " ")
promise("901 000 €" in explained and "33 033 × 3 000 €" in explained and "100 000 000 €" in explained,
        "the gap of 901 000 € is explained down to the actions", explained)

alpc = figures("75.convention")
EXPECTED = {
    "socle_actions": ("38721", "38\u202f721", "action"),
    "socle_montant": ("96540000.00", "96\u202f540\u202f000\u00a0€", "EUR"),
    "actions_supplementaires[region]": ("18000", "18\u202f000", "action"),
    "actions_supplementaires[pole_emploi]": ("8777", "8\u202f777", "action"),
    "actions_total": ("65498", "65\u202f498", "action"),
    "actions_total_region": ("56721", "56\u202f721", "action"),
    "actions_total_pole_emploi": ("8777", "8\u202f777", "action"),
    "cout_moyen": ("3000.00", "3\u202f000\u00a0€", "EUR/action"),
    "compensation_etat": ("80331000.00", "80\u202f331\u202f000\u00a0€", "EUR"),
    "reste_non_compense": ("0.00", "0\u00a0€", "EUR"),
    "part_operateur[region]": ("18000/26777", "67,22\u00a0%", "ratio"),
    "part_operateur[pole_emploi]": ("8777/26777", "32,78\u00a0%", "ratio"),
    "ecart_communique": ("-1000.00", None, "EUR"),
    "versement[1]": (*UNKNOWN, "EUR"),
    "ecart_cible": (*UNKNOWN, "action"),
}
for path, (value, text, unit) in EXPECTED.items():
    seen = alpc.get(path)
    promise(seen is not None and seen[0] == value and seen[2] == unit and text in (None, seen[1]), f"ALPC: {path} is {value} {unit}", seen)
promise(list(alpc)[0] == "socle_actions", "figures come in the order of the cadrage", list(alpc)[:3])
table = run("figures", "75.convention").out.splitlines()
promise(len(table) == len(alpc), "the table has one line a figure", len(table))
starts = {len(line) - len(re.split(r" {2,}", line, maxsplit=2)[2]) for line in table}
promise(len(starts) == 1, "and its columns are aligned", starts)
tree = run("explain", "75.convention", "compensation_etat").out
for words in ("compensation théorique", "26\u202f777 × 3\u202f000\u00a0€", "18\u202f000 + 8\u202f777", "Coût moyen national"):
    promise(words in tree, f"explain says {words}", tree)
cells = succeeds("explain", "75.convention", "versement").out
promise(cells.count("(versement[") == 3, "a figure without its members is explained for each of them", cells)

for target, gap in (("26778", "\u2212\u202f1 action :"), ("26776", "+\u202f1 action :"), ("26779", "\u2212\u202f2 actions :")):
    succeeds("set", "75.convention", f"cible_nationale={target}", *STAMP)
    told = [each["text"] for each in findings("75.convention")[0] if each["rule"] == "cible-nationale"]
    promise(len(told) == 1 and gap in told[0].replace("\u00a0", " "), f"a gap with the target of {target} reads « {gap[:-2]} »", told)
succeeds("set", "75.convention", "cible_nationale=", *STAMP)

succeeds("set", "75.convention", "versement_taux[1]=1/3", "versement_taux[2]=1/3", "versement_taux[3]=1/3", *STAMP)
parts = [figures("75.convention")[f"versement[{n}]"][0] for n in (1, 2, 3)]
promise(parts == ["26777000.00"] * 3, "instalments are exact", parts)
succeeds("set", "75.convention", "enveloppe=100,01", *STAMP)
parts = [figures("75.convention")[f"versement[{n}]"][0] for n in (1, 2, 3)]
promise(parts == ["33.34", "33.34", "33.33"], "and add up to the cent", parts)
succeeds("set", "75.convention", "versement_taux[3]=1/4", *STAMP)
promise(figures("75.convention")["versement[1]"][0] is None, "rates that do not add up give no instalment")
promise("taux-somme" in [each["rule"] for each in findings("75.convention")[0] if each["severity"] == "blocking"], "and block")
succeeds("set", "75.convention", "repartition_public[autre]=5", *STAMP)
found, code = findings("75.convention")
promise(code == 1 and "repartition-public" in [each["rule"] for each in found if each["severity"] == "blocking"],
        "a breakdown that does not add up blocks", found)
plain = run("check", "75.convention")
counted = [int(number) for number in re.findall(r"\d+", plain.out.splitlines()[-1])]
promise(plain.code == 1 and len(plain.out.splitlines()) == len(found) + 1 and len(counted) == 3 and sum(counted) == len(found),
        "check prints a line a finding, then how many", plain)
promise(all(set(each) == {"rule", "severity", "place", "text"} and each["severity"] in ("blocking", "warning", "info") for each in found),
        "check --json has its four members", found)
finish()
