"""Producers that go on at full rate while PostgreSQL is away, and what the processes of trichd take meanwhile: the parts of
tests/backpressure."""
