/*
 * fork, pipes, threads and thread-local variables, in the parent, in its child and in the child's threads.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "expect.h"
#include <errno.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static __thread int mine = 5;
static int shared = 1;
static int bss[5000];

static void *thread_main(void *argument)
{
    int rounds = *(int *)argument;

    for (int i = 0; i < rounds; i++) {
        mine++;
    }
    return (void *)(long)mine;
}

/* Each of four threads has its own variable, whose first value is 5. */
static void check_threads(const char *who)
{
    pthread_t threads[4];
    int rounds[4] = { 1, 10, 100, 1000 };

    for (int i = 0; i < 4; i++) {
        expect(pthread_create(&threads[i], NULL, thread_main, &rounds[i]) == 0,
               "%s: no thread", who);
    }
    for (int i = 0; i < 4; i++) {
        void *value = NULL;

        expect(pthread_join(threads[i], &value) == 0, "%s: no join", who);
        expect((long)value == 5 + rounds[i], "%s: thread %d has %ld", who, i,
               (long)value);
    }
}

static int child(int from, int to, char *heap)
{
    char text[16] = "";

    expect(mine == 17, "the child's thread-local variable is %d", mine);
    expect(shared == 2 && bss[4999] == 3, "data %d, bss %d", shared, bss[4999]);
    expect(!strcmp(heap, "on the heap"), "heap '%s'", heap);
    check_threads("child");
    expect(read(from, text, sizeof(text)) == 5, "read: %s", strerror(errno));
    expect(!strcmp(text, "hello"), "'%s'", text);
    expect(write(to, "world", 5) == 5, "write: %s", strerror(errno));
    return expect_done() ? 1 : 42;
}

int main(void)
{
    int down[2], up[2], status = 0;
    char text[16] = "";
    char *heap = strdup("on the heap");

    mine = 17;
    shared = 2;
    bss[4999] = 3;
    check_threads("parent");
    expect(pipe(down) == 0 && pipe(up) == 0, "pipe: %s", strerror(errno));
    fflush(stdout);
    pid_t pid = fork();
    expect(pid >= 0, "fork: %s", strerror(errno));
    if (pid == 0) {
        _exit(child(down[0], up[1], heap));
    }
    shared = 99;
    expect(write(down[1], "hello", 5) == 5, "write: %s", strerror(errno));
    expect(read(up[0], text, sizeof(text)) == 5, "read: %s", strerror(errno));
    expect(!strcmp(text, "world"), "'%s'", text);
    expect(waitpid(pid, &status, 0) == pid, "waitpid: %s", strerror(errno));
    expect(WIFEXITED(status) && WEXITSTATUS(status) == 42, "status 0x%x", status);
    expect(mine == 17, "the parent's thread-local variable is %d", mine);
    return expect_done();
}
