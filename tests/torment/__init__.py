"""What tests/faults is made of: a run in which everything that can break is broken, and the proof that nothing was lost.

articles   what is sent: contents under many ids, in versions, twice, wrong
producer   sends it as a good client does, and writes down what was answered
rig        a private PostgreSQL, a proxy before it, a small disk for the spool, trichd as systemd would keep it
proxy      between workers and PostgreSQL: cuts, hangs, loses answers
disk       fills the spool's disk; makes its writes and syncs fail (faulty_io.c)
tormentor  the faults, in an order that a seed decides
judge      proves by SQL what became of every article
"""
