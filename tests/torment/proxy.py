#!/usr/bin/python3
"""Between workers and PostgreSQL. Reads orders from standard input and answers each with a line:

cut        ends all connections, by turns with and without a reset: how many
half       of the next piece that passes only a half goes on, then its connection is cut: yes when it happened, else no
swallow    the answer to the next COMMIT is lost, and its connection cut: the same
hang on|off  nothing passes
cancel     takes half and swallow back

usage: proxy.py PORT-FILE SERVER-SOCKET
"""

import asyncio
import pathlib
import socket
import struct
import sys

RESET = struct.pack("ii", 1, 0)
PIECE = 65536


class Answers:
    """PostgreSQL's messages as they pass: finds the end of the answer to a transaction that wrote."""

    def __init__(self):
        self.rest = b""
        self.wrote = False

    def committed_at(self, piece):
        """Where in the piece the answer to a COMMIT begins, or None. Pieces must come in order, each once."""
        data, begin, found = self.rest + piece, 0, None
        ahead = len(self.rest)
        command_at = None
        while len(data) - begin >= 5:
            length = 1 + int.from_bytes(data[begin + 1:begin + 5], "big")
            if len(data) - begin < length:
                break
            kind, body = data[begin:begin + 1], data[begin + 5:begin + length]
            if kind == b"C":
                self.wrote = self.wrote or body.startswith((b"COPY", b"INSERT", b"COMMIT"))
                command_at = begin
            elif kind == b"Z":
                if self.wrote and body == b"I" and found is None:
                    found = max(0, (begin if command_at is None else command_at) - ahead)
                self.wrote = False
                command_at = None
            begin += length
        self.rest = data[begin:]
        return found


class Proxy:
    def __init__(self, server):
        self.server = server
        self.open = asyncio.Event()
        self.open.set()
        self.writers = set()  # of clients
        self.armed = {"half": False, "swallow": False}
        self.resets = False

    async def serve(self, reader, writer):
        try:
            await self.open.wait()
            up_reader, up_writer = await asyncio.open_unix_connection(self.server)
        except OSError:
            self.cut_one(writer)
            return
        self.writers.add(writer)
        try:
            await asyncio.gather(self.pump(reader, up_writer, writer, None), self.pump(up_reader, writer, writer, Answers()))
        except OSError:
            pass
        finally:
            self.writers.discard(writer)
            writer.transport.abort()
            up_writer.transport.abort()

    async def pump(self, reader, writer, client, answers):
        while piece := await reader.read(PIECE):
            await self.open.wait()
            committed = answers.committed_at(piece) if answers else None
            if self.armed["swallow"] and committed is not None:
                self.armed["swallow"] = False
                piece = piece[:committed]
            elif self.armed["half"] and len(piece) > 1:
                self.armed["half"] = False
                piece = piece[:len(piece) // 2]
            else:
                writer.write(piece)
                await writer.drain()
                continue
            writer.write(piece)
            await writer.drain()
            self.cut_one(client)
            raise ConnectionResetError
        raise ConnectionResetError

    def cut_one(self, writer):
        if writer.is_closing():
            return
        self.resets = not self.resets
        if self.resets:
            writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RESET)
        writer.close()

    def cut(self):
        for writer in list(self.writers):
            self.cut_one(writer)
        return len(self.writers)

    def obey(self, order):
        word, *rest = order.split()
        if word == "cut":
            return self.cut()
        if word == "hang":
            (self.open.clear if rest == ["on"] else self.open.set)()
        elif word == "cancel":
            met = not self.armed[rest[0]]
            self.armed[rest[0]] = False
            return "yes" if met else "no"
        else:
            self.armed[word] = True
        return "ok"


async def main(port_file, server):
    proxy = Proxy(server)
    listener = await asyncio.start_server(proxy.serve, "127.0.0.1", 0)
    orders = asyncio.StreamReader()
    await asyncio.get_running_loop().connect_read_pipe(lambda: asyncio.StreamReaderProtocol(orders), sys.stdin)
    pathlib.Path(port_file).write_text(str(listener.sockets[0].getsockname()[1]), encoding="ascii")
    while line := await orders.readline():
        print(proxy.obey(line.decode()), flush=True)


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
