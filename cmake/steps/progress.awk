# Of a build's output, shows a line each time another tenth of ninja's "[n/m]" is done. Everything is in the log anyway.
match($0, /^\[[0-9]+\/[0-9]+\]/) {
    split(substr($0, 2, RLENGTH - 2), count, "/")
    if (count[2] < 50)
        next
    tenth = int(10 * count[1] / count[2])
    if (tenth > shown) {
        shown = tenth
        printf "   %s: %d of %d steps\n", name, count[1], count[2]
        fflush()
    }
}
