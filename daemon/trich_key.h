/* Inside of trich key: makes, lists and revokes certificates. Functions return the exit status; what went wrong is told. */
#ifndef TRICH_TRICH_KEY_H
#define TRICH_TRICH_KEY_H

#include "common/options.h"
#include "trich_options.h"

/* Tells e, and what to do when rights are missing; returns status. */
int key_refuse(int status, const struct err *e);

int key_list(const struct arguments *a, const struct settings *s);

#endif
