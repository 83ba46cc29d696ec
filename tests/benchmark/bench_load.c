/* usage: bench_load CONNINFO CONNECTIONS SETUP_SQL DIR < list
 * The bare loader: what trich is measured against. Each line of the list is a batch: words `TABLE:FILE`, rows as
 * COPY BINARY gave them. All files are read into memory first; then CONNECTIONS processes COPY the batches, each batch
 * one transaction. Prints one JSON object with the seconds that took. */
#include "common/base.h"

#include <libpq-fe.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { BATCHES_MAX = 8192, TABLES_MAX = 24 };

struct part {
    char sql[1024];
    char *bytes;
    size_t len;
};

struct batch {
    struct part parts[TABLES_MAX];
    int n;
};

static double now_s(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static _Noreturn void die(const char *what, const char *why)
{
    fprintf(stderr, "bench_load: %s: %s\n", what, why);
    exit(1);
}

static void read_part(const char *dir, char *word, struct part *p)
{
    char path[4096];
    char *file = strchr(word, ':');
    if (file == NULL)
        die(word, "is not TABLE:FILE");
    *file++ = '\0';
    snprintf(p->sql, sizeof p->sql, "COPY %s FROM STDIN (FORMAT binary)", word);
    snprintf(path, sizeof path, "%s/%s", dir, file);
    FILE *f = fopen(path, "rb");
    if (f == NULL || fseek(f, 0, SEEK_END) != 0)
        die(path, "cannot be read");
    p->len = (size_t)ftell(f);
    rewind(f);
    p->bytes = malloc(p->len + 1);
    if (p->bytes == NULL || fread(p->bytes, 1, p->len, f) != p->len)
        die(path, "cannot be read");
    fclose(f);
}

static int read_batches(struct batch *batches, const char *dir)
{
    static char line[1 << 16];
    int n = 0;
    while (n < BATCHES_MAX && fgets(line, sizeof line, stdin) != NULL) {
        struct batch *b = &batches[n++];
        for (char *word = strtok(line, " \n"); word != NULL && b->n < TABLES_MAX; word = strtok(NULL, " \n"))
            read_part(dir, word, &b->parts[b->n++]);
    }
    return n;
}

static void run(PGconn *c, const char *sql)
{
    PGresult *r = PQexec(c, sql);
    if (PQresultStatus(r) != PGRES_COMMAND_OK)
        die(sql, PQerrorMessage(c));
    PQclear(r);
}

static void load_part(PGconn *c, const struct part *p)
{
    PGresult *r = PQexec(c, p->sql);
    if (PQresultStatus(r) != PGRES_COPY_IN || PQputCopyData(c, p->bytes, (int)p->len) != 1 ||
        PQputCopyEnd(c, NULL) != 1)
        die(p->sql, PQerrorMessage(c));
    PQclear(r);
    for (r = PQgetResult(c); r != NULL; r = PQgetResult(c)) {
        if (PQresultStatus(r) != PGRES_COMMAND_OK)
            die(p->sql, PQerrorMessage(c));
        PQclear(r);
    }
}

static int load_share(const char *conninfo, const char *setup, const struct batch *batches, int n, int first,
                      int step)
{
    PGconn *c = PQconnectdb(conninfo);
    if (PQstatus(c) != CONNECTION_OK)
        die(conninfo, PQerrorMessage(c));
    if (*setup)
        run(c, setup);
    for (int i = first; i < n; i += step) {
        run(c, "BEGIN");
        for (int k = 0; k < batches[i].n; k++)
            load_part(c, &batches[i].parts[k]);
        run(c, "COMMIT");
    }
    PQfinish(c);
    return 0;
}

static struct batch batches[BATCHES_MAX];

int main(int argc, char **argv)
{
    if (argc != 5) {
        fprintf(stderr, "usage: bench_load CONNINFO CONNECTIONS SETUP_SQL DIR < list\n");
        return 2;
    }
    int connections = (int)strtol(argv[2], NULL, 10), failed = 0;
    int n = read_batches(batches, argv[4]);
    double began = now_s();
    for (int i = 0; i < connections; i++) {
        pid_t pid = fork();
        if (pid < 0)
            die("fork", "failed");
        if (pid == 0)
            _exit(load_share(argv[1], argv[3], batches, n, i, connections));
    }
    for (int i = 0, status = 0; i < connections; i++)
        failed |= wait(&status) < 0 || status != 0;
    printf("{\"batches\": %d, \"seconds\": %.3f}\n", n, now_s() - began);
    return failed;
}
