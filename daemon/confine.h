/* What a process gives up before it touches foreign bytes: new privileges, core files, locked memory, system calls that it
 * has no use for (seccomp), and all files but those that are named (Landlock).
 *
 * To be called before any thread is made, ZeroMQ's too: Landlock holds for the calling thread and those that it makes. A
 * call that is not allowed fails with EPERM (a young one with ENOSYS) and kills nobody: a library that merely tries something new must not cost
 * articles their worker, and with that an attempt.
 *
 * confine_begin: -1 and e when daemon.confine is "required" and the machine lacks something; with "possible" the log says
 * what is lacking, and it goes on.
 */
#ifndef TRICH_CONFINE_H
#define TRICH_CONFINE_H

#include "common/base.h"

enum confine_role {
    CONFINE_BROKER,  /* listens, keeps the spool */
    CONFINE_WORKER,  /* connects, writes no file, listens on nothing */
    CONFINE_METRICS, /* answers on a socket that it was handed; connects to unix sockets alone */
    CONFINE_ROLES
};

enum confine_right {
    CONFINE_READ,    /* the file, or the directory with all beneath */
    CONFINE_KEEP,    /* a directory: read, write, make and remove files in it */
    CONFINE_SOCKETS, /* a directory: make and remove sockets in it */
    CONFINE_RIGHTS
};

struct confine_path {
    enum confine_right right;
    char *path;
};

/* Begin with {.role, .policy}; confine_begin frees the paths. */
struct confine {
    enum confine_role role;
    const char *policy; /* daemon.confine */
    struct confine_path paths[64];
    unsigned n_paths;
};

/* What is not there when confine_begin is called stays out of reach. What libraries read of the system is allowed anyway. */
void confine_allow(struct confine *c, enum confine_right right, const char *path);
/* The directory of a file that may be replaced (renamed over) later. */
void confine_allow_beside(struct confine *c, enum confine_right right, const char *file);

MUST_CHECK int confine_begin(struct confine *c, struct err *e);

/* From now on no thread of this process can connect to anything, nor make sockets but those of unix. Nothing where
 * confine_begin could not either. */
void confine_connections(void);

/* broker_confine.c, worker_confine.c: as each needs it by its configuration. lexicon_dir: the copies of the operator's files. */
struct settings;
MUST_CHECK int broker_confine(const struct settings *settings, struct err *e);
MUST_CHECK int worker_confine(const struct settings *settings, const char *lexicon_dir, struct err *e);

/* --- for the files of confinement alone -------------------------------------------------------------- */

/* 1: done; 0: this machine cannot, why says so. */
int confine_landlock(const struct confine *c, struct err *why);
int confine_seccomp(enum confine_role role, struct err *why);
int confine_seccomp_connections(struct err *why);

#endif
