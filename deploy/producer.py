import os
import time

import msgpack
import zmq

socket = zmq.Context.instance().socket(zmq.DEALER)
socket.connect(os.environ.get("TRICH_SUBMIT", "tcp://127.0.0.1:7461"))


def submit(article):
    """trichd's answer. An article without an answer is sent again: that is always harmless."""
    while True:
        socket.send(msgpack.packb(article))
        while socket.poll(10_000):
            answer = msgpack.unpackb(socket.recv())
            if answer["id"] != article["id"]:
                continue  # a late answer to an earlier one
            if answer["status"] != "busy":
                return answer
            time.sleep(answer["retry_after_ms"] / 1000)
            break


answer = submit({
    "source": "example-news",
    "id": "2024-07-05/1",
    "url": "https://example.org/news/1",
    "content": "Chiều 05/7/2024, Bệnh viện Đa khoa tỉnh Cao Bằng tổ chức Hội nghị sơ kết 6 tháng đầu năm 2024. "
               "Dự hội nghị có đồng chí Lý Văn Khánh, Giám đốc Bệnh viện.",
    "ack": "done",
})
print(answer["status"], answer.get("article_id"), answer.get("counts"))
