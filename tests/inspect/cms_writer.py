# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes PKCS#7 signatures by hand, with or without each of their parts."""
import hashlib
import subprocess

SHA256, SHA1, MD5 = "2.16.840.1.101.3.4.2.1", "1.3.14.3.2.26", "1.2.840.113549.2.5"
RSA, DATA, SIGNED_DATA = "1.2.840.113549.1.1.1", "1.2.840.113549.1.7.1", "1.2.840.113549.1.7.2"
CONTENT_TYPE, DIGEST, CERTIFICATE_2 = "1.2.840.113549.1.9.3", "1.2.840.113549.1.9.4", "1.2.840.113549.1.9.16.2.47"
NAMES = {SHA256: "sha256", SHA1: "sha1", MD5: "md5"}


def der(tag, *parts):
    data = b"".join(parts)
    size = len(data)
    if size < 0x80:
        return bytes([tag, size]) + data
    length = size.to_bytes((size.bit_length() + 7) // 8, "big")
    return bytes([tag, 0x80 | len(length)]) + length + data


def oid(text):
    first, second, *rest = map(int, text.split("."))
    coded = bytes([40 * first + second])
    for number in rest:
        part = [number & 0x7f]
        while number := number >> 7:
            part.append(number & 0x7f | 0x80)
        coded += bytes(reversed(part))
    return der(6, coded)


def split(data):
    """The values that stand one after the other, each whole."""
    values = []
    while data:
        size, head = data[1], 2
        if size & 0x80:
            head = 2 + (size & 0x7f)
            size = int.from_bytes(data[2:head], "big")
        values.append(data[:head + size])
        data = data[head + size:]
    return values


def inside(value):
    return value[2 + (value[1] & 0x7f if value[1] & 0x80 else 0):]


def algorithm(name):
    return der(0x30, oid(name), b"\x05\x00")


def attribute(name, value):
    return der(0x30, oid(name), der(0x31, value))


class Cms:
    """digest: what is said to be signed; attributes: those that are written, of type, digest and certificate; announced: the
    methods that readers are to expect; content: what stands in it; more: what follows its parts."""

    def __init__(self, folder, name, method=SHA256, attributes=("type", "digest"), digest=None, signers=1, others=(),
                 announced=None, content=None, more=b""):
        self.folder, self.name, self.method, self.attributes = folder, name, method, attributes
        self.digest, self.signers, self.others = digest, signers, others
        self.announced = [method] if announced is None else announced
        self.content = b"" if content is None else der(0xa0, der(4, content))
        self.more = more

    def run(self, *words, data=b""):
        return subprocess.run(words, cwd=self.folder, input=data, capture_output=True, check=True).stdout

    def certificate(self, name):
        return self.run("openssl", "x509", "-in", f"{name}.pem", "-outform", "DER")

    def write_attributes(self, data, certificate):
        digest = self.digest or hashlib.new(NAMES[self.method], data).digest()
        written = {
            "type": attribute(CONTENT_TYPE, oid(DATA)),
            "digest": attribute(DIGEST, der(4, digest)),
            "certificate": attribute(CERTIFICATE_2, der(0x30, der(0x30, der(0x30, der(4, hashlib.sha256(certificate).digest()))))),
            "other certificate": attribute(CERTIFICATE_2, der(0x30, der(0x30, der(0x30, der(4, bytes(32)))))),
        }
        return b"".join(sorted(written[name] for name in self.attributes))

    def signer_info(self, data, certificate):
        fields = split(inside(split(inside(certificate))[0]))
        serial, issuer = fields[1], fields[3]
        attributes = self.write_attributes(data, certificate)
        signed = der(0x31, attributes) if self.attributes else data
        signature = self.run("openssl", "dgst", f"-{NAMES[self.method]}", "-sign", f"{self.name}.key", data=signed)
        return der(0x30, b"\x02\x01\x01", der(0x30, issuer, serial), algorithm(self.method),
                   der(0xa0, attributes) if self.attributes else b"", algorithm(RSA), der(4, signature))

    def __call__(self, data):
        certificate = self.certificate(self.name)
        certificates = [self.certificate(name) for name in self.others] + [certificate]
        infos = [self.signer_info(data, certificate)] * self.signers
        signed = der(0x30, b"\x02\x01\x01", der(0x31, *map(algorithm, self.announced)), der(0x30, oid(DATA), self.content),
                     der(0xa0, *certificates), der(0x31, *infos), self.more)
        return der(0x30, oid(SIGNED_DATA), der(0xa0, signed))
