# SPDX-License-Identifier: GPL-3.0-or-later
"""The completion of bash, asked as bash asks it; and both manuals as groff reads them."""
import os
import pathlib
import shutil
import subprocess

from program import DATA, FOLDER, PROGRAM, STAMP, finish, new, promise, succeeds

SCRIPT = DATA / "completions/quadripartite"


def complete(*words):
    """What bash would offer for the last word."""
    listed = " ".join(f'"${{@:{n}:1}}"' for n in range(2, len(words) + 2))
    question = (f'source "$1"; COMP_WORDS=({listed}); COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1)); '
                'COMPREPLY=(); _quadripartite; printf "%s\\n" "${COMPREPLY[@]}"')
    done = subprocess.run(["bash", "--norc", "-c", question, "bash", SCRIPT, *words], capture_output=True, text=True, cwd=FOLDER,
                          env={**os.environ, "PATH": f"{pathlib.Path(PROGRAM).parent}:{os.environ['PATH']}", "LC_ALL": "C.UTF-8"}, check=False)
    promise(done.returncode == 0 and done.stderr == "", f"completing {words} says nothing else", done)
    return [line for line in done.stdout.split("\n") if line]


if shutil.which("bash") is None:
    print("1..0 # SKIP no bash")
    raise SystemExit(0)

checked = subprocess.run(["bash", "-n", SCRIPT], capture_output=True, text=True, check=False)
promise(checked.returncode == 0 and checked.stderr == "", "bash can read it", checked)
dossier = new("complet.convention")
succeeds("set", dossier, "signature.lieu=Bordeaux", *STAMP)

CASES = [
    ((PROGRAM, "fig"), {"figures"}, set()),
    ((PROGRAM, ""), {"new", "show", "set", "import", "export", "--help"}, set()),
    ((PROGRAM, "figures", "--j"), {"--json"}, {"--auteur"}),
    ((PROGRAM, "ver"), {"versions", "verify"}, {"show"}),
    ((PROGRAM, "freeze", "--"), {"--auteur", "--le", "--help"}, {"--json"}),
    ((PROGRAM, "verify", "x", "--"), {"--json", "--help"}, {"--le"}),
    ((PROGRAM, "sign", "complet.convention", "--pa"), {"--paper"}, {"--json"}),
    ((PROGRAM, "sign", "complet.convention", "--paper", ""), {"etat_1", "coparef_2"}, {"etat.cadrage"}),
    ((PROGRAM, "sign", "complet.convention", "--satisfied", "etat."), {"etat.cadrage"}, {"etat_1"}),
    ((PROGRAM, "sign", "complet.convention", "--place", ""), set(), {"complet.convention"}),
    ((PROGRAM, "status", "x", "--"), {"--json", "--history", "--help"}, {"--le"}),
    ((PROGRAM, "set", "--"), {"--auteur", "--le", "--help"}, {"--json"}),
    ((PROGRAM, "new", "x", "--architecture", ""), {"A", "B", "C", "D"}, set()),
    ((PROGRAM, "pdf", "x", "y.pdf", "--archive", ""), {"1b"}, set()),
    ((PROGRAM, "show", "comp"), {"complet.convention"}, {"show"}),
    ((PROGRAM, "set", "complet.convention", "socle_"), {"socle_actions=", "socle_montant=", "socle_perimetre="}, {"acte.numero="}),
    ((PROGRAM, "set", "--le", "2016-03-25", "complet.convention", "signature.l"), {"signature.lieu="}, set()),
    ((PROGRAM, "set", "complet.convention", "articles.visas.1"), {"articles.visas.15.retenu="}, {"articles.visas.3.retenu="}),
    ((PROGRAM, "set", "complet.convention", "actions_supplementaires"), {r"actions_supplementaires\[region\]="}, set()),
    ((PROGRAM, "set", "complet.convention", "signature.lieu", "=", ""), set(), {"signature.lieu="}),
    ((PROGRAM, "explain", "complet.convention", "compensation_e"), {"compensation_etat"}, {"socle_actions"}),
    ((PROGRAM, "explain", "complet.convention", "versement["), {r"versement\[1\]", r"versement\[3\]"}, {"versement_taux"}),
    ((PROGRAM, "explain", "absent.convention", ""), set(), {"socle_actions"}),
]
for words, offered, withheld in CASES:
    answer = set(complete(*words))
    promise(offered <= answer and not withheld & answer, f"{' '.join(words[1:])!r} offers {sorted(offered)}", sorted(answer)[:20])

if shutil.which("groff"):
    for manual in ("quadripartite.1", "fr/quadripartite.1"):
        read = subprocess.run(["groff", "-K", "utf8", "-man", "-Tutf8", "-ww", DATA / "man" / manual], capture_output=True, text=True, check=False)
        promise(read.returncode == 0 and read.stderr == "" and len(read.stdout.splitlines()) > 150,
                f"groff reads {manual} without a warning", read.stderr)
else:
    print("# no groff: the manuals are not read")
finish()
