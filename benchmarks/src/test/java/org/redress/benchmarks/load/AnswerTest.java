package org.redress.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AnswerTest {
    private final Answer answer = new Answer();

    @Test
    void an_answer_with_a_length_ends_with_its_last_byte() {
        endsWithItsLastByte("HTTP/1.1 201 \r\nLocation: /api/complaints/7\r\nContent-Length: 5\r\n\r\nhello");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("location")).isEqualTo("/api/complaints/7");
    }

    @Test
    void an_answer_in_chunks_ends_with_the_empty_one() {
        endsWithItsLastByte(
                "HTTP/1.1 200 \r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n12\r\n, \r\nbig wide world\r\n0\r\n\r\n");

        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void the_next_answer_begins_anew() {
        read("HTTP/1.1 503 \r\nContent-Length: 0\r\n\r\n");
        answer.clear();

        assertThat(read("HTTP/1.1 200 \r\nContent-Length: 2\r\n\r\nok")).isTrue();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("location")).isNull();
    }

    private void endsWithItsLastByte(String text) {
        for (int at = 0; at < text.length() - 1; at++) {
            assertThat(read(text.substring(at, at + 1)))
                    .as("after %d bytes", at + 1)
                    .isFalse();
        }
        assertThat(read(text.substring(text.length() - 1))).isTrue();
        answer.clear();
        assertThat(read(text)).as("at once").isTrue();
    }

    private boolean read(String text) {
        return answer.read(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
    }
}
