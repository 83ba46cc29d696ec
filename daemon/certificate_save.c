#include "certificate.h"

#include <czmq.h>
#include <errno.h>
#include <fcntl.h>
#include <libgen.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PATH_BYTES_MAX = 4096, KEY_BYTES = 32 };

void certificate_make(struct certificate *out)
{
    *out = (struct certificate){0};
    zcert_t *made = zcert_new();
    memcpy(out->public_key, zcert_public_txt(made), KEY_TEXT_BYTES);
    memcpy(out->secret_key, zcert_secret_txt(made), KEY_TEXT_BYTES);
    zcert_destroy(&made);
}

static zcert_t *as_zcert(const struct certificate *c)
{
    uint8_t public_key[KEY_BYTES], secret_key[KEY_BYTES] = {0};
    if (!zmq_z85_decode(public_key, c->public_key) ||
        (*c->secret_key && !zmq_z85_decode(secret_key, c->secret_key)))
        BUG("a certificate without keys");
    zcert_t *cert = zcert_new_from(public_key, secret_key);
    for (unsigned i = 0; i < c->n_meta; i++)
        zcert_set_meta(cert, c->meta[i].name, "%s", c->meta[i].value);
    explicit_bzero(secret_key, sizeof secret_key);
    return cert;
}

static int sync_path(const char *path)
{
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    int rc = fd < 0 ? -1 : fsync(fd);
    if (fd >= 0)
        close(fd);
    return rc;
}

/* A file of zcert's under a name that nobody else knows; errno says why not. */
static int write_beside(const struct certificate *c, const char *path, enum certificate_kind kind)
{
    zcert_t *cert = as_zcert(c);
    errno = EIO;
    int rc = kind == CERTIFICATE_SECRET ? zcert_save_secret(cert, path) : zcert_save_public(cert, path);
    zcert_destroy(&cert);
    return rc < 0 || chmod(path, kind == CERTIFICATE_SECRET ? 0600 : 0644) < 0 ? -1 : sync_path(path);
}

/* zcert replaces what is there, through links too: so it writes into a directory of our own, and link() never replaces. */
static int save_in(const char *directory, const struct certificate *c, const char *path,
                   enum certificate_kind kind)
{
    char own[PATH_BYTES_MAX], beside[PATH_BYTES_MAX + 16];
    if (snprintf(own, sizeof own, "%s/.trich-XXXXXX", directory) >= (int)sizeof own) {
        errno = ENAMETOOLONG;
        return -1;
    }
    if (!mkdtemp(own))
        return -1;
    snprintf(beside, sizeof beside, "%s/certificate", own);
    int rc = write_beside(c, beside, kind) < 0 || link(beside, path) < 0 ? -1 : 0;
    int error = errno;
    unlink(beside);
    rmdir(own);
    errno = error;
    return rc < 0 ? -1 : sync_path(directory);
}

int certificate_save(const struct certificate *c, const char *path, enum certificate_kind kind, struct err *e)
{
    char copy[PATH_BYTES_MAX];
    if (access(path, F_OK) == 0)
        return 1;
    snprintf(copy, sizeof copy, "%s", path);
    if (save_in(dirname(copy), c, path, kind) == 0)
        return 0;
    return errno == EEXIST ? 1 : err_set(e, "%s: cannot be written: %s", path, strerror(errno));
}
