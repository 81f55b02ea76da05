/*
 * A machine that says it is Cygwin: preloaded, uname() tells so, and with it CMake's CMAKE_HOST_SYSTEM_NAME and
 * configure's config.guess. Everything else stays Linux.
 */
#include <string.h>
#include <sys/syscall.h>
#include <sys/utsname.h>
#include <unistd.h>

int uname(struct utsname *name)
{
    if (syscall(SYS_uname, name) != 0) {
        return -1;
    }
    /* CMake on Cygwin calls the system so, without the version of Windows. */
    strcpy(name->sysname, "CYGWIN");
    strcpy(name->release, "3.5.3-1.x86_64");
    return 0;
}
