"""The software bill of materials of a package, as SPDX 2.3 has it in JSON (spdx.github.io/spdx-spec/v2.3)."""

import json
import re
import time as clock

from .archive import digest

# What a part is to the package: how SPDX calls it, and whether the package stands before the part.
ROLES = {
    "source": ("GENERATED_FROM", True),
    "linked": ("STATIC_LINK", True),
    "contained": ("CONTAINS", True),
    "headers": ("BUILD_DEPENDENCY_OF", False),
    "tool": ("BUILD_TOOL_OF", False),
}


def reference(*words):
    """An SPDX identifier of WORDS: letters, digits, dots and dashes only."""
    return "SPDXRef-" + re.sub(r"[^A-Za-z0-9.-]", "-", "-".join(words))


def checksum(kind, value):
    return {"algorithm": kind, "checksumValue": value}


def origin_of(origin):
    """(downloadLocation, sourceInfo) of an origin of the lock. Where a client of the machine's own fetched it, the address
    is that of whatever mirror the machine has, and not told.
    """
    nested = f", and in it {origin['nested']}" if "nested" in origin else ""
    if "url" in origin:
        return origin["url"][0], f"upstream's release{nested}"
    if "debian" in origin:
        return "NOASSERTION", f"Debian {origin['suite']}, source package {origin['debian']}: {origin['file']}{nested}"
    if "deb" in origin:
        return "NOASSERTION", f"Debian {origin['suite']}, binary package {origin['deb']} of {origin['arch']}"
    if "cygwin" in origin:
        return "NOASSERTION", f"Cygwin's package {origin['cygwin']}"
    if "pip" in origin:
        return "NOASSERTION", f"PyPI, project {origin['pip']}: {origin['file']}"
    return "NOASSERTION", f"npm, package {origin['npm']}"


def element(spdx_id, name, version, license_declared, **more):
    return {
        "SPDXID": spdx_id,
        "name": name,
        "versionInfo": version,
        "downloadLocation": "NOASSERTION",
        "filesAnalyzed": False,
        "licenseConcluded": "NOASSERTION",
        "licenseDeclared": license_declared or "NOASSERTION",
        "copyrightText": "NOASSERTION",
    } | more


class Document:
    """That of the package ABOUT, whose tarball is at PATH."""

    def __init__(self, about, version, path, name):
        self.own = reference("Package", about["name"])
        self.packages, self.files, self.relations = [], [], []
        sha256 = digest(path, "sha256")
        self.title = f"{about['name']}-{version}"
        self.space = f"https://spdx.org/spdxdocs/{self.title}-{sha256}"
        checksums = [checksum("SHA256", sha256), checksum("SHA512", digest(path, "sha512"))]
        more = {"packageFileName": name, "checksums": checksums, "summary": about["summary"]}
        if about["homepage"]:
            more["homepage"] = about["homepage"]
        self.packages.append(element(self.own, about["name"], version, about["license"], **more))
        self.relate("SPDXRef-DOCUMENT", "DESCRIBES", self.own)

    def relate(self, one, kind, other):
        self.relations.append({"spdxElementId": one, "relationshipType": kind, "relatedSpdxElement": other})

    def part(self, part):
        """Adds one of the description's parts, see qcyg_cygwin_package, with its patches."""
        # The package may have the name of its source.
        name = reference("Part", part["name"])
        location, info = origin_of(part["origin"])
        checksums = [checksum(kind, part[kind.lower()]) for kind in ("SHA256", "SHA512") if part[kind.lower()]]
        more = {"downloadLocation": location, "sourceInfo": info, "checksums": checksums}
        self.packages.append(element(name, part["name"], part["version"], part["license"], **more))
        kind, before = ROLES[part["role"]]
        self.relate(*((self.own, kind, name) if before else (name, kind, self.own)))
        for patch in part["patches"]:
            self.patch(name, f"patches/{part['name']}/{patch['name']}", patch["file"])

    def patch(self, part, name, path):
        file = reference("File", name)
        self.files.append(
            {
                "SPDXID": file,
                "fileName": f"./{name}",
                # SPDX wants SHA-1 of every file.
                "checksums": [checksum("SHA1", digest(path, "sha1")), checksum("SHA256", digest(path, "sha256"))],
                "licenseConcluded": "NOASSERTION",
                "copyrightText": "NOASSERTION",
            }
        )
        self.relate(file, "PATCH_FOR", part)

    def runtime(self, name, package):
        """Adds what the package requires: PACKAGE of the lock of Cygwin's own."""
        own = reference("Cygwin", name)
        more = {"sourceInfo": origin_of({"cygwin": package["path"]})[1], "checksums": [checksum("SHA512", package["sha512"])]}
        self.packages.append(element(own, name, package["version"], "", **more))
        self.relate(own, "RUNTIME_DEPENDENCY_OF", self.own)

    def text(self, time):
        """The document as of TIME, seconds since 1970."""
        created = clock.strftime("%Y-%m-%dT%H:%M:%SZ", clock.gmtime(time))
        document = {
            "spdxVersion": "SPDX-2.3",
            "dataLicense": "CC0-1.0",
            "SPDXID": "SPDXRef-DOCUMENT",
            "name": self.title,
            "documentNamespace": self.space,
            "creationInfo": {"created": created, "creators": ["Tool: cygwin-package.py"]},
            "packages": self.packages,
            "files": self.files,
            "relationships": self.relations,
        }
        return json.dumps(document, indent=2) + "\n"
