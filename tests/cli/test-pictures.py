# SPDX-License-Identifier: GPL-3.0-or-later
"""Logos: a file comes in with set, is kept by the dossier, goes out and in with its XML, and stands on the cover."""
import hashlib
import re
import struct
import subprocess
import zlib

from program import FOLDER, STAMP, fails_and_keeps, findings, new, finish, promise, run, succeeds

SVG = (b"<svg xmlns='http://www.w3.org/2000/svg' width='90' height='30'>"
       b"<rect width='90' height='30' fill='#1b3d8f'/></svg>")


def png(width, height):
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    rows = b"".join(b"\0" + b"\x10\x80\x40" * width for _ in range(height))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


def write(name, content):
    (FOLDER / name).write_bytes(content)
    return name


def name_of(content):
    return "sha256:" + hashlib.sha256(content).hexdigest()


def logos(path):
    return dict(line.split("=", 1) for line in run("show", path).out.splitlines() if ".logo=" in line)


def figures_of(path, name):
    """The alternative texts of the figures on the cover."""
    succeeds("pdf", path, FOLDER / name)
    command = ["qpdf", "--qdf", "--object-streams=disable", str(FOLDER / name), "-"]
    done = subprocess.run(command, capture_output=True, check=True)
    texts = re.findall(rb"/Alt <([0-9a-f]+)>", done.stdout)
    return [bytes.fromhex(text.decode())[2:].decode("utf-16-be") for text in texts]


dossier = new("logos.convention")
state, region = write("etat.svg", SVG), write("region.png", png(60, 40))
before = (FOLDER / "logos.convention").stat().st_size
succeeds("set", dossier, f"parties.etat.logo=@{state}", f"parties.region.logo=@{region}", *STAMP)
wanted = {"parties.etat.logo": name_of(SVG), "parties.region.logo": name_of(png(60, 40))}
promise(logos(dossier) == wanted, "show names the files by their digest", logos(dossier))
promise("file added" in run("log", dossier).out.splitlines()[-1], "the history says that a file was added")
alternatives = figures_of(dossier, "avec.pdf")
promise([a for a in alternatives if a.startswith("Logotype ")][:2]
        == ["Logotype de l’État", "Logotype de la Région Aquitaine-Limousin-Poitou-Charentes"],
        "both stand in the PDF, with a text that says whose they are", alternatives)

# What show prints is what set accepts, while the dossier has the file.
succeeds("set", dossier, f"parties.coparef.logo={name_of(SVG)}", *STAMP, name="the name of a kept file is accepted")
fails_and_keeps(dossier, 2, "give the file itself", "set", dossier, "parties.etat.logo=sha256:" + "0" * 64)
fails_and_keeps(dossier, 2, "type @ and its name", "set", dossier, "parties.etat.logo=etat.svg")
fails_and_keeps(dossier, 3, "rien.png", "set", dossier, "parties.etat.logo=@rien.png")
fails_and_keeps(dossier, 2, "outlines", "set", dossier,
                "parties.etat.logo=@" + write("texte.svg", SVG.replace(b"</svg>", b"<text>a</text></svg>")))
fails_and_keeps(dossier, 2, "neither a PNG nor an SVG", "set", dossier, "parties.etat.logo=@" + write("a.gif", b"GIF89a"))
fails_and_keeps(dossier, 2, "2 MiB", "set", dossier, "parties.etat.logo=@" + write("gros.svg", b" " * 2**21 + SVG))
fails_and_keeps(dossier, 2, "cut off", "set", dossier, "parties.etat.logo=@" + write("coupe.png", png(60, 40)[:80]))
fails_and_keeps(dossier, 1, "logos.parties", "set", dossier, "logos.parties=@" + state)
succeeds("set", dossier, "acte.numero=@etat.svg", *STAMP, name="elsewhere, @ is a letter like another")
promise("acte.numero=@etat.svg" in run("show", dossier).out.splitlines(), "and is kept as it was typed")

# Out and in again: the files go with the dossier.
succeeds("export", dossier, FOLDER / "a.xml")
succeeds("import", FOLDER / "b.convention", FOLDER / "a.xml", *STAMP)
promise(logos(FOLDER / "b.convention") == logos(dossier), "a dossier made from the XML has the same logos")
promise(figures_of(FOLDER / "b.convention", "b.pdf") == figures_of(dossier, "a.pdf"), "and shows them")
succeeds("export", FOLDER / "b.convention", FOLDER / "b.xml")
same = [re.sub(r' uuid="[^"]*"', "", (FOLDER / n).read_text()) for n in ("a.xml", "b.xml")]
promise(same[0] == same[1], "and says the same when it is exported again")
text = (FOLDER / "a.xml").read_text()
write("faux.xml", text.replace("AAAA", "AAAB", 1).encode())
fails_and_keeps(FOLDER / "c.convention", 3, "digest", "import", FOLDER / "c.convention", FOLDER / "faux.xml")
write("sans.xml", re.sub(r"  <fichier.*?</fichier>\n", "", text, flags=re.DOTALL).encode())
fails_and_keeps(FOLDER / "d.convention", 3, "give the file itself", "import", FOLDER / "d.convention", FOLDER / "sans.xml")

# Taken out, and taken back.
succeeds("set", dossier, "parties.etat.logo=", *STAMP)
promise("parties.etat.logo" not in logos(dossier), "an emptied logo is gone")
succeeds("undo", dossier, *STAMP)
promise(logos(dossier)["parties.etat.logo"] == name_of(SVG), "undo brings it back")
promise(run("log", dossier, "--verify").code == 0, "the journal and the files agree")
finish()
