#!/bin/sh
# A QMP monitor takes no event before its first client has been greeted: its commands are those of the negotiation when it asks
# to hear of clients, and as long as they are, it is sent none. The two functions, with what they call.
. "$(dirname "$0")/common.sh"

{
    cat <<'END'
#include <assert.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdlib.h>

typedef struct { int unused; } Chardev, CharBackend, Error, QmpCommandList, Queue, Parser, Lock, QDict, AioContext;
typedef struct Monitor { CharBackend chr; bool use_io_thread; struct Monitor *next; } Monitor;
typedef struct {
    Monitor common;
    bool pretty;
    const QmpCommandList *commands;
    Lock qmp_queue_lock;
    Queue *qmp_requests;
    Parser parser;
} MonitorQMP;
typedef void (*Function)(void *opaque);
typedef int QAPIEvent;

#define g_new0(type, n) ((type *)calloc(n, sizeof(type)))
#define g_free(p) free(p)
#define g_queue_new() NULL
#define qemu_chr_fe_init(be, chr, errp) ((void)(chr), (void)(errp), true)
#define qemu_chr_fe_set_echo(be, echo) ((void)0)
#define qemu_mutex_init(lock) ((void)0)
#define json_message_parser_init(parser, handler, opaque, ap) ((void)0)
#define remove_fd_in_watch(chr) ((void)0)
#define remove_listener_fd_in_watch(chr) ((void)0)
#define iothread_get_aio_context(iothread) NULL
#define qemu_chr_has_feature(chr, feature) use_io_thread
#define trace_monitor_protocol_event_emit(event, qdict) ((void)(event))
#define monitor_is_qmp(mon) true
#define container_of(p, type, member) ((type *)((char *)(p) - offsetof(type, member)))
#define QTAILQ_FOREACH(mon, list, entry) for (mon = *(list); mon; mon = mon->next)

static QmpCommandList qmp_commands, qmp_cap_negotiation_commands;
static Monitor *mon_list;
static bool use_io_thread;
static int asked, sent;

static void monitor_data_init(Monitor *mon, bool qmp, bool skip, bool thread)
{
    (void)qmp, (void)skip;
    mon->use_io_thread = thread;
}

static void monitor_qmp_setup_handlers_bh(void *opaque) { (void)opaque; }
static void monitor_list_append(Monitor *mon) { mon_list = mon; }
static void qmp_send_response(MonitorQMP *mon, const QDict *qdict) { (void)mon, (void)qdict, sent++; }

/* From here on a client may be connected */
static void begins(MonitorQMP *mon)
{
    assert(mon->commands == &qmp_cap_negotiation_commands);
    asked++;
}

#define aio_bh_schedule_oneshot(ctx, function, mon) (begins(mon), function(mon), monitor_list_append(&mon->common))
#define qemu_chr_fe_set_handlers(be, a, b, c, d, m, context, open) begins(container_of(m, MonitorQMP, common))
END
    part monitor/qmp.c '^void monitor_init_qmp' '^}'
    part monitor/monitor.c '^static void monitor_qapi_event_emit\(' '^}'
    cat <<'END'
int main(void)
{
    Chardev chr;
    QDict event;

    for (int i = 0; i < 2; i++) {
        use_io_thread = i;
        sent = 0;
        monitor_init_qmp(&chr, false, NULL);
        monitor_qapi_event_emit(1, &event);
        assert(asked == i + 1 && sent == 0);
        container_of(mon_list, MonitorQMP, common)->commands = &qmp_commands;
        monitor_qapi_event_emit(1, &event);
        assert(sent == 1);
    }
    return 0;
}
END
} >"$scratch/greeting.c"
"$cc" -o "$scratch/greeting" "$scratch/greeting.c" || fail "does not compile"
"$scratch/greeting" || fail "an event can be sent before the greeting"
