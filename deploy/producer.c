/* Submits one article to trichd and shows the answer: cc producer.c -lzmq -lmsgpackc (from msgpack-c 6 on -lmsgpack-c). */
#include <msgpack.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zmq.h>

static void pack_text(msgpack_packer *to, const char *text)
{
    msgpack_pack_str(to, strlen(text));
    msgpack_pack_str_body(to, text, strlen(text));
}

static void pack_article(msgpack_sbuffer *out)
{
    msgpack_packer to;
    msgpack_packer_init(&to, out, msgpack_sbuffer_write);
    msgpack_pack_map(&to, 4);
    pack_text(&to, "source");
    pack_text(&to, "example-news");
    pack_text(&to, "id");
    pack_text(&to, "2024-07-05/2");
    pack_text(&to, "ack");
    pack_text(&to, "done");
    pack_text(&to, "content");
    pack_text(&to, "Sáng 05/7/2024, Bệnh viện Đa khoa tỉnh Cao Bằng tổ chức Lễ phát động hiến máu.");
}

int main(void)
{
    const char *endpoint = getenv("TRICH_SUBMIT");
    int answer_ms = 10000, linger_ms = 0, status = EXIT_FAILURE;
    msgpack_sbuffer message;
    msgpack_unpacked answer;
    zmq_msg_t bytes;
    msgpack_sbuffer_init(&message);
    msgpack_unpacked_init(&answer);
    zmq_msg_init(&bytes);
    pack_article(&message);

    void *context = zmq_ctx_new(), *socket = zmq_socket(context, ZMQ_DEALER);
    zmq_setsockopt(socket, ZMQ_RCVTIMEO, &answer_ms, sizeof answer_ms);
    zmq_setsockopt(socket, ZMQ_LINGER, &linger_ms, sizeof linger_ms);
    zmq_connect(socket, endpoint ? endpoint : "tcp://127.0.0.1:7461");
    for (int times = 0; times < 6 && status != EXIT_SUCCESS;
         times++) { /* sent again, it is always harmless */
        zmq_send(socket, message.data, message.size, 0);
        if (zmq_msg_recv(&bytes, socket, 0) < 0)
            continue;
        if (msgpack_unpack_next(&answer, zmq_msg_data(&bytes), zmq_msg_size(&bytes), NULL) ==
            MSGPACK_UNPACK_SUCCESS) {
            msgpack_object_print(stdout, answer.data);
            putchar('\n');
            status = EXIT_SUCCESS;
        }
    }
    zmq_msg_close(&bytes);
    zmq_close(socket);
    zmq_ctx_term(context);
    msgpack_unpacked_destroy(&answer);
    msgpack_sbuffer_destroy(&message);
    return status;
}
