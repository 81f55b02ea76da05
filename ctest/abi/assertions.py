"""What a row of the tables is in C: conditions that the compiler decides."""


def number(value):
    """VALUE as a C constant of 64 bits."""
    return f"{value % 2**64:#x}ull"


def integer(expression, value, complaint):
    """A check that EXPRESSION, an integer, is VALUE, its sign included: -1 is not 0xffffffff."""
    sign = "< 0" if value < 0 else ">= 0"
    return ("integer", f"QCYG_BITS({expression}) == {number(value)} && ({expression}) {sign}", complaint, expression)


def same(expression, kind, complaint):
    """A check that the pointer EXPRESSION points to a KIND; qualifiers count."""
    return ("type", f"QCYG_SAME({expression}, __typeof__({kind}) *)", complaint, expression)


def checks(row):
    """What the compiler can decide of ROW: a list of (sort, condition, complaint, expression that has what it is)."""
    name, value, kind = row.name, row.value, row.type
    if row.kind == "calc":
        # No constant to the compiler where the macro calls an inline function; the optimiser knows it.
        return [("folded", f"QCYG_BITS({name}) == {number(value)}", f"{name} is not {value}", name)]
    if row.kind in ("const", "enum"):
        if not kind:
            return [integer(name, value, f"{name} is not {value}")]
        # The type tells the sign; a pointer has none.
        return [
            ("integer", f"QCYG_BITS({name}) == {number(value)}", f"{name} is not {value}", name),
            same(f"(__typeof__({name}) *)0", kind, f"{name} is not of type {kind}"),
        ]
    if row.kind in ("text", "name"):
        text = row.text if row.kind == "text" else f"QCYG_TEXT({row.text})"
        given = name if row.kind == "text" else f"QCYG_TEXT({name})"
        shown = row.text.replace('"', "")
        return [("text", f"__builtin_strcmp({given}, {text}) == 0", f"{name} is not {shown}", name)]
    if row.kind == "defined":
        return [("text", f"sizeof(QCYG_TEXT({name})) == 1", f"{name} is not defined as nothing", name)]
    if row.kind == "expr":
        return [same(f"(__typeof__({name}) *)0", kind, f"{name} is not of type {kind}")]
    if row.kind == "record":
        return [
            integer(f"sizeof({name})", value, f"the size of {name} is not {value}"),
            integer(f"_Alignof({name})", row.align, f"the alignment of {name} is not {row.align}"),
        ]
    if row.kind == "field":
        member = f"(({row.record} *)0)->{row.member}"
        offset = f"__builtin_offsetof({row.record}, {row.member})"
        result = [integer(offset, value, f"the offset of {name} is not {value}")]
        if row.size is None:
            result += [same(f"&{member}", kind, f"{name} is not of type {kind}")]
        else:
            result += [integer(f"sizeof({member})", row.size, f"the size of {name} is not {row.size}")]
        return result
    if row.kind == "type":
        return [
            integer(f"sizeof({name})", value, f"the size of {name} is not {value}"),
            same(f"({name} *)0", kind, f"{name} is not {kind}"),
        ]
    if row.kind == "func":
        # Not as pointers: attributes like noreturn and const are qualifiers of the function to GCC.
        result = [("type", f"QCYG_SAME({name}, {kind})", f"{name} is not {kind}", f"&{name}")]
        returned, _, rest = kind.partition("(")
        if not rest.startswith(("*", "void)")):
            # Without parameters a declaration is compatible with any that has some.
            bare = f"!QCYG_SAME({name}, {returned}(struct qcyg_any))"
            result += [("type", bare, f"{name} is declared without parameters, not {kind}", f"&{name}")]
        return result
    if row.kind == "var":
        return [same(f"&{name}", kind, f"{name} is not {kind}")]
    return []


def arguments(kind):
    """Null arguments for a function of type KIND, without those that "..." stands for."""
    depth, parts = 0, [""]
    for letter in kind[kind.index("(") + 1 : kind.rindex(")")]:
        depth += {"(": 1, ")": -1}.get(letter, 0)
        if letter == "," and depth == 0:
            parts.append("")
        else:
            parts[-1] += letter
    return ", ".join(f"({part.strip()})0" for part in parts if part.strip() not in ("...", "void"))


def folded(n, before, condition, complaint):
    """Lines that do not compile unless the optimiser finds that CONDITION holds after the statements BEFORE."""
    return [
        f'void qcyg_bad_{n}(void) __attribute__((error("{complaint}")));',
        f"void qcyg_{n}(void);",
        f"void qcyg_{n}(void) {{ {before} if (!({condition})) qcyg_bad_{n}(); }}",
    ]


def more(header, row):
    """What no expression decides: lines of C that do not compile, or fail at -O2, where ROW does not hold."""
    name, n = row.name, row.line
    if row.kind == "init":
        return [f"static const {row.type} qcyg_{n} __attribute__((unused)) = {name};"]
    if row.kind == "inline":
        return [f"#ifndef {name}", f"extern __typeof__({name}) *qcyg_{n};", "#endif"]
    if row.kind == "absent":
        return [f"#ifdef {name}", f"#error {header}: {name} is a macro", "#endif", f"extern struct qcyg_absent {name};"]
    if row.kind == "bits":
        # What a store to the field leaves in the bytes.
        text = f"{header}: {name} is not {row.width} bits of {row.type} from bit {row.value} on"
        word, shift = row.value // 32 * 4, row.value % 32
        return folded(
            n,
            f"union {{ {row.record} r; unsigned char bytes[sizeof({row.record})]; }} u; unsigned int word;"
            f" __builtin_memset(&u, 0, sizeof(u)); u.r.{row.member} = -1;"
            f" __builtin_memcpy(&word, u.bytes + {word}, 4);",
            f"word == {2**row.width - 1:#x}u << {shift} && (u.r.{row.member} < 0) == (({row.type})-1 < 0)",
            text,
        )
    if "noreturn" in row.flags:
        body = f"{{ {name}({arguments(row.type)}); }}"
        return [f"void qcyg_{n}(void) __attribute__((noreturn));", f"void qcyg_{n}(void) {body}"]
    return []
