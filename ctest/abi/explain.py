"""What the compiler has instead of what a failed static assertion wants."""

import re

import assertions
import generate

# The place of a failed assertion is the table's line (#line of check-KEY.c).
FAILED = re.compile(
    r'\.abi:\d+:(?:\d+:)? error: (?:static assertion failed: "|call to .* with attribute error: )([^"\n]*)'
)
TYPE = re.compile(
    r"^(.*?):\d+:\d+: error: .* from incompatible pointer type '(.*?)'(?: {aka '(.*?)'})? \[", re.MULTILINE
)


def _questions(header, failed):
    """Three C files: functions whose assembly, text whose expansion and a function whose errors tell the values, texts
    and types that the checks with the complaints FAILED are about."""
    values, texts, types = [], [], []
    for row in header.rows:
        for sort, _, complaint, expression in assertions.checks(row):
            full = f"{header.name}: {complaint}"
            if full not in failed:
                continue
            if sort in ("integer", "folded"):
                # Immediate operands appear in the assembler's text; the wide ones of 64 bits cannot.
                halves = f'"n"((int)((unsigned long long)({expression}) >> 32)), "n"((int)(long long)({expression}))'
                values += [f'    __asm__ volatile("@qcyg {full}: it is @ %c0 %c1 @" : : {halves});']
            elif sort == "text":
                texts += [f'@qcyg "{full}" {expression} @']
            else:
                types += [f'#line {row.line} "{full}"', f"    struct qcyg_told *told_{len(types)} = {expression};"]
    start = generate.includes([*header.after, header.name])
    return (
        start + "void qcyg_values(void)\n{\n" + "\n".join([*values, "}"]) + "\n",
        start + "\n".join(texts) + "\n",
        start + "void qcyg_types(void)\n{\n" + "\n".join([*types, "}"]) + "\n",
    )


def actual(compiler, flags, header, said, out):
    """Lines, for each failed assertion in SAID, which COMPILER printed for HEADER's check, with what it has instead."""
    failed = set(FAILED.findall(said))
    if not failed:
        return ""
    files = [out / f"told-{header.key}-{sort}.c" for sort in ("values", "texts", "types")]
    for file, text in zip(files, _questions(header, failed)):
        file.write_text(text, encoding="utf-8")
    told = []
    _, assembly = compiler.run([*compiler.cc, *flags, "-S", str(files[0]), "-o", "-"])
    for text, high, low in re.findall(r"@qcyg (.*) @ (-?\d+) (-?\d+) @", assembly):
        value = (int(high) << 32) + int(low) % 2**32
        told += [f"{text} {value}" + (f" or {value % 2**64}" if value < 0 else "")]
    _, texts = compiler.run([*compiler.cc, *flags, "-E", "-P", str(files[1]), "-o", "-"])
    told += [f"{text}: it is {expansion}" for text, expansion in re.findall(r'@qcyg "([^"]*)" (.*?) @', texts)]
    _, errors = compiler.run([*compiler.cc, *flags, "-fsyntax-only", "-fmax-errors=0", str(files[2])])
    told += [f"{text}: a pointer to it is {known or given}" for text, given, known in TYPE.findall(errors)]
    return "".join(f"{line}\n" for line in told)
