#include "handshake.h"

void *handshake_watch(void *context, void *socket, const char *name, int events)
{
    static const int none = 0;
    void *monitor = zmq_socket(context, ZMQ_PAIR);
    if (!monitor)
        return NULL;
    if (zmq_setsockopt(monitor, ZMQ_LINGER, &none, sizeof none) == 0 &&
        zmq_setsockopt(monitor, ZMQ_RCVHWM, &none, sizeof none) ==
            0 && /* else libzmq's thread waits for us */
        zmq_socket_monitor(socket, name, events) == 0 &&
        zmq_connect(monitor, name) == 0)
        return monitor;
    zmq_close(monitor);
    return NULL;
}

/* In this order: libzmq waits for who does not read an event, and loses the memory of one that is cut off halfway. */
void handshake_unwatch(void *socket, void *monitor)
{
    if (!monitor)
        return;
    zmq_socket_monitor(socket, NULL, 0);
    zmq_close(monitor);
}

bool handshake_next(void *monitor, struct handshake *out)
{
    uint8_t frame[sizeof(uint16_t) + sizeof(uint32_t)] = {0};
    uint16_t event;
    if (zmq_recv(monitor, frame, sizeof frame, ZMQ_DONTWAIT) < 0)
        return false;
    memcpy(&event, frame, sizeof event);
    memcpy(&out->value, frame + sizeof event, sizeof out->value);
    out->event = event;
    int n = zmq_recv(monitor, out->endpoint, sizeof out->endpoint - 1, ZMQ_DONTWAIT);
    out->endpoint[n < 0 ? 0 : n < HANDSHAKE_ENDPOINT_BYTES ? n : HANDSHAKE_ENDPOINT_BYTES - 1] = 0;
    return true;
}
