# SPDX-License-Identifier: GPL-3.0-or-later
"""Persons who sign: an authority of the tests, certificates, and the programs that sign with them."""
import os
import pathlib
import subprocess

OPENSSL_SETTINGS = """
[req]
distinguished_name = name
[name]
[authority]
basicConstraints = critical, CA:TRUE
keyUsage = keyCertSign, cRLSign
subjectKeyIdentifier = hash
[person]
keyUsage = digitalSignature, nonRepudiation
subjectKeyIdentifier = hash
[server]
keyUsage = digitalSignature
extendedKeyUsage = serverAuth
[cipher]
keyUsage = keyEncipherment
"""


def run(*words, **options):
    result = subprocess.run([str(word) for word in words], capture_output=True, **options)
    if result.returncode:
        raise RuntimeError(f"{words}: {result.stdout} {result.stderr}")
    return result.stdout


class Signers:
    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.authorities = self.folder / "authorities"
        self.authorities.mkdir()
        (self.folder / "openssl.cnf").write_text(OPENSSL_SETTINGS)
        self.make("authority", "/O=Essai/CN=Autorité d’essai", "authority", issuer=None)
        (self.authorities / "authority.pem").write_bytes((self.folder / "authority.pem").read_bytes())

    def make(self, name, subject, extensions="person", issuer="authority", key=("rsa:2048",), days=3650, serial=None):
        """A key and a certificate; issuer None: by itself."""
        base = ["openssl", "req", "-new", "-newkey", key[0], "-nodes", "-keyout", f"{name}.key", "-utf8", "-subj", subject,
                "-config", "openssl.cnf"]
        for option in key[1:]:
            base += ["-pkeyopt", option]
        if issuer is None:
            run(*base, "-x509", "-days", days, "-extensions", extensions, "-out", f"{name}.pem", cwd=self.folder)
            return
        run(*base, "-out", f"{name}.csr", cwd=self.folder)
        run("openssl", "x509", "-req", "-in", f"{name}.csr", "-CA", f"{issuer}.pem", "-CAkey", f"{issuer}.key", "-days", days,
            "-set_serial", serial or 1000 + sum(name.encode()), "-extfile", "openssl.cnf", "-extensions", extensions,
            "-out", f"{name}.pem", cwd=self.folder)

    def cms(self, name, digest="sha256", *options, cades=False):
        """A function that signs as programs that use OpenSSL do."""
        def sign(data):
            path = self.folder / "data"
            path.write_bytes(data)
            run("openssl", "cms", "-sign", "-binary", "-signer", f"{name}.pem", "-inkey", f"{name}.key", "-md", digest,
                "-outform", "DER", "-in", path, "-out", "signature.der", *(["-cades"] if cades else []), *options, cwd=self.folder)
            return (self.folder / "signature.der").read_bytes()
        return sign

    def make_database(self, names):
        """An NSS database of the persons, for pdfsig."""
        database = f"sql:{self.folder / 'nss'}"
        os.mkdir(self.folder / "nss")
        run("certutil", "-N", "-d", database, "--empty-password")
        run("certutil", "-A", "-d", database, "-n", "authority", "-t", "CT,C,C", "-i", self.folder / "authority.pem")
        for name in names:
            run("openssl", "pkcs12", "-export", "-inkey", f"{name}.key", "-in", f"{name}.pem", "-name", name, "-passout", "pass:",
                "-out", f"{name}.p12", cwd=self.folder)
            run("pk12util", "-i", self.folder / f"{name}.p12", "-d", database, "-W", "", "-K", "")
        self.database = database

    def pdfsig(self, pdf, field, name, *options):
        """Signs with Poppler."""
        source, target = self.folder / "in.pdf", self.folder / "out.pdf"
        source.write_bytes(pdf)
        target.unlink(missing_ok=True)
        run("pdfsig", "-nssdir", self.database, source, target, "-sign", field, "-nick", name, *options)
        return target.read_bytes()

    def poppler_says(self, pdf):
        """Whether Poppler says of each signature that it is valid, by its order."""
        path = self.folder / "asked.pdf"
        path.write_bytes(pdf)
        output = subprocess.run(["pdfsig", "-nocert", "-nssdir", self.database, str(path)], capture_output=True)
        lines = output.stdout.decode(errors="replace").splitlines()
        return [line.strip().endswith("Signature is Valid.") for line in lines if "Signature Validation:" in line]
