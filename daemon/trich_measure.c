#include "trich_measure.h"

#include "common/buf.h"
#include "common/wire.h"
#include "trich_files.h"

#include <inttypes.h>

static void add_file(struct measure *m, const struct file *file, struct buf *line)
{
    buf_clear(line);
    buf_printf(line, "%" PRIx64 " %lld %lld.%09ld %s", m->sum, (long long)file->st.st_size,
               (long long)file->st.st_mtim.tv_sec, file->st.st_mtim.tv_nsec, file->path);
    m->sum = wire_sum(buf_str(line));
    m->files++;
    m->bytes += (uint64_t)file->st.st_size;
    m->has_pipe |= file->is_stdin || !S_ISREG(file->st.st_mode);
}

struct measure measure_files(const char *const *operands)
{
    struct measure m = {.complete = true};
    struct files files = files_of(operands);
    struct file file;
    struct err why;
    struct buf line = {0};
    for (int got; (got = files_next(&files, &file, &why)) != 0;) {
        if (got < 0)
            file.st.st_mode = S_IFREG; /* it is told of when it is read, and counts as a name */
        m.complete &= got > 0;
        add_file(&m, &file, &line);
    }
    m.complete &= !m.has_pipe;
    buf_free(&line);
    files_close(&files);
    return m;
}
