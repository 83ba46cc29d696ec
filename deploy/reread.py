#!/usr/bin/python3
"""Has articles of an older extractor read again: sends the bytes that PostgreSQL kept, as new versions of the articles.

reread.py CONNINFO VERSION    articles whose extractor_version is less; CONNINFO's user may read trich.raw_message

They go to TRICH_SUBMIT, else to tcp://127.0.0.1:7461; where TCP asks for keys: TRICH_SUBMIT=ipc:///run/trich/submit.ipc.
"""

import os
import sys

import msgpack
import psycopg2
import zmq

conninfo, version = sys.argv[1], int(sys.argv[2])
socket = zmq.Context.instance().socket(zmq.DEALER)
socket.setsockopt(zmq.LINGER, 0)
socket.connect(os.environ.get("TRICH_SUBMIT", "tcp://127.0.0.1:7461"))
newest = """
    SELECT m.message, a.source, a.id FROM trich.article a
    JOIN trich.raw_message m ON m.article_id = a.article_id AND m.seq = a.seq
    WHERE a.extractor_version < %s"""


def read_again(message, source, key):
    """One at a time, and none is lost: what is in PostgreSQL stays until the new version replaces it."""
    article = msgpack.unpackb(message, strict_map_key=False)
    # What the message says must differ, or else it is a duplicate; unknown keys go to article.meta.
    article.update(source=source, id=key, ack="done", read_again_for=version)
    while True:
        socket.send(msgpack.packb(article))
        while socket.poll(30_000):
            answer = msgpack.unpackb(socket.recv())
            if (answer.get("source"), answer.get("id")) == (source, key) and answer["status"] != "busy":
                return answer["status"]
        print("no answer for 30 s; does trichd run, and does TCP ask for keys? It is sent again.", file=sys.stderr)


with psycopg2.connect(conninfo) as connection, connection.cursor("articles") as cursor:
    cursor.execute(newest, (version,))
    ended = [read_again(bytes(message), source, key) for message, source, key in cursor]
print(", ".join(f"{ended.count(status)} {status}" for status in sorted(set(ended))) or "none is older")
