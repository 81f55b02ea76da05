/*
 * A program that is linked to the DLL, and forks.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "expect.h"
#include "library.h"
#include <sys/wait.h>
#include <unistd.h>

int main(void)
{
    int status = 0;

    expect(library_value == 11, "library_value is %d", library_value);
    expect(library_state() == 3, "library_state() is %d", library_state());
    library_value = 12;
    fflush(stdout);
    pid_t pid = fork();
    if (pid == 0) {
        expect(library_value == 12, "in the child library_value is %d", library_value);
        _exit(expect_done());
    }
    expect(waitpid(pid, &status, 0) == pid && status == 0, "the child's status is 0x%x",
           status);
    library_at_exit("farewell\n");
    return expect_done();
}
