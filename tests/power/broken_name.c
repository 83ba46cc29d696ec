/* A broker that syncs files but no directory: what a test of durability must find. */
#include "daemon/spool_lmdb.h"

int __wrap_fsync(int fd);

int __wrap_fsync(int fd)
{
    (void)fd;
    return 0;
}
