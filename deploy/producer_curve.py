import os

import msgpack
import zmq
import zmq.auth

socket = zmq.Context.instance().socket(zmq.DEALER)
socket.curve_publickey, socket.curve_secretkey = zmq.auth.load_certificate("crawler.secret")
socket.curve_serverkey, _ = zmq.auth.load_certificate("server.cert")
socket.connect(os.environ.get("TRICH_SUBMIT", "tcp://trich.example:7461"))

socket.send(msgpack.packb({
    "source": "hospital-news",
    "id": "2024-07-05/2",
    "content": "Sáng 05/7/2024, Bệnh viện Đa khoa tỉnh Cao Bằng tổ chức Lễ khai trương Khoa Thận nhân tạo.",
}))
if not socket.poll(10_000):  # libzmq tells nobody that a key is refused
    raise SystemExit("no answer: does the server know this key (trich key list), and is server.cert the server's?")
print(msgpack.unpackb(socket.recv())["status"])
