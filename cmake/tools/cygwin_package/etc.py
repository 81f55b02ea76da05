"""Files below /etc, which are the user's as soon as they are there.

As Cygwin's own packages have them: the package's file is in /etc/defaults; a script that setup runs after installing copies
it where there is none yet, and one that it runs before removing takes it away where it is as it was. In both only what is
in bash and coreutils is used.
"""

import shlex

AFTER = """#!/bin/sh
# Run by Cygwin's setup when the package was installed: what is in /etc is the user's, and stays.
for file in {files}; do
    if [ ! -e "$file" ] && [ ! -L "$file" ]; then
        mkdir -p "${{file%/*}}"
        cp -p "/etc/defaults$file" "$file"
    fi
done
"""
BEFORE = """#!/bin/sh
# Run by Cygwin's setup before the package is removed: what the user has changed in /etc stays.
for file in {files}; do
    if [ -f "$file" ] && [ "$(cat "$file")" = "$(cat "/etc/defaults$file")" ]; then
        rm -f "$file"
    fi
done
"""
# What the scripts call.
REQUIRES = ("bash", "coreutils")
FOLDERS = ("etc/defaults", "etc/postinstall", "etc/preremove")


def files(name, etc):
    """{path in the package: text} for ETC of package NAME, {path below /etc: text}."""
    if not etc:
        return {}
    names = " ".join(shlex.quote(f"/etc/{path}") for path in sorted(etc))
    found = {f"etc/defaults/etc/{path}": text for path, text in etc.items()}
    found[f"etc/postinstall/{name}.sh"] = AFTER.format(files=names)
    found[f"etc/preremove/{name}.sh"] = BEFORE.format(files=names)
    return found
