#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "daemon/trich_window.h"

#include <stdlib.h>

static struct window_slot *take(struct window *w, int64_t now_ms, size_t bytes)
{
    struct window_slot *slot = window_take(w, now_ms, 10);
    char *at = buf_reserve(&slot->message, bytes);
    assert_non_null(at);
    slot->message.len = bytes;
    window_filled(w, slot);
    return slot;
}

static void test_slots_are_bounded(void **state)
{
    (void)state;
    struct window w;
    struct err e;
    assert_int_equal(window_init(&w, 3, &e), 0);
    for (uint32_t i = 0; i < 3; i++) {
        assert_true(window_has_room(&w));
        assert_int_equal(window_in_flight(&w), i);
        take(&w, 0, 1);
    }
    assert_false(window_has_room(&w));
    window_destroy(&w);
}

static void test_bytes_are_bounded_but_for_one_article(void **state)
{
    (void)state;
    struct window w;
    struct err e;
    assert_int_equal(window_init(&w, 8, &e), 0);
    struct window_slot *large = take(&w, 0, WINDOW_BYTES + 1);
    assert_false(window_has_room(&w));
    window_release(&w, large);
    assert_true(window_has_room(&w));
    assert_int_equal(w.bytes, 0);
    window_destroy(&w);
}

static void test_tags_are_never_used_twice(void **state)
{
    (void)state;
    struct window w;
    struct err e;
    assert_int_equal(window_init(&w, 2, &e), 0);
    uint64_t old = take(&w, 0, 1)->tag;
    assert_non_null(window_find(&w, old));
    window_release(&w, window_find(&w, old));
    assert_null(window_find(&w, old));
    struct window_slot *again = take(&w, 0, 1);
    assert_int_not_equal(again->tag, old);
    assert_null(window_find(&w, old));
    assert_ptr_equal(window_find(&w, again->tag), again);
    assert_null(window_find(&w, 0));
    assert_null(window_find(&w, UINT64_MAX));
    window_destroy(&w);
}

static void test_what_is_due_is_found(void **state)
{
    (void)state;
    struct window w;
    struct err e;
    uint32_t cursor = 0;
    assert_int_equal(window_init(&w, 4, &e), 0);
    assert_null(window_next_due(&w, INT64_MAX - 1, &cursor));
    struct window_slot *a = take(&w, 100, 1), *b = take(&w, 200, 1);
    assert_int_equal(w.first_due_ms, 100);
    cursor = 0;
    assert_null(window_next_due(&w, 99, &cursor));
    cursor = 0;
    assert_ptr_equal(window_next_due(&w, 100, &cursor), a);
    window_due(&w, a, 300);
    assert_null(window_next_due(&w, 100, &cursor));
    assert_int_equal(w.first_due_ms, 200);
    cursor = 0;
    assert_ptr_equal(window_next_due(&w, 250, &cursor), b);
    window_release(&w, b);
    assert_null(window_next_due(&w, 250, &cursor));
    assert_int_equal(w.first_due_ms, 300);
    window_destroy(&w);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_slots_are_bounded),
        cmocka_unit_test(test_bytes_are_bounded_but_for_one_article),
        cmocka_unit_test(test_tags_are_never_used_twice),
        cmocka_unit_test(test_what_is_due_is_found),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
