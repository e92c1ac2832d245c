package org.redress.benchmarks.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/** Requests as bytes, put together as early as possible, each signed in with HTTP Basic. */
final class Requests {
    private static final String NUMBER = "00000000";

    private final String authorization;
    private final byte[] receive;
    private final int numberAt;

    Requests(String user, String password) {
        byte[] credentials = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        authorization = "Basic " + Base64.getEncoder().encodeToString(credentials);
        String text = post(Bodies.RECEIVE_PATH, Bodies.RECEIVE);
        receive = text.getBytes(StandardCharsets.UTF_8);
        numberAt = text.lastIndexOf(NUMBER);
    }

    /** A further complaint. */
    ByteBuffer receive(long number) {
        byte[] request = receive.clone();
        byte[] digits = String.format(Locale.ROOT, "%08d", number % 100_000_000).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(digits, 0, request, numberAt, digits.length);
        return ByteBuffer.wrap(request);
    }

    /** The next step of a complaint. */
    ByteBuffer acknowledge(String complaint) {
        String path = Bodies.RECEIVE_PATH + "/" + complaint + Bodies.ACKNOWLEDGE_STEP;
        return ByteBuffer.wrap(post(path, Bodies.ACKNOWLEDGE).getBytes(StandardCharsets.UTF_8));
    }

    /** A question. */
    ByteBuffer get(String path) {
        String request = "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: " + authorization
                + "\r\nAccept: application/json\r\n\r\n";
        return ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII));
    }

    private String post(String path, String body) {
        return "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: " + authorization
                + "\r\nContent-Type: application/json\r\nAccept: application/json\r\nContent-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body;
    }
}
