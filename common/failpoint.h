/* Places where a test makes a program die or stop, to prove that nothing is lost there. In a build with TRICH_FAULTS
 * FAILPOINT("spool_commit") looks for the file spool_commit in the directory that the environment names in
 * TRICH_FAILPOINTS. Whoever unlinks it first does what it says: kill (SIGKILL), stop (SIGSTOP) or abort. In every
 * other build the macro is nothing, so that no installed program can be broken by a file.
 *
 * failpoint_hit never fails; what the file says and nobody understands is a BUG.
 */
#ifndef TRICH_FAILPOINT_H
#define TRICH_FAILPOINT_H

#ifdef TRICH_FAULTS
/* The prefix is what a search of the program finds: names alone are words that also occur elsewhere. */
#define FAILPOINT_PREFIX "failpoint:"
#define FAILPOINT(name) failpoint_hit(FAILPOINT_PREFIX name)
void failpoint_hit(const char *name);
#else
#define FAILPOINT(name) ((void)0)
#endif

#endif
