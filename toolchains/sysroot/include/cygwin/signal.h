/*
 * Signals: their numbers, what a handler learns, and the registers that it may look at. Cygwin 3.5.3 ABI.
 *
 * newlib's <sys/signal.h> includes this for the part that is the system's own.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_CYGWIN_SIGNAL_H
#define _QCYG_CYGWIN_SIGNAL_H

#include <sys/cdefs.h>
#include <sys/types.h>
#include <sys/_sigset.h>
#include <bits/wordsize.h>

__BEGIN_DECLS

#ifndef _SIGSET_T_DECLARED
#define _SIGSET_T_DECLARED
typedef __sigset_t sigset_t;
#endif

/* Numbers */

#define SIGHUP 1
#define SIGINT 2
#define SIGQUIT 3
#define SIGILL 4
#define SIGTRAP 5
#define SIGABRT 6
#define SIGIOT SIGABRT
#define SIGEMT 7
#define SIGFPE 8
#define SIGKILL 9
#define SIGBUS 10
#define SIGSEGV 11
#define SIGSYS 12
#define SIGPIPE 13
#define SIGALRM 14
#define SIGTERM 15
#define SIGURG 16
#define SIGSTOP 17
#define SIGTSTP 18
#define SIGCONT 19
#define SIGCHLD 20
#define SIGCLD SIGCHLD
#define SIGTTIN 21
#define SIGTTOU 22
#define SIGIO 23
#define SIGPOLL SIGIO
#define SIGXCPU 24
#define SIGXFSZ 25
#define SIGVTALRM 26
#define SIGPROF 27
#define SIGWINCH 28
#define SIGPWR 29
#define SIGLOST SIGPWR
#define SIGUSR1 30
#define SIGUSR2 31

/* The realtime signals, from the first to the last, and the first number behind them. */
#define SIGRTMIN 32
#define SIGRTMAX 64
#define _NSIG 65
#define NSIG _NSIG

/* What is sent along */

typedef union sigval {
    int sival_int;
    void *sival_ptr;
} sigval_t;

/* How the end of a timer, of asynchronous I/O or of waiting for a message is told. */
typedef struct sigevent {
    sigval_t sigev_value;
    int sigev_signo;
    int sigev_notify;
    void (*sigev_notify_function)(sigval_t);
    pthread_attr_t *sigev_notify_attributes;
} sigevent_t;

/* sigev_notify */
enum {
    SIGEV_SIGNAL,
    SIGEV_NONE,
    SIGEV_THREAD,
};
#define SIGEV_SIGNAL SIGEV_SIGNAL
#define SIGEV_NONE SIGEV_NONE
#define SIGEV_THREAD SIGEV_THREAD

/* What a handler learns */

/* si_code. Unlike elsewhere, no number stands for two things. */
enum {
    SI_USER = 0,
    SI_ASYNCIO = 2,
    SI_MESGQ,
    SI_TIMER,
    SI_QUEUE,
    SI_KERNEL,

    /* SIGILL */
    ILL_ILLOPC,
    ILL_ILLOPN,
    ILL_ILLADR,
    ILL_ILLTRP,
    ILL_PRVOPC,
    ILL_PRVREG,
    ILL_COPROC,
    ILL_BADSTK,

    /* SIGFPE */
    FPE_INTDIV,
    FPE_INTOVF,
    FPE_FLTDIV,
    FPE_FLTOVF,
    FPE_FLTUND,
    FPE_FLTRES,
    FPE_FLTINV,
    FPE_FLTSUB,

    /* SIGSEGV */
    SEGV_MAPERR,
    SEGV_ACCERR,

    /* SIGBUS */
    BUS_ADRALN,
    BUS_ADRERR,
    BUS_OBJERR,

    /* SIGCHLD */
    CLD_EXITED,
    CLD_KILLED,
    CLD_DUMPED,
    CLD_TRAPPED,
    CLD_STOPPED,
    CLD_CONTINUED,
};

/* Macros too, as POSIX has them: programs ask with #ifdef which of them there are. */
#define SI_USER SI_USER
#define SI_ASYNCIO SI_ASYNCIO
#define SI_MESGQ SI_MESGQ
#define SI_TIMER SI_TIMER
#define SI_QUEUE SI_QUEUE
#define SI_KERNEL SI_KERNEL

#define ILL_ILLOPC ILL_ILLOPC
#define ILL_ILLOPN ILL_ILLOPN
#define ILL_ILLADR ILL_ILLADR
#define ILL_ILLTRP ILL_ILLTRP
#define ILL_PRVOPC ILL_PRVOPC
#define ILL_PRVREG ILL_PRVREG
#define ILL_COPROC ILL_COPROC
#define ILL_BADSTK ILL_BADSTK

#define FPE_INTDIV FPE_INTDIV
#define FPE_INTOVF FPE_INTOVF
#define FPE_FLTDIV FPE_FLTDIV
#define FPE_FLTOVF FPE_FLTOVF
#define FPE_FLTUND FPE_FLTUND
#define FPE_FLTRES FPE_FLTRES
#define FPE_FLTINV FPE_FLTINV
#define FPE_FLTSUB FPE_FLTSUB

#define SEGV_MAPERR SEGV_MAPERR
#define SEGV_ACCERR SEGV_ACCERR

#define BUS_ADRALN BUS_ADRALN
#define BUS_ADRERR BUS_ADRERR
#define BUS_OBJERR BUS_OBJERR

#define CLD_EXITED CLD_EXITED
#define CLD_KILLED CLD_KILLED
#define CLD_DUMPED CLD_DUMPED
#define CLD_TRAPPED CLD_TRAPPED
#define CLD_STOPPED CLD_STOPPED
#define CLD_CONTINUED CLD_CONTINUED

/* In these two, pointers are aligned to 4 bytes. */
#pragma pack(push, 4)

/* What one process of Cygwin's asks of another with a signal of cygwin1.dll's own. */
struct _sigcommune {
    __uint32_t _si_code;
    void *_si_read_handle;
    void *_si_write_handle;
    void *_si_process_handle;
    __extension__ union {
        __extension__ struct {
            int _si_fd;
            __uint32_t _si_flags;
        };
        __int64_t _si_pipe_unique_id;
        char *_si_str;
    };
};

/* 32-bit words of the part of siginfo_t that differs by signal. */
#define __SI_PAD_SIZE 32

typedef struct {
    int si_signo;
    int si_code;
    pid_t si_pid; /* who sent it */
    uid_t si_uid;
    int si_errno;
    __extension__ union {
        __uint32_t __pad[__SI_PAD_SIZE];
        struct _sigcommune _si_commune;
        /* SI_QUEUE, SI_TIMER and the like */
        __extension__ struct {
            __extension__ union {
                sigval_t si_sigval;
                sigval_t si_value;
            };
            __extension__ struct {
                timer_t si_tid;
                unsigned int si_overrun;
            };
        };
        /* SIGCHLD */
        __extension__ struct {
            int si_status;
            clock_t si_utime;
            clock_t si_stime;
        };
        /* SIGILL, SIGFPE, SIGSEGV, SIGBUS */
        void *si_addr;
    };
} siginfo_t;

#pragma pack(pop)

/* Handlers */

typedef void (*_sig_func_ptr)(int);

struct sigaction {
    __extension__ union {
        _sig_func_ptr sa_handler;
        void (*sa_sigaction)(int, siginfo_t *, void *); /* with SA_SIGINFO */
    };
    sigset_t sa_mask;
    int sa_flags;
};

/* sigset(): block the signal and leave its handler. */
#define SIG_HOLD ((_sig_func_ptr)2)

/* sa_flags; the last two are older names. */
#define SA_NOCLDSTOP 0x00000001
#define SA_SIGINFO 0x00000002
#define SA_RESTART 0x10000000
#define SA_ONSTACK 0x20000000
#define SA_NODEFER 0x40000000
#define SA_RESETHAND 0x80000000
#define SA_NOMASK SA_NODEFER
#define SA_ONESHOT SA_RESETHAND
/* Bits that cygwin1.dll keeps for itself. */
#define _SA_INTERNAL_MASK 0xf000

/* Bytes of a signal stack: the least, and what does for most handlers. */
#define MINSIGSTKSZ 8192
#define SIGSTKSZ 32768

/* The registers: Windows' CONTEXT of x86-64, under names of this ABI. */

struct _uc_fpxreg {
    __uint16_t significand[4];
    __uint16_t exponent;
    __uint16_t padding[3];
};

struct _uc_xmmreg {
    __uint32_t element[4];
};

/* What the FXSAVE instruction writes. */
struct _fpstate {
    __uint16_t cwd;
    __uint16_t swd;
    __uint16_t ftw;
    __uint16_t fop;
    __uint64_t rip;
    __uint64_t rdp;
    __uint32_t mxcsr;
    __uint32_t mxcr_mask;
    struct _uc_fpxreg st[8];
    struct _uc_xmmreg xmm[16];
    __uint32_t padding[24];
};

struct __mcontext {
    /* Where the calling convention lets a function keep its register arguments. */
    __uint64_t p1home, p2home, p3home, p4home, p5home, p6home;
    /* Which parts of the rest are valid. */
    __uint32_t ctxflags;
    __uint32_t mxcsr;
    __uint16_t cs, ds, es, fs, gs, ss;
    __uint32_t eflags;
    __uint64_t dr0, dr1, dr2, dr3, dr6, dr7;
    __uint64_t rax, rcx, rdx, rbx, rsp, rbp, rsi, rdi;
    __uint64_t r8, r9, r10, r11, r12, r13, r14, r15;
    __uint64_t rip;
    struct _fpstate fpregs;
    __uint64_t vregs[52];
    /* The processor's debugging features */
    __uint64_t vcx;
    __uint64_t dbc, btr, bfr, etr, efr;
    /* Not in CONTEXT: the signal mask before the signal, and the address that an access failed at. */
    __uint64_t oldmask;
    __uint64_t cr2;
} __attribute__((__aligned__(16)));

/* As much of it as cygwin1.dll copies. */
#define __COPY_CONTEXT_SIZE 816

/* Functions that newlib's header leaves out, or declares only for some programs */

#if __POSIX_VISIBLE
int sigwait(const sigset_t *__set, int *__signal);
#endif
#if __POSIX_VISIBLE >= 199309
int sigwaitinfo(const sigset_t *__set, siginfo_t *__information);
int sigqueue(pid_t __pid, int __signal, const union sigval __value);
#endif
#if __POSIX_VISIBLE >= 200809
void psiginfo(const siginfo_t *__information, const char *__message);
#endif
#if __SVID_VISIBLE || __XSI_VISIBLE
int sighold(int __signal);
int sigignore(int __signal);
int sigrelse(int __signal);
_sig_func_ptr sigset(int __signal, _sig_func_ptr __handler);
#endif
#if __BSD_VISIBLE || __XSI_VISIBLE
int siginterrupt(int __signal, int __interrupt);
#endif

#if __MISC_VISIBLE
/* By number: names, and descriptions. */
extern __IMPORT const char *sys_sigabbrev[];
extern __IMPORT const char *sys_siglist[];
#endif

__END_DECLS

#endif
