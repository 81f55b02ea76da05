"""The texts of a package: .hint files (cygwin.com/packaging-hint-files.html), the .cygport file and setup.ini
(sourceware.org/cygwin-apps/setup.ini.html).
"""

import shlex
import textwrap

# What Cygwin's own setup.ini of 2024-06-10 names: older versions of setup do not know depends2 or .tar.zst.
SETUP_MINIMUM_VERSION = "2.903"


def described(summary, description):
    """sdesc and ldesc, as both hints and setup.ini have them."""
    paragraphs = [textwrap.fill(" ".join(lines.split()), 76) for lines in description.strip().split("\n\n")]
    return f'sdesc: "{summary}"\nldesc: "' + "\n\n".join(paragraphs) + '"\n'


def hint(package):
    """That of an installable package: a dictionary with category, summary, description, requires (lists but the texts)
    and, where the source package is another's, source_of.
    """
    text = f"category: {' '.join(package['category'])}\n"
    if package["requires"]:
        text += f"requires: {' '.join(package['requires'])}\n"
    text += described(package["summary"], package["description"])
    if package.get("source_of"):
        text += f"external-source: {package['source_of']}\n"
    return text


def source_hint(package, about):
    """That of the source package."""
    text = f"category: {' '.join(package['category'])}\n"
    if about["build_requires"]:
        text += f"build-depends: {' '.join(about['build_requires'])}\n"
    text += described(package["summary"], package["description"])
    for key in ("homepage", "license"):
        if about[key]:
            text += f"{key}: {about[key]}\n"
    return text


def setup_ini(packages, release, arch, time, setup_version):
    """A setup.ini of PACKAGES: dictionaries as in hint(), with name, version, install and source (path, size and SHA-512
    each) and build_requires. RELEASE labels the set; the label cygwin is Cygwin's. TIME: seconds since 1970.
    """
    text = (
        "# What is in this folder, for Cygwin's setup.\n"
        f"release: {release}\narch: {arch}\nsetup-timestamp: {time}\n"
        f"setup-minimum-version: {SETUP_MINIMUM_VERSION}\nsetup-version: {setup_version}\n"
    )
    for package in sorted(packages, key=lambda package: package["name"]):
        text += f"\n@ {package['name']}\n" + described(package["summary"], package["description"])
        text += f"category: {' '.join(package['category'])}\nversion: {package['version']}\n"
        for key in ("install", "source"):
            text += f"{key}: {' '.join(map(str, package[key]))}\n"
        # Without the line setup would take what it read before for this package.
        text += f"depends2: {', '.join(package['requires'])}\n"
        if package["build_requires"]:
            text += f"build-depends: {', '.join(package['build_requires'])}\n"
    return text


def assigned(name, value):
    return f"{name}={shlex.quote(value)}\n" if value else ""


def cygport(about, folder):
    """The .cygport file: variables of cygport's manual, and the description's own functions behind them. FOLDER is what
    the first archive unpacks to.
    """
    source = about["source"]
    text = "# cygport's file of this package. What SRC_URI and PATCH_URI name lies beside it.\n"
    for name in ("name", "version", "release"):
        text += assigned(name.upper(), about[name])
    text += assigned("CATEGORY", " ".join(about["category"]))
    text += assigned("SUMMARY", about["summary"]) + assigned("DESCRIPTION", " ".join(about["description"].split()))
    text += assigned("HOMEPAGE", about["homepage"]) + assigned("LICENSE", about["license"])
    text += assigned("SRC_URI", "\n".join(archive["name"] for archive in source["archives"]))
    text += assigned("PATCH_URI", "\n".join(patch["name"] for patch in source["patches"]))
    if folder != f"{about['name']}-{about['version']}":
        text += assigned("SRC_DIR", folder)
    text += assigned("BUILD_REQUIRES", " ".join(about["build_requires"]))
    if about["requires"]:
        text += assigned("REQUIRES", " ".join(about["requires"]))
    return text + (f"\n{source['functions'].strip()}\n" if source["functions"] else "")
